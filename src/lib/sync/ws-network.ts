// Network over the platform's WebSocket: the browser's, or Node's own.
import type { Network } from './types.ts';

/** More than this unsent: the line is too slow for us, and we begin anew when it is better. */
const MAX_UNSENT = 16 * 1024 * 1024;

export const wsNetwork: Network = {
	connect(url, events) {
		const socket = new WebSocket(url);
		socket.binaryType = 'arraybuffer';
		let over = false;
		const end = (): void => {
			if (over) return;
			over = true;
			events.closed();
		};
		socket.addEventListener('open', () => !over && events.open());
		socket.addEventListener('message', ({ data }) => {
			if (!over && data instanceof ArrayBuffer) events.message(new Uint8Array(data));
		});
		// `error` is always followed by `close`.
		socket.addEventListener('close', end);
		return {
			send(bytes) {
				if (socket.readyState !== WebSocket.OPEN) return;
				if (socket.bufferedAmount > MAX_UNSENT) socket.close();
				else socket.send(bytes);
			},
			close() {
				// A half-open socket may take minutes to say that it is closed.
				socket.close();
				end();
			}
		};
	}
};
