// L6: what counts is a pure function of the log before it. No clock, no network, no document: the same records in the same
// order give the same verdicts everywhere, and a record that does not count never stops those after it.
import { encodeHex, sha256, type Bytes } from '../crypto/index.ts';
import { KIND, ROLE, SEQUENCED, equalBytes, logInput, type Body, type Header } from '../wire/index.ts';
import { emptyControl, type ControlState, type Member } from './control-log.ts';
import { ZERO_HEAD } from './records.ts';
import type { Id, Shape, Struct } from './update-shape.ts';

/** Shared types in each other. Yjs recurses when it deletes: 20,000 of them close a room for ever (F4). */
export const MAX_NESTING = 32;
/** Names at the top of a document, each of which costs memory in every client. A long text is one (domain/space.ts). */
export const MAX_ROOTS = 256;
const MAX_ROOT_NAME = 128;

/** What one Yjs client id wrote. Depths come in runs: from clock `runs[2i]` on, everything lies at depth `runs[2i + 1]`. */
export interface Author {
	device: string; // the first to write under this client id, in hex: nobody else ever may
	clock: number;
	runs: number[];
}

export interface Stream {
	n: number;
	prev: Bytes;
}

export interface LogState {
	seq: number;
	head: Bytes;
	control: ControlState;
	authors: Map<number, Author>;
	/** By device and session in hex. */
	streams: Map<string, Stream>;
	roots: Set<string>;
}

export function emptyLog(space: Bytes): LogState {
	const nothing = { authors: new Map<number, Author>(), streams: new Map<string, Stream>(), roots: new Set<string>() };
	return { seq: 0, head: ZERO_HEAD, control: emptyControl(space), ...nothing };
}

/** A record off the wire: read, its signature checked, opened, and its payload measured. None of that needs the log. */
export interface Opened {
	header: Header | undefined; // undefined: not even a record
	hash: Bytes; // SHA-256 of its bytes
	signed: boolean;
	body: Body | undefined;
	shape: Shape | undefined; // of an update's payload
}

export type Reason =
	| 'malformed'
	| 'signature'
	| 'stranger'
	| 'kind'
	| 'role'
	| 'epoch'
	| 'chain'
	| 'undecryptable'
	| 'update'
	| 'client-id'
	| 'missing'
	| 'nesting'
	| 'roots'
	| 'control';

export function nextHead(state: { seq: number; head: Bytes }, recordHash: Bytes): Bytes {
	return sha256(logInput(state.head, state.seq + 1, recordHash));
}

const streamName = (header: Header): string => encodeHex(header.device) + encodeHex(header.session);

/** Who may write, and in which epoch: as it stands before a record. */
interface Standing {
	member: Member | undefined;
	epoch: number;
}

function standing(state: LogState, header: Header | undefined): Standing {
	const { devices, epoch } = state.control;
	return { member: header && devices.get(encodeHex(header.device)), epoch };
}

/** All but the payload. Moves the stream's chain where the record is its author's. */
function acceptHeader(state: LogState, opened: Opened, { member, epoch }: Standing): Reason | undefined {
	const { header } = opened;
	if (!header || !equalBytes(header.space, state.control.space)) return 'malformed';
	if (!SEQUENCED.has(header.kind)) return 'kind';
	if (!opened.signed) return 'signature';
	if (!member) return 'stranger';
	const name = streamName(header);
	const stream = state.streams.get(name) ?? { n: 0, prev: ZERO_HEAD };
	if (header.n !== stream.n + 1 || !equalBytes(header.prev, stream.prev)) return 'chain';
	state.streams.set(name, { n: header.n, prev: opened.hash });
	if (header.epoch !== epoch) return 'epoch';
	if (!opened.body && header.kind !== KIND.control) return 'undecryptable';
	// A reader may write no board and judge no snapshot; what else it may do is decided where that is read.
	const writes = header.kind === KIND.update || header.kind === KIND.attestation;
	if (writes && member.role < ROLE.guest) return 'role';
	return undefined;
}

interface Planned {
	author: Author;
	structs: Struct[];
	at: number; // the next of them
	clock: number; // where it begins
}

function depthAt(author: Author, clock: number): number {
	const { runs } = author;
	let low = 0;
	let high = runs.length / 2 - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (runs[middle * 2]! <= clock) low = middle;
		else high = middle - 1;
	}
	return runs[low * 2 + 1] ?? 0;
}

function addRun(author: Author, length: number, depth: number): void {
	if (author.runs.at(-1) !== depth || author.runs.length === 0) author.runs.push(author.clock, depth);
	author.clock += length;
}

