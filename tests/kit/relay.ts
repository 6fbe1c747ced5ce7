// The product's relay on a port of this machine, and lines that speak its frames byte by byte.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { WebSocket } from 'ws';
import { startHttp } from '../../server/http.ts';
import { DEFAULTS, type Limits } from '../../server/limits.ts';
import { startRelay, type RelayOptions, type RunningRelay } from '../../server/relay.ts';
import type { SpaceStore } from '../../server/store/space-store.ts';
import { sqliteStore } from '../../server/store/sqlite.ts';
import type { Bytes } from '../../src/lib/crypto/index.ts';
import {
	PROTOCOL_VERSION,
	parseServerFrame,
	proveSigned,
	writeClientFrame,
	type ClientFrame,
	type ServerFrame
} from '../../src/lib/wire/index.ts';
import { TestSpace, ZERO, type Device } from './device.ts';

export const sleep = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

export interface RelayUnderTest {
	port: number;
	folder: string;
	store: SpaceStore;
	relay: RunningRelay;
	/** The relay's ends of the lines, by the other end's port. */
	sockets: Map<number, Socket>;
	/** What the relay reported as bugs or failing disks. */
	reports: unknown[];
	/** As SIGTERM does it; the folder stays. */
	close(): Promise<void>;
	/** And the folder goes. */
	end(): Promise<void>;
}

