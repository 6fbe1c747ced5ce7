import * as Y from 'yjs';
import { afterEach, describe, expect, test } from 'vitest';
import { World, trackedCrunch, type Person } from '../../../tests/kit/people.ts';
import { Dice } from '../../../tests/kit/sim.ts';
import { encodeHex, sha256, type Bytes } from '../crypto/index.ts';
import { KIND, ROLE, VERDICT, equalBytes, readRecord, writeAttestation } from '../wire/index.ts';
import { emptyLog } from './accept.ts';
import { joinByInvite, makeInvite, type Joined } from './create-join.ts';
import { inlineCrunch, normalState, type Crunch } from './crunch.ts';
import { RecordKeys, Session } from './records.ts';
import { openSync } from './provider.ts';
import type { Network } from './types.ts';
import { packLog, packSnapshot, unpackSnapshot } from './snapshots.ts';

function workload(seed: number): Uint8Array[] {
	const dice = new Dice(seed);
	const docs = [11, 22, 33].map((id) => Object.assign(new Y.Doc(), { clientID: id }));
	const log: Uint8Array[] = [];
	for (const doc of docs)
		doc.on('update', (update: Uint8Array, origin: unknown) => {
			if (origin === 'log') return;
			log.push(update);
			for (const other of docs) if (other !== doc && dice.chance(0.7)) Y.applyUpdate(other, update, 'log');
		});
	for (let at = 0; at < 120; at++) {
		const doc = dice.pick(docs);
		// Some are behind: they catch up before they write.
		for (const update of log) Y.applyUpdate(doc, update, 'log');
		const text = doc.getText('t');
		const map = doc.getMap<unknown>('m');
		const what = dice.below(6);
		if (what < 3) text.insert(dice.below(text.length + 1), 'abc');
		else if (what === 3) text.delete(0, Math.min(text.length, 2));
		else if (what === 4) map.set(`k${dice.below(4)}`, new Y.Map(Object.entries({ a: at, b: new Y.Text('x') })));
		else map.delete(`k${dice.below(4)}`);
	}
	return log;
}

test('[S2] the state is the same bytes, whatever the batches and bases were', () => {
	for (let seed = 0; seed < 60; seed++) {
		const log = workload(seed);
		const dice = new Dice(seed + 1000);
		const whole = normalState(undefined, log);
		for (let round = 0; round < 4; round++) {
			let state: Uint8Array | undefined;
			for (let at = 0; at < log.length;) {
				const size = 1 + dice.below(50);
				state = normalState(state, log.slice(at, at + size));
				at += size;
			}
			expect(Buffer.from(sha256(state!)).toString('hex')).toBe(Buffer.from(sha256(whole)).toString('hex'));
		}
		const merged = normalState(undefined, [Y.mergeUpdates(log)]);
		expect(merged).toEqual(whole);
	}
});

test('[S1] a snapshot with holes is not made', () => {
	const log = workload(1);
	expect(() => normalState(undefined, log.slice(3))).toThrow('holes');
});

describe('[S2] what is inside', () => {
	const space = new Uint8Array(16);
	const parts = { log: packLog(emptyLog(space)), previous: new Uint8Array(32), state: normalState(undefined, []) };

	test('comes back as it was', async () => {
		const { packed, inside } = await packSnapshot(parts);
		expect(await unpackSnapshot(packed, space)).toMatchObject({ state: parts.state, digest: inside });
	});

	test('is refused where the state and its authors are at odds, and where it is damaged', async () => {
		const doc = new Y.Doc();
		doc.getText('t').insert(0, 'unlisted');
		const state = Y.encodeStateAsUpdate(doc) as Bytes;
		expect(await unpackSnapshot((await packSnapshot({ ...parts, state })).packed, space)).toBeUndefined();
		const { packed } = await packSnapshot(parts);
		for (let at = 0; at < packed.length; at++) {
			const damaged = packed.slice();
			damaged[at]! ^= 1 << (at % 8);
			const read = await unpackSnapshot(damaged, space);
			if (read) expect(read.log.authors.size).toBe(0);
		}
	});

	test('a bomb is not unpacked', async () => {
		const zeros = new Uint8Array(80 * 1024 * 1024);
		const stream = new Blob([zeros]).stream().pipeThrough(new CompressionStream('deflate-raw'));
		const bomb = new Uint8Array(await new Response(stream).arrayBuffer());
		expect(bomb.length).toBeLessThan(100_000);
		expect(await unpackSnapshot(bomb, space)).toBeUndefined();
	});
});

