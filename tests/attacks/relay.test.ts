// A hostile server. It decides what passes, in which order, how often and when; it holds no key. What it can do is refuse to
// serve, and show: whatever it invents is refused, and what it hides comes to light as soon as two people's words meet (L10).
//
// Held elsewhere, and not repeated here:
//   one row less after a restart; a member who signs another head         provider.test.ts
//   a relay that goes on telling a removed one everything                 membership.test.ts
//   a forged snapshot that the relay praises                              snapshots.test.ts
//   lines that lose, double and disorder frames at random; restarts that forget what was acknowledged     tests/convergence
//   a relay that is killed                                                relay/kill.test.ts
// What nobody can show: a relay that keeps two people apart for ever, and says nothing at all (threat model).
import type * as Y from 'yjs';
import { afterEach, describe, expect, test } from 'vitest';
import { encodeHex, sealTo, sha256, signerFromSeed, wrapKeyFromSeed, type Bytes } from '../../src/lib/crypto/index.ts';
import {
	DOOR,
	KIND,
	ROLE,
	UNLIMITED,
	VERDICT,
	joinSigned,
	logInput,
	readRecord,
	wrapInfo,
	writeAttestation,
	writeControl,
	type Control,
	type Newcomer,
	type Refusal,
	type ServerFrame
} from '../../src/lib/wire/index.ts';
import {
	borrowLink,
	inlineCrunch,
	joinByInvite,
	knockAt,
	lendLink,
	makeInvite,
	memoryStore,
	newDevice,
	type SpaceKeys
} from '../../src/lib/sync/index.ts';
import { Device, ZERO } from '../kit/device.ts';
import type { Person } from '../kit/people.ts';
import { all, evidence, expectHonest, expectUsable } from './honest.ts';
import { HostileWorld, flipped } from './hostile-relay.ts';
import { forkThatShows, leaves, returns } from './scenarios.ts';
import { typed } from './wicked.ts';

let world: HostileWorld;
let ana: Person;
let ben: Person;
const written = ['[Ana wrote]', '[Ben wrote]'];

async function room(seed: number, extra: HostileWorld['extra'] = {}): Promise<void> {
	world = new HostileWorld(seed);
	world.extra = extra;
	ana = await world.founder('Ana');
	ben = await world.guest(ana, 'Ben');
	ana.write('[Ana wrote]');
	ben.write('[Ben wrote]');
	await world.clock.run(2000);
}

afterEach(async () => {
	world.plot = {};
	await world.end();
	expect(world.faults).toEqual([]);
});

type Log = Extract<ServerFrame, { type: 'log' }>;
const isLog = (frame: ServerFrame): frame is Log => frame.type === 'log';
const offline = (person: Person): Promise<void> => leaves(world, person);
const online = (person: Person): Promise<void> => returns(world, person);

