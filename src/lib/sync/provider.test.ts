import * as Y from 'yjs';
import { afterEach, expect, test } from 'vitest';
import { World, type Person } from '../../../tests/kit/people.ts';
import { KIND, ROLE, readRecord, type ClientFrame } from '../wire/index.ts';
import { joinByInvite, makeInvite, revokeInvite, writeFragment } from './create-join.ts';
import { memoryStore } from './memory-store.ts';
import { RecordKeys, Session } from './records.ts';

let world: World;
afterEach(async () => {
	await world.end();
	expect(world.faults).toEqual([]);
});

const same = (...people: Person[]): void => {
	for (const person of people) expect(person.text.toString()).toBe(people[0]!.text.toString());
};

test('two people write, and both read both', async () => {
	world = new World(1);
	const ana = await world.founder();
	const ben = await world.guest(ana, 'Ben');
	ana.write('hello ');
	ben.write('there');
	await world.clock.run(3000);
	same(ana, ben);
	expect(ana.text.toString()).toHaveLength(11);
	expect(ana.sync.status).toMatchObject({ line: 'live', saving: 'with-group', waiting: 0, quarantined: 0 });
});

test('a space opens without a network, and comes to the relay when there is one', async () => {
	world = new World(2);
	const { prepareSpace } = await import('./create-join.ts');
	const { keys, genesis } = await prepareSpace(world.dice.bytes);
	const ana = await world.person('Ana', keys, memoryStore(), genesis);
	ana.network.reachable = false;
	ana.sync.connect();
	ana.write('an example');
	await world.clock.run(60_000);
	expect(ana.sync.status).toMatchObject({ saving: 'here', role: ROLE.facilitator });
	await ana.reload();
	expect(ana.text.toString()).toBe('an example');
	ana.network.reachable = true;
	ana.sync.connect();
	await world.live(ana);
	await world.during(ana.sync.whenSaved());
	const ben = await world.guest(ana, 'Ben');
	expect(ben.text.toString()).toBe('an example');
});

test('[L8] the first change leaves at once, what follows is merged', async () => {
	world = new World(3);
	const ana = await world.founder();
	await world.clock.run(1000);
	const appended: number[] = [];
	world.relay.watch = (frame) => {
		if (frame.type === 'append') appended.push(world.clock.now());
		return undefined;
	};
	const from = world.clock.now();
	for (const letter of 'abcdefghij') {
		ana.write(letter);
		await world.clock.run(20);
	}
	await world.clock.run(500);
	expect(appended[0]! - from).toBeLessThanOrEqual(20);
	expect(appended.length).toBeLessThanOrEqual(4);
	expect(ana.sync.status.waiting).toBe(0);
});

test('[L8] saved here survives a reload with no network, and is sent as the very same bytes', async () => {
	world = new World(4);
	const ana = await world.founder();
	const ben = await world.guest(ana, 'Ben');
	ana.network.reachable = false;
	ana.network.cut();
	ana.write('offline ');
	await world.clock.run(300);
	ana.write('words');
	await world.clock.run(300);
	expect(ana.sync.status).toMatchObject({ saving: 'here', waiting: 2 });
	const rows = async (): Promise<string[]> =>
		(await ana.store!.read(Buffer.from(ana.keys.space).toString('hex')))
			.filter(({ key }) => key.startsWith('outbox/'))
			.map(({ value }) => Buffer.from(value).toString('hex'));
	const before = await rows();
	await ana.reload();
	expect(ana.text.toString()).toBe('offline words');
	const sent: string[] = [];
	world.relay.watch = (frame) => {
		if (frame.type === 'append') sent.push(...frame.records.map((record) => Buffer.from(record).toString('hex')));
		return undefined;
	};
	ana.network.reachable = true;
	ana.sync.connect();
	await world.live(ana, ben);
	await world.clock.run(3000);
	same(ana, ben);
	expect(sent).toEqual(before);
	expect(await rows()).toEqual([]);
});

test('[L2] sent twice is saved once: an acknowledgement that was lost does no harm', async () => {
	world = new World(5);
	const ana = await world.founder();
	await world.clock.run(500);
	ana.network.weather = { ...ana.network.weather, delay: [50, 50] };
	const before = ana.sync.position.seq;
	ana.write('once');
	await world.clock.run(70); // it is there, and the answer is not here
	ana.network.cut();
	await world.live(ana);
	await world.during(ana.sync.whenSaved());
	await world.clock.run(1000);
	expect(ana.sync.position.seq).toBe(before + 1);
});

