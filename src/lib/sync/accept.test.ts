import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { beforeEach, expect, test } from 'vitest';
import { sha256, signerFromSeed, type Bytes } from '../crypto/index.ts';
import { KIND, ROLE, readRecord, type Body } from '../wire/index.ts';
import { Dice } from '../../../tests/kit/sim.ts';
import { MAX_NESTING, accept, emptyLog, type LogState, type Reason } from './accept.ts';
import { deviceIdOf } from './control-log.ts';
import { inlineCrunch, type Crunch } from './crunch.ts';
import { RecordKeys, Session, ZERO_HEAD } from './records.ts';

const dice = new Dice(1);
const space = dice.bytes(16);
const epochKey = dice.bytes(32);
let crunch: Crunch;
let log: LogState;

interface Writer {
	key: Bytes;
	session(): Session;
}

async function writer(role: number): Promise<Writer> {
	const signer = await signerFromSeed(dice.bytes(32));
	const device = deviceIdOf(signer.publicKey);
	const key = signer.publicKey;
	log.control.devices.set(Buffer.from(device).toString('hex'), {
		key,
		wrapKey: key,
		role: role as 3,
		seat: '',
		person: ''
	});
	const keys = new RecordKeys(space, 1, epochKey);
	return { key, session: () => new Session(dice.bytes(16), keys, 1, device, signer) };
}

const body = (payload: Uint8Array, clientIDs: number[]): Body => ({
	seenSeq: 0,
	seenHead: ZERO_HEAD,
	ctlHead: ZERO_HEAD,
	clientIDs,
	payload: payload as Bytes
});

async function say(record: Bytes): Promise<Reason | undefined> {
	const keys = [...log.control.devices.values()].map(({ key }) => key);
	const [opened] = await crunch.open([record], keys);
	return accept(log, opened!);
}

const update = async (session: Session, payload: Uint8Array, ...clients: number[]): Promise<Reason | undefined> =>
	say((await session.seal(KIND.update, body(payload, clients))).record);

function typed(client: number, change: (doc: Y.Doc) => void, before?: Uint8Array): Uint8Array {
	const doc = new Y.Doc();
	if (before) Y.applyUpdate(doc, before);
	doc.clientID = client;
	const from = Y.encodeStateVector(doc);
	change(doc);
	return Y.encodeStateAsUpdate(doc, from);
}

beforeEach(() => {
	crunch = inlineCrunch({ space, epoch: 1, epochKey });
	log = emptyLog(space);
	log.control.epoch = 1;
});

test('[L6] takes what a member writes, in the order of its session', async () => {
	const session = (await writer(ROLE.member)).session();
	const first = await session.seal(
		KIND.update,
		body(
			typed(5, (doc) => doc.getText('t').insert(0, 'a')),
			[5]
		)
	);
	const second = await session.seal(
		KIND.update,
		body(
			typed(6, (doc) => doc.getText('t').insert(0, 'b')),
			[6]
		)
	);
	expect(await say(second.record)).toBe('chain');
	expect(await say(first.record)).toBeUndefined();
	expect(await say(second.record)).toBeUndefined();
	expect(await say(second.record), 'a replay').toBe('chain');
	expect(log.seq).toBe(4);
});

test('[L6] sets aside strangers, readers, wrong signatures, other epochs and bytes that are no record', async () => {
	const member = await writer(ROLE.member);
	const reader = await writer(ROLE.reader);
	const text = typed(5, (doc) => doc.getText('t').insert(0, 'a'));
	expect(await update(reader.session(), text, 5)).toBe('role');
	const { record } = await member.session().seal(KIND.update, body(text, [5]));
	const broken = record.slice();
	broken[broken.length - 1]! ^= 1;
	expect(await say(broken)).toBe('signature');
	expect(await say(record.slice(0, 90))).toBe('malformed');
	log.control.epoch = 2;
	expect(await say(record)).toBe('epoch');
	log.control.devices.clear();
	expect(await say(record)).toBe('stranger');
	// None of them stopped the log.
	expect(log.seq).toBe(5);
});

test('[K5] what was sealed under another key is set aside, though its signature holds', async () => {
	const signer = await signerFromSeed(dice.bytes(32));
	const device = deviceIdOf(signer.publicKey);
	log.control.devices.set(Buffer.from(device).toString('hex'), {
		key: signer.publicKey,
		wrapKey: signer.publicKey,
		seat: '',
		person: '',
		role: 3
	});
	const session = new Session(dice.bytes(16), new RecordKeys(space, 1, dice.bytes(32)), 1, device, signer);
	expect(
		await update(
			session,
			typed(5, (doc) => doc.getText('t').insert(0, 'a')),
			5
		)
	).toBe('undecryptable');
});

test('[K6] two sessions of one device seal the same words into different bytes', async () => {
	const member = await writer(ROLE.member);
	const same = body(
		typed(5, (doc) => doc.getText('t').insert(0, 'a')),
		[5]
	);
	const [one, other] = [member.session(), member.session()];
	const records = [await one.seal(KIND.update, same), await other.seal(KIND.update, same)];
	const [a, b] = records.map(({ record }) => Buffer.from(readRecord(record).sealed).toString('hex'));
	expect(a).not.toBe(b);
	// And one session never uses a number twice, not even for things asked at the same time.
	const many = await Promise.all(Array.from({ length: 20 }, () => one.seal(KIND.update, same)));
	expect(new Set(many.map(({ n }) => n)).size).toBe(20);
});

