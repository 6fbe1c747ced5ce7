// Reads a Yjs V1 update without Yjs, within limits, before Yjs sees it (L6, F3, F4). Nothing here recurses on untrusted
// depth, and nothing is allocated that the bytes do not pay for.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

export interface Id {
	client: number;
	clock: number;
}

export interface Struct {
	length: number;
	kind: 'item' | 'gc';
	/** A shared type lives in it, so it can be a parent. */
	isType: boolean;
	origin: Id | undefined;
	right: Id | undefined;
	/** Undefined: the parent is that of origin or right. */
	parent: Id | string | undefined;
	from: number; // its place in the update's bytes
	to: number;
}

export interface Block extends Id {
	structs: Struct[];
}

export interface Deleted extends Id {
	length: number;
}

/** What an update wants of a document, without its content. */
export interface Shape {
	blocks: Block[];
	deleted: Deleted[];
	deletesFrom: number; // where the delete set begins in the update's bytes
}

export interface Limits {
	structs: number;
	deletes: number;
	/** Of values inside one item: arrays and objects in each other. */
	valueDepth: number;
	stringBytes: number;
}

export const UPDATE_LIMITS: Limits = { structs: 32_768, deletes: 65_536, valueDepth: 32, stringBytes: 256 * 1024 };
export const SNAPSHOT_LIMITS: Limits = { structs: 4e6, deletes: 4e6, valueDepth: 32, stringBytes: 64 * 1024 * 1024 };
/** A clock past this has been blown up, not typed. */
const MAX_CLOCK = 2 ** 31;
const MAX_KEY = 1024;

class Refused extends Error {}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function readText(decoder: decoding.Decoder, limit: number): string {
	const length = decoding.readVarUint(decoder);
	if (length > limit || length > decoder.arr.length - decoder.pos) throw new Refused('a text is too long');
	return strict.decode(decoding.readUint8Array(decoder, length));
}

/** Objects become plain objects inside Yjs, so this key would replace their prototype (F5). */
function readKey(decoder: decoding.Decoder): string {
	const key = readText(decoder, MAX_KEY);
	if (key === '__proto__') throw new Refused('a key that is no key');
	return key;
}

function count(decoder: decoding.Decoder, limit: number, what: string): number {
	const value = decoding.readVarUint(decoder);
	if (value > limit || value > decoder.arr.length - decoder.pos) throw new Refused(`too many ${what}`);
	return value;
}

function readId(decoder: decoding.Decoder): Id {
	const client = decoding.readVarUint(decoder);
	const clock = decoding.readVarUint(decoder);
	if (client > 0xffffffff || clock > MAX_CLOCK) throw new Refused('an id out of range');
	return { client, clock };
}

/** Walks one value of lib0's `any` with a stack of its own. */
function skipAny(decoder: decoding.Decoder, limits: Limits): void {
	const open: { left: number; keyed: boolean }[] = [{ left: 1, keyed: false }];
	for (let top = open[0]; top; top = open.at(-1)) {
		if (top.left-- === 0) {
			open.pop();
			continue;
		}
		if (top.keyed) readKey(decoder);
		const type = decoding.readUint8(decoder);
		if (type === 118 || type === 117) {
			if (open.length > limits.valueDepth) throw new Refused('values too deep in each other');
			open.push({ left: count(decoder, limits.structs, 'values'), keyed: type === 118 });
		} else if (type === 119) readText(decoder, limits.stringBytes);
		else if (type === 116) decoding.readUint8Array(decoder, count(decoder, limits.stringBytes, 'bytes'));
		else if (type === 125) decoding.readVarInt(decoder);
		else if (type === 124) decoding.readFloat32(decoder);
		else if (type === 123) decoding.readFloat64(decoder);
		else if (type === 122) decoding.readBigInt64(decoder);
		else if (type !== 127 && type !== 126 && type !== 121 && type !== 120) throw new Refused('unknown value');
	}
}

/** JSON text is parsed by Yjs; its depth is bounded here by counting brackets outside of strings. */
export function checkJson(json: string, maxDepth: number): void {
	let depth = 0;
	let inText = false;
	for (let at = 0; at < json.length; at++) {
		const char = json[at];
		if (inText) {
			if (char === '\\') at++;
			else if (char === '"') inText = false;
		} else if (char === '"') inText = true;
		else if (char === '{' || char === '[') {
			if (++depth > maxDepth) throw new Refused('values too deep in each other');
		} else if (char === '}' || char === ']') depth--;
	}
	if (/"__proto__"\s*:/.test(json)) throw new Refused('a key that is no key');
}

