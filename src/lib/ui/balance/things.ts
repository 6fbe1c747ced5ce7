// What made the mirror ask, as something to open or to read.
import type { Party } from '../../domain/index.ts';
import type { Check } from '../../domain/rules/index.ts';
import type { Reflection } from './mirror.svelte.ts';

export type Thing = { card: string; note?: string } | { party: Party; of: 'group' | 'role' } | { gone: string };

/** Each thing once. A decision or a commitment is shown by its measure, a role by what it holds. */
export function thingsOf(
	check: Check,
	{ c, collective, survey }: Reflection,
	isCard: (id: string) => boolean
): Thing[] {
	const decisions = new Map(c.decisions.map(({ id, measure }) => [id, measure]));
	const commitments = new Map(c.commitments.map((commitment) => [commitment.id, commitment]));
	const found = new Map<string, Thing>();
	const card = (id: string | undefined) => {
		if (id !== undefined && isCard(id)) found.set(id, { card: id });
	};
	const party = (id: string): boolean => {
		const group = collective.groups.find((one) => one.id === id);
		const role = collective.roles.find((one) => one.id === id);
		if (group) found.set(id, { party: group, of: 'group' });
		else if (role) found.set(id, { party: role, of: 'role' });
		return group !== undefined || role !== undefined;
	};
	const held = (role: string) =>
		(survey.held.get(role) ?? []).forEach((commitment) => card(decisions.get(commitment.decision)));
	for (const ref of check.refs) {
		const commitment = commitments.get(ref);
		if (decisions.has(ref)) card(decisions.get(ref));
		else if (commitment) {
			party(commitment.holder);
			card(decisions.get(commitment.decision));
		} else if (party(ref)) {
			if (check.id === 'p5-single-voice') c.cards.counters.forEach(({ id }) => card(id));
			else if (check.id.startsWith('p5-')) held(ref);
		} else if (isCard(ref)) card(ref);
		else found.set(ref, { gone: ref });
	}
	return [...found.values()];
}
