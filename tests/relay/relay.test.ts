// The relay on real sockets and a real database: what it says, when, to whom; and what one bad connection does to the others.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { SpaceStore } from '../../server/store/space-store.ts';
import { sqliteStore } from '../../server/store/sqlite.ts';
import { encodeHex, sha256, type Bytes } from '../../src/lib/crypto/index.ts';
import {
	KIND,
	MAX_FRAME,
	PROTOCOL_VERSION,
	SNAPSHOT_PART,
	concat,
	proveSigned,
	readRecord,
	writeClientFrame,
	type Refusal
} from '../../src/lib/wire/index.ts';
import { Device, TestSpace, ZERO, bytesOf, chain } from '../kit/device.ts';
import { Line, relayUnderTest, sleep, spaceOn, type RelayUnderTest, upgradeStatus } from '../kit/relay.ts';

let under: RelayUnderTest | undefined;
afterEach(async () => {
	await under?.end();
	under = undefined;
});

async function start(...args: Parameters<typeof relayUnderTest>): Promise<RelayUnderTest> {
	under = await relayUnderTest(...args);
	return under;
}

/** Limits under which nothing is ever too fast. */
const FREE = { RATE_FRAMES: 1e6, BURST_FRAMES: 1e6, RATE_BYTES: 1e9, BURST_BYTES: 1e9, RATE_PRESENCE: 1e4 };
const hexes = (records: Uint8Array[]): string[] => records.map(encodeHex);

