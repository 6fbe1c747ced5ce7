// The bytes, frozen. The hex is written from PROTOCOL.md and not by the code: where one of these fails, the protocol changed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Malformed, Writer, concat, type Bytes } from './bytes.ts';
import {
	ROLE,
	VERDICT,
	readAttestation,
	readControl,
	readSnapshotOpen,
	writeAttestation,
	writeControl,
	writeSnapshotOpen,
	type Control
} from './control.ts';
import {
	MAX_FRAME,
	REFUSAL,
	SNAPSHOT_PART,
	beginning,
	parseClientFrame,
	parseServerFrame,
	writeClientFrame,
	writeServerFrame,
	type ClientFrame,
	type Refusal,
	type ServerFrame
} from './frames.ts';
import {
	commitmentInput,
	controlInput,
	deviceInput,
	genesisSigned,
	joinSigned,
	seatSigned,
	wordsInput,
	wrapInfo,
	logInput,
	proveSigned,
	recordSigned,
	spaceInput
} from './hashes.ts';
import {
	KIND,
	MAX_RECORD,
	paddedLength,
	readBody,
	readRecord,
	writeBody,
	writeHeader,
	writeOpenPart,
	writeRecord,
	type Body,
	type Header,
	type Kind
} from './record.ts';

const hex = (text: string): Bytes => new Uint8Array(Buffer.from(text.replace(/\s/g, ''), 'hex'));
const show = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const rep = (byte: string, count: number): string => byte.repeat(count);
const fill = (byte: number, count: number): Bytes => new Uint8Array(count).fill(byte);

const SPACE = rep('a1', 16);
const DEVICE = rep('b2', 16);
const SESSION = rep('c3', 16);
const HEAD = rep('d4', 32);
const HASH = rep('e5', 32);
const INVITE = rep('f6', 16);
const space = fill(0xa1, 16);
const device = fill(0xb2, 16);
const session = fill(0xc3, 16);
const head = fill(0xd4, 32);
const hash = fill(0xe5, 32);
const invite = fill(0xf6, 16);

/** `restFrom`: from this length on a shorter one is valid too, because the frame ends in bytes of any number. */
type Golden<F> = [frame: F, bytes: string, restFrom?: number];

const CLIENT: Golden<ClientFrame>[] = [
	[
		{ type: 'hello', version: 1, space, device, haveSeq: 0x1_0000_0002, haveHead: head, haveControl: 3, start: true },
		`01 01 ${SPACE} ${DEVICE} 0000000100000002 ${HEAD} 00000003 01`
	],
	[{ type: 'prove', signature: fill(0x77, 64) }, `02 ${rep('77', 64)}`],
	[{ type: 'create', record: hex('0102030405') }, '03 0102030405', 1],
	[{ type: 'ask', space, invite }, `04 ${SPACE} ${INVITE}`],
	[{ type: 'join', record: hex('0102') }, '05 0102', 1],
	[{ type: 'append', records: [hex('aabbcc'), hex(''), hex('dd')] }, '06 0003 00000003 aabbcc 00000000 00000001 dd'],
	[{ type: 'presence', record: hex('99') }, '07 99', 1],
	[{ type: 'page', after: 9007199254740991, maxBytes: 0xffffffff }, '08 001fffffffffffff ffffffff'],
	[{ type: 'put-snapshot', part: 1, parts: 2, bytes: hex('4242') }, '09 0001 0002 4242', 5],
	[{ type: 'get-snapshot', hash }, `0a ${HASH}`],
	[{ type: 'ping' }, '0b']
];

