// A world that repeats itself from a seed: its own clock, its own randomness, real cryptography without threads.
import {
	createCipheriv,
	createDecipheriv,
	createPrivateKey,
	createPublicKey,
	hkdfSync,
	sign,
	verify,
	type KeyObject
} from 'node:crypto';
import type { Bytes, Random } from '../../src/lib/crypto/index.ts';
import type { Clock } from '../../src/lib/sync/types.ts';

/** Mulberry32: small, and good enough to choose whom to disturb. */
export class Dice {
	#state: number;

	constructor(seed: number) {
		this.#state = seed >>> 0;
	}

	next(): number {
		this.#state = (this.#state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}

	below(limit: number): number {
		return Math.floor(this.next() * limit);
	}

	chance(probability: number): boolean {
		return this.next() < probability;
	}

	pick<T>(items: readonly T[]): T {
		return items[this.below(items.length)]!;
	}

	readonly bytes: Random = (length) => Uint8Array.from({ length }, () => this.below(256)) as Bytes;
}

let underWay = 0;

/** Counts what is under way outside of the clock. */
export async function tracked<T>(work: Promise<T>): Promise<T> {
	underWay += 1;
	try {
		return await work;
	} finally {
		underWay -= 1;
	}
}

type Key = { raw: Buffer } | { key: KeyObject; raw: Buffer };

/** DER before a raw Ed25519 public key (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * WebCrypto answers from a pool of threads, in any order and slowly. These are the same algorithms by OpenSSL, at once: runs
 * become equal, and the world stands still when the clock does.
 */
const atOnce = {
	async importKey(format: string, bytes: Uint8Array, algorithm: unknown): Promise<Key> {
		const raw = Buffer.from(bytes);
		if (algorithm !== 'Ed25519') return { raw };
		const key =
			format === 'pkcs8'
				? createPrivateKey({ key: raw, format: 'der', type: 'pkcs8' })
				: createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' });
		return { raw, key };
	},
	async exportKey(_format: string, key: { key: KeyObject }) {
		return createPublicKey(key.key as never).export({ format: 'jwk' });
	},
	async deriveBits({ salt, info }: { salt: Uint8Array; info: Uint8Array }, key: Key, bits: number) {
		return hkdfSync('sha256', key.raw, salt, info, bits / 8);
	},
	async encrypt({ iv, additionalData }: { iv: Uint8Array; additionalData: Uint8Array }, key: Key, plain: Uint8Array) {
		const cipher = createCipheriv('aes-256-gcm', key.raw, iv).setAAD(additionalData);
		return new Uint8Array(Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])).buffer;
	},
	async decrypt({ iv, additionalData }: { iv: Uint8Array; additionalData: Uint8Array }, key: Key, sealed: Uint8Array) {
		const decipher = createDecipheriv('aes-256-gcm', key.raw, iv).setAAD(additionalData);
		decipher.setAuthTag(sealed.subarray(sealed.length - 16));
		const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
		return new Uint8Array(plain).buffer;
	},
	async sign(_name: string, key: { key: KeyObject }, message: Uint8Array) {
		return new Uint8Array(sign(null, message, key.key)).buffer;
	},
	async verify(_name: string, key: { key: KeyObject }, signature: Uint8Array, message: Uint8Array) {
		return verify(null, message, key.key, signature);
	}
};

/** Ours name their algorithms by a word and get tame keys; HPKE names them by an object, and the clock waits for it. */
export function tameCrypto(): void {
	const isTame = (value: unknown): boolean =>
		typeof value === 'object' && value !== null && 'raw' in value && Buffer.isBuffer(value.raw);
	const all = { ...atOnce, generateKey: undefined };
	for (const [name, tame] of Object.entries(all)) {
		const wild = (SubtleCrypto.prototype as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>)[name]!;
		const value = (...args: unknown[]): Promise<unknown> => {
			const ours =
				tame && (name === 'importKey' ? typeof args[2] === 'string' && args[2] !== 'X25519' : args.some(isTame));
			return ours
				? (tame as (...args: unknown[]) => Promise<unknown>)(...args)
				: tracked(wild.apply(crypto.subtle, args));
		};
		Object.defineProperty(crypto.subtle, name, { configurable: true, value });
	}
}

/** Until nothing happens any more without the clock. */
export async function settle(): Promise<void> {
	let quiet = 0;
	while (quiet < 2) {
		await new Promise<void>((resolve) => setImmediate(resolve));
		quiet = underWay === 0 ? quiet + 1 : 0;
	}
}

export class SimClock implements Clock {
	#now = 1_000_000;
	#order = 0;
	readonly #timers = new Map<number, { at: number; run: () => void }>();

	now(): number {
		return this.#now;
	}

	after(milliseconds: number, run: () => void): () => void {
		const id = this.#order++;
		this.#timers.set(id, { at: this.#now + Math.max(0, milliseconds), run });
		return () => this.#timers.delete(id);
	}

	get pending(): number {
		return this.#timers.size;
	}

	/** Lets time pass: each timer in its turn, and whatever it sets off is over before the next. */
	async run(milliseconds: number): Promise<void> {
		const until = this.#now + milliseconds;
		await settle();
		for (;;) {
			let next: { id: number; at: number } | undefined;
			for (const [id, { at }] of this.#timers)
				if (at <= until && (!next || at < next.at || (at === next.at && id < next.id))) next = { id, at };
			if (!next) break;
			const { run } = this.#timers.get(next.id)!;
			this.#timers.delete(next.id);
			this.#now = Math.max(this.#now, next.at);
			run();
			await settle();
		}
		this.#now = until;
	}

	/** Runs until it is so; false where it is not within the time. */
	async until(holds: () => boolean, within: number, step = 50): Promise<boolean> {
		for (let passed = 0; passed < within; passed += step) {
			await settle();
			if (holds()) return true;
			await this.run(step);
		}
		return holds();
	}
}