describe('a conversation', () => {
	test('[L4] challenge, proof, welcome, control, pages, live; then what others write', async () => {
		const { port } = await start();
		const { members, log } = await spaceOn(port, 'talk', 2);
		const [bruno, cata] = members as [(typeof members)[0], (typeof members)[0]];
		const writer = await Line.enter(port, bruno);
		for (let i = 0; i < 20; i++) log.push(await bruno.update());
		writer.append(...log.slice(4));
		await writer.acknowledged(20);

		const line = new Line(port);
		await line.prove(cata, 1);
		expect(await line.hear('welcome')).toMatchObject({ role: 3, epoch: 1, headSeq: log.length, floor: 0, control: 4 });
		const control = await line.hear('control');
		expect(control.first).toBe(1);
		expect(control.records.map(({ seq }) => seq)).toEqual([2, 3, 4]);
		let after = 0;
		while (after < log.length) {
			line.say({ type: 'page', after, maxBytes: 2000 });
			const page = await line.hear('log');
			expect(page.first).toBe(after + 1);
			expect(hexes(page.records)).toEqual(hexes(log.slice(after, after + page.records.length)));
			after += page.records.length;
		}
		const live = await line.hear('live');
		expect(live.seq).toBe(log.length);
		expect(encodeHex(live.head)).toBe(encodeHex(chain(log).at(-1)!));

		const next = await bruno.update();
		writer.append(next);
		const told = await line.hear('log');
		expect(told).toMatchObject({ first: log.length + 1 });
		expect(encodeHex(told.records[0]!)).toBe(encodeHex(next));
		log.push(next);
		line.say({ type: 'ping' });
		const pong = await line.hear('pong');
		expect([pong.seq, encodeHex(pong.head)]).toEqual([log.length, encodeHex(chain(log).at(-1)!)]);
		expect(under!.reports).toEqual([]);
	});

	test('[L1] with several writers each hears receipts for its own, then whole commits in order, and the chain is one', async () => {
		const { port, store } = await start();
		const { members, log, space } = await spaceOn(port, 'writers', 4);
		const before = log.length;
		const lines = await Promise.all(members.map((device) => Line.enter(port, device)));
		for (const line of lines) line.all.length = 0;
		const each = 25;
		await Promise.all(
			members.map(async (device, at) => {
				for (let i = 0; i < each; i++) {
					lines[at]!.append(await device.update());
					if (i % 5 === 0) await sleep(1);
				}
			})
		);
		await Promise.all(lines.map((line) => line.acknowledged(each)));
		const total = before + each * members.length;
		for (const line of lines)
			await line.until(
				() => new Set([...line.told(), ...line.receipts()].map(({ seq }) => seq)).size === each * members.length
			);
		const page = (await store.page(space.id, 0, 1 << 20))!;
		expect(page.seq).toBe(total);
		const heads = chain(page.records).map(encodeHex);
		for (const [at, line] of lines.entries()) {
			// Receipts come first, and a log frame brings own records only where it brings others' too; so it counts on without a gap.
			const mine = new Set<number>();
			let reached = before;
			for (const frame of line.all) {
				if (frame.type === 'ack') for (const { seq } of frame.receipts) mine.add(seq);
				if (frame.type !== 'log') continue;
				while (reached + 1 < frame.first) expect(mine.has(++reached)).toBe(true);
				expect(frame.first).toBe(reached + 1);
				reached += frame.records.length;
				expect(frame.records.some((_, index) => !mine.has(frame.first + index))).toBe(true);
				for (const [index, record] of frame.records.entries()) {
					const own = encodeHex(readRecord(record).device) === encodeHex(members[at]!.id);
					expect(mine.has(frame.first + index)).toBe(own);
				}
			}
			while (mine.has(reached + 1)) reached += 1;
			expect(reached).toBe(total);
			for (const { seq, record } of line.told()) expect(encodeHex(record)).toBe(encodeHex(page.records[seq - 1]!));
			for (const { seq, head } of line.receipts()) expect(encodeHex(head)).toBe(heads[seq - 1]);
			expect(line.receipts().map(({ n }) => n)).toEqual(
				Array.from({ length: each }, (_, index) => members[at]!.n - each + 1 + index)
			);
		}
	});

	test('[L1] nothing is acknowledged and nothing sent on before the commit', async () => {
		let letGo = (): void => {};
		let asked = 0;
		const wrap = (store: SpaceStore): SpaceStore => ({
			...store,
			async append(batch, day) {
				// What is kept for long is a copy; records are views on what was read, and the store packs its own of them.
				for (const { space, device } of batch)
					for (const bytes of [space, device]) expect(bytes.buffer.byteLength).toBe(bytes.byteLength);
				asked += 1;
				if (slow) await new Promise<void>((go) => (letGo = go));
				return store.append(batch, day);
			}
		});
		let slow = false;
		const { port, store, reports } = await start({}, { wrap });
		const { members, log } = await spaceOn(port, 'commit', 2);
		const [bruno, cata] = members as [(typeof members)[0], (typeof members)[0]];
		const writer = await Line.enter(port, bruno);
		const reader = await Line.enter(port, cata);
		slow = true;
		const before = asked;
		writer.append(await bruno.update());
		while (asked === before) await sleep(5);
		await sleep(200);
		expect(writer.receipts()).toEqual([]);
		expect(reader.told()).toHaveLength(log.length);
		expect((await store.state(bruno.space))!.seq).toBe(log.length);
		slow = false;
		letGo();
		await writer.acknowledged(1);
		await reader.until(() => reader.told().length === log.length + 1);
		expect(reports).toEqual([]);
	});

	test('[L1] where the commit fails nobody is told, the writer is asked to come again, and the others stay', async () => {
		let fails = false;
		const wrap = (store: SpaceStore): SpaceStore => ({
			...store,
			append: (batch, day) => (fails ? Promise.reject(new Error('disk')) : store.append(batch, day))
		});
		const { port, reports } = await start({}, { wrap });
		const { members, log } = await spaceOn(port, 'disk', 2);
		const [bruno, cata] = members as [(typeof members)[0], (typeof members)[0]];
		const writer = await Line.enter(port, bruno);
		const reader = await Line.enter(port, cata);
		fails = true;
		const record = await bruno.update();
		writer.append(record);
		expect(await writer.hear('refuse')).toMatchObject({ reason: 'try-later', n: 0 });
		expect(await writer.closed).toBe(1013);
		await reader.quiet();
		expect(reader.told()).toHaveLength(log.length);
		expect(reports).toHaveLength(1);
		fails = false;
		const again = await Line.enter(port, bruno);
		again.append(record);
		await again.acknowledged(1);
		await reader.until(() => reader.told().length === log.length + 1);
	});

	test('[L2] what is sent again is acknowledged again, alike, and not sent on again', async () => {
		const { port } = await start();
		const { members, log } = await spaceOn(port, 'again', 2);
		const [bruno, cata] = members as [(typeof members)[0], (typeof members)[0]];
		const writer = await Line.enter(port, bruno);
		const reader = await Line.enter(port, cata);
		const record = await bruno.update();
		writer.append(record);
		await writer.acknowledged(1);
		const second = await Line.enter(port, bruno);
		second.append(record);
		await second.acknowledged(1);
		expect(second.receipts()).toEqual(writer.receipts());
		await reader.quiet();
		expect(reader.told()).toHaveLength(log.length + 1);
	});

	test('presence reaches the others and never the disk', async () => {
		const { port, folder } = await start();
		const { members } = await spaceOn(port, 'presence', 3);
		const lines = await Promise.all(members.map((device) => Line.enter(port, device)));
		const beacon = await members[0]!.presence();
		lines[0]!.say({ type: 'presence', record: beacon });
		for (const line of lines.slice(1)) expect(encodeHex((await line.hear('presence')).record)).toBe(encodeHex(beacon));
		await lines[0]!.quiet();
		expect(lines[0]!.all.some(({ type }) => type === 'presence')).toBe(false);
		const kept = await members[0]!.update();
		lines[0]!.append(kept);
		await lines[0]!.acknowledged(1);
		const onDisk = readdirSync(folder).map((file) => readFileSync(join(folder, file)));
		const holds = (bytes: Bytes): boolean => onDisk.some((file) => file.includes(Buffer.from(bytes.subarray(-64))));
		expect(holds(kept)).toBe(true);
		expect(holds(beacon)).toBe(false);
	});

	test('[S2] a snapshot goes up in parts, is offered, comes down equal, and opinions on it are counted', async () => {
		const { port } = await start(FREE);
		const { members, log } = await spaceOn(port, 'snapshot', 2);
		const [bruno, cata] = members as [(typeof members)[0], (typeof members)[0]];
		const line = await Line.enter(port, bruno);
		const snapshot = await bruno.snapshot(log.length, bytesOf('state', SNAPSHOT_PART * 2 + 77));
		const parts = Math.ceil(snapshot.length / SNAPSHOT_PART);
		for (let part = 0; part < parts; part++) {
			const bytes = snapshot.slice(part * SNAPSHOT_PART, (part + 1) * SNAPSHOT_PART);
			line.say({ type: 'put-snapshot', part, parts, bytes });
		}
		const other = await Line.enter(port, cata);
		other.append(await cata.attest(snapshot));
		await other.acknowledged(1);
		const newcomer = new Line(port);
		await newcomer.prove(cata);
		const { snapshots } = await newcomer.hear('welcome');
		expect(snapshots).toMatchObject([{ upTo: log.length, size: snapshot.length, attested: 1, opposed: 0 }]);
		newcomer.say({ type: 'get-snapshot', hash: snapshots[0]!.hash });
		const came: Bytes[] = [];
		while (came.length < parts) came.push((await newcomer.hear('snapshot')).bytes);
		expect(encodeHex(sha256(concat(...came)))).toBe(encodeHex(sha256(snapshot)));
		newcomer.say({ type: 'get-snapshot', hash: ZERO });
		expect(await newcomer.hear('refuse')).toMatchObject({ reason: 'superseded' });
		newcomer.say({ type: 'put-snapshot', part: 1, parts: 2, bytes: new Uint8Array(9) });
		expect(await newcomer.hear('refuse')).toMatchObject({ reason: 'out-of-order' });
	});
});

