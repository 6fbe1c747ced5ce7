// What is said of a sensitive group stays among those who facilitate.
import type { PlainCase } from './case.ts';
import type { Check } from './checks.ts';

export function sensitiveGroups(c: PlainCase): ReadonlySet<string> {
	return new Set(c.collective.groups.filter(({ sensitive }) => sensitive).map(({ id }) => id));
}

/** The checks as a member sees them: a question about nothing but sensitive groups is not asked. */
export function withoutSensitive(found: readonly Check[], c: PlainCase): Check[] {
	const sensitive = sensitiveGroups(c);
	return found.flatMap((check) => {
		const refs = check.refs.filter((ref) => !sensitive.has(ref));
		return refs.length === 0 && check.refs.length > 0 ? [] : [{ ...check, refs }];
	});
}
