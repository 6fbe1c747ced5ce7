// A TCP proxy with a poor line in it: so many bits a second each way, and a round trip that takes its time. (The browser's own
// throttling does not delay single WebSocket messages.)
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { HOST } from './server-process.ts';

export interface Line {
	kilobitsPerSecond: number;
	/** Milliseconds there and back. */
	roundTrip: number;
}

export interface SlowLine {
	port: number;
	/** Bytes towards the client. */
	down(): number;
	up(): number;
	close(): void;
}

/** What comes in leaves when the line is free, and arrives half a round trip later. */
function carry(from: Socket, to: Socket, { kilobitsPerSecond, roundTrip }: Line, count: (bytes: number) => void): void {
	const bytesPerMs = kilobitsPerSecond / 8;
	let free = performance.now();
	// Two timers of the same millisecond may ring in any order; the bytes must not.
	const packets: Uint8Array[] = [];
	from.on('data', (bytes) => {
		count(bytes.length);
		// In packets, so that the first of a large message arrives before the last has left.
		for (let at = 0; at < bytes.length; at += 1400) {
			const packet = bytes.subarray(at, at + 1400);
			free = Math.max(free, performance.now()) + packet.length / bytesPerMs;
			packets.push(packet);
			setTimeout(
				() => {
					const next = packets.shift()!;
					if (to.writable) to.write(next);
				},
				free + roundTrip / 2 - performance.now()
			);
		}
	});
	const end = (): void => {
		setTimeout(() => to.destroy(), Math.max(0, free - performance.now()) + roundTrip / 2);
	};
	from.on('close', end);
	from.on('error', end);
}

export function slowLine(target: number, line: Line): Promise<SlowLine> {
	let down = 0;
	let up = 0;
	const server = createServer((client) => {
		const upstream = connect(target, HOST);
		client.setNoDelay(true);
		upstream.setNoDelay(true);
		client.pause();
		// The handshake of TCP crosses the line once there and back.
		setTimeout(() => {
			carry(client, upstream, line, (bytes) => (up += bytes));
			carry(upstream, client, line, (bytes) => (down += bytes));
			client.resume();
		}, line.roundTrip);
	});
	return new Promise((done) =>
		server.listen(0, HOST, () =>
			done({
				port: (server.address() as AddressInfo).port,
				down: () => down,
				up: () => up,
				close: () => void server.close()
			})
		)
	);
}
