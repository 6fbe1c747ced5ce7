// The same bytes as another implementation makes: Python's `cryptography`, from the prose. See make_vectors.py.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
	deriveCounterKey,
	encodeHex,
	inviteKeys,
	sha256,
	signerFromSeed,
	verify,
	type Bytes
} from '../../src/lib/crypto/index.ts';
import { RecordKeys, Session, openRecord, signatureHolds } from '../../src/lib/sync/records.ts';
import {
	commitmentInput,
	concat,
	controlInput,
	deviceInput,
	genesisSigned,
	joinSigned,
	logInput,
	proveSigned,
	readControl,
	readRecord,
	recordSigned,
	spaceInput,
	writeBody,
	writeHeader,
	writeOpenPart,
	writeRecord,
	type Body,
	type Kind
} from '../../src/lib/wire/index.ts';
import { recordInfo } from '../kit/device.ts';

interface RecordVector {
	name: string;
	kind: number;
	n: number;
	prev: string;
	session: string;
	device: string;
	open: string;
	body: { seenSeq: number; seenHead: string; ctlHead: string; clientIDs: number[]; payload: string };
	key: string;
	signature: string;
	hash: string;
	record: string;
}

const file = join(import.meta.dirname, 'record.json');
const vectors = JSON.parse(readFileSync(file, 'utf8'));
const records = vectors.records as RecordVector[];
const hex = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'hex'));
const ZERO = new Uint8Array(32);
const space = hex(vectors.space);
const epoch: number = vectors.epoch;
const epochKey = hex(vectors.epochKey);
const seedOf = (device: string): Bytes => hex(device === vectors.device ? vectors.deviceSeed : vectors.joinerSeed);

function bodyOf({ body }: RecordVector): Body {
	const { seenSeq, clientIDs } = body;
	return { seenSeq, clientIDs, seenHead: hex(body.seenHead), ctlHead: hex(body.ctlHead), payload: hex(body.payload) };
}

const byName = records.map((vector) => [vector.name, vector] as const);

describe('each record', () => {
	test.each(byName)('[K5] %s: sealed and signed from its parts, to the byte', async (_name, vector) => {
		const kind = vector.kind as Kind;
		const [device, session, open] = [hex(vector.device), hex(vector.session), hex(vector.open)];
		const plain = writeBody(bodyOf(vector));
		const header = writeHeader(
			{ kind, space, epoch, device, session, n: vector.n, prev: hex(vector.prev) },
			open.length,
			plain.length
		);
		const openPart = writeOpenPart(kind, open);
		const key = await deriveCounterKey(epochKey, space, recordInfo(kind, epoch, device, session));
		const body = concat(openPart, await key.seal(vector.n, concat(header, openPart), plain));
		const signer = await signerFromSeed(seedOf(vector.device));
		const signature = await signer.sign(recordSigned(concat(header, body)));
		expect(encodeHex(signature)).toBe(vector.signature);
		expect(encodeHex(writeRecord(header, body, signature))).toBe(vector.record);
		expect(encodeHex(sha256(hex(vector.record)))).toBe(vector.hash);
	});

	test.each(byName)('[K5] %s: checked and opened', async (_name, vector) => {
		const parts = readRecord(hex(vector.record));
		const signer = await signerFromSeed(seedOf(vector.device));
		expect(await signatureHolds(parts, signer.publicKey)).toBe(true);
		const body = await openRecord(new RecordKeys(space, epoch, epochKey), parts);
		expect(body && encodeHex(writeBody(body))).toBe(encodeHex(writeBody(bodyOf(vector))));
		expect(encodeHex(parts.open)).toBe(vector.open);
	});

	test.each(byName)('[K5] %s: one bit elsewhere, and it does not open or is not signed', async (_name, vector) => {
		const { publicKey } = await signerFromSeed(seedOf(vector.device));
		const keys = new RecordKeys(space, epoch, epochKey);
		const bytes = hex(vector.record);
		for (let at = 0; at < bytes.length; at += at < 120 ? 5 : 37) {
			const bent = bytes.slice();
			bent[at]! ^= 4;
			let parts;
			try {
				parts = readRecord(bent);
			} catch {
				continue;
			}
			expect(await signatureHolds(parts, publicKey)).toBe(false);
			if (at < bytes.length - 64) expect(await openRecord(keys, parts)).toBeUndefined();
		}
	});
});