test('asked to start, the relay sends the snapshot and the page after it; a join, a hello and a proof may come in one breath', async () => {
	const { port } = await start(FREE);
	const { space, members, log } = await spaceOn(port, 'start', 2);
	const [bruno, cata] = members as [(typeof members)[0], (typeof members)[0]];
	const line = await Line.enter(port, bruno);
	for (let at = 0; at < 60; at++) log.push(await bruno.update());
	line.append(...log.slice(-60));
	await line.acknowledged(60);
	const upTo = log.length - 50;
	const snapshot = await bruno.snapshot(upTo);
	line.say({ type: 'put-snapshot', part: 0, parts: 1, bytes: snapshot });
	const other = await Line.enter(port, cata);
	const attestation = await cata.attest(snapshot);
	const elsewhere = await cata.attest(await bruno.snapshot(upTo + 1));
	log.push(attestation, elsewhere);
	other.append(attestation, elsewhere);
	const founder = await Line.enter(port, space.founder);
	const door = await space.invite();
	founder.append(door.record);
	await founder.acknowledged(1);
	log.push(door.record);

	const { device, record } = await space.joiner(door);
	const joining = new Line(port);
	await joining.until(({ type }) => type === 'challenge');
	joining.say({ type: 'join', record });
	await joining.prove(device, 0, space.id, true);
	await joining.hear('snapshot');
	const page = await joining.hear('log');
	log.push(record);
	await joining.hear('live');
	const heard = ['challenge', 'ack', 'welcome', 'control', 'attested', 'snapshot', 'log', 'live'];
	expect(joining.all.map(({ type }) => type)).toEqual(heard);
	expect((await joining.hear('attested')).records.map(encodeHex)).toEqual([encodeHex(attestation)]);
	expect(page.first).toBe(upTo + 1);
	expect(page.records.map(encodeHex)).toEqual(log.slice(upTo).map(encodeHex));
	// Who has most of it gets the page alone, and where that ends it is live.
	const back = new Line(port);
	const { challenge } = await back.hear('challenge');
	const hello = { version: PROTOCOL_VERSION, haveSeq: upTo, haveHead: ZERO, haveControl: 9, start: true };
	back.say({ type: 'hello', space: space.id, device: bruno.id, ...hello });
	back.say({ type: 'prove', signature: await bruno.signer.sign(proveSigned(challenge, space.id, bruno.id)) });
	await back.hear('live');
	expect(back.all.map(({ type }) => type)).toEqual(['challenge', 'welcome', 'log', 'live']);
	expect(back.told().map(({ record }) => encodeHex(record))).toEqual(log.slice(upTo).map(encodeHex));
	// Who may not join is not let in by the proof that comes along.
	const uninvited = new Line(port);
	const stranger = await space.joiner({ ...door, keys: (await (await TestSpace.make('elsewhere')).invite()).keys });
	await uninvited.until(({ type }) => type === 'challenge');
	uninvited.say({ type: 'join', record: stranger.record });
	await uninvited.prove(stranger.device, 0, space.id, true);
	expect((await uninvited.hear('refuse')).reason).toBe('invite-void');
	expect(await uninvited.closed).toBe(1008);
});

