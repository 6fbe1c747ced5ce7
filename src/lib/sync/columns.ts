// A Yjs V1 state column by column: like stands by like, and numbers as their distance from the likely ones, so that deflate
// makes less than half of what it makes of V1. Yjs V2 is the same idea, but its decoder unpacks 25 bytes into gigabytes (F3).
// Here nothing repeats: whatever comes out costs a byte for at most six, and is measured (update-shape.ts) before Yjs sees it.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { Malformed, type Bytes } from '../wire/index.ts';
import { SNAPSHOT_LIMITS, shapeOf } from './update-shape.ts';

const COLUMNS = [
	'counts', // of structs and of deletes
	'clients', // of blocks and of deletes
	'clocks', // at which blocks begin
	'infos',
	'origin clients',
	'origin clocks',
	'right clients',
	'right clocks',
	'parent kinds',
	'parent clients',
	'parent clocks',
	'keys',
	'gone', // lengths of what was deleted
	'sizes', // of texts and other content, in bytes
	'units', // of them, in clocks
	'texts',
	'contents',
	'deletes'
] as const;
type Column = (typeof COLUMNS)[number];
/** Clients, clocks and lengths are below it. */
const END = 2 ** 32;

/** Takes a piece from where it stands, puts it where it goes, and says what it was: one way or the other. */
interface Mover {
	/** Those of the blocks, in their order. Elsewhere a client is its place among them. */
	clients: number[];
	byte(column: Column): number;
	uint(column: Column, likely?: number): number;
	client(column: Column, likely: number): number;
	bytes(column: Column, count: number): void;
	nextStruct(): void;
	/** What is left of this struct. */
	rest(column: Column): void;
	/** How many clocks this struct takes: V1 does not say it, and the likely clocks need it. */
	units(likely: number): number;
}

interface Range {
	clock: number;
	length: number;
}

/** The grammar of V1, for both ways. */
function walk(move: Mover): void {
	const last = new Map<string, number>();
	const gone = move.clients.map((): Range[] => []);

	function id(kind: 'origin' | 'right' | 'parent', own: number, near?: number): void {
		const client = move.client(`${kind} clients`, own);
		const place = `${kind} ${client}`;
		const likely = client === own && near !== undefined ? near : (last.get(place) ?? 0);
		last.set(place, move.uint(`${kind} clocks`, likely));
	}

	function key(): void {
		move.bytes('keys', move.uint('keys'));
	}

	function struct(own: number, clock: number): number {
		move.nextStruct();
		const info = move.byte('infos');
		const content = info & 31;
		if (content > 0) {
			if (info & 128) id('origin', own, clock - 1);
			if (info & 64) id('right', own);
			if ((info & 192) === 0) {
				if (move.uint('parent kinds') === 1) key();
				else id('parent', own);
				if (info & 32) key();
			}
		}
		if (content < 2) {
			const length = move.uint('gone');
			const before = gone[own]!.at(-1);
			if (before && before.clock + before.length === clock) before.length += length;
			else gone[own]!.push({ clock, length });
			return length;
		}
		if (content !== 4) {
			move.rest('contents');
			return move.units(1);
		}
		const size = move.uint('sizes');
		move.bytes('texts', size);
		return move.units(size);
	}

	move.uint('counts', move.clients.length);
	for (const own of move.clients.keys()) {
		let structs = move.uint('counts');
		move.client('clients', own);
		for (let clock = move.uint('clocks'); structs > 0; structs--) clock += struct(own, clock);
	}
	// What was deleted stands in the structs already, where Yjs has let go of its content.
	const likely = [...gone.entries()].filter(([, ranges]) => ranges.length > 0);
	const clients = move.uint('counts', likely.length);
	for (let at = 0; at < clients; at++) {
		const ranges = gone[move.client('clients', likely[at]?.[0] ?? 0)]!;
		const count = move.uint('counts', ranges.length);
		for (let range = 0; range < count; range++) {
			move.uint('deletes', ranges[range]?.clock);
			move.uint('deletes', ranges[range]?.length);
		}
	}
}

