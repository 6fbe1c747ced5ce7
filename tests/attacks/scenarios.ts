// Attacks that are played twice: against the defence, and with the defence broken.
import * as Y from 'yjs';
import { inlineCrunch, memoryStore, newDevice, openSync, seated } from '../../src/lib/sync/index.ts';
import { normalState } from '../../src/lib/sync/crunch.ts';
import { KIND, ROLE } from '../../src/lib/wire/index.ts';
import { ZERO } from '../kit/device.ts';
import { trackedCrunch, type Person } from '../kit/people.ts';
import { HostileWorld } from './hostile-relay.ts';
import { Wicked, raw, top, typed } from './wicked.ts';
import * as encoding from 'lib0/encoding';

export interface Room {
	world: HostileWorld;
	ana: Person;
	ben: Person;
	eve: Wicked;
}

export async function roomOf(seed: number): Promise<Room> {
	const world = new HostileWorld(seed);
	const ana = await world.founder('Ana');
	const ben = await world.guest(ana, 'Ben');
	const eve = new Wicked(world, await world.guest(ana, 'Eve', ROLE.member));
	ana.write('[Ana wrote]');
	ben.write('[Ben wrote]');
	await world.clock.run(2000);
	return { world, ana, ben, eve };
}

export async function leaves(world: HostileWorld, person: Person): Promise<void> {
	person.network.reachable = false;
	person.network.cut();
	await world.clock.run(100);
}

export async function returns(world: HostileWorld, person: Person): Promise<void> {
	person.network.reachable = true;
	person.sync.nudge();
	await world.clock.run(5000);
}

/** Caro is here and has not written yet; under whatever Eve can hear of her, Eve writes first. */
export async function claimedBeforeItsOwnerWrote(world: HostileWorld, ana: Person, eve: Wicked): Promise<Person> {
	const caro = await world.guest(ana, 'Caro');
	caro.sync.awareness.setLocalState({ name: 'Caro' });
	await world.clock.run(1000);
	const heard = [...eve.person.sync.awareness.getStates()].filter(([, state]) => state['name'] === 'Caro');
	if (heard.length !== 1) throw new Error('Caro is not seen');
	await leaves(world, caro);
	caro.write('[Caro wrote]');
	for (const [client] of heard)
		await eve.update(
			typed(client, (doc) => doc.getText('text').insert(0, '[Eve was first]')),
			client
		);
	await returns(world, caro);
	await world.during(caro.sync.whenSaved());
	await world.clock.run(1000);
	return caro;
}

/** Eve writes under Ana's client id, at the clock where Ana, without a line, goes on. */
export async function twinOfAnas({ world, ana, eve }: Room): Promise<void> {
	await leaves(world, ana);
	const client = ana.doc.clientID;
	const clock = Y.getState(ana.doc.store, client);
	ana.write('[Ana, alone]');
	await eve.update(
		raw(client, clock, (to) => {
			top(to, 4);
			encoding.writeVarString(to, '[EVE, THERE]');
		}),
		client
	);
	await returns(world, ana);
}

/** Sealed by Eve with the group's key, under Ana's name, with Eve's signature. */
export async function forgedAuthor({ world, ana, eve }: Room): Promise<void> {
	await world.insert(
		await eve.device.make(KIND.update, {
			device: ana.keys.device,
			session: world.dice.bytes(16),
			n: 1,
			prev: ZERO,
			payload: typed(666, (doc) => doc.getText('text').insert(0, 'FORGED')),
			clientIDs: [666]
		})
	);
}

/** Two logs for two people, and one signed word that crosses. */
export async function forkThatShows({ world, ana, ben }: Omit<Room, 'eve'>): Promise<void> {
	const other = world.copy();
	await world.move(ben, other);
	ana.write('[only Ana]');
	for (const word of ['[one]', '[two]', '[three]']) {
		ben.write(word);
		await world.clock.run(1000);
	}
	await world.insert([...other.spaces.values()][0]!.rows.at(-1)!.record);
}

/** Both devices of one person build a state from which something is missing, and agree. */
export async function falseSnapshotByTwoDevices(world: HostileWorld): Promise<{ founder: Person; nia: Person }> {
	world.extra = { snapshotEvery: 20 };
	const founder = await world.founder('Ana');
	const wicked = await world.guest(founder, 'Eve');
	const made = await newDevice(world.dice.bytes);
	await world.rules(wicked, (state) => seated('device', state, wicked.keys.space, wicked.keys.device, made));
	const { device, deviceSeed, wrapSeed, signer } = made;
	const own = { device, deviceSeed, wrapSeed, signer };
	const phone = await world.person('Eve, phone', { ...wicked.keys, ...own }, memoryStore());
	const { open } = world;
	world.open = (options) => {
		const crunch = trackedCrunch(inlineCrunch(options.keys));
		return openSync({
			...options,
			crunch: {
				...crunch,
				async build(base, updates) {
					const doc = new Y.Doc();
					Y.applyUpdate(doc, await crunch.build(base, updates));
					doc.getText('text').delete(0, 5);
					return normalState(undefined, [Y.encodeStateAsUpdate(doc)]);
				}
			}
		});
	};
	await wicked.reload();
	await phone.reload();
	world.open = open;
	wicked.sync.connect();
	phone.sync.connect();
	await world.live(wicked, phone);
	for (let at = 0; at < 30; at++) {
		(at % 2 ? wicked : phone).write(`${at} `);
		await world.clock.run(250);
	}
	await world.clock.run(40_000);
	if (world.space.snapshots.length === 0) throw new Error('no snapshot was made');
	const nia = await world.guest(founder, 'Nia');
	return { founder, nia };
}
