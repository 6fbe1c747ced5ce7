import { afterEach, describe, expect, test } from 'vitest';
import { World, type Person } from '../../../tests/kit/people.ts';
import { formsIn } from '../../../tests/kit/canary.ts';
import { BURNT } from '../domain/space.ts';
import { addCard, createUndo, setCardText, spaceFrom } from '../domain/index.ts';
import { burn, burnAgain, sweep } from '../domain/burn.ts';
import { normalState } from './crunch.ts';
import { BURNT_ROOT } from './replica.ts';
import { encodeHex } from '../crypto/index.ts';
import { ROLE } from '../wire/index.ts';

const WORD = 'CHAGUARCUNA';

test('the sync looks for the name that the domain writes', () => expect(BURNT_ROOT).toBe(BURNT));

describe('[S4] burning', () => {
	let world: World;
	afterEach(async () => {
		await world.end();
		expect(world.faults).toEqual([]);
	});

	const shelf = () => [...world.relay.spaces.values()][0]!.snapshots;
	const spaceOf = (person: Person) => spaceFrom(person.doc, world.dice.bytes);
	const marked = (person: Person, text: string) => {
		const made = addCard(spaceOf(person), 'practices', { lang: 'es', text, see: 'burn' });
		if (!made.ok) throw new Error(made.code);
		return made.value;
	};
	/** Positions of the log rows in a person's own copy. */
	const rows = async (person: Person) =>
		(await person.store!.read(encodeHex(person.keys.space)))
			.filter(({ key }) => key.startsWith('log/'))
			.map(({ key }) => Number(key.slice(4)));
	const holds = (state: Uint8Array) => formsIn(Buffer.from(state), WORD).length > 0;

	test('makes a snapshot without it, empties every copy of the records before, and a newcomer never gets it', async () => {
		world = new World(11);
		world.extra = { snapshotEvery: 1000 };
		const ana = await world.founder();
		const ben = await world.guest(ana, 'Ben');
		const caro = await world.guest(ana, 'Caro');
		const rita = await world.guest(ana, 'Rita', ROLE.reader);
		const id = marked(ana, `${WORD} one`);
		ben.write('stays ');
		await world.clock.run(2000);
		setCardText(spaceOf(ben), id, 'es', `${WORD} two`);
		await world.clock.run(2000);
		expect(shelf()).toHaveLength(0);
		expect(holds(normalState(undefined, [await stateOf(caro)]))).toBe(true);
		burn(spaceOf(ana), [id]);
		await world.clock.run(40_000);
		expect(shelf()).toHaveLength(1);
		const { upTo } = shelf()[0]!;
		expect(shelf()[0]!.said.size).toBeGreaterThan(1);
		for (const person of [ana, ben, caro, rita]) {
			expect(holds(await stateOf(person)), person.name).toBe(false);
			expect((await rows(person)).filter((seq) => seq <= upTo)).toEqual([]);
		}
		// A second one, so that neither of the two that the relay keeps has it.
		burnAgain(spaceOf(ana));
		await world.clock.run(40_000);
		expect(
			shelf()
				.map((one) => one.upTo)
				.sort((a, b) => a - b)
		).toEqual([upTo, expect.any(Number)]);
		let pages = 0;
		world.relay.watch = (frame) => {
			if (frame.type === 'page' && frame.after < upTo) pages += 1;
			return undefined;
		};
		const nia = await world.guest(ana, 'Nia');
		expect(pages).toBe(0);
		expect(nia.text.toString()).toBe('stays ');
		expect(holds(await stateOf(nia))).toBe(false);
		for (const person of [ana, ben, caro, rita]) {
			await person.reload();
			expect(person.text.toString()).toBe('stays ');
		}
	});

	test('what somebody wrote on it without a line comes to nothing and breaks nothing', async () => {
		world = new World(12);
		world.extra = { snapshotEvery: 1000 };
		const ana = await world.founder();
		const ben = await world.guest(ana, 'Ben');
		const caro = await world.guest(ana, 'Caro');
		const id = marked(ana, 'first');
		await world.clock.run(2000);
		const undo = createUndo(spaceOf(ben));
		ben.sync.disconnect();
		setCardText(spaceOf(ben), id, 'es', `${WORD} late`);
		setCardText(spaceOf(ben), id, 'pt', `${WORD} also late`);
		burn(spaceOf(ana), [id]);
		await world.clock.run(5000);
		spaceOf(ben).burnt.observe(() => undo.clear());
		ben.sync.connect();
		await world.live(ben);
		await world.clock.run(5000);
		for (const person of [ana, ben, caro]) {
			expect(spaceOf(person).cards.size).toBe(0);
			expect(sweep(spaceOf(person), true)).toBe(false);
			expect(holds(normalState(undefined, [await stateOf(person)]))).toBe(false);
		}
		expect(ana.sync.status.quarantined + ben.sync.status.quarantined).toBe(0);
	});

	test('one that is too large for one record is marked where the deletes are', async () => {
		world = new World(13);
		world.extra = { snapshotEvery: 5000 };
		const ana = await world.founder();
		await world.guest(ana, 'Ben');
		const ids = Array.from({ length: 1500 }, (_, at) => marked(ana, `${WORD} ${at} ${'x'.repeat(100)}`));
		await world.clock.run(60_000);
		burn(spaceOf(ana), ids);
		await world.clock.run(60_000);
		expect(shelf()).toHaveLength(1);
		const nia = await world.guest(ana, 'Nia');
		expect(holds(await stateOf(nia))).toBe(false);
		expect(spaceOf(nia).burnt.size).toBe(1500);
	});

	async function stateOf(person: Person): Promise<Uint8Array> {
		const { encodeStateAsUpdate } = await import('yjs');
		return encodeStateAsUpdate(person.doc);
	}
});
