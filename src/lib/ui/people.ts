import type { Messages } from '../i18n/index.ts';
import type { Person } from '../view/people.svelte.ts';

export function nameOf(m: Messages, person: Person): string {
	return person.name || m.space.someone;
}