const SERVER: Golden<ServerFrame>[] = [
	[{ type: 'challenge', version: 1, challenge: hash }, `81 01 ${HASH}`],
	[
		{
			type: 'welcome',
			role: ROLE.member,
			epoch: 1,
			headSeq: 300,
			head,
			floor: 8,
			control: 4,
			snapshots: [{ hash, upTo: 200, device, size: 65536, attested: 2, opposed: 1 }]
		},
		`82 03 00000001 000000000000012c ${HEAD} 0000000000000008 00000004
		 01 ${HASH} 00000000000000c8 ${DEVICE} 00010000 0002 0001`
	],
	[
		{ type: 'ack', receipts: [{ session, n: 5, seq: 300, head }] },
		`83 0001 ${SESSION} 0000000000000005 000000000000012c ${HEAD}`
	],
	[{ type: 'refuse', reason: 'stale-epoch', session, n: 5 }, `84 08 ${SESSION} 0000000000000005`],
	[
		{ type: 'log', first: 299, records: [hex('aa'), hex('bbbb')] },
		'85 000000000000012b 0002 00000001 aa 00000002 bbbb'
	],
	[{ type: 'live', seq: 300, head }, `86 000000000000012c ${HEAD}`],
	[
		{ type: 'control', first: 1, records: [{ seq: 7, record: hex('cc') }] },
		'87 00000001 0001 0000000000000007 00000001 cc'
	],
	[{ type: 'presence', record: hex('99') }, '88 99', 1],
	[{ type: 'snapshot', hash, part: 0, parts: 1, bytes: hex('4242') }, `89 ${HASH} 0000 0001 4242`, 37],
	[{ type: 'offer', record: hex('0102') }, '8a 0102', 1],
	[{ type: 'pong', seq: 300, head, time: 1_790_000_000_000 }, `8b 000000000000012c ${HEAD} 000001a0c4506c00`],
	[{ type: 'attested', records: [hex('aabb'), hex('cc')] }, '8c 0002 00000002 aabb 00000001 cc']
];

/** Views on Buffers, views on plain arrays: what counts are the bytes. */
function plain(value: unknown): unknown {
	if (value instanceof Uint8Array) return show(value);
	if (Array.isArray(value)) return value.map(plain);
	if (value && typeof value === 'object')
		return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
	return value;
}

/** Its parts are views that are made when they are asked for: here they all are. */
function partsOf(bytes: Uint8Array): unknown {
	const { kind, space, epoch, device, session, n, prev, header, open, sealed, signed, signature } = readRecord(bytes);
	return plain({ kind, space, epoch, device, session, n, prev, header, open, sealed, signed, signature });
}

function frozen<F extends { type: string }>(
	goldens: Golden<F>[],
	write: (frame: F) => Bytes,
	parse: (bytes: Uint8Array) => { ok: boolean; frame?: F; reason?: string }
): void {
	test.each(goldens.map((golden) => [golden[0].type, ...golden] as const))('%s', (_name, frame, text, restFrom) => {
		const bytes = hex(text);
		expect(show(write(frame))).toBe(show(bytes));
		expect(plain(parse(bytes))).toEqual(plain({ ok: true, frame }));
		for (let length = 0; length < bytes.length; length++) {
			const cut = parse(bytes.subarray(0, length));
			if (restFrom !== undefined && length >= restFrom) {
				// Ends in bytes of any number: a shorter one is another frame of the same kind.
				expect(cut.ok).toBe(true);
				expect(show(write(cut.frame!))).toBe(show(bytes.subarray(0, length)));
			} else expect(cut).toEqual({ ok: false, reason: 'malformed' });
		}
		if (restFrom === undefined) expect(parse(concat(bytes, hex('00')))).toEqual({ ok: false, reason: 'malformed' });
	});
}

describe('frames that a client sends', () => {
	frozen(CLIENT, writeClientFrame, parseClientFrame);

	test('every kind has its golden', () => {
		expect(CLIENT.map(([, text]) => Number.parseInt(text.slice(0, 2), 16))).toEqual([
			1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
		]);
	});
});

describe('frames that the relay sends', () => {
	frozen(SERVER, writeServerFrame, parseServerFrame);

	test('every kind has its golden', () => {
		expect(SERVER.map(([, text]) => Number.parseInt(text.slice(0, 2), 16))).toEqual(
			Array.from({ length: 12 }, (_, at) => 129 + at)
		);
	});

	test('the reasons and their numbers', () => {
		expect(REFUSAL).toEqual({
			malformed: 1,
			'too-large': 2,
			'wrong-version': 3,
			'unknown-space': 4,
			'not-proven': 5,
			'not-allowed': 6,
			'wrong-space': 7,
			'stale-epoch': 8,
			'wrong-device': 9,
			'out-of-order': 10,
			equivocation: 11,
			'stale-control': 12,
			'bad-signature': 13,
			'invite-void': 14,
			'too-fast': 15,
			'wrong-kind': 16,
			'space-exists': 17,
			'snapshot-unwanted': 18,
			'try-later': 19,
			superseded: 20,
			removed: 21,
			denied: 22
		});
	});
});