describe('one bad connection', () => {
	/** A room with two who notice everything; `attack` must leave them as they were. */
	async function room(name: string, limits = {}, options: Parameters<typeof relayUnderTest>[1] = {}) {
		const relay = await start({ ...FREE, ...limits }, options);
		const { space, members, log } = await spaceOn(relay.port, name, 2);
		const [bruno, cata] = members as [(typeof members)[0], (typeof members)[0]];
		const witness = await Line.enter(relay.port, cata);
		const known = witness.all.length;
		return {
			...relay,
			space,
			bruno,
			cata,
			log,
			async unharmed(): Promise<void> {
				await witness.quiet();
				expect(witness.all.slice(known).filter(({ type }) => type !== 'pong')).toEqual([]);
				expect(witness.over).toBe(false);
				expect((await relay.store.state(space.id))!.seq).toBe(log.length);
				expect(relay.reports).toEqual([]);
				const writer = await Line.enter(relay.port, space.founder);
				space.founder.begin();
				const record = await space.founder.update();
				writer.append(record);
				await writer.acknowledged(1);
				await witness.until(() => witness.told().some((told) => encodeHex(told.record) === encodeHex(record)));
			}
		};
	}

	test('[F10] garbage, text, and a frame that is too long end that connection alone', async () => {
		const r = await room('garbage');
		const cases: [string | Uint8Array, number][] = [
			[bytesOf('garbage', 500).fill(250, 0, 1), 1002],
			[new Uint8Array(0), 1002],
			[Uint8Array.of(129), 1002],
			['text', 1002],
			[new Uint8Array(MAX_FRAME + 1).fill(6), 1009],
			[new Uint8Array(MAX_FRAME * 4), 1009]
		];
		for (const proven of [false, true])
			for (const [bytes, code] of cases) {
				const line = proven ? await Line.enter(r.port, r.bruno) : new Line(r.port);
				if (!proven) await line.hear('challenge');
				line.socket.send(bytes);
				expect(await line.closed).toBe(code);
				if (code === 1002) expect(line.all.at(-1)).toMatchObject({ type: 'refuse', reason: 'malformed' });
			}
		await r.unharmed();
	});

	test('[F] an append that is cut off anywhere is malformed', async () => {
		const r = await room('cut');
		const frame = writeClientFrame({ type: 'append', records: [await r.bruno.make(KIND.update)] });
		for (let length = 1; length < frame.length; length += length < 120 ? 1 : 7) {
			const line = new Line(r.port);
			await line.prove(r.bruno);
			await line.hear('welcome');
			line.raw(frame.subarray(0, length));
			expect(await line.closed).toBe(1002);
			expect(line.all.at(-1)).toMatchObject({ type: 'refuse', reason: 'malformed' });
		}
		await r.unharmed();
	}, 60_000);

	test('[F] a record that is cut off anywhere inside a whole frame is malformed, too', async () => {
		const r = await room('cut inside');
		const record = await r.bruno.make(KIND.update);
		for (const length of [0, 1, 2, 3, 4, 20, 99, 100, 101, 163, 164, 179, 180, record.length - 1]) {
			const line = await Line.enter(r.port, r.bruno);
			line.append(record.slice(0, length));
			expect(await line.closed).toBe(1002);
		}
		await r.unharmed();
	});

	test('[L1] each wrong record is refused by name, and the line goes on', async () => {
		const r = await room('wrong');
		const { bruno } = r;
		const line = await Line.enter(r.port, bruno);
		bruno.begin();
		const open = bytesOf('nothing');
		const wrong: [Bytes, Refusal][] = [
			[await bruno.make(KIND.update, { space: bytesOf('other', 16) }), 'wrong-space'],
			[await bruno.make(KIND.update, { device: r.cata.id }), 'wrong-device'],
			[await bruno.make(KIND.update, { n: 2 }), 'out-of-order'],
			[await bruno.make(KIND.update, { prev: open }), 'out-of-order'],
			[await bruno.make(KIND.update, { epoch: 2 }), 'stale-epoch'],
			[await bruno.make(KIND.presence), 'wrong-kind'],
			[await bruno.make(KIND.decision), 'wrong-kind'],
			[await bruno.make(KIND.control, { open }), 'malformed'],
			[await bruno.make(KIND.update, { payload: new Uint8Array(256 * 1024) }), 'malformed']
		];
		for (const [record, reason] of wrong.slice(0, -1)) {
			line.append(record);
			const said = await line.hear('refuse');
			expect(said.reason).toBe(reason);
		}
		const forged = await bruno.make(KIND.control, { open });
		forged[forged.length - 1]! ^= 1;
		line.append(forged);
		expect((await line.hear('refuse')).reason).toBe('bad-signature');
		line.say({ type: 'presence', record: await bruno.make(KIND.update) });
		expect(await line.hear('refuse')).toMatchObject({ reason: 'wrong-kind', n: 0 });
		line.say({ type: 'presence', record: await bruno.presence(new Uint8Array(5000)) });
		expect((await line.hear('refuse')).reason).toBe('too-large');
		line.say({ type: 'presence', record: await r.cata.presence() });
		expect((await line.hear('refuse')).reason).toBe('wrong-device');
		line.say({ type: 'create', record: r.space.genesis });
		expect((await line.hear('refuse')).reason).toBe('not-allowed');
		expect(line.over).toBe(false);
		// One that is longer than any record: the frame itself is against the grammar.
		line.append(wrong.at(-1)![0]);
		expect(await line.closed).toBe(1002);
		await r.unharmed();
	});

	test("[L2] another record under a number that is taken is equivocation, another's record is nobody's", async () => {
		const r = await room('replay');
		const line = await Line.enter(r.port, r.bruno);
		const record = await r.bruno.update();
		line.append(record);
		await line.acknowledged(1);
		r.log.push(record);
		const { n, prev } = readRecord(record);
		line.append(await r.bruno.make(KIND.update, { n, prev, payload: bytesOf('other') }));
		expect(await line.hear('refuse')).toMatchObject({ reason: 'equivocation', n });
		const thief = await Line.enter(r.port, r.cata);
		thief.append(record);
		expect((await thief.hear('refuse')).reason).toBe('wrong-device');
		// A copied session id must not take down the commit it shares with its owner's record.
		r.cata.begin(r.bruno.session);
		const copies = [await r.cata.update(), await r.cata.update()];
		const own = await r.bruno.update();
		thief.append(...copies);
		line.append(own);
		await Promise.all([thief.acknowledged(2), line.acknowledged(2)]);
		expect([thief.over, line.over]).toEqual([false, false]);
		expect(under!.reports).toEqual([]);
	});

	test('who proves nothing, or wrongly, gets nothing and is let go', async () => {
		const r = await room('unproven', { PROVE_WITHIN: 300 });
		const silent = new Line(r.port);
		const other = await TestSpace.make('not here');

		const wrongKey = new Line(r.port);
		const { challenge } = await wrongKey.hear('challenge');
		const hello = { version: PROTOCOL_VERSION, haveSeq: 0, haveHead: ZERO, haveControl: 0, start: false };
		wrongKey.say({ type: 'hello', space: r.space.id, device: r.bruno.id, ...hello });
		wrongKey.say({ type: 'prove', signature: await r.cata.signer.sign(challenge) });
		expect(await wrongKey.closed).toBe(1008);
		expect(wrongKey.all.at(-1)).toMatchObject({ type: 'refuse', reason: 'bad-signature' });

		const answers = [];
		for (const space of [other.id, r.space.id]) {
			const line = new Line(r.port);
			await line.prove(other.founder, 0, space);
			expect(await line.closed).toBe(1008);
			answers.push(line.all.slice(1));
		}
		expect(answers[0]).toEqual(answers[1]);
		expect(answers[0]).toMatchObject([{ type: 'refuse', reason: 'unknown-space' }]);

		const pushy = new Line(r.port);
		await pushy.hear('challenge');
		pushy.append(await r.bruno.make(KIND.update));
		expect(await pushy.closed).toBe(1008);

		const old = new Line(r.port);
		await old.hear('challenge');
		old.say({ type: 'hello', space: r.space.id, device: r.bruno.id, ...hello, version: 9 });
		expect(await old.closed).toBe(1002);
		expect(await silent.closed).toBe(1008);
		await r.unharmed();
	});

	test('a proof is for one challenge: it does not open a second line', async () => {
		const r = await room('proof');
		const line = new Line(r.port);
		const sent: Uint8Array[] = [];
		const { socket } = line;
		const send = socket.send.bind(socket);
		socket.send = ((bytes: Uint8Array) => (sent.push(bytes), send(bytes))) as typeof socket.send;
		await line.prove(r.bruno);
		await line.hear('welcome');
		const second = new Line(r.port);
		await second.hear('challenge');
		for (const bytes of sent) second.raw(bytes);
		expect(await second.closed).toBe(1008);
		await r.unharmed();
	});

	test('[F-flood] strangers push out the oldest of themselves, never a member, and a newcomer still comes in', async () => {
		const r = await room('many', { MAX_UNPROVEN: 5 });
		const lines: Line[] = [];
		for (let i = 0; i < 8; i++) {
			lines.push(new Line(r.port));
			await lines.at(-1)!.hear('challenge');
		}
		for (const line of lines.slice(0, 3)) expect(await line.closed).toBe(1006);
		expect(lines.slice(3).some(({ over }) => over)).toBe(false);
		const newcomer = await Line.enter(r.port, r.space.founder);
		await newcomer.end();
		await r.unharmed();
		for (const line of lines) line.socket.terminate();
	});

	test('a reader that stops reading holds about two MiB here, the others go on, and it catches up when it reads', async () => {
		const r = await room('slow');
		const slow = await Line.enter(r.port, r.bruno);
		const localPort = (slow.socket as unknown as { _socket: { localPort: number } })._socket.localPort;
		const end = r.sockets.get(localPort)!;
		slow.socket.pause();
		r.space.founder.begin();
		const writer = await Line.enter(r.port, r.space.founder);
		const fast = await Line.enter(r.port, r.cata);
		let most = 0;
		const payload = bytesOf('a long text', 190 * 1024);
		const total = 120;
		for (let i = 0; i < total; i++) {
			writer.append(await r.space.founder.update(payload));
			if (i % 10 === 9) await writer.acknowledged(i + 1, 20_000);
			most = Math.max(most, end.writableLength);
		}
		await writer.acknowledged(total, 20_000);
		await fast.until(() => fast.told().length === r.log.length + total, 20_000);
		// And what it asks for without reading is not piled up either.
		for (let i = 0; i < 200; i++) slow.say({ type: 'page', after: 0, maxBytes: MAX_FRAME });
		for (let i = 0; i < 50; i++) {
			await sleep(10);
			most = Math.max(most, end.writableLength);
		}
		expect(most).toBeGreaterThan(512 * 1024);
		expect(most).toBeLessThan(2.5 * 1024 * 1024);
		slow.socket.resume();
		const last = r.log.length + total;
		await slow.until(() => slow.told().some(({ seq }) => seq === last), 25_000);
	}, 90_000);

	test('a live reader that was slow gets every record once and in order', async () => {
		const r = await room('slow but whole');
		const slow = await Line.enter(r.port, r.bruno);
		slow.socket.pause();
		r.space.founder.begin();
		const writer = await Line.enter(r.port, r.space.founder);
		const payload = bytesOf('a long text', 190 * 1024);
		const total = 100;
		for (let i = 0; i < total; i++) {
			writer.append(await r.space.founder.update(payload));
			if (i % 10 === 9) await writer.acknowledged(i + 1, 20_000);
		}
		slow.socket.resume();
		const last = r.log.length + total;
		await slow.until(() => slow.told().length >= last, 25_000);
		writer.append(await r.space.founder.update());
		await slow.until(() => slow.told().length > last, 25_000);
		expect(slow.told().map(({ seq }) => seq)).toEqual(Array.from({ length: last + 1 }, (_, at) => at + 1));
	}, 90_000);

	test('who reads nothing for long is let go', async () => {
		const r = await room('too slow', { HEARTBEAT: 50, SLOW_FOR: 100, MAX_WAITING: 1024, DEAD_AFTER: 30_000 });
		const slow = await Line.enter(r.port, r.bruno);
		slow.socket.pause();
		const before = r.relay.connections();
		r.space.founder.begin();
		const writer = await Line.enter(r.port, r.space.founder);
		const payload = bytesOf('a long text', 190 * 1024);
		for (let i = 0; i < 60; i++) writer.append(await r.space.founder.update(payload));
		const deadline = Date.now() + 10_000;
		while (r.relay.connections() > before && Date.now() < deadline) await sleep(20);
		expect(r.relay.connections()).toBe(before);
	});

	test('[F-half] however its silence falls between two pings, a line is dead in DEAD_AFTER and a quarter of HEARTBEAT', async () => {
		const r = await room('silence', { HEARTBEAT: 2000, DEAD_AFTER: 2500 });
		const dead = await Line.enter(r.port, r.space.founder);
		// Just after a ping was answered, so that two more go out before the time is over.
		await new Promise((pinged) => dead.socket.once('ping', pinged));
		await sleep(50);
		const before = r.relay.connections();
		const began = Date.now();
		dead.socket.pause();
		while (r.relay.connections() === before && Date.now() - began < 8000) await sleep(20);
		expect(Date.now() - began).toBeGreaterThan(2000);
		expect(Date.now() - began).toBeLessThan(3500);
		await r.unharmed();
	});

	test('a half-open line is noticed by the heartbeat, a quiet one is kept', async () => {
		const r = await room('heartbeat', { HEARTBEAT: 50, DEAD_AFTER: 300 });
		const quiet = await Line.enter(r.port, r.bruno);
		const dead = await Line.enter(r.port, r.space.founder);
		expect(r.relay.connections()).toBe(3);
		// It answers no ping, as if its cable were cut.
		dead.socket.pause();
		const deadline = Date.now() + 5000;
		while (r.relay.connections() > 2 && Date.now() < deadline) await sleep(20);
		expect(r.relay.connections()).toBe(2);
		await sleep(400);
		expect(quiet.over).toBe(false);
		await r.unharmed();
	});

	test('[F-slow] who asks without end and reads nothing piles up nothing here', async () => {
		const r = await room('asking');
		const slow = await Line.enter(r.port, r.space.founder);
		const localPort = (slow.socket as unknown as { _socket: { localPort: number } })._socket.localPort;
		const end = r.sockets.get(localPort)!;
		slow.socket.pause();
		const ping = writeClientFrame({ type: 'ping' });
		const page = writeClientFrame({ type: 'page', after: 0, maxBytes: MAX_FRAME });
		let most = 0;
		let rounds = 0;
		// How much the machine's own buffers hold is not ours to know: on until it reads no more, and a little longer.
		for (let after = 0; rounds < 5000 && after < 50; rounds++) {
			for (let j = 0; j < 400; j++) slow.raw(j % 40 === 0 ? page : ping);
			await sleep(1);
			most = Math.max(most, end.writableLength);
			if (most > 1024 * 1024 && end.isPaused()) after += 1;
		}
		expect(most).toBeGreaterThan(1024 * 1024);
		expect(most).toBeLessThan(3 * 1024 * 1024);
		expect(end.isPaused()).toBe(true);
		await r.unharmed();
		// When it reads, everything is answered.
		const asked = (kind: string): number => slow.all.filter(({ type }) => type === kind).length;
		slow.socket.resume();
		const deadline = Date.now() + 30_000;
		while (asked('pong') + asked('live') < 1 + rounds * 400 && Date.now() < deadline) await sleep(50);
		expect([asked('pong'), asked('live')]).toEqual([rounds * 390, 1 + rounds * 10]);
	}, 60_000);

	test('[F-clock] a clock that is set back or forth closes nobody and slows nobody down', async () => {
		let now = Date.now();
		const r = await room('clock', { HEARTBEAT: 100, DEAD_AFTER: 60_000 }, { now: () => now });
		const line = await Line.enter(r.port, r.space.founder);
		for (const jump of [-86_400_000, 2 * 86_400_000, -86_400_000]) {
			now += jump;
			await sleep(150);
			const before = line.receipts().length;
			r.space.founder.begin();
			line.append(await r.space.founder.update(), await r.space.founder.update());
			await line.acknowledged(before + 2, 2000);
		}
		expect(line.over).toBe(false);
		expect(line.all.some(({ type }) => type === 'refuse')).toBe(false);
	});

	test('who sends too much is read more slowly and loses nothing; the others do not feel it', async () => {
		const relay = await start({ RATE_FRAMES: 200, BURST_FRAMES: 50 });
		const { members } = await spaceOn(relay.port, 'fast', 2);
		const [bruno, cata] = members as [(typeof members)[0], (typeof members)[0]];
		const line = await Line.enter(relay.port, bruno);
		const other = await Line.enter(relay.port, cata);
		for (let i = 0; i < 150; i++) line.append(await bruno.update());
		expect((await line.hear('refuse')).reason).toBe('too-fast');
		const record = await cata.update();
		other.append(record);
		await other.acknowledged(1, 1000);
		await line.acknowledged(150);
		expect(line.over).toBe(false);
	});

	test('lines that go while they prove leave nothing behind', async () => {
		const r = await room('hasty');
		for (let i = 0; i < 20; i++) {
			const line = new Line(r.port);
			await line.prove(r.bruno);
			line.socket.terminate();
		}
		await sleep(300);
		expect(r.relay.connections()).toBe(1);
		await r.unharmed();
	});
});

