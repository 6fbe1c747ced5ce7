// One seeded schedule: a few people edit one document while lines break, tabs die and the relay restarts; then the weather
// clears, and all of them must hold the same. Everything that happens is written down, so that a failure can be told.
import * as Y from 'yjs';
import { memoryStore, openSync, prepareSpace, type LocalStore, type SyncOptions } from '../../src/lib/sync/index.ts';
import { inlineCrunch, type Crunch } from '../../src/lib/sync/crunch.ts';
import { SNAPSHOT_LIMITS, shapeOf } from '../../src/lib/sync/update-shape.ts';
import { FAIR, type Weather } from '../kit/lossy-network.ts';
import type { RelayFaults } from '../kit/model-relay.ts';
import type { Person } from '../kit/people.ts';
import { World, abandon, trackedCrunch } from '../kit/people.ts';

/** Planted on purpose, to see that the fuzz has teeth. None of them is in the product. */
export type Bug =
	| 'ack-before-store'
	| 'skip-catch-up'
	| 'drop-one-update'
	| 'lose-outbox-on-reload'
	| 'reuse-client-id'
	| 'snapshot-forgets-deletes';

export const BUGS: Bug[] = [
	'ack-before-store',
	'skip-catch-up',
	'drop-one-update',
	'lose-outbox-on-reload',
	'reuse-client-id',
	'snapshot-forgets-deletes'
];

const SNAPSHOT_EVERY = 20;
const NAMES = ['Ana', 'Ben', 'Caro', 'Dia'];

function forgetful(store: LocalStore): LocalStore {
	return { ...store, read: async (space) => (await store.read(space)).filter(({ key }) => !key.startsWith('outbox/')) };
}

/** An update without its delete set: what it deletes is there again. */
function withoutDeletes(state: Uint8Array): Uint8Array<ArrayBuffer> {
	const at = shapeOf(state, SNAPSHOT_LIMITS)!.deletesFrom;
	const cut = new Uint8Array(at + 1);
	cut.set(state.subarray(0, at));
	return cut;
}

function crunchFor(options: SyncOptions, world: World, bug: Bug | undefined): Crunch {
	const real = trackedCrunch(inlineCrunch(options.keys));
	return {
		...real,
		async open(records, keys) {
			const opened = await real.open(records, keys);
			if (bug !== 'drop-one-update') return opened;
			return opened.map((one) =>
				one.shape && world.dice.chance(0.03)
					? { ...one, body: { ...one.body!, payload: new Uint8Array(2) }, shape: one.shape }
					: one
			);
		},
		build: (base, updates) =>
			real.build(base, bug === 'snapshot-forgets-deletes' ? updates.map(withoutDeletes) : updates)
	};
}

export interface Outcome {
	ok: boolean;
	why: string;
	steps: string[];
	records: number;
	quarantined: number;
	snapshots: number;
}

function content(doc: Y.Doc): string {
	const sorted = (map: Y.Map<unknown>): [string, unknown][] =>
		[...map.entries()]
			.map(([key, value]): [string, unknown] => [key, value instanceof Y.Map ? sorted(value) : value])
			.sort(([a], [b]) => (a < b ? -1 : 1));
	return JSON.stringify({
		text: doc.getText('text').toDelta(),
		map: sorted(doc.getMap('map')),
		list: doc.getArray('list').toJSON(),
		ops: [...doc.getMap('ops').keys()].sort()
	});
}

function vector(doc: Y.Doc): string {
	return JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b));
}

function edit(person: Person, op: string): string {
	const { dice } = person.world;
	const { doc } = person;
	const text = doc.getText('text');
	const map = doc.getMap('map');
	const list = doc.getArray<string>('list');
	let what = '';
	doc.transact(() => {
		doc.getMap('ops').set(op, 1);
		switch (dice.below(8)) {
			case 0:
			case 1:
				text.insert(dice.below(text.length + 1), op);
				what = 'types';
				break;
			case 2: {
				const at = dice.below(text.length + 1);
				text.delete(at, Math.min(text.length - at, 1 + dice.below(6)));
				what = 'deletes text';
				break;
			}
			case 3:
				map.set(`k${dice.below(5)}`, op);
				what = 'sets';
				break;
			case 4: {
				const card = new Y.Map();
				card.set('title', op);
				map.set(`c${dice.below(4)}`, card);
				what = 'makes a card';
				break;
			}
			case 5: {
				const card = map.get(`c${dice.below(4)}`);
				if (card instanceof Y.Map) card.set(`f${dice.below(3)}`, op);
				what = 'fills a card';
				break;
			}
			case 6:
				list.insert(dice.below(list.length + 1), [op, `${op}!`]);
				what = 'lists';
				break;
			default:
				if (list.length > 0) list.delete(dice.below(list.length), 1);
				else text.format(0, Math.min(2, text.length), { bold: true });
				what = 'unlists';
		}
	});
	return what;
}