/** `wrap` stands between relay and database. */
export async function relayUnderTest(
	limits: Partial<Limits> = {},
	options: Partial<RelayOptions> & { wrap?: (store: SpaceStore) => SpaceStore; folder?: string } = {}
): Promise<RelayUnderTest> {
	const {
		wrap = (store: SpaceStore) => store,
		folder = mkdtempSync(join(tmpdir(), 'minga-relay-')),
		...rest
	} = options;
	const store = wrap(await sqliteStore(folder));
	const reports: unknown[] = [];
	const report = (error: unknown): void => void reports.push(error);
	const relay = startRelay({ store, limits: { ...DEFAULTS, ...limits }, report, ...rest });
	const http = startHttp({ build: folder, ready: () => store.ready() });
	relay.attach(http);
	const sockets = new Map<number, Socket>();
	http.on('connection', (socket) => sockets.set(socket.remotePort!, socket));
	await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
	let closed = false;
	async function close(): Promise<void> {
		if (closed) return;
		closed = true;
		http.close();
		await relay.close();
		await store.close();
		http.closeAllConnections();
	}
	return {
		port: (http.address() as AddressInfo).port,
		folder,
		store,
		relay,
		sockets,
		reports,
		close,
		async end() {
			await close();
			for (const socket of sockets.values()) socket.destroy();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

/** What a device needs to say who it is. */
type Prover = Pick<Device, 'space' | 'id' | 'signer'>;

type Frame<K extends ServerFrame['type']> = Extract<ServerFrame, { type: K }>;

/** One connection. Every frame is kept; `hear` takes them out one by one, by type. */
export class Line {
	readonly socket: WebSocket;
	/** Everything that came, in order. */
	readonly all: ServerFrame[] = [];
	readonly #heard = new Set<ServerFrame>();
	/** The close code. */
	readonly closed: Promise<number>;
	#wake: (() => void)[] = [];
	over = false;

	constructor(port: number, options: { origin?: string; path?: string } = {}) {
		const { origin, path = '/sync' } = options;
		this.socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, origin === undefined ? {} : { origin });
		this.socket.on('error', () => {});
		this.socket.on('message', (data) => {
			const parsed = parseServerFrame(new Uint8Array(data as Buffer));
			if (!parsed.ok) throw new Error(`the relay sent something ${parsed.reason}`);
			this.all.push(parsed.frame);
			for (const wake of this.#wake.splice(0)) wake();
		});
		this.closed = new Promise((done) =>
			this.socket.on('close', (code) => {
				this.over = true;
				for (const wake of this.#wake.splice(0)) wake();
				done(code);
			})
		);
	}

	/** Proves the device and, unless told otherwise, pages until live. */
	static async enter(port: number, device: Prover, { live = true, haveControl = 0 } = {}): Promise<Line> {
		const line = new Line(port);
		await line.prove(device, haveControl);
		await line.hear('welcome');
		if (live) await line.page();
		return line;
	}

	async prove(device: Prover, haveControl = 0, space = device.space, start = false): Promise<void> {
		const { challenge } = await this.hear('challenge');
		const hello = { version: PROTOCOL_VERSION, haveSeq: 0, haveHead: ZERO, haveControl, start };
		this.say({ type: 'hello', space, device: device.id, ...hello });
		this.say({ type: 'prove', signature: await device.signer.sign(proveSigned(challenge, space, device.id)) });
	}

	/** The log from a position until the relay says `live`. */
	async page(after = 0, maxBytes = 1024 * 1024): Promise<Bytes[]> {
		const records: Bytes[] = [];
		this.say({ type: 'page', after, maxBytes });
		for (;;) {
			const said = await this.until((one) => (one.type === 'log' || one.type === 'live') && !this.#heard.has(one));
			this.#heard.add(said);
			if (said.type !== 'log') return records;
			records.push(...said.records);
			// A page ends early only where the next record, of a quarter MiB at most, did not fit.
			const size = said.records.reduce((sum, { length }) => sum + length, 0);
			if (size > maxBytes / 2) this.say({ type: 'page', after: after + records.length, maxBytes });
		}
	}

	say(frame: ClientFrame): void {
		this.raw(writeClientFrame(frame));
	}

	raw(bytes: Uint8Array): void {
		this.socket.send(bytes);
	}

	append(...records: Bytes[]): void {
		this.say({ type: 'append', records });
	}

	async until(match: (frame: ServerFrame) => boolean, within = 10_000): Promise<ServerFrame> {
		const deadline = Date.now() + within;
		for (;;) {
			const found = this.all.find(match);
			if (found) return found;
			if (this.over) throw new Error('the line is closed');
			const left = deadline - Date.now();
			if (left <= 0) throw new Error(`not heard: ${match.toString().slice(0, 80)}`);
			await new Promise<void>((wake) => {
				const timer = setTimeout(wake, left);
				this.#wake.push(() => {
					clearTimeout(timer);
					wake();
				});
			});
		}
	}

	async hear<K extends ServerFrame['type']>(type: K, within = 10_000): Promise<Frame<K>> {
		const frame = await this.until((one) => one.type === type && !this.#heard.has(one), within);
		this.#heard.add(frame);
		return frame as Frame<K>;
	}

	/** Records that were sent on to this line, with their positions. */
	told(): { seq: number; record: Bytes }[] {
		return this.all.flatMap((frame) =>
			frame.type === 'log' ? frame.records.map((record, at) => ({ seq: frame.first + at, record })) : []
		);
	}

	receipts(): Frame<'ack'>['receipts'] {
		return this.all.flatMap((frame) => (frame.type === 'ack' ? frame.receipts : []));
	}

	async acknowledged(count: number, within = 10_000): Promise<void> {
		await this.until(() => this.receipts().length >= count, within).catch((error: Error) => {
			throw new Error(`${this.receipts().length} of ${count} acknowledged: ${error.message}`);
		});
	}

	/** The relay has handled all that was said before. */
	async quiet(): Promise<void> {
		this.say({ type: 'ping' });
		await this.hear('pong');
	}

	end(): Promise<number> {
		this.socket.close();
		return this.closed;
	}
}

/** A space on the relay, its founder, and members as many as asked for. */
export async function spaceOn(
	port: number,
	name: string,
	members = 0
): Promise<{ space: TestSpace; members: Device[]; log: Bytes[] }> {
	const space = await TestSpace.make(name);
	const line = new Line(port);
	await line.hear('challenge');
	line.say({ type: 'create', record: space.genesis });
	await line.acknowledged(1);
	await line.end();
	const log = [space.genesis];
	const devices: Device[] = [];
	if (members > 0) {
		const founder = await Line.enter(port, space.founder);
		const door = await space.invite();
		founder.append(door.record);
		await founder.acknowledged(1);
		log.push(door.record);
		for (let at = 0; at < members; at++) {
			const { device, record } = await space.joiner(door);
			const joining = new Line(port);
			await joining.hear('challenge');
			joining.say({ type: 'join', record });
			await joining.acknowledged(1);
			await joining.end();
			space.took(record);
			log.push(record);
			devices.push(device);
		}
		await founder.end();
	}
	return { space, members: devices, log };
}

export interface ServerChild {
	child: ChildProcess;
	port: number;
	output(): string;
	/** The code it exits with; null where a signal ended it. */
	exited: Promise<number | null>;
}

const MAIN = resolve(import.meta.dirname, '../../server/main.ts');

/** `node server/main.ts` as it is deployed. Resolves when it listens, rejects with its words where it ends before. */
export async function serverChild(env: Record<string, string>): Promise<ServerChild> {
	const child = spawn(process.execPath, [MAIN], {
		env: { PATH: process.env['PATH'] ?? '', HOST: '127.0.0.1', PORT: '0', ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let output = '';
	const exited = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
	const port = await new Promise<number>((listens, fails) => {
		const hear = (chunk: Buffer): void => {
			output += chunk.toString();
			const found = /listens on http:\/\/localhost:(\d+)/.exec(output);
			if (found) listens(Number(found[1]));
		};
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		child.once('close', () => fails(new Error(output)));
	});
	return { child, port, output: () => output, exited };
}

/** The status that an upgrade is answered with; 101: the line was opened, and is closed again. */
export function upgradeStatus(
	port: number,
	{ path = '/sync', ...options }: { path?: string; origin?: string; headers?: Record<string, string> }
): Promise<number> {
	const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, options);
	return new Promise((done) => {
		socket.on('error', () => {});
		socket.on('unexpected-response', (request, response) => {
			done(response.statusCode!);
			request.destroy();
		});
		socket.on('open', () => {
			done(101);
			socket.close();
		});
	});
}