describe('invites', () => {
	test('[M3] unknown, used up, expired and revoked invites get one and the same answer, to asking and to joining', async () => {
		let now = Date.now();
		const { port } = await start({}, { now: () => now });
		const { space } = await spaceOn(port, 'doors');
		const today = Math.floor(now / 86_400_000);
		const founder = await Line.enter(port, space.founder);
		const used = await space.invite({ uses: 1 });
		const expired = await space.invite({ expires: today });
		const revoked = await space.invite();
		const good = await space.invite();
		const unknown = { ...good, keys: (await (await TestSpace.make('elsewhere')).invite()).keys };
		founder.append(used.record, expired.record, revoked.record, good.record, await space.revoke(revoked));
		await founder.acknowledged(5);

		const line = new Line(port);
		await line.hear('challenge');
		line.say({ type: 'ask', space: space.id, invite: used.keys.id });
		expect(encodeHex((await line.hear('offer')).record)).toBe(encodeHex(used.record));
		const first = await space.joiner(used);
		line.say({ type: 'join', record: first.record });
		await line.acknowledged(1);
		await line.end();
		now += 86_400_000;

		const asking = [];
		const joining = [];
		for (const door of [unknown, used, expired, revoked]) {
			const asks = new Line(port);
			await asks.hear('challenge');
			asks.say({ type: 'ask', space: space.id, invite: door.keys.id });
			asking.push(await asks.hear('refuse'));
			const { record } = await space.joiner(door);
			asks.say({ type: 'join', record });
			const { reason, n } = await asks.hear('refuse');
			joining.push({ reason, n });
			await asks.end();
		}
		const nowhere = new Line(port);
		await nowhere.hear('challenge');
		nowhere.say({ type: 'ask', space: bytesOf('no space', 16), invite: good.keys.id });
		asking.push(await nowhere.hear('refuse'));
		for (const answer of asking) expect(answer).toEqual(asking[0]);
		expect(asking[0]).toMatchObject({ reason: 'invite-void' });
		for (const answer of joining) expect(answer).toEqual({ reason: 'invite-void', n: 1 });
		nowhere.say({ type: 'ask', space: space.id, invite: good.keys.id });
		expect(encodeHex((await nowhere.hear('offer')).record)).toBe(encodeHex(good.record));
	});

	test('[M3] a join that the invite did not sign is void; one that the device did not sign ends the line', async () => {
		const { port, store } = await start();
		const { space } = await spaceOn(port, 'forged');
		const founder = await Line.enter(port, space.founder);
		const door = await space.invite();
		const other = await space.invite();
		founder.append(door.record, other.record);
		await founder.acknowledged(2);
		const swapped = { keys: { ...door.keys, signer: other.keys.signer }, record: door.record };
		const { record } = await space.joiner(swapped);
		const line = new Line(port);
		await line.hear('challenge');
		line.say({ type: 'join', record });
		expect((await line.hear('refuse')).reason).toBe('invite-void');
		const mine = await space.joiner(door);
		mine.record[mine.record.length - 1]! ^= 1;
		line.say({ type: 'join', record: mine.record });
		expect(await line.closed).toBe(1008);
		expect(await store.member(space.id, mine.device.id)).toBeUndefined();
	});

	test('[M3] a stranger comes with few errands', async () => {
		const { port } = await start();
		const line = new Line(port);
		await line.hear('challenge');
		for (let i = 0; i < 21; i++) line.say({ type: 'ask', space: bytesOf('no', 16), invite: bytesOf(`${i}`, 16) });
		expect(await line.closed).toBe(1008);
	});

	test("[M1] a space is its root key's: a genesis that the root did not sign makes none, and none is made twice", async () => {
		const { port, store } = await start();
		const { space } = await spaceOn(port, 'genesis');
		const line = new Line(port);
		await line.hear('challenge');
		// [L2] The same bytes once more get the same acknowledgement, others none.
		line.say({ type: 'create', record: space.genesis });
		const { receipts } = await line.hear('ack');
		expect(receipts.map(({ seq, head }) => [seq, encodeHex(head)])).toEqual([
			[1, encodeHex(chain([space.genesis])[0]!)]
		]);
		const rival = await Device.fromSeed('genesis founder', space.id, space.epochKey);
		rival.begin(bytesOf('another session', 16));
		line.say({ type: 'create', record: await rival.control(space.genesisControl) });
		expect((await line.hear('refuse')).reason).toBe('space-exists');
		expect((await store.state(space.id))!.seq).toBe(1);
		const other = await TestSpace.make('other genesis');
		const forged = other.genesis.slice();
		forged[forged.length - 1]! ^= 1;
		line.say({ type: 'create', record: forged });
		expect(await line.closed).toBe(1008);
		expect(await store.state(other.id)).toBeUndefined();
	});
});