function skipJson(decoder: decoding.Decoder, limits: Limits): void {
	const json = readText(decoder, limits.stringBytes);
	checkJson(json, limits.valueDepth);
	JSON.parse(json);
}

/** Skips an item's content and gives its length. */
function skipContent(decoder: decoding.Decoder, ref: number, limits: Limits): number {
	switch (ref) {
		case 1:
			return decoding.readVarUint(decoder);
		case 2: {
			const length = count(decoder, limits.structs, 'values');
			for (let at = 0; at < length; at++) {
				const json = readText(decoder, limits.stringBytes);
				if (json === 'undefined') continue;
				checkJson(json, limits.valueDepth);
				JSON.parse(json);
			}
			return length;
		}
		case 3:
			decoding.readUint8Array(decoder, count(decoder, limits.stringBytes, 'bytes'));
			return 1;
		case 4:
			return readText(decoder, limits.stringBytes).length;
		case 5:
			skipJson(decoder, limits);
			return 1;
		case 6:
			readKey(decoder);
			skipJson(decoder, limits);
			return 1;
		case 7: {
			const type = decoding.readVarUint(decoder);
			if (type > 6) throw new Refused('unknown type');
			if (type === 3 || type === 5) readKey(decoder);
			return 1;
		}
		case 8: {
			const length = count(decoder, limits.structs, 'values');
			for (let at = 0; at < length; at++) skipAny(decoder, limits);
			return length;
		}
		default:
			// 9 is a document inside the document: nobody here makes one.
			throw new Refused('unknown content');
	}
}

function readStruct(decoder: decoding.Decoder, limits: Limits): Struct {
	const from = decoder.pos;
	const info = decoding.readUint8(decoder);
	const ref = info & 31;
	const struct: Struct = {
		length: 0,
		kind: 'item',
		isType: ref === 7,
		origin: undefined,
		right: undefined,
		parent: undefined,
		from,
		to: from
	};
	if (ref === 0) {
		struct.kind = 'gc';
		struct.length = decoding.readVarUint(decoder);
	} else {
		if (info & 128) struct.origin = readId(decoder);
		if (info & 64) struct.right = readId(decoder);
		if ((info & 192) === 0) {
			struct.parent = decoding.readVarUint(decoder) === 1 ? readKey(decoder) : readId(decoder);
			if (info & 32) readKey(decoder);
		}
		struct.length = skipContent(decoder, ref, limits);
	}
	if (struct.length < 1 || struct.length > MAX_CLOCK) throw new Refused('a length out of range');
	struct.to = decoder.pos;
	return struct;
}

function readShape(bytes: Uint8Array, limits: Limits): Shape {
	const decoder = decoding.createDecoder(bytes);
	const blocks: Block[] = [];
	const seen = new Set<number>();
	let left = limits.structs;
	for (let clients = count(decoder, limits.structs, 'clients'); clients > 0; clients--) {
		const structs = count(decoder, left, 'structs');
		left -= structs;
		const { client, clock } = readId(decoder);
		// Yjs keeps the last of two blocks of one client and forgets the other.
		if (structs === 0 || seen.has(client)) throw new Refused('a client twice or empty');
		seen.add(client);
		const block: Block = { client, clock, structs: [] };
		let end = clock;
		for (let at = 0; at < structs; at++) {
			const struct = readStruct(decoder, limits);
			end += struct.length;
			block.structs.push(struct);
		}
		if (end > MAX_CLOCK) throw new Refused('a clock out of range');
		blocks.push(block);
	}
	const deletesFrom = decoder.pos;
	const deleted: Deleted[] = [];
	seen.clear();
	for (let clients = count(decoder, limits.deletes, 'clients'); clients > 0; clients--) {
		const client = decoding.readVarUint(decoder);
		if (client > 0xffffffff || seen.has(client)) throw new Refused('an id out of range');
		seen.add(client);
		for (let ranges = count(decoder, limits.deletes - deleted.length, 'deletes'); ranges > 0; ranges--) {
			const clock = decoding.readVarUint(decoder);
			const length = decoding.readVarUint(decoder);
			if (clock + length > MAX_CLOCK || length === 0) throw new Refused('a delete out of range');
			deleted.push({ client, clock, length });
		}
	}
	if (decoder.pos !== bytes.length) throw new Refused('bytes follow the end');
	return { blocks, deleted, deletesFrom };
}

/** Undefined: not a V1 update, or beyond the limits. */
export function shapeOf(update: Uint8Array, limits: Limits = UPDATE_LIMITS): Shape | undefined {
	try {
		return readShape(update, limits);
	} catch {
		// lib0, TextDecoder and JSON each throw errors of their own; every one of them means the same here.
		return undefined;
	}
}