describe('what is against the grammar', () => {
	const client = (text: string) => parseClientFrame(hex(text));
	const server = (text: string) => parseServerFrame(hex(text));
	const malformed = { ok: false, reason: 'malformed' };

	test("a kind that is none, or the other side's", () => {
		for (const kind of [0, 12, 128, 129, 139, 255]) expect(client(show(Uint8Array.of(kind)))).toEqual(malformed);
		for (const kind of [0, 1, 11, 128, 141, 255]) expect(server(show(Uint8Array.of(kind)))).toEqual(malformed);
	});

	test('a number beyond 2^53, a block longer than a record, a part outside its whole, an unknown role or reason', () => {
		expect(client('08 0020000000000000 00000001')).toEqual(malformed);
		expect(client('06 0001 ffffffff')).toEqual(malformed);
		const long = concat(hex('06 0001'), new Writer().block(new Uint8Array(MAX_RECORD + 1)).done());
		expect(parseClientFrame(long)).toEqual(malformed);
		expect(client('09 0002 0002 42')).toEqual(malformed);
		expect(client('09 0000 0021 42')).toEqual(malformed);
		const part = concat(hex('09 0000 0001'), new Uint8Array(SNAPSHOT_PART + 1));
		expect(parseClientFrame(part)).toEqual(malformed);
		expect(server(`82 05 00000001 000000000000012c ${HEAD} 0000000000000008 00000004 00`)).toEqual(malformed);
		expect(server(`84 17 ${SESSION} 0000000000000005`)).toEqual(malformed);
		expect(server(`84 00 ${SESSION} 0000000000000005`)).toEqual(malformed);
	});

	test('a frame that is too long', () => {
		expect(parseClientFrame(new Uint8Array(MAX_FRAME + 1))).toEqual({ ok: false, reason: 'too-large' });
		expect(parseServerFrame(new Uint8Array(MAX_FRAME + 1))).toEqual({ ok: false, reason: 'too-large' });
	});

	test('any bytes at all give a value and never an exception', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 255 }), fc.uint8Array({ maxLength: 300 }), (kind, rest) => {
				const bytes = Uint8Array.of(kind, ...rest);
				for (const parsed of [parseClientFrame(bytes), parseServerFrame(bytes)])
					if (!parsed.ok) expect(parsed.reason).toBe('malformed');
			}),
			{ numRuns: 2000 }
		);
	});
});

describe('how a newcomer begins', () => {
	const offer = (upTo: number, size: number, attested = 1, opposed = 0) => ({
		hash,
		upTo,
		device,
		size,
		attested,
		opposed
	});
	test('with the newest snapshot that stands and weighs less than the log', () => {
		const snapshots = [offer(400, 20_000, 0), offer(300, 20_000, 2, 1), offer(200, 20_000), offer(100, 20_000)];
		expect(beginning({ floor: 0, snapshots }, 0)).toEqual({ snapshot: snapshots[2], after: 200 });
		// 50 records are less than 20,000 bytes are worth only from 46 on.
		expect(beginning({ floor: 0, snapshots }, 154)?.snapshot).toBe(snapshots[2]);
		expect(beginning({ floor: 0, snapshots }, 155)).toEqual({ snapshot: undefined, after: 155 });
		expect(beginning({ floor: 0, snapshots: [] }, 0)).toEqual({ snapshot: undefined, after: 0 });
	});
	test('where the log is gone, with any that stands, and else by asking', () => {
		const large = [offer(200, 2e6), offer(100, 2e6)];
		expect(beginning({ floor: 100, snapshots: large }, 50)).toEqual({ snapshot: large[0], after: 200 });
		expect(beginning({ floor: 100, snapshots: large }, 100)).toEqual({ snapshot: undefined, after: 100 });
		expect(beginning({ floor: 100, snapshots: [offer(200, 100, 0)] }, 50)).toBeUndefined();
	});
});