test('[L9] what the relay can never take is sealed again in a new session, once', async () => {
	world = new World(6);
	const ana = await world.founder();
	const ben = await world.guest(ana, 'Ben');
	const sessions = new Set<string>();
	world.relay.watch = (frame) => {
		if (frame.type !== 'append') return undefined;
		for (const record of frame.records) sessions.add(Buffer.from(readRecord(record).session).toString('hex'));
		return undefined;
	};
	// The relay lost the stream: its first record of this session is out of order.
	ana.write('a');
	await world.clock.run(300);
	const [space] = world.relay.spaces.values();
	space!.streams.clear();
	ana.write('b');
	await world.clock.run(150);
	ana.write('c');
	await world.clock.run(5000);
	expect(sessions.size).toBe(2);
	expect(ana.sync.status.waiting).toBe(0);
	same(ana, ben);
	expect(ben.text.toString()).toBe('abc');
});

test('[L10] a server behind what was seen is not followed, and nothing is thrown away', async () => {
	world = new World(7);
	const ana = await world.founder();
	ana.write('kept');
	await world.clock.run(1000);
	const [space] = world.relay.spaces.values();
	space!.rows.pop();
	world.relay.restart();
	await world.clock.run(5000);
	expect(ana.sync.status).toMatchObject({ line: 'offline', trouble: 'server-behind' });
	await ana.reload();
	expect(ana.text.toString()).toBe('kept');
	ana.sync.connect();
	await world.clock.run(5000);
	expect(ana.sync.status.trouble).toBe('server-behind');
});

test('[L10] two people who were told different logs find out, and keep the evidence', async () => {
	world = new World(8);
	const ana = await world.founder();
	const ben = await world.guest(ana, 'Ben');
	await world.clock.run(1000);
	// Ben signs that he saw another head where Ana has hers.
	const { keys } = ben;
	const session = new Session(
		world.dice.bytes(16),
		new RecordKeys(keys.space, 1, keys.epochKey),
		1,
		keys.device,
		keys.signer
	);
	const lie = { seenSeq: ana.sync.position.seq, seenHead: world.dice.bytes(32), ctlHead: world.dice.bytes(32) };
	const made = await session.seal(KIND.update, { ...lie, clientIDs: [], payload: new Uint8Array(2) });
	await inject(ben, made.record);
	expect(ana.sync.status).toMatchObject({ line: 'live', trouble: 'fork' });
	expect(ana.sync.forks).toMatchObject([{ device: Buffer.from(keys.device).toString('hex') }]);
	const rows = await ana.store!.read(Buffer.from(keys.space).toString('hex'));
	expect(rows.filter(({ key }) => key.startsWith('fork/'))).toHaveLength(1);
	// It is shown; it stops nobody.
	ana.write('on we go');
	await world.clock.run(1000);
	same(ana, ben);
});

/** Puts a record of this person's device into the log, past their own client. */
async function inject(person: Person, record: Uint8Array<ArrayBuffer>): Promise<void> {
	world.relay.inject(person.keys.space, record);
	await world.clock.run(20_000);
}

test('[L6] a hostile member spoils nothing: bad records are set aside, and the space goes on', async () => {
	world = new World(9);
	const ana = await world.founder();
	const eve = await world.guest(ana, 'Eve');
	const { keys } = eve;
	const session = new Session(
		world.dice.bytes(16),
		new RecordKeys(keys.space, 1, keys.epochKey),
		1,
		keys.device,
		keys.signer
	);
	const seen = { seenSeq: 0, seenHead: new Uint8Array(32), ctlHead: new Uint8Array(32) };
	const poison = async (payload: Uint8Array, clientIDs: number[]): Promise<void> => {
		const made = await session.seal(KIND.update, { ...seen, clientIDs, payload: payload as Uint8Array<ArrayBuffer> });
		await inject(eve, made.record);
	};
	const evil = new Y.Doc();
	evil.clientID = 666;
	let map = evil.getMap<unknown>('map');
	for (let at = 0; at < 5000; at++) {
		const inner = new Y.Map<unknown>();
		map.set('x', inner);
		map = inner;
	}
	await poison(Y.encodeStateAsUpdate(evil), [666]);
	await poison(Y.encodeStateAsUpdateV2(evil).slice(0, 200_000), [666]);
	await poison(world.dice.bytes(500), [666]);
	const twin = new Y.Doc();
	twin.clientID = ana.doc.clientID;
	twin.getText('text').insert(0, 'BBBB');
	ana.write('AAAA');
	await world.clock.run(1000);
	await poison(Y.encodeStateAsUpdate(twin), [ana.doc.clientID]);
	ana.write(' and on');
	await world.clock.run(1000);
	expect(ana.sync.status).toMatchObject({ line: 'live', quarantined: 4, saving: 'with-group' });
	expect(ana.text.toString()).toBe('AAAA and on');
	same(ana, eve);
	await ana.reload();
	expect(ana.text.toString()).toBe('AAAA and on');
});