test('[L6] a client id belongs to its first author for ever (F6)', async () => {
	const [ana, eve] = [await writer(ROLE.member), await writer(ROLE.member)];
	const mine = typed(5, (doc) => doc.getText('t').insert(0, 'AAAA'));
	const hers = typed(5, (doc) => doc.getText('t').insert(0, 'BBBB'));
	const anas = ana.session();
	expect(await update(anas, mine, 5)).toBeUndefined();
	const eves = eve.session();
	expect(await update(eves, hers, 5)).toBe('client-id');
	expect(
		await update(
			eves,
			typed(9, (doc) => doc.getText('t').insert(0, 'x')),
			10
		),
		'not listed'
	).toBe('client-id');
	const next = typed(5, (doc) => doc.getText('t').insert(4, '!'), mine);
	expect(await update(anas, next, 5)).toBeUndefined();
});

test('[L6] an update whose past is missing is set aside, and so are deletes of what is not there', async () => {
	const session = (await writer(ROLE.member)).session();
	const before = typed(5, (doc) => doc.getText('t').insert(0, 'ab'));
	const after = typed(6, (doc) => doc.getText('t').insert(1, 'x'), before);
	const gone = typed(7, (doc) => doc.getText('t').delete(0, 1), before);
	expect(await update(session, after, 6)).toBe('missing');
	expect(await update(session, gone)).toBe('missing');
	expect(await update(session, before, 5)).toBeUndefined();
	expect(await update(session, after, 6)).toBeUndefined();
	expect(await update(session, gone)).toBeUndefined();
	expect(log.authors.get(6)?.clock).toBe(1);
});

test('[L6] shared types lie at most so deep, whether in one update or over many (F4)', async () => {
	const session = (await writer(ROLE.member)).session();
	const nest = (depth: number): Uint8Array =>
		typed(5, (doc) => {
			let map = doc.getMap<unknown>('m');
			for (let at = 0; at < depth; at++) {
				const inner = new Y.Map<unknown>();
				map.set('m', inner);
				map = inner;
			}
		});
	expect(await update(session, nest(2000), 5)).toBe('nesting');
	expect(log.authors.size, 'and nothing of it stays').toBe(0);
	const doc = new Y.Doc();
	doc.clientID = 8;
	let map = doc.getMap<unknown>('m');
	let verdict: Reason | undefined;
	let depth = 0;
	for (; verdict === undefined && depth < 100; depth++) {
		const from = Y.encodeStateVector(doc);
		const inner = new Y.Map<unknown>();
		map.set('m', inner);
		map = inner;
		verdict = await update(session, Y.encodeStateAsUpdate(doc, from), 8);
	}
	expect(verdict).toBe('nesting');
	expect(depth).toBe(MAX_NESTING + 1);
});

test('[L6] names at the top of a document are few', async () => {
	const session = (await writer(ROLE.member)).session();
	const many = typed(5, (doc) => {
		for (let at = 0; at < 300; at++) doc.getMap(`root ${at}`).set('a', 1);
	});
	expect(await update(session, many, 5)).toBe('roots');
	expect(log.roots.size).toBe(0);
});

test('[L6] structs that wait for each other in a ring are set aside', async () => {
	const session = (await writer(ROLE.member)).session();
	const encoder = encoding.createEncoder();
	const put = (client: number, other: number): void => {
		for (const value of [1, client, 0]) encoding.writeVarUint(encoder, value);
		encoding.writeUint8(encoder, 128 | 4);
		for (const value of [other, 0]) encoding.writeVarUint(encoder, value);
		encoding.writeVarString(encoder, 'x');
	};
	encoding.writeVarUint(encoder, 2);
	put(6, 5);
	put(5, 6);
	encoding.writeVarUint(encoder, 0);
	expect(await update(session, encoding.toUint8Array(encoder), 5, 6)).toBe('missing');
});

test('[L6] the same records give the same verdicts and the same head, whoever reads them', async () => {
	const [ana, ben] = [await writer(ROLE.member), await writer(ROLE.guest)];
	const records: Bytes[] = [];
	const [a, b] = [ana.session(), ben.session()];
	for (let at = 0; at < 20; at++) {
		const payload = typed(100 + (at % 3), (doc) => doc.getText('t').insert(0, `${at}`));
		records.push((await (at % 2 ? a : b).seal(KIND.update, body(payload, [100 + (at % 3)]))).record);
	}
	const twice = await Promise.all(
		[1, 2].map(async () => {
			const state = { ...emptyLog(space), control: log.control };
			const opened = await crunch.open(records, [ana.key, ben.key]);
			return { verdicts: opened.map((one) => accept(state, one)), head: state.head };
		})
	);
	expect(twice[0]).toEqual(twice[1]);
	expect(twice[0]!.verdicts.some((verdict) => verdict === 'client-id')).toBe(true);
	expect(sha256(twice[0]!.head)).toHaveLength(32);
});