test("[K6] a session of the app makes the vectors' first three records, each naming the one before", async () => {
	const mine = ['genesis', 'invite', 'update'].map((name) => records.find((vector) => vector.name === name)!);
	const signer = await signerFromSeed(hex(vectors.deviceSeed));
	const keys = new RecordKeys(space, epoch, epochKey);
	const session = new Session(hex(mine[0]!.session), keys, epoch, hex(vectors.device), signer);
	for (const vector of mine) {
		const { record, hash } = await session.seal(vector.kind as Kind, bodyOf(vector), hex(vector.open));
		expect(encodeHex(record)).toBe(vector.record);
		expect(encodeHex(hash)).toBe(vector.hash);
	}
});

test('ids and the commitment to the epoch key', async () => {
	const root = await signerFromSeed(hex(vectors.rootSeed));
	const device = await signerFromSeed(hex(vectors.deviceSeed));
	expect(encodeHex(root.publicKey)).toBe(vectors.rootKey);
	expect(encodeHex(device.publicKey)).toBe(vectors.deviceKey);
	expect(encodeHex(sha256(spaceInput(root.publicKey)).slice(0, 16))).toBe(vectors.space);
	expect(encodeHex(sha256(deviceInput(device.publicKey)).slice(0, 16))).toBe(vectors.device);
	const commitment = sha256(commitmentInput(space, epoch, epochKey));
	expect(encodeHex(commitment)).toBe(vectors.commitment);
	const founder = { device: hex(vectors.device), deviceKey: device.publicKey, wrapKey: hex(vectors.wrapKey) };
	const signed = genesisSigned(space, founder, commitment);
	expect(encodeHex(await root.sign(signed))).toBe(vectors.rootSignature);
	const proof = proveSigned(hex(vectors.proof.challenge), space, hex(vectors.device));
	expect(encodeHex(await device.sign(proof))).toBe(vectors.proof.signature);
});

test("[L1] the log's chain and the control log's", () => {
	let head: Bytes = ZERO;
	for (const [at, name] of (vectors.log as string[]).entries()) {
		const { hash } = records.find((vector) => vector.name === name)!;
		head = sha256(logInput(head, at + 1, hex(hash)));
		expect(encodeHex(head)).toBe(vectors.heads[at]);
	}
	let control: Bytes = ZERO;
	for (const [at, name] of ['genesis', 'invite', 'join'].entries()) {
		const { hash, open } = records.find((vector) => vector.name === name)!;
		expect(encodeHex(readControl(hex(open)).prevControl)).toBe(encodeHex(control));
		control = sha256(controlInput(control, hex(hash)));
		expect(encodeHex(control)).toBe(vectors.controlHeads[at]);
	}
});

test("[M3] what an invite's secret stands for", async () => {
	const { secret, id, authKey, wrapNonce, wrappedKey, joinSignature } = vectors.invite;
	const keys = await inviteKeys(hex(secret), () => hex(wrapNonce));
	expect(encodeHex(keys.id)).toBe(id);
	expect(encodeHex(keys.signer.publicKey)).toBe(authKey);
	expect(encodeHex(await keys.wrap.seal('minga/v1/invite/epoch', epochKey))).toBe(wrappedKey);
	expect(encodeHex((await keys.wrap.open('minga/v1/invite/epoch', hex(wrappedKey)))!)).toBe(vectors.epochKey);
	expect(await keys.wrap.open('minga/v1/invite/other', hex(wrappedKey))).toBeUndefined();
	const joiner = {
		device: hex(vectors.joiner),
		deviceKey: hex(vectors.joinerKey),
		wrapKey: hex(vectors.joinerWrapKey)
	};
	const signed = joinSigned(space, hex(id), joiner);
	expect(encodeHex(await keys.signer.sign(signed))).toBe(joinSignature);
	expect(await verify(hex(authKey), signed, hex(joinSignature))).toBe(true);
});

const python = spawnSync('python3', ['-c', 'import cryptography']);

test.skipIf(python.status !== 0)('the committed file is what the other implementation makes today', () => {
	const made = spawnSync('python3', [join(import.meta.dirname, 'make_vectors.py')], { encoding: 'utf8' });
	expect(made.status, made.stderr).toBe(0);
	// Not the text: a difference would be printed in full.
	expect(encodeHex(sha256(Buffer.from(JSON.stringify(JSON.parse(made.stdout)))))).toBe(
		encodeHex(sha256(Buffer.from(JSON.stringify(vectors))))
	);
});