test('[K7] nothing that was written can be read on the device or at the relay', async () => {
	world = new World(10);
	const ana = await world.founder();
	ana.write('canary-canary-canary');
	await world.clock.run(2000);
	const rows = await ana.store!.read(Buffer.from(ana.keys.space).toString('hex'));
	expect(rows.length).toBeGreaterThan(1);
	for (const { value } of rows) expect(Buffer.from(value).includes('canary')).toBe(false);
	for (const { record } of world.relay.spaces.values().next().value!.rows)
		expect(Buffer.from(record).includes('canary')).toBe(false);
});

test('[K8] without a store all works, and the words say so', async () => {
	world = new World(11);
	const ana = await world.founder('Ana', 'none');
	expect(ana.sync.status.keeps).toBe(false);
	ana.network.cut();
	ana.network.reachable = false;
	ana.write('x');
	await world.clock.run(500);
	expect(ana.sync.status.saving).toBe('nowhere');
	ana.network.reachable = true;
	ana.sync.nudge();
	await world.during(ana.sync.whenSaved());
	expect(ana.sync.status.saving).toBe('with-group');
});

test('a store that fails turns into memory only, and loses nothing meanwhile', async () => {
	world = new World(12);
	const store = memoryStore();
	const ana = await world.founder('Ana', store);
	store.write = async () => {
		throw new DOMException('full', 'QuotaExceededError');
	};
	ana.write('still sent');
	await world.clock.run(1000);
	expect(ana.sync.status).toMatchObject({ keeps: false, saving: 'with-group' });
});

test('a half-open line is noticed within 45 seconds, and what was written meanwhile arrives', async () => {
	world = new World(13);
	const ana = await world.founder();
	const ben = await world.guest(ana, 'Ben');
	ana.network.hush();
	ana.write('into the void');
	await world.clock.run(45_000);
	await world.live(ana);
	await world.clock.run(1000);
	same(ana, ben);
	expect(ben.text.toString()).toBe('into the void');
});

test('retries are spread, never further apart than 30 seconds, and a nudge does not wait', async () => {
	world = new World(14);
	const ana = await world.founder();
	const dials: number[] = [];
	const connect = ana.network.connect.bind(ana.network);
	ana.network.connect = (url, events) => {
		dials.push(world.clock.now());
		return connect(url, events);
	};
	ana.network.reachable = false;
	ana.network.cut();
	await world.clock.run(600_000);
	const gaps = dials.slice(1).map((at, index) => at - dials[index]!);
	expect(Math.max(...gaps)).toBeLessThanOrEqual(30_100);
	expect(gaps.length).toBeGreaterThan(25);
	ana.network.reachable = true;
	const before = world.clock.now();
	ana.sync.nudge();
	await world.live(ana);
	expect(world.clock.now() - before).toBeLessThan(300);
});

test('[M3] an invite opens as often as it says; a revoked, used or mistyped one opens nothing', async () => {
	world = new World(15);
	const ana = await world.founder();
	const reach = { url: 'sim', network: world.network(), clock: world.clock, random: world.dice.bytes };
	const invite = await world.during(makeInvite(ana.sync, ana.keys, world.dice.bytes, { role: ROLE.member, uses: 1 }));
	if ('refused' in invite) throw new Error(invite.refused);
	const come = (fragment: string) => world.during(joinByInvite({ ...reach, fragment }));
	expect(await come(invite.fragment)).toHaveProperty('keys');
	expect(await come(invite.fragment)).toEqual({ refused: 'invite-void' });
	expect(await come('#nonsense')).toEqual({ refused: 'bad-link' });
	const guess = writeFragment({ secret: world.dice.bytes(32), space: ana.keys.space });
	expect(await come(guess)).toEqual({ refused: 'invite-void' });
	const open = await world.during(makeInvite(ana.sync, ana.keys, world.dice.bytes, { role: ROLE.reader }));
	if ('refused' in open) throw new Error(open.refused);
	expect(await world.during(revokeInvite(ana.sync, open.id))).toBeUndefined();
	expect(await come(open.fragment)).toEqual({ refused: 'invite-void' });
	await world.clock.run(1000);
	expect(ana.sync.members.size).toBe(2);
});

test('a reader reads; what it writes all the same goes nowhere', async () => {
	world = new World(16);
	const ana = await world.founder();
	const rio = await world.guest(ana, 'Rio', ROLE.reader);
	ana.write('for all');
	await world.clock.run(1000);
	expect(rio.text.toString()).toBe('for all');
	expect(rio.sync.status.role).toBe(ROLE.reader);
	rio.write('!');
	await world.clock.run(2000);
	expect(ana.text.toString()).toBe('for all');
	expect(rio.sync.status.trouble).toBe('not-allowed');
});

test('an observer that repairs while others write is heard, too', async () => {
	world = new World(17);
	const ana = await world.founder();
	const ben = await world.guest(ana, 'Ben');
	ben.map.observe(() => {
		if (!ben.map.has('seen')) ben.map.set('seen', true);
	});
	ana.map.set('k', 1);
	await world.clock.run(2000);
	expect(ana.map.get('seen')).toBe(true);
	expect(ana.sync.status.quarantined).toBe(0);
});