describe('[L4] what is dropped, late, disordered or sent again', () => {
	test('[L4] every second record is dropped on its way to one: holes are asked for, and all is there', async () => {
		await room(1);
		let count = 0;
		world.middle(ben).plot = {
			down: (frame) => (isLog(frame) && frame.records.length === 1 && count++ % 2 ? [] : undefined)
		};
		for (let at = 0; at < 10; at++) {
			ana.write(`[${at}]`);
			await world.clock.run(400);
		}
		await world.clock.run(20_000);
		expect(count).toBeGreaterThan(5);
		world.middle(ben).plot = {};
		expectHonest([ana, ben], {}, [...written, '[0]', '[9]']);
		await expectUsable(world, [ana, ben]);
	});

	test('[L4] records are held and let go backwards, twice each, and old ones again: the order is the log’s', async () => {
		await room(2);
		const held: Log[] = [];
		world.middle(ben).plot = { down: (frame) => (isLog(frame) ? (held.push(frame), []) : undefined) };
		for (let at = 0; at < 6; at++) {
			ana.write(`[${at}]`);
			await world.clock.run(400);
		}
		expect(ben.text.toString()).not.toContain('[0]');
		world.middle(ben).plot = {};
		for (const frame of held.toReversed()) for (const again of [frame, frame]) world.middle(ben).wire.toClient(again);
		const old = world.middle(ben).down.filter(isLog)[0]!;
		world.middle(ben).wire.toClient(old);
		await world.clock.run(3000);
		expectHonest([ana, ben], {}, [...written, '[0]', '[5]']);
		await expectUsable(world, [ana, ben]);
	});

	test('[L4] pages that end early, and an end that is announced before it is reached', async () => {
		await room(3);
		await offline(ben);
		for (let at = 0; at < 8; at++) {
			ana.write(`[${at}]`);
			await world.clock.run(300);
		}
		world.middle(ben).plot = {
			down: (frame) =>
				isLog(frame) && frame.records.length > 1 ? [{ ...frame, records: frame.records.slice(0, 1) }] : undefined
		};
		await online(ben);
		await world.clock.until(() => ben.sync.status.line === 'live', 60_000);
		expectHonest([ana, ben], {}, [...written, '[7]']);
		await expectUsable(world, [ana, ben]);
	});

	test('[L8] what is swallowed on its way up is shown as not saved with the group, and is not lost', async () => {
		await room(4);
		world.middle(ana).plot = { up: (frame) => (frame.type === 'append' ? [] : undefined) };
		ana.write('[swallowed]');
		await world.clock.run(12_000);
		expect(ana.sync.status).toMatchObject({ line: 'live', saving: 'here', waiting: 1, quarantined: 0 });
		expect(world.clock.now() - ana.sync.status.waitingSince!).toBeGreaterThan(10_000);
		world.middle(ana).plot = {};
		await offline(ana);
		await online(ana);
		expectHonest([ana, ben], {}, [...written, '[swallowed]']);
		await expectUsable(world, [ana, ben]);
	});

	test('[L2] an edit is sent on twice by the relay: it counts once', async () => {
		await room(5);
		const sent: Bytes[] = [];
		world.middle(ana).plot = {
			up: (frame) => (frame.type === 'append' && sent.push(frame.records[0]!.slice() as Bytes), undefined)
		};
		ana.write('[once]');
		await world.clock.run(1000);
		world.middle(ana).wire.toRelay({ type: 'append', records: sent });
		await world.clock.run(1000);
		expectHonest([ana, ben], {}, [...written, '[once]']);
		// And past its own rules: a second row with the same bytes.
		await world.insert(sent[0]!);
		expectHonest([ana, ben], { quarantined: 1 }, [...written, '[once]']);
		expect(ana.text.toString().split('[once]')).toHaveLength(2);
		await expectUsable(world, [ana, ben]);
	});

	test('frames that are none, and frames cut off: the line is dialled again', async () => {
		await room(6);
		for (const bytes of [new Uint8Array(0), world.dice.bytes(400), Uint8Array.of(133, 0, 0)] as Bytes[]) {
			world.middle(ben).wire.toClient(bytes);
			await world.clock.run(200);
			await world.live(ben);
		}
		expectHonest([ana, ben], {}, written);
		await expectUsable(world, [ana, ben]);
	});
});