/**
 * Would Yjs take all of it now? Walks the update as Yjs will, with clocks instead of content, and notes each struct's depth.
 * Undoes itself where the answer is no.
 */
function acceptUpdate(state: LogState, device: string, body: Body, shape: Shape): Reason | undefined {
	const listed = new Set(body.clientIDs);
	const plans = new Map<number, Planned>();
	for (const block of shape.blocks) {
		const known = state.authors.get(block.client);
		if (!listed.has(block.client) || (known && known.device !== device)) return 'client-id';
		const author = known ?? { device, clock: 0, runs: [] };
		plans.set(block.client, { author, structs: block.structs, at: 0, clock: block.clock });
	}
	const kept = [...plans.values()].map(({ author }) => ({ author, clock: author.clock, runs: author.runs.length }));
	const newRoots: string[] = [];
	const undo = (reason: Reason): Reason => {
		for (const { author, clock, runs } of kept) {
			author.clock = clock;
			author.runs.length = runs;
		}
		for (const name of newRoots) state.roots.delete(name);
		return reason;
	};
	const find = (id: Id): Author | undefined => {
		const author = plans.get(id.client)?.author ?? state.authors.get(id.client);
		return author && id.clock < author.clock ? author : undefined;
	};
	const refuse = (struct: Struct): Reason | number | undefined => {
		if (struct.kind === 'gc') return 1;
		if (struct.origin && !find(struct.origin)) return undefined;
		if (struct.right && !find(struct.right)) return undefined;
		if (typeof struct.parent === 'string') {
			if (!state.roots.has(struct.parent)) {
				if (state.roots.size >= MAX_ROOTS || struct.parent.length > MAX_ROOT_NAME) return 'roots';
				state.roots.add(struct.parent);
				newRoots.push(struct.parent);
			}
			return 1;
		}
		if (struct.parent) {
			const author = find(struct.parent);
			if (!author) return undefined;
			const depth = depthAt(author, struct.parent.clock) + 1;
			return depth > MAX_NESTING ? 'nesting' : depth;
		}
		// A neighbour's parent is its own, so is the depth; where two are named, the deeper counts.
		const depths = [struct.origin, struct.right].map((id) => (id ? depthAt(find(id)!, id.clock) : 0));
		return Math.max(...depths);
	};
	for (let moved = true; moved;) {
		moved = false;
		for (const plan of plans.values()) {
			for (let struct = plan.structs[plan.at]; struct; struct = plan.structs[plan.at]) {
				if (plan.clock > plan.author.clock) break; // a hole before it
				const end = plan.clock + struct.length;
				if (end > plan.author.clock) {
					const depth = refuse(struct);
					if (typeof depth === 'string') return undo(depth);
					if (depth === undefined) break;
					addRun(plan.author, end - plan.author.clock, depth);
				}
				plan.clock = end;
				plan.at += 1;
				moved = true;
			}
		}
	}
	for (const plan of plans.values()) if (plan.at < plan.structs.length) return undo('missing');
	for (const range of shape.deleted) {
		const author = plans.get(range.client)?.author ?? state.authors.get(range.client);
		if (!author || range.clock + range.length > author.clock) return undo('missing');
	}
	for (const [client, { author }] of plans) state.authors.set(client, author);
	return undefined;
}

/** Takes the next record of the log, other than control records, and says why it does not count (undefined: it does). */
export function accept(state: LogState, opened: Opened): Reason | undefined {
	const head = nextHead(state, opened.hash);
	const reason = acceptHeader(state, opened, standing(state, opened.header)) ?? acceptPayload(state, opened);
	state.seq += 1;
	state.head = head;
	return reason;
}

function acceptPayload(state: LogState, opened: Opened): Reason | undefined {
	const { header, body, shape } = opened;
	if (header!.kind !== KIND.update) return undefined;
	if (!shape) return 'update';
	return acceptUpdate(state, encodeHex(header!.device), body!, shape);
}

/** The same for a control record: `fold` is its effect on the roster, which has to wait for signatures. */
export async function acceptControl(
	state: LogState,
	opened: Opened,
	fold: (state: ControlState) => Promise<string | undefined>
): Promise<Reason | undefined> {
	const head = nextHead(state, opened.hash);
	const before = standing(state, opened.header);
	const why = await fold(state.control);
	// Who joins is a member from this record on; who leaves or changes the key was one up to it.
	const after = standing(state, opened.header);
	const counts = before.member ? before : after;
	const reason = why === undefined ? acceptHeader(state, opened, counts) : 'control';
	state.seq += 1;
	state.head = head;
	return reason;
}