export async function runSchedule(seed: number, bug?: Bug): Promise<Outcome> {
	const faults: RelayFaults = { ackBeforeStore: bug === 'ack-before-store', skipCatchUp: bug === 'skip-catch-up' };
	const world = new World(seed, faults);
	const { dice, clock, relay } = world;
	const steps: string[] = [];
	const log = (line: string): void => void steps.push(`${String(clock.now() - 1_000_000).padStart(7)} ${line}`);
	faults.echo = dice.chance(0.3);
	faults.dropFanout = dice.chance(0.2) ? 0.1 : 0;
	world.extra = { snapshotEvery: SNAPSHOT_EVERY };
	world.open = (options) => openSync({ ...options, crunch: crunchFor(options, world, bug) });
	const keep = (): LocalStore | 'none' => {
		if (dice.chance(0.25)) return 'none';
		const store = memoryStore();
		return bug === 'lose-outbox-on-reload' ? forgetful(store) : store;
	};
	if (bug === 'reuse-client-id') {
		const open = world.open;
		world.open = (options) => {
			options.doc.clientID = 7;
			return open(options);
		};
	}
	const acked = new Set<string>();
	const made = new Map<Person, string[]>();
	/** On the disk of a device, by its own word. */
	const kept = new Set<string>();
	let why = '';
	try {
		const { keys, genesis } = await prepareSpace(dice.bytes);
		const store = keep();
		const ana = await world.person(NAMES[0]!, keys, store === 'none' ? undefined : store, genesis);
		ana.sync.connect();
		await world.live(ana);
		const count = 3 + dice.below(2);
		for (let at = 1; at < count; at++) await world.guest(ana, NAMES[at]!, 3, keep());
		for (const person of world.people) made.set(person, []);
		const ops = 30 + dice.below(31);
		for (let at = 0; at < ops; at++) {
			const person = dice.pick(world.people);
			const roll = dice.next();
			if (roll < 0.6) {
				const op = `${person.name[0]}${at}`;
				log(`${person.name} ${edit(person, op)} (${op})`);
				made.get(person)!.push(op);
				const { sync } = person;
				void sync.whenSaved().then(() => {
					if (person.sync === sync) acked.add(op);
				});
				await clock.run(dice.below(60));
			} else if (roll < 0.74) {
				const wait = dice.below(dice.chance(0.1) ? 20_000 : 800);
				log(`${wait} ms pass`);
				await clock.run(wait);
			} else if (roll < 0.8) {
				log(`${person.name}'s line breaks`);
				person.network.cut();
			} else if (roll < 0.82) {
				log(`${person.name}'s line falls silent`);
				person.network.hush();
			} else if (roll < 0.87) {
				person.network.reachable = !person.network.reachable;
				log(`${person.name} is ${person.network.reachable ? 'on' : 'off'} the net`);
				if (person.network.reachable) person.sync.nudge();
				else person.network.cut();
			} else if (roll < 0.93) {
				const { saving } = person.sync.status;
				log(`${person.name} reloads (${saving})`);
				if (saving !== 'nowhere') for (const op of made.get(person)!) kept.add(op);
				// What was on no disk may go with the tab.
				made.set(person, []);
				await person.reload();
				person.sync.connect();
			} else if (roll < 0.95) {
				log('the relay restarts');
				relay.restart();
			} else {
				const weather: Weather = {
					delay: dice.chance(0.5) ? [1, 20] : [20, 400],
					lose: dice.chance(0.3) ? 0.05 : 0,
					double: dice.chance(0.3) ? 0.1 : 0,
					disorder: dice.chance(0.2)
				};
				log(`${person.name}'s weather: ${JSON.stringify(weather)}`);
				person.network.weather = weather;
			}
		}
		log('the weather clears');
		faults.dropFanout = 0;
		for (const person of world.people) {
			person.network.weather = FAIR;
			person.network.reachable = true;
			person.network.cut();
			person.sync.nudge();
		}
		const calm = (): boolean =>
			world.people.every(({ sync }) => {
				const { line, waiting } = sync.status;
				return line === 'live' && waiting === 0 && sync.position.seq === ana.sync.position.seq;
			});
		if (!(await clock.until(calm, 180_000, 250))) throw new Error('they do not come to rest');
		await clock.run(30_000);
		log('Nia comes, and begins from what the others left');
		const nia = await world.guest(ana, 'Nia', 3, 'none');
		if (!(await clock.until(calm, 60_000, 250))) throw new Error('they do not come to rest');
		if (world.faults.length > 0) throw new Error(`an unexpected error: ${String(world.faults[0])}`);
		for (const person of world.people) {
			if (content(person.doc) !== content(nia.doc))
				throw new Error(`${person.name} and Nia read different documents\n${content(person.doc)}\n${content(nia.doc)}`);
			if (vector(person.doc) !== vector(nia.doc)) throw new Error(`${person.name} and Nia hold different states`);
			const has = person.doc.getMap('ops');
			for (const op of [...acked, ...kept])
				if (!has.has(op)) throw new Error(`${op} was saved, and ${person.name} does not have it`);
			if (person.sync.status.trouble) throw new Error(`${person.name}: ${person.sync.status.trouble}`);
			// Only who was in the room could have quarantined; a newcomer with a snapshot skips the past.
			if (person.sync.status.quarantined > 0) throw new Error(`${person.name} set records aside`);
		}
	} catch (error) {
		why = error instanceof Error ? error.message : String(error);
		for (const { name, sync } of world.people) log(`${name}: ${JSON.stringify(sync.status)} at ${sync.position.seq}`);
	}
	const [space] = relay.spaces.values();
	const quarantined = world.people.reduce((sum, { sync }) => sum + sync.status.quarantined, 0);
	for (const person of world.people) abandon(person.sync, person.network);
	const records = space?.rows.length ?? 0;
	return { ok: why === '', why, steps, records, quarantined, snapshots: space?.snapshots.length ?? 0 };
}