const bytesArb = (length: number) => fc.uint8Array({ minLength: length, maxLength: length }) as fc.Arbitrary<Bytes>;
const someBytes = fc.uint8Array({ maxLength: 200 }) as fc.Arbitrary<Bytes>;
const u16 = fc.integer({ min: 0, max: 0xffff });
const u32 = fc.integer({ min: 0, max: 0xffffffff });
const u53 = fc.maxSafeNat();
const type = <T extends string>(name: T) => fc.constant(name);
const parts = { part: fc.integer({ min: 0, max: 15 }), parts: fc.integer({ min: 16, max: 32 }), bytes: someBytes };

const anyClientFrame: fc.Arbitrary<ClientFrame> = fc.oneof(
	fc.record({
		type: type('hello'),
		version: fc.integer({ min: 0, max: 255 }),
		space: bytesArb(16),
		device: bytesArb(16),
		haveSeq: u53,
		haveHead: bytesArb(32),
		haveControl: u32,
		start: fc.boolean()
	}),
	fc.record({ type: type('prove'), signature: bytesArb(64) }),
	fc.record({ type: fc.constantFrom('create', 'join', 'presence'), record: someBytes }),
	fc.record({ type: type('ask'), space: bytesArb(16), invite: bytesArb(16) }),
	fc.record({ type: type('append'), records: fc.array(someBytes) }),
	fc.record({ type: type('page'), after: u53, maxBytes: u32 }),
	fc.record({ type: type('put-snapshot'), ...parts }),
	fc.record({ type: type('get-snapshot'), hash: bytesArb(32) }),
	fc.record({ type: type('ping') })
);

const offer = fc.record({
	hash: bytesArb(32),
	upTo: u53,
	device: bytesArb(16),
	size: u32,
	attested: u16,
	opposed: u16
});

const anyServerFrame: fc.Arbitrary<ServerFrame> = fc.oneof(
	fc.record({ type: type('challenge'), version: fc.integer({ min: 0, max: 255 }), challenge: bytesArb(32) }),
	fc.record({
		type: type('welcome'),
		role: fc.constantFrom(...Object.values(ROLE)),
		epoch: u32,
		headSeq: u53,
		head: bytesArb(32),
		floor: u53,
		control: u32,
		snapshots: fc.array(offer, { maxLength: 9 })
	}),
	fc.record({
		type: type('ack'),
		receipts: fc.array(fc.record({ session: bytesArb(16), n: u53, seq: u53, head: bytesArb(32) }))
	}),
	fc.record({
		type: type('refuse'),
		reason: fc.constantFrom(...(Object.keys(REFUSAL) as Refusal[])),
		session: bytesArb(16),
		n: u53
	}),
	fc.record({ type: type('log'), first: u53, records: fc.array(someBytes) }),
	fc.record({ type: type('attested'), records: fc.array(someBytes) }),
	fc.record({ type: type('live'), seq: u53, head: bytesArb(32) }),
	fc.record({ type: type('pong'), seq: u53, head: bytesArb(32), time: u53 }),
	fc.record({ type: type('control'), first: u32, records: fc.array(fc.record({ seq: u53, record: someBytes })) }),
	fc.record({ type: fc.constantFrom('presence', 'offer'), record: someBytes }),
	fc.record({ type: type('snapshot'), hash: bytesArb(32), ...parts })
);

describe('there and back', () => {
	test('every frame of a client', () => {
		fc.assert(
			fc.property(anyClientFrame, (frame) => {
				expect(plain(parseClientFrame(writeClientFrame(frame)))).toEqual(plain({ ok: true, frame }));
			}),
			{ numRuns: 500 }
		);
	});

	test('every frame of the relay', () => {
		fc.assert(
			fc.property(anyServerFrame, (frame) => {
				expect(plain(parseServerFrame(writeServerFrame(frame)))).toEqual(plain({ ok: true, frame }));
			}),
			{ numRuns: 500 }
		);
	});
});

const KEY = rep('19', 32);
const SIGNATURE = rep('28', 64);
const key = fill(0x19, 32);
const signature64 = fill(0x28, 64);
const invite32 = fill(0x55, 32);
const newcomer = { device, deviceKey: key, wrapKey: invite32 };
const NEWCOMER = `${DEVICE} ${KEY} ${rep('55', 32)}`;