describe('[L1] [L10] other bytes, other acknowledgements, other logs', () => {
	test('[L1] one bit is flipped anywhere in a record on a page: nothing of it counts, the fork is shown, a truthful relay heals it', async () => {
		await room(10);
		let shown = 0;
		const length = world.space.rows.at(-1)!.record.length;
		// Header, session, counter, chain, ciphertext, tag, signature.
		for (const at of [30, 45, 63, 70, 150, length - 70, -1]) {
			await offline(ben);
			ana.write(`[${at}]`);
			await world.clock.run(1000);
			world.middle(ben).plot = {
				down: (frame) =>
					isLog(frame) ? [{ ...frame, records: frame.records.map((record) => flipped(record, at)) }] : undefined
			};
			await online(ben);
			expect(ben.sync.status, `byte ${at}`).toMatchObject({ line: 'offline', trouble: 'fork' });
			expect(ben.text.toString()).not.toContain(`[${at}]`);
			shown += 1;
			world.middle(ben).plot = {};
			await ben.reload();
			ben.sync.connect();
			await world.live(ben);
			await world.clock.run(1000);
		}
		expect(shown).toBe(7);
		expectHonest([ana, ben], {}, [...written, '[30]', '[-1]']);
		await expectUsable(world, [ana, ben]);
	});

	test('[L1] [L10] one bit is flipped on a live line: it is set aside, the fork is shown, the others go on, nothing is thrown away', async () => {
		await room(11);
		const caro = await world.guest(ana, 'Caro');
		let done = false;
		world.middle(ben).plot = {
			down(frame) {
				if (!isLog(frame) || done) return undefined;
				done = true;
				return [{ ...frame, records: frame.records.map((record) => flipped(record, 200)) }];
			}
		};
		ana.write('[flipped]');
		await world.clock.run(40_000);
		expect(ben.sync.status).toMatchObject({ line: 'offline', trouble: 'fork', quarantined: 1 });
		for (const word of written) expect(ben.text.toString()).toContain(word);
		ben.write('[kept here]');
		await world.clock.run(1000);
		expect(ben.sync.status.saving).toBe('here');
		// Before it noticed, Ben's device signed what it had seen.
		expectHonest([ana, caro], { trouble: 'fork', forks: 1 }, [...written, '[flipped]']);
		await expectUsable(world, [ana, caro]);
	});

	test('[L1] an acknowledgement that is a lie: the head gives it away, and what was written is still here to be sent', async () => {
		await room(12);
		world.middle(ana).plot = {
			up(frame, wire) {
				if (frame.type !== 'append') return undefined;
				const parts = readRecord(frame.records[0]!);
				const seq = world.space.rows.length + 1;
				const receipt = { session: parts.session.slice(), n: parts.n, seq, head: world.dice.bytes(32) };
				wire.toClient({ type: 'ack', receipts: [receipt] });
				return [];
			}
		};
		ana.write('[acknowledged by nobody]');
		await world.clock.run(2000);
		expect(ana.sync.status).toMatchObject({ line: 'offline', trouble: 'fork' });
		world.middle(ana).plot = {};
		await ana.reload();
		expect(ana.text.toString()).toContain('[acknowledged by nobody]');
		ana.sync.connect();
		await world.live(ana);
		await world.during(ana.sync.whenSaved());
		await world.clock.run(1000);
		expectHonest([ana, ben], {}, [...written, '[acknowledged by nobody]']);
		await expectUsable(world, [ana, ben]);
	});

	test('[L1] an acknowledgement with the right head and no row behind it: the next head that is told gives it away', async () => {
		await room(13);
		world.middle(ana).plot = {
			up(frame, wire) {
				if (frame.type !== 'append') return undefined;
				const record = frame.records[0]!;
				const parts = readRecord(record);
				const seq = world.space.rows.length + 1;
				const head = sha256(logInput(world.space.rows.at(-1)!.head, seq, sha256(record)));
				wire.toClient({ type: 'ack', receipts: [{ session: parts.session.slice(), n: parts.n, seq, head }] });
				return [];
			}
		};
		ana.write('[believed]');
		await world.clock.run(500);
		expect(ana.sync.status.saving).toBe('with-group');
		world.middle(ana).plot = {};
		ben.write('[in its place]');
		await world.clock.run(40_000);
		expect(ana.sync.status).toMatchObject({ line: 'offline', trouble: 'fork' });
		expect(ana.text.toString()).toContain('[believed]');
		expect(ben.sync.status).toMatchObject({ line: 'live', quarantined: 0 });
		const caro = await world.guest(ben.sync.status.role === ROLE.facilitator ? ben : await promoted(), 'Caro');
		await expectUsable(world, [ben, caro]);
	});

	/** Ana is out of it: another facilitator, from a second device of hers that saw the true log. */
	async function promoted(): Promise<Person> {
		const again = await world.person('Ana, elsewhere', ana.keys, memoryStore());
		again.sync.connect();
		await world.live(again);
		return again;
	}

	test('[L10] an older state of everything: not followed, what is here is kept, the true one goes on', async () => {
		await room(14);
		const eve = await world.guest(ana, 'Eve');
		const before = world.copy();
		ana.write('[later]');
		await world.clock.run(500);
		await world.during(ana.sync.rotate([eve.sync.device]));
		await world.clock.run(2000);
		for (const person of [ana, ben]) await world.move(person, before);
		for (const person of [ana, ben]) {
			expect(person.sync.status).toMatchObject({ line: 'offline', trouble: 'server-behind', quarantined: 0 });
			expect(person.text.toString()).toContain('[later]');
			// Nobody whom the group removed is back.
			expect(person.sync.members.has(eve.sync.device)).toBe(false);
			person.write(`[${person.name}, meanwhile]`);
		}
		await world.clock.run(1000);
		expect(ana.sync.status.saving).toBe('here');
		for (const person of [ana, ben]) {
			world.middle(person).relay = world.relay;
			person.sync.connect();
		}
		await world.live(ana, ben);
		await world.clock.run(2000);
		expectHonest([ana, ben], {}, [...written, '[later]', '[Ana, meanwhile]', '[Ben, meanwhile]']);
		await expectUsable(world, [ana, ben]);
	});

	test('[L10] two logs for two people: each goes on in its own until a word crosses; then both show it and keep the evidence', async () => {
		await room(15);
		const other = world.copy();
		await world.move(ben, other);
		ana.write('[only Ana]');
		ben.write('[only Ben]');
		await world.clock.run(2000);
		// So far nobody can know.
		expect([ana.sync.status.trouble, ben.sync.status.trouble]).toEqual([undefined, undefined]);
		// One beacon of each crosses.
		const beacons = { ana: [] as Bytes[], ben: [] as Bytes[] };
		const listen = (into: Bytes[]) => ({
			up: (frame: { type: string; record?: Bytes }) => (
				frame.type === 'presence' && into.push(frame.record!.slice()),
				undefined
			)
		});
		world.middle(ana).plot = listen(beacons.ana) as never;
		world.middle(ben).plot = listen(beacons.ben) as never;
		for (const person of [ana, ben]) {
			await offline(person);
			await online(person);
		}
		world.middle(ana).wire.toClient({ type: 'presence', record: beacons.ben[0]! });
		world.middle(ben).wire.toClient({ type: 'presence', record: beacons.ana[0]! });
		await world.clock.run(1000);
		expect(ana.sync.forks).toMatchObject([{ device: ben.sync.device }]);
		expect(ben.sync.forks).toMatchObject([{ device: ana.sync.device }]);
		expectHonest([ana], { trouble: 'fork', forks: 1 }, [...written, '[only Ana]']);
		expectHonest([ben], { trouble: 'fork', forks: 1 }, [...written, '[only Ben]']);
		expect([await evidence(ana), await evidence(ben)]).toEqual([1, 1]);
		// The evidence is signed: it is theirs, whoever shows it.
		expect(encodeHex(readRecord(ana.sync.forks[0]!.record).device)).toBe(ben.sync.device);
		// It stops nobody in either of them.
		await expectUsable(world, [ana]);
		await expectUsable(world, [ben]);
	});

	test('[L10] a record torn out of the other log counts nowhere, and is evidence all the same', async () => {
		await room(16);
		await forkThatShows({ world, ana, ben });
		expectHonest([ana], { trouble: 'fork', forks: 1, quarantined: 1 }, [...written, '[only Ana]']);
		expect(ana.text.toString()).not.toContain('[three]');
		expect(await evidence(ana)).toBe(1);
		await expectUsable(world, [ana]);
	});

	test('[L4] a refusal of everything, and a word that somebody was removed, stop a line and lose nothing', async () => {
		await room(17);
		for (const reason of ['unknown-space', 'not-allowed', 'bad-signature', 'wrong-version', 'removed'] as Refusal[]) {
			world.middle(ben).plot = {
				down: (frame) =>
					frame.type === 'welcome' ? [{ type: 'refuse', reason, session: new Uint8Array(16), n: 0 }] : undefined
			};
			await offline(ben);
			ben.write(`[${reason}]`);
			await online(ben);
			expect(ben.sync.status).toMatchObject({ line: 'offline', trouble: reason, saving: 'here' });
			world.middle(ben).plot = {};
			await ben.reload();
			ben.sync.connect();
			await world.live(ben);
			await world.during(ben.sync.whenSaved());
		}
		await world.clock.run(1000);
		expectHonest([ana, ben], {}, [...written, '[unknown-space]', '[removed]']);
		await expectUsable(world, [ana, ben]);
	});
});