describe('the door of the house', () => {
	test('a page of another origin, or of none, is refused; so is another path', async () => {
		const { port } = await start();
		expect(await upgradeStatus(port, {})).toBe(101);
		expect(await upgradeStatus(port, { origin: `http://127.0.0.1:${port}` })).toBe(101);
		expect(await upgradeStatus(port, { origin: 'https://evil.example' })).toBe(403);
		expect(await upgradeStatus(port, { origin: 'null' })).toBe(403);
		expect(await upgradeStatus(port, { origin: 'not a url' })).toBe(403);
		expect(await upgradeStatus(port, { path: '/' })).toBe(404);
		expect(await upgradeStatus(port, { path: '/sync/more' })).toBe(404);
		expect(await upgradeStatus(port, { path: '/sync?x=1' })).toBe(101);
	});

	test('with an origin of its own, that one alone', async () => {
		const { port } = await start({}, { origin: 'https://minga.example' });
		expect(await upgradeStatus(port, { origin: 'https://minga.example' })).toBe(101);
		expect(await upgradeStatus(port, { origin: `http://127.0.0.1:${port}` })).toBe(403);
		expect(await upgradeStatus(port, { origin: 'null' })).toBe(403);
	});
});

describe('closing', () => {
	test('under steady writing it comes to an end, says 1012, and everything acknowledged is there afterwards', async () => {
		const relay = await start(FREE);
		const { members, space, log } = await spaceOn(relay.port, 'closing', 3);
		const lines = await Promise.all(members.map((device) => Line.enter(relay.port, device)));
		let writing = true;
		const work = members.map(async (device, at) => {
			const line = lines[at]!;
			while (writing && !line.over) {
				if (device.n - line.receipts().length < 50) line.append(await device.update());
				else await sleep(1);
			}
		});
		await sleep(500);
		const began = Date.now();
		await relay.close();
		expect(Date.now() - began).toBeLessThan(3000);
		expect(await Promise.all(lines.map(({ closed }) => closed))).toEqual([1012, 1012, 1012]);
		writing = false;
		await Promise.all(work);
		const receipts = lines.flatMap((line) => line.receipts());
		expect(receipts.length).toBeGreaterThan(10);
		const store = await sqliteStore(relay.folder);
		const records: Bytes[] = [];
		for (;;) {
			const page = (await store.page(space.id, records.length, 1 << 20))!;
			if (page.records.length === 0) break;
			records.push(...page.records.map((record) => new Uint8Array(record)));
		}
		const heads = chain(records).map(encodeHex);
		for (const { seq, head } of receipts) expect(heads[seq - 1]).toBe(encodeHex(head));
		expect(records.length).toBeGreaterThanOrEqual(log.length + receipts.length);
		await store.close();
	});

	test('while it closes nobody new comes in', async () => {
		const relay = await start();
		const closing = relay.close();
		const line = new Line(relay.port);
		expect(await line.closed).toBe(1006);
		await closing;
	});
});