describe('control records', () => {
	const goldens: [Control, string][] = [
		[
			{
				op: 'genesis',
				prevControl: new Uint8Array(32),
				rootKey: key,
				device,
				deviceKey: key,
				wrapKey: invite32,
				commitment: hash,
				rootSignature: signature64
			},
			`01 ${rep('00', 32)} ${KEY} ${NEWCOMER} ${HASH} ${SIGNATURE}`
		],
		[
			{
				op: 'invite',
				prevControl: head,
				invite,
				authKey: key,
				role: 3,
				door: 1,
				uses: 5,
				expires: 0xffffffff,
				wrappedKey: fill(0x37, 60)
			},
			`02 ${HEAD} ${INVITE} ${KEY} 03 01 00000005 ffffffff ${rep('37', 60)}`
		],
		[{ op: 'revoke', prevControl: head, invite }, `03 ${HEAD} ${INVITE}`],
		[
			{ op: 'join', prevControl: head, invite, ...newcomer, role: 4, inviteSignature: signature64 },
			`04 ${HEAD} ${INVITE} ${NEWCOMER} 04 ${SIGNATURE}`
		],
		[
			{
				op: 'invite',
				prevControl: head,
				invite,
				authKey: key,
				role: 2,
				door: 2,
				uses: 1,
				expires: 9,
				wrappedKey: undefined
			},
			`02 ${HEAD} ${INVITE} ${KEY} 02 02 00000001 00000009`
		],
		[
			{
				op: 'add',
				prevControl: head,
				invite,
				...newcomer,
				role: 1,
				inviteSignature: signature64,
				sealedKey: fill(0x46, 80)
			},
			`05 ${HEAD} ${INVITE} ${NEWCOMER} 01 ${SIGNATURE} ${rep('46', 80)}`
		],
		[{ op: 'role', prevControl: head, seat: device, role: 4 }, `06 ${HEAD} ${DEVICE} 04`],
		[
			{ op: 'device', prevControl: head, ...newcomer, deviceSignature: signature64 },
			`07 ${HEAD} ${NEWCOMER} ${SIGNATURE}`
		],
		[
			{ op: 'link', prevControl: head, ...newcomer, deviceSignature: signature64 },
			`08 ${HEAD} ${NEWCOMER} ${SIGNATURE}`
		],
		[
			{ op: 'rotate', prevControl: head, removed: [device], epoch: 2, commitment: hash, previous: fill(0x37, 60) },
			`09 ${HEAD} 0001 ${DEVICE} 00000002 ${HASH} 01 ${rep('37', 60)}`
		],
		[
			{ op: 'rotate', prevControl: head, removed: [], epoch: 7, commitment: hash, previous: undefined },
			`09 ${HEAD} 0000 00000007 ${HASH} 00`
		],
		[{ op: 'leave', prevControl: head, devices: [device, device] }, `0a ${HEAD} 0002 ${DEVICE} ${DEVICE}`]
	];

	test.each(goldens.map(([control, text]) => [control.op, control, text] as const))('%s', (_op, control, text) => {
		const bytes = hex(text);
		expect(show(writeControl(control))).toBe(show(bytes));
		expect(plain(readControl(bytes))).toEqual(plain(control));
		for (let length = 0; length < bytes.length; length++)
			expect(() => readControl(bytes.subarray(0, length))).toThrow(Malformed);
		expect(() => readControl(concat(bytes, hex('00')))).toThrow(Malformed);
	});

	test('a role, a door or an op that is none', () => {
		const invited = (role: string, door: string) =>
			hex(`02 ${HEAD} ${INVITE} ${KEY} ${role} ${door} 00000005 ffffffff ${rep('37', 60)}`);
		for (const [role, door] of [
			['00', '01'],
			['05', '01'],
			['03', '00'],
			['03', '03']
		] as const)
			expect(() => readControl(invited(role, door))).toThrow(Malformed);
		for (const op of ['00', '05']) expect(() => readControl(hex(`${op} ${HEAD} ${INVITE}`))).toThrow(Malformed);
	});

	test('the open parts of snapshots and attestations', () => {
		expect(show(writeSnapshotOpen(300))).toBe('000000000000012c');
		expect(readSnapshotOpen(hex('000000000000012c'))).toBe(300);
		const bytes = hex(`${HASH} 000000000000012c 02`);
		const attestation = { snapshot: hash, upTo: 300, verdict: VERDICT.object };
		expect(show(writeAttestation(attestation))).toBe(show(bytes));
		expect(plain(readAttestation(bytes))).toEqual(plain(attestation));
		for (let length = 0; length < bytes.length; length++)
			expect(() => readAttestation(bytes.subarray(0, length))).toThrow(Malformed);
		expect(() => readAttestation(hex(`${HASH} 000000000000012c 03`))).toThrow(Malformed);
		for (const text of ['', '00000000000001', '000000000000012c00'])
			expect(() => readSnapshotOpen(hex(text))).toThrow(Malformed);
	});
});