describe('[L6] [M1] records of its own making, spliced into everybody’s log', () => {
	/** A device that nobody let in, with an epoch key that nobody gave it. */
	const stranger = async (): Promise<Device> =>
		new Device(ana.keys.space, world.dice.bytes(32), await signerFromSeed(world.dice.bytes(32)), world.dice.bytes);

	test('[L6] records of another room, kind, epoch and position', async () => {
		await room(20);
		const elsewhere = new HostileWorld(21);
		const olga = await elsewhere.founder('Olga');
		olga.write('[elsewhere]');
		await elsewhere.clock.run(1000);
		const reasons: string[] = [];
		ben.sync.on('quarantine', ({ reason }: { reason: string }) => reasons.push(reason));
		const rows = world.space.rows.map(({ record }) => record);
		const update = rows.find((record) => readRecord(record).kind === KIND.update)!;
		const control = rows.find((record) => readRecord(record).kind === KIND.control)!;
		const kindByte = 3;
		const cases: [string, Bytes, string][] = [
			['another room', elsewhere.space.rows.at(-1)!.record, 'malformed'],
			['another position', update, 'chain'],
			['the genesis again', control, 'control'],
			['another kind: presence', withByte(update, kindByte, KIND.presence), 'kind'],
			['another kind: decision', withByte(update, kindByte, KIND.decision), 'signature'],
			['another epoch', withByte(update, 23, 2), 'signature'],
			['cut off and filled up', withByte(update, update.length - 3, 0), 'signature']
		];
		for (const [, record] of cases) await world.insert(record);
		expect(cases.map(([name], at) => `${name}: ${reasons[at]}`)).toEqual(
			cases.map(([name, , reason]) => `${name}: ${reason}`)
		);
		expectHonest([ana, ben], { quarantined: cases.length }, written);
		await expectUsable(world, [ana, ben]);
		const nia = await world.guest(ana, 'Nia');
		expectHonest([ana, ben, nia], { quarantined: cases.length }, written);
		await elsewhere.end();
	});

	const withByte = (record: Bytes, at: number, value: number): Bytes => {
		const copy = record.slice();
		copy[at] = copy[at] === value ? value + 1 : value;
		return copy;
	};

	test('[M1] [M2] [M4] an injected member, an invite, a role, a removal: none has an effect, and the true ones still have', async () => {
		await room(22);
		const mallory = await stranger();
		const invite = await signerFromSeed(world.dice.bytes(32));
		const id = world.dice.bytes(16);
		const prevControl = (): { prevControl: Bytes } => ({ prevControl: world.space.controlHead });
		const signed = await invite.sign(joinSigned(ana.keys.space, id, mallory.newcomer));
		const cases: (() => Control)[] = [
			() => ({
				op: 'genesis',
				rootKey: invite.publicKey,
				...mallory.newcomer,
				commitment: ZERO,
				rootSignature: new Uint8Array(64),
				prevControl: ZERO
			}),
			() => ({
				op: 'invite',
				invite: id,
				authKey: invite.publicKey,
				role: ROLE.facilitator,
				door: DOOR.open,
				uses: UNLIMITED,
				expires: UNLIMITED,
				wrappedKey: new Uint8Array(60),
				...prevControl()
			}),
			() => ({
				op: 'join',
				invite: id,
				...mallory.newcomer,
				role: ROLE.facilitator,
				inviteSignature: signed,
				...prevControl()
			}),
			() => ({
				op: 'add',
				invite: id,
				...mallory.newcomer,
				role: ROLE.facilitator,
				inviteSignature: signed,
				sealedKey: new Uint8Array(80),
				...prevControl()
			}),
			() => ({ op: 'role', seat: ben.keys.device, role: ROLE.reader, ...prevControl() }),
			() => ({ op: 'leave', devices: [ben.keys.device], ...prevControl() }),
			() => ({
				op: 'rotate',
				removed: [ana.keys.device],
				epoch: 2,
				commitment: ZERO,
				previous: undefined,
				...prevControl()
			})
		];
		const roster = JSON.stringify([...ana.sync.members]);
		for (const make of cases) {
			mallory.begin();
			// In its own name, and in a facilitator's, whose key it does not have.
			for (const device of [mallory.id, ana.keys.device])
				await world.insert(
					await mallory.make(KIND.control, { device, open: writeControl(make()), session: world.dice.bytes(16) })
				);
		}
		for (const person of [ana, ben]) expect(JSON.stringify([...person.sync.members])).toBe(roster);
		expectHonest([ana, ben], { quarantined: cases.length * 2 }, written);
		await expectUsable(world, [ana, ben]);
		const nia = await world.guest(ana, 'Nia');
		await world.during(ana.sync.rotate([]));
		await world.clock.run(2000);
		expectHonest([ana, ben, nia], { quarantined: cases.length * 2 }, written);
		await expectUsable(world, [ana, ben, nia]);
	});

	test('[M1] a welcome that flatters, and control records beside the log that are not in it', async () => {
		await room(23);
		const mallory = await stranger();
		world.middle(ben).plot = {
			down: (frame) =>
				frame.type === 'welcome' ? [{ ...frame, role: ROLE.facilitator, control: frame.control + 1 }] : undefined
		};
		await offline(ben);
		await online(ben);
		const record = await mallory.make(KIND.control, {
			open: writeControl({
				op: 'role',
				seat: ben.keys.device,
				role: ROLE.facilitator,
				prevControl: world.space.controlHead
			})
		});
		world
			.middle(ben)
			.wire.toClient({ type: 'control', first: world.space.control.length, records: [{ seq: 9999, record }] });
		await world.clock.run(3000);
		world.middle(ben).plot = {};
		expect(ben.sync.status.role).toBe(ROLE.member);
		expectHonest([ana, ben], {}, written);
		await world.during(ana.sync.rotate([]));
		await world.clock.run(2000);
		await expectUsable(world, [ana, ben]);
		await ben.reload();
		ben.sync.connect();
		await world.live(ben);
		await expectUsable(world, [ana, ben]);
	});

	test('[L6] presence again, of yesterday, of another kind, of nobody: not seen', async () => {
		await room(24);
		ana.sync.awareness.setLocalState({ name: 'Ana' });
		await world.clock.run(1000);
		const sent = world.middle(ben).down.filter((frame) => frame.type === 'presence');
		const old = sent.at(-1)!.record.slice() as Bytes;
		ana.sync.awareness.setLocalState({ name: 'Ana, later' });
		await world.clock.run(1000);
		const mallory = await stranger();
		const update = world.space.rows.at(-1)!.record;
		for (const record of [old, flipped(old, 200), update, withByte(update, 3, KIND.presence), await mallory.presence()])
			world.middle(ben).wire.toClient({ type: 'presence', record });
		await world.clock.run(1000);
		expect(ben.sync.awareness.getStates().get(ana.sync.awareness.clientID)).toEqual({ name: 'Ana, later' });
		expect(ben.sync.awareness.getStates().size).toBe(2);
		expectHonest([ana, ben], {}, written);
		await expectUsable(world, [ana, ben]);
	});
});

