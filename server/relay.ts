// The blind relay: gathers what connections append, waits for one commit at a time, then acknowledges and repeats.
import type { IncomingMessage, Server } from 'node:http';
import { setTimeout as breathe } from 'node:timers/promises';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import {
	KIND,
	MAX_FRAME,
	ROLE,
	equalBytes,
	readControl,
	readRecord,
	writeServerFrame,
	type Bytes,
	type Role
} from '../src/lib/wire/index.ts';
import { CHECKS, Connection, type Relay } from './connection.ts';
import { Doors } from './doors.ts';
import type { Fanout } from './fanout/fanout.ts';
import { bareAnswer } from './headers.ts';
import type { Limits } from './limits.ts';
import { Room, type Entry } from './room.ts';
import { effectOf, isIn } from './store/rules.ts';
import type { Append, Outcome, SpaceStore } from './store/space-store.ts';

const DAY = 86_400_000;
/**
 * After a commit of this many appends the next waits some milliseconds and takes more. Each commit and each frame has its price
 * whatever is in it; twenty writers at full speed cost half the processor time a record, and nobody sees 6 ms.
 */
const MANY = 8;
const GATHER = 6;

export interface RelayOptions {
	store: SpaceStore;
	limits: Limits;
	/** The one origin browsers may come from; undefined: the host they asked. */
	origin?: string | undefined;
	/** Other relays on the same database; undefined: there are none. */
	fanout?: Fanout | undefined;
	/** The clock that says which day it is. */
	now?: () => number;
	/** Hears of bugs and failing disks; must not write out more than their kind. */
	report?: (error: unknown) => void;
}

export interface RunningRelay {
	/** Takes over upgrades for /sync; every other one is refused. */
	attach(server: Server): void;
	/** One upgrade; false where it is not for /sync. */
	upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
	connections(): number;
	/** No new connections; what was taken is committed; then every line is closed with 1012. */
	close(): Promise<void>;
}