describe('in a room', () => {
	let world: World;
	afterEach(async () => {
		await world.end();
		expect(world.faults).toEqual([]);
	});

	async function busy(people: Person[], edits: number): Promise<void> {
		for (let at = 0; at < edits; at++) {
			people[at % people.length]!.write(`${at} `);
			await world.clock.run(250);
		}
	}

	const shelf = () => [...world.relay.spaces.values()][0]!.snapshots;

	test('[S3] one makes a snapshot, one other attests it, and a newcomer begins from there', async () => {
		world = new World(1);
		world.extra = { snapshotEvery: 20 };
		const ana = await world.founder();
		const ben = await world.guest(ana, 'Ben');
		const caro = await world.guest(ana, 'Caro');
		await busy([ana, ben, caro], 30);
		await world.clock.run(40_000);
		expect(shelf()).toHaveLength(1);
		const [{ said, device }] = shelf() as [ReturnType<typeof shelf>[0]];
		const others = [...said].filter(([who]) => who !== Buffer.from(device).toString('hex'));
		expect(others).toHaveLength(1);
		let pages = 0;
		world.relay.watch = (frame) => {
			if (frame.type === 'page' && frame.after < 20) pages += 1;
			return undefined;
		};
		const nia = await world.guest(ana, 'Nia');
		expect(nia.text.toString()).toBe(ana.text.toString());
		expect(pages).toBe(0);
		// And it goes on as everybody else: the same verdicts, a reload, a next snapshot.
		await busy([nia, ana], 20);
		await world.clock.run(40_000);
		await nia.reload();
		expect(nia.text.toString()).toBe(ana.text.toString());
		expect(nia.sync.status.quarantined + ana.sync.status.quarantined).toBe(0);
		expect(shelf().length).toBeGreaterThan(1);
	});

	/** By Ana's link, over this network; the line goes on. */
	async function comes(ana: Person, network: Network): Promise<Joined> {
		const made = await world.during(makeInvite(ana.sync, ana.keys, world.dice.bytes, { role: ROLE.member }));
		if ('refused' in made) throw new Error(made.refused);
		const reach = { url: 'sim', network, clock: world.clock, random: world.dice.bytes };
		const joined = await world.during(joinByInvite({ ...reach, fragment: made.fragment }));
		if ('refused' in joined) throw new Error(joined.refused);
		return joined;
	}

	test('a newcomer asks, joins and proves on one line, and hears all without asking more', async () => {
		world = new World(7);
		world.extra = { snapshotEvery: 20 };
		const ana = await world.founder();
		const ben = await world.guest(ana, 'Ben');
		await busy([ana, ben], 30);
		await world.clock.run(20_000);
		const network = world.network();
		let lines = 0;
		const said: string[] = [];
		const counting: Network = {
			connect(...args) {
				lines += 1;
				world.relay.watch = (frame) => void said.push(frame.type);
				return network.connect(...args);
			}
		};
		const joined = await comes(ana, counting);
		const nia = await world.person('Nia', joined.keys, undefined, undefined, { network, first: joined.network });
		nia.sync.connect();
		await world.clock.until(() => nia.text.length > 0, 5000, 1);
		expect(nia.text.toString()).toBe(ana.text.toString());
		expect(said).toEqual(['ask', 'join', 'hello', 'prove']);
		await world.live(nia);
		expect(lines).toBe(1);
		// When that line breaks she dials as everybody does.
		network.cut();
		nia.write('still here');
		await world.live(nia);
		expect(lines).toBe(2);
		await world.clock.run(1000);
		expect(ana.text.toString()).toBe(nia.text.toString());
	});

	test('a line that was come in by and that nobody goes on with is closed', async () => {
		world = new World(8);
		const ana = await world.founder();
		const before = world.relay.connections;
		const network = world.network();
		const joined = await comes(ana, network);
		expect(world.relay.connections).toBe(before + 1);
		await world.clock.run(25_000);
		expect(world.relay.connections).toBe(before);
		const late = await world.person('Late', joined.keys, undefined, undefined, { network, first: joined.network });
		late.sync.connect();
		await world.live(late);
	});

	test('[S3] what is attested is shown before the log after it is here', async () => {
		world = new World(9);
		world.extra = { snapshotEvery: 100 };
		const ana = await world.founder();
		const ben = await world.guest(ana, 'Ben');
		await busy([ana, ben], 150);
		expect(shelf()).toHaveLength(1);
		const network = world.network();
		const LOG = 133;
		let deaf = true;
		const logless: Network = {
			connect: (url, events) =>
				network.connect(url, { ...events, message: (bytes) => (deaf && bytes[0] === LOG) || events.message(bytes) })
		};
		const joined = await comes(ana, logless);
		const nia = await world.person('Nia', joined.keys, undefined, undefined, { network, first: joined.network });
		nia.sync.connect();
		await world.clock.run(3000);
		expect(nia.text.length).toBeGreaterThan(200);
		expect(nia.text.length).toBeLessThan(ana.text.length);
		expect(ana.text.toString().startsWith(nia.text.toString())).toBe(true);
		expect(nia.sync.status.line).toBe('catching-up');
		deaf = false;
		network.cut();
		await world.live(nia);
		expect(nia.text.toString()).toBe(ana.text.toString());
	});

	test('[S3] the last two who wrote make and attest at once, whatever others are there', async () => {
		world = new World(10);
		world.extra = { snapshotEvery: 20 };
		const ana = await world.founder();
		const ben = await world.guest(ana, 'Ben');
		const caro = await world.guest(ana, 'Caro');
		const name = (person: Person) => Buffer.from(person.keys.device).toString('hex');
		for (let at = ana.sync.position.seq; at < 20; at++) {
			(at === 18 ? caro : at % 2 ? ben : ana).write('x ');
			await world.clock.run(300);
		}
		await world.clock.run(2000);
		const last = shelf().map(({ upTo, device, said }) => ({ upTo, device: encodeHex(device), said: [...said.keys()] }));
		expect(last).toEqual([{ upTo: 20, device: name(ben), said: [name(ben), name(caro)] }]);
	});

	test('[S2 S3] who came in after a position may write its snapshot, and the others agree', async () => {
		world = new World(6);
		world.extra = { snapshotEvery: 20 };
		const ana = await world.founder();
		const ben = await world.guest(ana, 'Ben');
		// Nobody's snapshot finds room until Nia is there, and then only hers.
		const late: Person[] = [];
		world.relay.watch = (frame) => {
			if (frame.type !== 'put-snapshot') return undefined;
			const { device } = readRecord(frame.bytes);
			return late.some(({ keys }) => equalBytes(device, keys.device)) ? undefined : 'snapshot-unwanted';
		};
		await busy([ana, ben], 30);
		const nia = await world.guest(ana, 'Nia');
		late.push(nia);
		await busy([nia], 2);
		await world.clock.run(40_000);
		expect(shelf()).toHaveLength(1);
		expect(shelf()[0]).toMatchObject({ upTo: 20, device: nia.keys.device });
		const mine = Buffer.from(nia.keys.device).toString('hex');
		expect([...shelf()[0]!.said].filter(([who]) => who !== mine).map(([, said]) => said)).toEqual([VERDICT.attest]);
		const max = await world.guest(ana, 'Max');
		expect(max.text.toString()).toBe(ana.text.toString());
	});

	test('[S3] a snapshot that nobody attested is not begun from', async () => {
		world = new World(2);
		world.extra = { snapshotEvery: 20 };
		const ana = await world.founder();
		await busy([ana], 30);
		await world.clock.run(40_000);
		expect(shelf()).toHaveLength(1);
		let gets = 0;
		world.relay.watch = (frame) => {
			if (frame.type === 'get-snapshot') gets += 1;
			return undefined;
		};
		const ben = await world.guest(ana, 'Ben');
		expect(ben.text.toString()).toBe(ana.text.toString());
		expect(gets).toBe(0);
	});

	test('[S3] a forged snapshot is objected to, and a relay that praises it is not believed', async () => {
		world = new World(3);
		world.extra = { snapshotEvery: 20 };
		const ana = await world.founder();
		const eve = await world.guest(ana, 'Eve');
		// Eve's state is another than the log's.
		const forged = new Y.Doc();
		Object.assign(forged, { clientID: 5 });
		const lying: (crunch: Crunch) => Crunch = (crunch) => ({
			...crunch,
			build: async (base, updates) => {
				const doc = new Y.Doc();
				Y.applyUpdate(doc, await crunch.build(base, updates));
				doc.getText('text').delete(0, 5);
				return normalState(undefined, [Y.encodeStateAsUpdate(doc)]);
			}
		});
		const { open } = world;
		world.open = (options) => openSync({ ...options, crunch: lying(trackedCrunch(inlineCrunch(options.keys))) });
		await eve.reload();
		world.open = open;
		eve.sync.connect();
		await world.live(eve);
		// Only Eve writes, so only Eve makes one.
		await busy([eve], 30);
		await world.clock.run(40_000);
		expect(shelf()).toHaveLength(1);
		expect([...shelf()[0]!.said.values()]).toContain(VERDICT.object);
		const nia = await world.guest(ana, 'Nia');
		expect(nia.text.toString()).toBe(ana.text.toString());
		// The relay hides the objection and counts an attestation that nobody made.
		shelf()[0]!.said.clear();
		shelf()[0]!.said.set('somebody', VERDICT.attest);
		const max = await world.guest(ana, 'Max');
		expect(max.text.toString()).toBe(ana.text.toString());
	});

	test('a device that neither makes nor judges snapshots tidies up its own copy', async () => {
		world = new World(5);
		world.extra = { snapshotEvery: 10 };
		const ana = await world.founder();
		const ben = await world.guest(ana, 'Ben');
		// Ben is never asked: the relay has no room for snapshots.
		world.relay.watch = (frame) => (frame.type === 'put-snapshot' ? 'snapshot-unwanted' : undefined);
		await busy([ana], 60);
		await world.clock.run(1000);
		const rows = await ben.store!.read(Buffer.from(ben.keys.space).toString('hex'));
		expect(rows.filter(({ key }) => key.startsWith('log/')).length).toBeLessThan(40);
		await ben.reload();
		expect(ben.text.toString()).toBe(ana.text.toString());
		ben.sync.connect();
		await world.live(ben);
		ben.write('and on');
		await world.clock.run(1000);
		expect(ana.text.toString()).toBe(ben.text.toString());
		expect(ana.sync.status.quarantined + ben.sync.status.quarantined).toBe(0);
	});

	test('an attestation of something that is nowhere disturbs nobody', async () => {
		world = new World(4);
		world.extra = { snapshotEvery: 20 };
		const ana = await world.founder();
		const eve = await world.guest(ana, 'Eve');
		await busy([ana], 20);
		const { keys } = eve;
		const session = new Session(
			world.dice.bytes(16),
			new RecordKeys(keys.space, 1, keys.epochKey),
			1,
			keys.device,
			keys.signer
		);
		const seen = { seenSeq: 0, seenHead: new Uint8Array(32), ctlHead: new Uint8Array(32), clientIDs: [] };
		const open = writeAttestation({ snapshot: world.dice.bytes(32), upTo: 20, verdict: VERDICT.attest });
		const made = await session.seal(KIND.attestation, { ...seen, payload: new Uint8Array(0) }, open);
		world.relay.inject(keys.space, made.record);
		await world.clock.run(40_000);
		ana.write('still here');
		await world.clock.run(2000);
		expect(ana.sync.status).toMatchObject({ line: 'live', waiting: 0, quarantined: 0 });
	});
});