test('a paste beyond one record travels in pieces', async () => {
	world = new World(18);
	const ana = await world.founder();
	const ben = await world.guest(ana, 'Ben');
	ana.doc.transact(() => {
		for (let at = 0; at < 60; at++) ana.map.set(`card ${at}`, 'x'.repeat(10_000));
	});
	await world.clock.run(5000);
	ana.write('long '.repeat(100_000));
	await world.clock.run(5000);
	expect(ben.map.size).toBe(60);
	expect(ben.text.length).toBe(500_000);
	expect(ben.sync.status.quarantined).toBe(0);
});

test('one value that no record can hold is kept and told, and does not become a storm', async () => {
	world = new World(21);
	const ana = await world.founder();
	let dials = 0;
	const connect = ana.network.connect.bind(ana.network);
	ana.network.connect = (url, events) => {
		dials += 1;
		return connect(url, events);
	};
	ana.map.set('film', 'x'.repeat(600_000));
	await world.clock.run(60_000);
	expect(ana.sync.status).toMatchObject({ saving: 'here', trouble: 'too-large' });
	expect(dials).toBe(0);
});

test('two tabs of one person share a store, and neither takes from the other', async () => {
	world = new World(22);
	const ana = await world.founder();
	const ben = await world.guest(ana, 'Ben');
	const tab = await world.person('Ana again', ana.keys, ana.store);
	tab.sync.connect();
	await world.live(tab);
	ana.network.reachable = false;
	ana.network.cut();
	ana.write('one ');
	await world.clock.run(300);
	// The other tab reloads and finds what the first could not send.
	await tab.reload();
	expect(tab.text.toString()).toBe('one ');
	tab.write('two ');
	tab.sync.connect();
	await world.live(tab);
	await world.clock.run(2000);
	ana.network.reachable = true;
	ana.sync.nudge();
	await world.live(ana);
	ana.write('three');
	await world.clock.run(3000);
	same(ana, tab, ben);
	expect(ben.text.toString()).toBe('one two three');
	expect(ana.sync.status).toMatchObject({ waiting: 0, quarantined: 0 });
	await ana.reload();
	expect(ana.text.toString()).toBe('one two three');
});

test('presence: seen while there, throttled, silent when alone, gone when gone, never in the log', async () => {
	world = new World(19);
	const frames: ClientFrame['type'][] = [];
	world.relay.watch = (frame) => void frames.push(frame.type);
	const count = (): number => frames.filter((type) => type === 'presence').length;
	const ana = await world.founder();
	await world.clock.run(3000);
	for (let at = 0; at < 50; at++) {
		ana.sync.awareness.setLocalState({ at });
		await world.clock.run(20);
	}
	expect(count(), 'alone').toBeLessThanOrEqual(2);
	const ben = await world.guest(ana, 'Ben');
	ben.sync.awareness.setLocalState({ name: 'Ben' });
	await world.clock.run(1000);
	expect(ana.sync.awareness.getStates().get(ben.sync.awareness.clientID)).toEqual({ name: 'Ben' });
	expect(ben.sync.awareness.getStates().has(ana.sync.awareness.clientID)).toBe(true);
	const before = count();
	for (let at = 0; at < 100; at++) {
		ana.sync.awareness.setLocalState({ at });
		await world.clock.run(20);
	}
	expect(count() - before).toBeLessThanOrEqual(11);
	const { seq } = ana.sync.position;
	ana.network.cut();
	await world.clock.run(20);
	await world.live(ana);
	await world.clock.run(2000);
	expect(ana.sync.awareness.getStates().has(ben.sync.awareness.clientID), 'after a break').toBe(true);
	expect(ana.sync.position.seq).toBe(seq);
	ben.sync.disconnect();
	await world.clock.run(1000);
	expect(ana.sync.awareness.getStates().has(ben.sync.awareness.clientID)).toBe(false);
});

test('plugs in like the provider that editors know', async () => {
	world = new World(20);
	const ana = await world.founder();
	const heard: string[] = [];
	ana.sync.on('status', ({ status }: { status: string }) => heard.push(status));
	ana.sync.on('sync', (synced: boolean) => heard.push(String(synced)));
	ana.sync.on('synced', () => heard.push('synced'));
	ana.network.cut();
	await world.live(ana);
	expect(heard).toEqual(['connecting', 'false', 'connected', 'true', 'synced']);
	// One difference: presence goes under another id than what is written.
	expect(ana.sync.awareness.clientID).not.toBe(ana.doc.clientID);
	expect(ana.sync.deviceOf(ana.sync.awareness.clientID)).toBe(ana.sync.device);
});
