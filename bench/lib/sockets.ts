// Two kinds of client sockets. CountingSocket goes to whole clients and sums the bytes on the wire. ThinSocket is raw TCP
// with just enough WebSocket to count frames, so that one core of generator can saturate one core of server.
import { connect, type Socket } from 'node:net';
import WebSocket from 'ws';
import { HOST } from './server-process.ts';

const live = new Set<Socket>();
const past = { read: 0, written: 0 };

/** Bytes of all counting sockets, open and closed. */
export function traffic(): { read: number; written: number } {
	const total = { ...past };
	for (const socket of live) {
		total.read += socket.bytesRead;
		total.written += socket.bytesWritten;
	}
	return total;
}

export class CountingSocket extends WebSocket {
	constructor(url: string | URL, protocols?: string | string[]) {
		// Compression is offered as browsers do; it is the server's choice.
		super(url, protocols, { perMessageDeflate: true });
		this.on('upgrade', ({ socket }) => {
			live.add(socket);
			socket.once('close', () => {
				live.delete(socket);
				past.read += socket.bytesRead;
				past.written += socket.bytesWritten;
			});
		});
		this.on('error', () => {});
	}
}

const BINARY = 2;
const PING = 9;
const PONG = 10;
const MASK = [0x11, 0x22, 0x33, 0x44];

/** One masked frame, as a client sends it. */
export function clientFrame(payload: Uint8Array, opcode = BINARY): Buffer {
	const length = payload.length;
	const head = length < 126 ? 2 : length < 65536 ? 4 : 10;
	const frame = Buffer.allocUnsafe(head + 4 + length);
	frame[0] = 0x80 | opcode;
	if (head === 2) frame[1] = 0x80 | length;
	else if (head === 4) {
		frame[1] = 0x80 | 126;
		frame.writeUInt16BE(length, 2);
	} else {
		frame[1] = 0x80 | 127;
		frame.writeBigUInt64BE(BigInt(length), 2);
	}
	frame.set(MASK, head);
	for (let at = 0; at < length; at++) frame[head + 4 + at] = payload[at]! ^ MASK[at & 3]!;
	return frame;
}

/** Told of each message: its bytes are `buffer` from `at`, `length` long, and are gone after the call. */
export type OnMessage = (buffer: Buffer, at: number, length: number) => void;

export class ThinSocket {
	readonly #socket: Socket;
	readonly #onMessage: OnMessage;
	#rest: Buffer | undefined;
	#upgraded = false;
	#settle: { ok: () => void; fail: (error: Error) => void } | undefined;
	closed = false;
	readonly opened: Promise<void>;

	constructor(port: number, path: string, onMessage: OnMessage) {
		this.#onMessage = onMessage;
		this.opened = new Promise((ok, fail) => (this.#settle = { ok, fail }));
		this.opened.catch(() => {});
		const socket = connect({ port, host: HOST, noDelay: true });
		socket.on('connect', () =>
			socket.write(
				`GET ${path} HTTP/1.1\r\nHost: ${HOST}:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
					'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n'
			)
		);
		socket.on('data', (bytes) => this.#data(bytes));
		socket.on('error', (error) => this.#settle?.fail(error));
		socket.on('close', () => {
			this.closed = true;
			this.#settle?.fail(new Error('closed'));
		});
		this.#socket = socket;
	}

	send(payload: Uint8Array): void {
		this.#socket.write(clientFrame(payload));
	}

	/** A frame that `clientFrame` has made before. */
	write(frame: Buffer): void {
		this.#socket.write(frame);
	}

	close(): void {
		this.#socket.destroy();
	}

	#data(bytes: Buffer): void {
		const buffer = this.#rest ? Buffer.concat([this.#rest, bytes]) : bytes;
		this.#rest = undefined;
		let at = 0;
		if (!this.#upgraded) {
			const end = buffer.indexOf('\r\n\r\n');
			if (end < 0) {
				this.#rest = buffer;
				return;
			}
			if (!buffer.subarray(0, 12).includes('101')) {
				this.#settle?.fail(new Error(buffer.toString('latin1', 0, 80)));
				return;
			}
			this.#upgraded = true;
			this.#settle?.ok();
			at = end + 4;
		}
		while (buffer.length - at >= 2) {
			const opcode = buffer[at]! & 15;
			let length = buffer[at + 1]! & 127;
			let head = 2;
			if (length === 126) {
				if (buffer.length - at < 4) break;
				length = buffer.readUInt16BE(at + 2);
				head = 4;
			} else if (length === 127) {
				if (buffer.length - at < 10) break;
				length = Number(buffer.readBigUInt64BE(at + 2));
				head = 10;
			}
			if (buffer.length - at < head + length) break;
			const body = at + head;
			if (opcode === PING) this.#socket.write(clientFrame(buffer.subarray(body, body + length), PONG));
			else if (opcode <= BINARY) this.#onMessage(buffer, body, length);
			at = body + length;
		}
		if (at < buffer.length) this.#rest = buffer.subarray(at);
	}
}