describe('[S3] snapshots', () => {
	test('[S3] a false snapshot, another’s in its place, cut off, with attestations that nobody made: the newcomer reads the log', async () => {
		await room(30, { snapshotEvery: 20 });
		for (let at = 0; at < 30; at++) {
			(at % 2 ? ana : ben).write(`${at} `);
			await world.clock.run(250);
		}
		await world.clock.run(40_000);
		const [true1] = world.space.snapshots;
		expect(true1).toBeDefined();
		const mallory = new Device(
			ana.keys.space,
			world.dice.bytes(32),
			await signerFromSeed(world.dice.bytes(32)),
			world.dice.bytes
		);
		const made = await mallory.snapshot(
			20,
			typed(5, (doc: Y.Doc) => doc.getText('text').insert(0, 'FALSE'))
		);
		const hash = sha256(made);
		const open = writeAttestation({ snapshot: hash, upTo: 20, verdict: VERDICT.attest });
		const attestation = await mallory.make(KIND.attestation, { open });
		const asAna = await mallory.make(KIND.attestation, { open, device: ana.keys.device });
		const replayed = world.space.rows
			.map(({ record }) => record)
			.find((record) => readRecord(record).kind === KIND.attestation)!;
		const false1 = { record: made, hash, upTo: 20, device: mallory.id, said: new Map([['somebody', 1]]) };
		const truth = structuredClone(world.space.snapshots);
		const tricks: [string, () => void][] = [
			['made by a stranger', () => (world.space.snapshots = [false1])],
			[
				'by a stranger, offered as a member’s',
				() => (world.space.snapshots = [{ ...false1, device: ana.keys.device }])
			],
			[
				'one bit is another, under its own name',
				() => (world.space.snapshots = [{ ...truth[0]!, record: flipped(truth[0]!.record, 300) }])
			],
			[
				'one bit is another, under a new name',
				() => {
					const record = flipped(truth[0]!.record, 300);
					world.space.snapshots = [{ ...truth[0]!, record, hash: sha256(record) }];
				}
			],
			['cut off', () => (world.space.snapshots = [{ ...truth[0]!, record: truth[0]!.record.slice(0, -40) }])],
			['at another position', () => (world.space.snapshots = [{ ...truth[0]!, upTo: 25 }])]
		];
		const nias: Person[] = [];
		for (const [name, trick] of tricks) {
			trick();
			world.plot = {
				down: (frame) =>
					frame.type === 'attested' ? [{ ...frame, records: [attestation, asAna, replayed] }] : undefined
			};
			const nia = await world.guest(ana, name);
			expect(nia.sync.status, name).toMatchObject({ line: 'live', quarantined: 0, trouble: undefined });
			expect(all(nia), name).toBe(all(ana));
			nias.push(nia);
		}
		world.plot = {};
		world.space.snapshots = truth;
		expectHonest([ana, ben, ...nias], {}, [...written, '0 1 2 ']);
		await expectUsable(world, [ana, nias[0]!]);
	});
});