const folded = (value: number, likely: number): number =>
	value < likely ? (likely - value) * 2 - 1 : (value - likely) * 2;
const unfolded = (code: number, likely: number): number => (code % 2 ? likely - (code + 1) / 2 : likely + code / 2);

function inRange(value: number, end = END): number {
	if (value >= 0 && value < end) return value;
	throw new Malformed('a number out of range');
}

function take(decoder: decoding.Decoder, count: number): Uint8Array {
	// lib0 would read on in the next column.
	if (count > decoder.arr.length - decoder.pos) throw new Malformed('the bytes end early');
	return decoding.readUint8Array(decoder, count);
}

/** A whole state: every client that is named in it has a block. Throws on other updates. */
export function toColumns(state: Uint8Array): Bytes {
	const shape = shapeOf(state, SNAPSHOT_LIMITS);
	if (!shape) throw new Malformed('not a state');
	const clients = shape.blocks.map(({ client }) => client);
	const structs = shape.blocks.flatMap((block) => block.structs);
	const places = new Map(clients.map((client, place) => [client, place]));
	const from = decoding.createDecoder(state);
	const columns = new Map(COLUMNS.map((name) => [name, encoding.createEncoder()]));
	let at = -1;
	const put = (column: Column, value: number): void => encoding.writeVarUint(columns.get(column)!, value);
	walk({
		clients,
		byte(column) {
			const value = decoding.readUint8(from);
			encoding.writeUint8(columns.get(column)!, value);
			return value;
		},
		uint(column, likely = 0) {
			const value = decoding.readVarUint(from);
			put(column, folded(value, likely));
			return value;
		},
		client(column, likely) {
			const place = inRange(places.get(decoding.readVarUint(from)) ?? -1);
			put(column, folded(place, likely));
			return place;
		},
		bytes(column, count) {
			encoding.writeUint8Array(columns.get(column)!, take(from, count));
		},
		nextStruct: () => void at++,
		rest(column) {
			const bytes = take(from, structs[at]!.to - from.pos);
			put('sizes', bytes.length);
			encoding.writeUint8Array(columns.get(column)!, bytes);
		},
		units(likely) {
			put('units', folded(structs[at]!.length, likely));
			return structs[at]!.length;
		}
	});
	const out = encoding.createEncoder();
	encoding.writeVarUint(out, clients.length);
	for (const client of clients) encoding.writeVarUint(out, client);
	for (const column of columns.values()) encoding.writeVarUint8Array(out, encoding.toUint8Array(column));
	return encoding.toUint8Array(out) as Bytes;
}

/** The very bytes that `toColumns` was given. Throws on what it did not write; what it gives back may still be no state. */
export function fromColumns(bytes: Uint8Array): Bytes {
	const all = decoding.createDecoder(bytes);
	const block = (): number => inRange(decoding.readVarUint(all));
	const clients = Array.from({ length: inRange(block(), bytes.length) }, block);
	const columns = new Map(COLUMNS.map((name) => [name, decoding.createDecoder(take(all, block()))]));
	const out = encoding.createEncoder();
	const code = (column: Column): number => decoding.readVarUint(columns.get(column)!);
	const copy = (column: Column, count: number): void =>
		encoding.writeUint8Array(out, take(columns.get(column)!, count));
	walk({
		clients,
		byte(column) {
			const [value] = take(columns.get(column)!, 1);
			encoding.writeUint8(out, value!);
			return value!;
		},
		uint(column, likely = 0) {
			const value = inRange(unfolded(code(column), likely));
			encoding.writeVarUint(out, value);
			return value;
		},
		client(column, likely) {
			const place = inRange(unfolded(code(column), likely), clients.length);
			encoding.writeVarUint(out, clients[place]!);
			return place;
		},
		bytes: copy,
		nextStruct() {},
		rest: (column) => copy(column, code('sizes')),
		units: (likely) => inRange(unfolded(code('units'), likely))
	});
	if ([all, ...columns.values()].some(({ arr, pos }) => pos !== arr.length))
		throw new Malformed('bytes follow the end');
	return encoding.toUint8Array(out) as Bytes;
}
