// Thin writers in a closed loop: a new edit is sent when an earlier one has reached everybody.
import type { ThinRoom } from '../adapters/adapter.ts';
import type { ThinSocket } from '../lib/sockets.ts';

export class DrivenRoom {
	readonly #room: ThinRoom;
	readonly #window: number;
	readonly #echo: boolean;
	readonly #next: number[];
	readonly #total: number;
	#sockets: ThinSocket[] = [];
	#turn = 0;
	#sent = 0;
	#running = false;
	#done: (() => void) | undefined;
	/** Edits that reached a connection, its own where the server sends them back. */
	delivered = 0;
	/** A writer has nothing left to write. */
	dry = false;

	/** `window`: edits under way at a time. */
	constructor(room: ThinRoom, window: number, echo: boolean) {
		this.#room = room;
		this.#window = window;
		this.#echo = echo;
		this.#next = room.frames.map(() => 0);
		this.#total = room.frames.reduce((sum, frames) => sum + frames.length, 0);
	}

	/** One connection for each writer, also for those who only read. */
	async join(port: number): Promise<void> {
		this.#sockets = await Promise.all(
			this.#room.frames.map((_frames, writer) =>
				this.#room.connect(port, writer, (count) => {
					this.delivered += count;
					if (this.#running) this.#pump();
				})
			)
		);
	}

	start(): void {
		this.#running = true;
		this.#pump();
	}

	stop(): void {
		this.#running = false;
	}

	/** Writes everything there is and resolves when everybody has it. */
	drain(): Promise<void> {
		return new Promise((done) => {
			this.#done = done;
			this.start();
		});
	}

	close(): void {
		this.stop();
		for (const socket of this.#sockets) socket.close();
	}

	#pump(): void {
		const receivers = this.#sockets.length - (this.#echo ? 0 : 1);
		while (!this.dry && this.#sent - this.delivered / receivers < this.#window) {
			const writer = this.#writer();
			const frame = writer === undefined ? undefined : this.#room.frames[writer]![this.#next[writer]!];
			if (writer === undefined || !frame) {
				this.dry = true;
				break;
			}
			this.#next[writer]! += 1;
			this.#sent += 1;
			this.#sockets[writer]!.write(frame);
		}
		if (this.delivered >= this.#total * receivers) this.#done?.();
	}

	/** The writers in turn; those who only read are passed over. */
	#writer(): number | undefined {
		const { frames } = this.#room;
		for (let tried = 0; tried < frames.length; tried++) {
			const writer = this.#turn++ % frames.length;
			if (frames[writer]!.length > 0) return writer;
		}
		return undefined;
	}
}