describe('[M3] [K4] the door', () => {
	async function knocking(
		name: string
	): Promise<{ words: Bytes[]; keys: Promise<SpaceKeys | { refused: string }>; stop(): void }> {
		const made = await world.during(
			makeInvite(ana.sync, ana.keys, world.dice.bytes, { role: ROLE.member, door: DOOR.knock })
		);
		if ('refused' in made) throw new Error(made.refused);
		const words: Bytes[] = [];
		const stop = new AbortController();
		const keys = knockAt({
			url: 'sim',
			network: world.network(),
			clock: world.clock,
			random: world.dice.bytes,
			fragment: made.fragment,
			name,
			signal: stop.signal,
			words: (input) => words.push(input),
			waiting: () => undefined
		});
		await world.clock.run(2000);
		return { words, keys, stop: () => stop.abort() };
	}

	test('[M3] a knock passed on truly lets in, with the same words on both sides', async () => {
		await room(40);
		const { words, keys } = await knocking('Caro');
		expect(ana.sync.knocks).toMatchObject([{ name: 'Caro' }]);
		expect(ana.sync.knocks[0]!.words).toEqual(words[0]);
		await world.during(ana.sync.admit(ana.sync.knocks[0]!.device, ROLE.member));
		const caro = await world.person('Caro', (await world.during(keys)) as SpaceKeys, memoryStore());
		caro.sync.connect();
		await world.live(caro);
		expectHonest([ana, ben, caro], {}, written);
		await expectUsable(world, [ana, ben, caro]);
	});

	test('[M1] [M3] a knock with another device key, another wrap key, another invite: nobody is shown at the door', async () => {
		await room(41);
		const theirs = await newDevice(world.dice.bytes);
		const { newcomer } = theirs;
		for (const swap of [
			{ device: newcomer.device, deviceKey: newcomer.deviceKey },
			{ wrapKey: newcomer.wrapKey },
			{ deviceKey: newcomer.deviceKey },
			{ ...newcomer },
			{ invite: world.dice.bytes(16) },
			{ inviteSignature: new Uint8Array(64) }
		] as Partial<Newcomer>[]) {
			world.door.onKnock = (knock) => ({ ...knock, ...swap });
			const { keys, stop } = await knocking('Caro');
			expect(ana.sync.knocks).toEqual([]);
			stop();
			expect(await world.during(keys)).toEqual({ refused: 'given-up' });
		}
		expectHonest([ana, ben], {}, written);
		await expectUsable(world, [ana, ben]);
	});

	test('[K4] [M1] "you are in", with a key of the relay’s own and a log of its own: nothing is ever written under it', async () => {
		await room(42);
		for (const [epoch, shows] of [
			[1, 'nothing'],
			[1, 'the log'],
			[9, 'nothing'],
			[9, 'the log']
		] as const) {
			const { keys: coming } = await knocking('Caro');
			const { knock, wire } = [...world.door.knocks.values()].at(-1)!;
			const own = world.dice.bytes(32);
			const mallory = new Device(ana.keys.space, own, await signerFromSeed(world.dice.bytes(32)), world.dice.bytes);
			const sealedKey = (await sealTo(knock.wrapKey, wrapInfo(ana.keys.space, epoch, knock.device), own))!;
			const add: Control = {
				op: 'add',
				prevControl: world.space.controlHead,
				invite: knock.invite,
				device: knock.device,
				deviceKey: knock.deviceKey,
				wrapKey: knock.wrapKey,
				role: ROLE.member,
				inviteSignature: new Uint8Array(64),
				sealedKey
			};
			wire.toClient({
				type: 'admitted',
				record: await mallory.make(KIND.control, { epoch, device: ana.keys.device, open: writeControl(add) })
			});
			const keys = (await world.during(coming)) as SpaceKeys;
			expect(keys.epochKey).toEqual(own);
			const caro = await world.person(`Caro ${epoch} ${shows}`, keys, memoryStore());
			const sent: string[] = [];
			const rows = shows === 'nothing' ? [] : world.space.rows;
			const head = rows.at(-1)?.head ?? ZERO;
			world.middle(caro).plot = {
				down: (frame) => (frame.type === 'challenge' ? undefined : []),
				up(frame, { toClient }) {
					sent.push(frame.type);
					if (frame.type === 'prove') {
						const control = shows === 'nothing' ? [] : world.space.control;
						toClient({
							type: 'welcome',
							role: ROLE.member,
							epoch,
							headSeq: rows.length,
							head,
							floor: 0,
							control: control.length,
							snapshots: []
						});
						if (control.length > 0) toClient({ type: 'control', first: 0, records: control });
					}
					if (frame.type === 'prove' || frame.type === 'page') {
						const after = frame.type === 'page' ? frame.after : 0;
						if (rows.length > after)
							toClient({ type: 'log', first: after + 1, records: rows.slice(after).map(({ record }) => record) });
						toClient({ type: 'live', seq: rows.length, head });
					}
					return [];
				}
			};
			caro.write('who reads this?');
			caro.sync.connect();
			await world.clock.run(20_000);
			expect(sent.filter((type) => ['append', 'presence', 'put-snapshot'].includes(type))).toEqual([]);
			expect(caro.sync.status.line).toBe('offline');
			expect(['server-behind', 'stale-epoch', 'no-key']).toContain(caro.sync.status.trouble);
		}
		expectHonest([ana, ben], {}, written);
		await expectUsable(world, [ana, ben]);
	}, 20_000);

	test('[M3] an offer that is another invite, another space’s or nothing: nobody joins by it', async () => {
		await room(43);
		const mine = await world.during(makeInvite(ana.sync, ana.keys, world.dice.bytes, { role: ROLE.member }));
		const theirs = await world.during(makeInvite(ana.sync, ana.keys, world.dice.bytes, { role: ROLE.facilitator }));
		if ('refused' in mine || 'refused' in theirs) throw new Error('refused');
		const offers = world.space.control.map(({ record }) => record).slice(-2);
		const swaps: Bytes[] = [offers[1]!, flipped(offers[0]!, 10), flipped(offers[0]!, 240), world.space.rows[0]!.record];
		for (const record of swaps) {
			world.plot = { down: (frame) => (frame.type === 'offer' ? [{ type: 'offer', record }] : undefined) };
			const reach = { url: 'sim', network: world.network(), clock: world.clock, random: world.dice.bytes };
			const joined = await world.during(joinByInvite({ ...reach, fragment: mine.fragment }));
			expect(['malformed', 'bad-link']).toContain((joined as { refused: string }).refused);
		}
		world.plot = {};
		expect(ana.sync.members.size).toBe(2);
		expectHonest([ana, ben], {}, written);
		await expectUsable(world, [ana, ben]);
	});

	test('[M3] the link that was lent is swapped: it opens nothing', async () => {
		await room(44);
		const made = await world.during(makeInvite(ana.sync, ana.keys, world.dice.bytes, { role: ROLE.member }));
		if ('refused' in made) throw new Error(made.refused);
		const code = await lendLink(ana.sync, made.fragment, world.dice.bytes);
		await world.clock.run(500);
		const reach = { url: 'sim', network: world.network(), clock: world.clock, random: world.dice.bytes };
		world.door.onLent = (sealed) => flipped(sealed, 30);
		expect(await world.during(borrowLink(reach, code))).toBe('bad-code');
		world.door.onLent = (sealed) => sealed;
		expect(await world.during(borrowLink(reach, code))).toBe(made.fragment.replace(/^#/, ''));
		expectHonest([ana, ben], {}, written);
		await expectUsable(world, [ana, ben]);
	});
});

test('[K5] what passes through can be opened with no key but the group’s', async () => {
	await room(50);
	const { wrapSeed } = await newDevice(world.dice.bytes);
	expect((await wrapKeyFromSeed(wrapSeed)).publicKey).toHaveLength(32);
	const crunch = inlineCrunch({ space: ana.keys.space, epoch: 1, epochKey: world.dice.bytes(32) });
	const opened = await crunch.open(
		world.space.rows.map(({ record }) => record),
		[]
	);
	expect(opened.filter(({ body }) => body)).toEqual([]);
	expectHonest([ana, ben], {}, written);
	await expectUsable(world, [ana, ben]);
});