describe('records', () => {
	const header: Header = { kind: KIND.update, space, epoch: 2, device, session, n: 7, prev: hash };
	const top = (kind: string, length: string) =>
		`4d67 01 ${kind} ${SPACE} 00000002 ${DEVICE} ${SESSION} 0000000000000007 ${HASH} ${length}`;

	test('the header, a hundred bytes', () => {
		const bytes = writeHeader(header, 0, 256);
		expect(bytes).toHaveLength(100);
		expect(show(bytes)).toBe(show(hex(top('01', '00000110'))));
	});

	test('a whole record, without and with an open part', () => {
		const sealed = fill(0x55, 20);
		const body = concat(writeOpenPart(KIND.update, new Uint8Array(0)), sealed);
		const record = hex(`${top('01', '00000014')} ${rep('55', 20)} ${SIGNATURE}`);
		expect(show(writeRecord(writeHeader(header, 0, 4), body, signature64))).toBe(show(record));
		expect(partsOf(record)).toMatchObject(plain({ ...header, open: hex(''), sealed }) as object);

		const open = hex('0102030405060708');
		const snapshot = { ...header, kind: KIND.snapshot };
		const withOpen = hex(`${top('02', '0000001e')} 0008 0102030405060708 ${rep('55', 20)} ${SIGNATURE}`);
		const written = writeRecord(
			writeHeader(snapshot, open.length, 4),
			concat(writeOpenPart(KIND.snapshot, open), sealed),
			signature64
		);
		expect(show(written)).toBe(show(withOpen));
		const read = readRecord(withOpen);
		expect(partsOf(withOpen)).toMatchObject(plain({ ...snapshot, open, sealed, signature: signature64 }) as object);
		expect(show(concat(read.signed, read.signature))).toBe(show(withOpen));
		for (const bytes of [record, withOpen])
			for (let length = 0; length < bytes.length; length++)
				expect(() => readRecord(bytes.subarray(0, length))).toThrow(Malformed);
		expect(() => readRecord(concat(record, hex('00')))).toThrow(Malformed);
	});

	test('the numbers of the kinds, and which carry an open part', () => {
		expect(KIND).toEqual({ update: 1, snapshot: 2, presence: 3, control: 4, decision: 5, attestation: 6 });
		const carries = (Object.values(KIND) as Kind[]).filter((kind) => writeOpenPart(kind, hex('')).length > 0);
		expect(carries).toEqual([2, 4, 6]);
	});

	test('another magic, suite or kind, n of 0, an open part that runs over, no room for the tag', () => {
		const good = `${top('01', '00000010')} ${rep('55', 16)} ${SIGNATURE}`;
		expect(readRecord(hex(good)).n).toBe(7);
		const bad = [
			good.replace('4d67', '4d68'),
			good.replace('4d67 01', '4d67 02'),
			good.replace('01 01', '01 00'),
			good.replace('01 01', '01 07'),
			good.replace('0000000000000007', '0000000000000000'),
			good.replace('0000000000000007', '0020000000000000'),
			`${top('01', '0000000f')} ${rep('55', 15)} ${SIGNATURE}`,
			`${top('04', '00000012')} 0001 ${rep('55', 16)} ${SIGNATURE}`,
			`${top('04', '00000012')} ffff ${rep('55', 16)} ${SIGNATURE}`
		];
		for (const text of bad) expect(() => readRecord(hex(text))).toThrow(Malformed);
	});

	test('the inside: fields, then zeros up to the bucket', () => {
		const body: Body = { seenSeq: 9, seenHead: head, ctlHead: hash, clientIDs: [1, 0xffffffff], payload: hex('abcd') };
		const bytes = hex(`0000000000000009 ${HEAD} ${HASH} 02 00000001 ffffffff 00000002 abcd ${rep('00', 256 - 87)}`);
		expect(bytes).toHaveLength(256);
		expect(show(writeBody(body))).toBe(show(bytes));
		expect(plain(readBody(bytes))).toEqual(plain(body));
		const dirty = bytes.slice();
		dirty[255] = 1;
		expect(() => readBody(dirty)).toThrow(Malformed);
		expect(() => readBody(concat(bytes, new Uint8Array(256)))).toThrow(Malformed);
		for (let length = 0; length < 256; length++) expect(() => readBody(bytes.subarray(0, length))).toThrow(Malformed);
	});

	test('the buckets', () => {
		const lengths = [0, 1, 256, 257, 512, 513, 1025, 2049, 4097, 8193, 16384, 16385, 32768, 32769];
		expect(lengths.map(paddedLength)).toEqual([
			256, 256, 256, 512, 512, 1024, 2048, 4096, 8192, 16384, 16384, 32768, 32768, 49152
		]);
	});

	test('there and back', () => {
		fc.assert(
			fc.property(
				fc.record({
					kind: fc.constantFrom(...Object.values(KIND)),
					space: bytesArb(16),
					epoch: u32,
					device: bytesArb(16),
					session: bytesArb(16),
					n: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
					prev: bytesArb(32)
				}),
				fc.record({
					seenSeq: u53,
					seenHead: bytesArb(32),
					ctlHead: bytesArb(32),
					clientIDs: fc.array(u32, { maxLength: 255 }),
					payload: fc.uint8Array({ maxLength: 2000 }) as fc.Arbitrary<Bytes>
				}),
				someBytes,
				bytesArb(64),
				(parts, body, anyOpen, signature) => {
					const inside = writeBody(body);
					expect(plain(readBody(inside))).toEqual(plain(body));
					const open = writeOpenPart(parts.kind, anyOpen);
					const sealed = concat(inside, new Uint8Array(16));
					const record = writeRecord(
						writeHeader(parts, anyOpen.length, inside.length),
						concat(open, sealed),
						signature
					);
					const expected = { ...parts, open: open.length ? anyOpen : hex(''), sealed, signature };
					expect(partsOf(record)).toMatchObject(plain(expected) as object);
				}
			)
		);
	});
});

