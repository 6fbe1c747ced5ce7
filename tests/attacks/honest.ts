// What has to hold of honest people whatever was done to them.
import { expect } from 'vitest';
import type { SyncStatus } from '../../src/lib/sync/index.ts';
import type { World, Person } from '../kit/people.ts';

export const all = (person: Person): string =>
	JSON.stringify([person.text.toString(), [...person.map.entries()].sort()]);

interface Shown extends Partial<Pick<SyncStatus, 'line' | 'quarantined' | 'trouble'>> {
	forks?: number;
}

/** What they show, that they read the same, and that it is all there. */
export function expectHonest(people: Person[], shown: Shown, words: string[]): void {
	const { forks = 0, ...status } = shown;
	for (const person of people) {
		expect(person.sync.status, person.name).toMatchObject({
			line: 'live',
			quarantined: 0,
			trouble: undefined,
			...status
		});
		expect(person.sync.forks.length, person.name).toBe(forks);
		expect(all(person), person.name).toBe(all(people[0]!));
		for (const word of words) expect(person.text.toString(), person.name).toContain(word);
	}
}

let count = 0;

/** Each of them writes one thing more, and it reaches all of them. */
export async function expectUsable(world: World, people: Person[], within = 30_000): Promise<void> {
	for (const writer of people) {
		const word = `[${writer.name} goes on ${count++}]`;
		writer.write(word);
		const arrives = await world.clock.until(() => people.every(({ text }) => text.toString().includes(word)), within);
		expect(arrives, `${writer.name} is heard by ${people.map(({ name }) => name).join()}`).toBe(true);
		await world.clock.until(() => writer.sync.status.saving === 'with-group', within);
		expect(writer.sync.status.saving).toBe('with-group');
	}
	for (const person of people) expect(all(person)).toBe(all(people[0]!));
}

/** Evidence on a device's disk. */
export async function evidence({ store, keys }: Person): Promise<number> {
	const rows = await store!.read(Buffer.from(keys.space).toString('hex'));
	return rows.filter(({ key }) => key.startsWith('fork/')).length;
}