export function startRelay(options: RelayOptions): RunningRelay {
	const { store, limits, origin, fanout, now = Date.now, report = () => {} } = options;
	const rooms = new Map<string, Room>();
	const connections = new Set<Connection>();
	/** Who has not proven a device yet, the longest here first. */
	const strangers = new Set<Connection>();
	const sockets = new WebSocketServer({
		noServer: true,
		clientTracking: false,
		maxPayload: MAX_FRAME,
		perMessageDeflate: false
	});
	// The library's own answer would come without our headers.
	sockets.on('wsClientError', (_error, socket) => refuseUpgrade(socket, '400 Bad Request'));
	let queue: { append: Append; from: Connection }[] = [];
	let committing = false;
	let closing = false;
	let idle: (() => void) | undefined;

	const key = (space: Uint8Array): string => Buffer.from(space).toString('latin1');

	const doors = new Doors(function* (space) {
		for (const listener of rooms.get(space)?.listeners ?? [])
			if (listener instanceof Connection && listener.member?.role === ROLE.facilitator) yield listener;
	}, mustProve);

	/** Whoever is neither a member nor at a door after a while takes a place for nothing. */
	function mustProve(connection: Connection): void {
		const timer = setTimeout(() => {
			if (connections.has(connection) && !connection.proven && !doors.waits(connection)) connection.close(1008);
		}, limits.PROVE_WITHIN);
		timer.unref();
	}

	const relay: Relay = {
		doors,
		waits: (connection) => void strangers.delete(connection),
		store,
		limits,
		ticks: () => performance.now(),
		report,
		day: () => Math.floor(now() / DAY),
		append(append, from) {
			// Not acknowledged, so it comes again after the restart; else steady writers would keep the last commit from coming.
			if (closing) return;
			queue.push({ append, from });
			// A turn's frames gather before the first commit, and the commit's own time gathers the next.
			if (!committing) {
				committing = true;
				setImmediate(commit);
			}
		},
		async enter(connection) {
			const space = connection.space!;
			const state = await store.state(space);
			// It may have gone while the database was asked.
			if (!state || !connections.has(connection)) return undefined;
			let room = rooms.get(key(space));
			if (!room) {
				room = new Room();
				room.seq = state.seq;
				room.head = state.head;
				rooms.set(key(space), room);
			}
			room.listeners.add(connection);
			connection.room = room;
			strangers.delete(connection);
			connection.say({
				type: 'welcome',
				role: connection.member!.role as Role,
				epoch: state.epoch,
				headSeq: state.seq,
				head: state.head,
				floor: state.floor,
				control: state.control,
				snapshots: state.snapshots
			});
			doors.tell(connection);
			return state;
		},
		present(record, from) {
			tellPresence(from.room!, record, from);
			fanout?.present(from.space!, record);
		},
		leave(connection) {
			const { room, space } = connection;
			if (!room || !space) return;
			room.listeners.delete(connection);
			if (room.listeners.size === 0) rooms.delete(key(space));
		}
	};

	async function commit(): Promise<void> {
		while (queue.length > 0) {
			const batch = queue;
			queue = [];
			let outcomes: Outcome[][];
			try {
				outcomes = await store.append(
					batch.map(({ append }) => append),
					relay.day()
				);
			} catch (error) {
				report(error);
				// L1: nothing was committed, so nothing is acknowledged and nothing fanned out.
				for (const { from } of batch) {
					from.refuse('try-later');
					from.close(1013);
				}
				continue;
			}
			repeat(batch, outcomes);
			if (batch.length >= MANY) await breathe(GATHER);
		}
		committing = false;
		idle?.();
	}

	function repeat(batch: { append: Append; from: Connection }[], outcomes: Outcome[][]): void {
		const fresh = new Map<string, { space: Bytes; entries: Entry[] }>();
		const after: (() => void)[] = [];
		batch.forEach(({ append, from }, at) => {
			const name = key(append.space);
			let group = fresh.get(name);
			append.records.forEach((record, index) => {
				const outcome = outcomes[at]![index]!;
				if (!outcome.ok) return from.refuse(outcome.refusal, readRecord(record));
				if (!outcome.fresh) return from.say({ type: 'ack', receipts: [outcome.receipt] });
				if (record[3] === KIND.control && controlled(name, record, from)) after.push(() => from.expel());
				if (!group) fresh.set(name, (group = { space: append.space, entries: [] }));
				group.entries.push({ receipt: outcome.receipt, record, writer: from });
			});
		});
		for (const [name, { space, entries }] of fresh) {
			// Nobody may be there any more; the writer hears its acknowledgement all the same.
			(rooms.get(name) ?? new Room()).deliver(entries);
			fanout?.grown(space);
		}
		for (const go of after) go();
	}

	/**
	 * M2: before anybody is told of what follows, the lines of those who went are cut, and roles are what the record says.
	 * True: it was its author who went, and hears that acknowledged before its own line is cut.
	 */
	function controlled(name: string, record: Bytes, from: Connection): boolean {
		const parts = readRecord(record);
		const control = readControl(parts.open);
		const room = rooms.get(name);
		const { goes, seat } = effectOf(control, parts.device, undefined);
		for (const listener of room?.listeners ?? []) {
			if (!(listener instanceof Connection)) continue;
			const { device, member } = listener;
			if (listener !== from && goes.some((gone) => equalBytes(gone, device!))) {
				room!.listeners.delete(listener);
				listener.expel();
			} else if (seat && member && equalBytes(member.seat, seat.seat)) listener.member = { ...member, role: seat.role };
		}
		doors.controlled(name, control, record);
		return goes.some((gone) => equalBytes(gone, parts.device));
	}

	function tellPresence(room: Room, record: Bytes, from?: Connection): void {
		const frame = writeServerFrame({ type: 'presence', record });
		for (const listener of room.listeners) if (listener !== from && !listener.slow) listener.send(frame);
	}

	/** L5: what others took is read from the database; first of all who is not in any more. */
	async function catchUp(room: Room, space: Bytes): Promise<void> {
		try {
			const state = await store.state(space);
			if (state && state.seq > room.seq) await review(room, space);
			if (state) room.grown(state.seq, state.head);
		} catch (error) {
			report(error); // it is asked for again in HEAD_EVERY
		}
	}

	async function review(room: Room, space: Bytes): Promise<void> {
		for (const listener of [...room.listeners]) {
			if (!(listener instanceof Connection)) continue;
			const member = await store.member(space, listener.device!);
			if (isIn(member)) listener.member = member;
			else {
				room.listeners.delete(listener);
				listener.expel();
			}
		}
	}

	fanout?.hear({
		grown(space) {
			const room = rooms.get(key(space));
			if (room) void catchUp(room, space);
		},
		present(space, record) {
			const room = rooms.get(key(space));
			if (room) tellPresence(room, record);
		}
	});
	const heads = setInterval(() => {
		if (!fanout?.shared) return;
		for (const [name, room] of rooms) void catchUp(room, new Uint8Array(Buffer.from(name, 'latin1')));
	}, limits.HEAD_EVERY);
	heads.unref();

	function welcomeOrigin(request: IncomingMessage): boolean {
		const from = request.headers.origin;
		if (from === undefined) return true; // no browser
		if (origin !== undefined) return from === origin;
		try {
			return from !== 'null' && new URL(from).host === request.headers.host;
		} catch {
			return false;
		}
	}

	function refuseUpgrade(socket: Duplex, status: string): void {
		socket.end(bareAnswer(status));
	}

	function accept(socket: WebSocket): void {
		const connection = new Connection(socket, relay);
		connections.add(connection);
		strangers.add(connection);
		mustProve(connection);
		socket.on('message', (data, isBinary) => {
			if (!isBinary) return connection.refuse('malformed');
			// A plain view: slice of a Buffer would not copy.
			const { buffer, byteOffset, length } = data as Buffer;
			connection.message(new Uint8Array(buffer, byteOffset, length));
		});
		socket.on('pong', () => connection.pong());
		// F10: without this listener one frame that is too long ends the process.
		socket.on('error', () => {});
		socket.on('close', () => {
			connections.delete(connection);
			strangers.delete(connection);
			doors.leave(connection);
			relay.leave(connection);
		});
	}

	const heartbeat = setInterval(() => {
		const at = performance.now();
		for (const connection of connections) {
			if (!connection.alive(at)) connection.drop();
			else if (connection.room && connection.told < connection.room.seq && !connection.slow) connection.behind();
		}
	}, limits.HEARTBEAT / CHECKS);
	heartbeat.unref();

	function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
		socket.on('error', () => {});
		if ((request.url ?? '').split('?')[0] !== '/sync') return false;
		if (!welcomeOrigin(request)) refuseUpgrade(socket, '403 Forbidden');
		else if (closing || connections.size >= limits.MAX_CONNECTIONS) refuseUpgrade(socket, '503 Service Unavailable');
		else {
			// Who floods with silent lines pushes out its own: a member proves itself in the blink of an eye.
			const [oldest] = strangers.size >= limits.MAX_UNPROVEN ? strangers : [];
			if (oldest) {
				strangers.delete(oldest);
				oldest.drop();
			}
			sockets.handleUpgrade(request, socket, head, accept);
		}
		return true;
	}

	return {
		upgrade,
		attach(server) {
			server.on('upgrade', (request, socket, head) => {
				if (!upgrade(request, socket, head)) refuseUpgrade(socket, '404 Not Found');
			});
		},
		connections: () => connections.size,
		async close() {
			closing = true;
			clearInterval(heartbeat);
			clearInterval(heads);
			fanout?.close();
			if (committing) await new Promise<void>((done) => (idle = done));
			for (const connection of connections) connection.close(1012);
			sockets.close();
		}
	};
}