test('what is hashed and signed', () => {
	const text = (value: string): string => Buffer.from(value).toString('hex');
	const cases: [Bytes, string][] = [
		[logInput(head, 300, hash), `${text('minga/v1/log')} ${HEAD} 000000000000012c ${HASH}`],
		[controlInput(head, hash), `${text('minga/v1/ctl')} ${HEAD} ${HASH}`],
		[spaceInput(key), `${text('minga/v1/space')} ${KEY}`],
		[deviceInput(key), `${text('minga/v1/device')} ${KEY}`],
		[commitmentInput(space, 2, key), `${text('minga/v1/commit')} ${SPACE} 00000002 ${KEY}`],
		[recordSigned(hex('0102')), `${text('minga/v1/sig')} 00 0102`],
		[proveSigned(hash, space, device), `${text('minga/v1/prove')} 00 ${HASH} ${SPACE} ${DEVICE}`],
		[genesisSigned(space, newcomer, hash), `${text('minga/v1/genesis')} 00 ${SPACE} ${NEWCOMER} ${HASH}`],
		[seatSigned(space, invite, newcomer), `${text('minga/v1/seat')} 00 ${SPACE} ${INVITE} ${NEWCOMER}`],
		[wrapInfo(space, 3, device), `${text('minga/v1/epoch')} ${SPACE} 00000003 ${DEVICE}`],
		[wordsInput(space, invite, newcomer), `${text('minga/v1/words')} 00 ${SPACE} ${INVITE} ${NEWCOMER}`],
		[joinSigned(space, invite, newcomer), `${text('minga/v1/join')} 00 ${SPACE} ${INVITE} ${NEWCOMER}`]
	];
	for (const [bytes, expected] of cases) expect(show(bytes)).toBe(show(hex(expected)));
});
