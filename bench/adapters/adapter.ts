// What the scenarios need to know of a server. One file each beside this one.
import type * as Y from 'yjs';
import type { ServerProcess } from '../lib/server-process.ts';
import type { ThinSocket } from '../lib/sockets.ts';
import type { Op } from '../lib/workload.ts';

export const ADAPTERS = ['minga', 'y-websocket', 'hocuspocus', 'ws-floor'] as const;
export type AdapterName = (typeof ADAPTERS)[number];

/** A whole client: the peer's own provider with a document. */
export interface Member {
	doc: Y.Doc;
	synced: Promise<void>;
	/** Resolves when the server has acknowledged all own edits up to the call. Undefined: it never tells. */
	saved?: (() => Promise<void>) | undefined;
	close(): Promise<void>;
}

export interface RoomPlan {
	name: string;
	/** For each connection, what it will write, in order. */
	writers: Op[][];
}

/** A room whose connections only send prepared frames and count what comes. */
export interface ThinRoom {
	/** For each writer, one frame an edit, ready for the socket. */
	readonly frames: Buffer[][];
	/** Joins as that writer and resolves when it has caught up. `onOps` is told how many edits each message brought. */
	connect(port: number, writer: number, onOps: (count: number) => void): Promise<ThinSocket>;
}

export interface Adapter {
	readonly name: AdapterName;
	/** Rooms outlive the process. */
	readonly persistent: boolean;
	/** Who comes later gets what was written before. */
	readonly history: boolean;
	/** A writer gets its own edits back. */
	readonly echo: boolean;
	/** What the server was started with beside its defaults. */
	readonly settings: Record<string, string>;
	start(port: number, dataDir: string): Promise<ServerProcess>;
	/** Joins a room, which begins with its first member. */
	member(room: string, port: number): Promise<Member>;
	/** Prepares rooms on a server that runs. */
	thinRooms(plans: RoomPlan[], port: number): Promise<ThinRoom[]>;
	/** Waits until a room that nobody writes to is as it will be found days later. */
	settle(room: string, port: number): Promise<void>;
}

export async function loadAdapter(name: AdapterName): Promise<Adapter> {
	const { default: adapter } = (await import(`./${name}.ts`)) as { default: Adapter };
	return adapter;
}