export function clientsOf(shape: Shape): number[] {
	return shape.blocks.map((block) => block.client);
}

/** UTF-16 units of one piece of a long text: at most three bytes each. */
const TEXT_PIECE = 32 * 1024;

/** A long run of text as several, each after the one before: what Yjs itself makes of it when somebody writes into it. */
function splitText(update: Uint8Array, struct: Struct, id: Id): { bytes: Uint8Array; length: number }[] {
	const whole = update.subarray(struct.from, struct.to);
	if ((whole[0]! & 31) !== 4 || whole.length < TEXT_PIECE) return [{ bytes: whole, length: struct.length }];
	const decoder = decoding.createDecoder(whole);
	const info = decoding.readUint8(decoder);
	if (info & 128) readId(decoder);
	const rightFrom = decoder.pos;
	if (info & 64) readId(decoder);
	const right = whole.subarray(rightFrom, decoder.pos);
	if ((info & 192) === 0) {
		if (decoding.readVarUint(decoder) === 1) readKey(decoder);
		else readId(decoder);
		if (info & 32) readKey(decoder);
	}
	const head = whole.subarray(0, decoder.pos);
	const text = decoding.readVarString(decoder);
	const pieces: { bytes: Uint8Array; length: number }[] = [];
	for (let at = 0; at < text.length;) {
		let end = Math.min(text.length, at + TEXT_PIECE);
		// Never between the halves of a pair.
		if (end < text.length && (text.charCodeAt(end) & 0xfc00) === 0xdc00) end -= 1;
		const encoder = encoding.createEncoder();
		if (at === 0) encoding.writeUint8Array(encoder, head);
		else {
			encoding.writeUint8(encoder, 4 | 128 | (info & 64));
			encoding.writeVarUint(encoder, id.client);
			encoding.writeVarUint(encoder, id.clock + at - 1);
			encoding.writeUint8Array(encoder, right);
		}
		encoding.writeVarString(encoder, text.slice(at, end));
		pieces.push({ bytes: encoding.toUint8Array(encoder), length: end - at });
		at = end;
	}
	return pieces;
}

/** The same update in pieces of about `maxBytes` and at most `maxStructs`, in an order in which each can be applied after the one before. */
export function splitUpdate(update: Uint8Array, shape: Shape, maxBytes: number, maxStructs: number): Uint8Array[] {
	if (update.length <= maxBytes && shape.blocks.length <= 255) return [update];
	const pieces: Uint8Array[] = [];
	const piece = (client: number, clock: number, structs: Uint8Array[]): void => {
		const encoder = encoding.createEncoder();
		for (const value of [1, structs.length, client, clock]) encoding.writeVarUint(encoder, value);
		for (const struct of structs) encoding.writeUint8Array(encoder, struct);
		encoding.writeVarUint(encoder, 0);
		pieces.push(encoding.toUint8Array(encoder));
	};
	// Yjs writes higher client ids first; an own update has one block, so the order of blocks is seldom a question.
	for (const { client, clock: first, structs } of shape.blocks) {
		let clock = first;
		let from = first;
		let gathered: Uint8Array[] = [];
		let bytes = 0;
		for (const struct of structs)
			for (const part of splitText(update, struct, { client, clock })) {
				if (gathered.length > 0 && (bytes + part.bytes.length > maxBytes || gathered.length >= maxStructs)) {
					piece(client, from, gathered);
					gathered = [];
					bytes = 0;
					from = clock;
				}
				gathered.push(part.bytes);
				bytes += part.bytes.length;
				clock += part.length;
			}
		piece(client, from, gathered);
	}
	if (shape.deleted.length > 0) {
		const encoder = encoding.createEncoder();
		encoding.writeVarUint(encoder, 0);
		encoding.writeUint8Array(encoder, update.subarray(shape.deletesFrom));
		pieces.push(encoding.toUint8Array(encoder));
	}
	return pieces;
}

/** Of an update that others' changes are part of: what this client wrote, and all deletes. */
export function ownPart(update: Uint8Array, shape: Shape, client: number): Uint8Array {
	const block = shape.blocks.find((one) => one.client === client)!;
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, 1);
	encoding.writeVarUint(encoder, block.structs.length);
	encoding.writeVarUint(encoder, client);
	encoding.writeVarUint(encoder, block.clock);
	encoding.writeUint8Array(encoder, update.subarray(block.structs[0]!.from, block.structs.at(-1)!.to));
	encoding.writeUint8Array(encoder, update.subarray(shape.deletesFrom));
	return encoding.toUint8Array(encoder);
}
