// Writing and reading big-endian bytes. Reading past the end is a Malformed, never an undefined.

export type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes that do not follow the grammar in PROTOCOL.md. Caught by the `parse…` functions, which return a value. */
export class Malformed extends Error {
	override name = 'Malformed';
}

export class Writer {
	#bytes: Bytes;
	#at = 0;

	constructor(capacity = 256) {
		this.#bytes = new Uint8Array(capacity);
	}

	#room(count: number): number {
		const at = this.#at;
		this.#at += count;
		if (this.#at > this.#bytes.length) {
			const grown = new Uint8Array(Math.max(this.#at, this.#bytes.length * 2));
			grown.set(this.#bytes);
			this.#bytes = grown;
		}
		return at;
	}

	u8(value: number): this {
		const at = this.#room(1);
		this.#bytes[at] = value;
		return this;
	}

	u16(value: number): this {
		return this.u8(value >>> 8).u8(value);
	}

	u32(value: number): this {
		return this.u16(value >>> 16).u16(value);
	}

	/** A whole number below 2^53 in eight bytes. */
	u64(value: number): this {
		return this.u32(value / 2 ** 32).u32(value);
	}

	/** Exactly `length` bytes, without a length prefix. */
	fixed(bytes: Uint8Array, length: number): this {
		if (bytes.length !== length) throw new RangeError(`expected ${length} bytes, got ${bytes.length}`);
		// Room first: growing puts another array in place.
		const at = this.#room(length);
		this.#bytes.set(bytes, at);
		return this;
	}

	/** Bytes to the end of the frame. */
	rest(bytes: Uint8Array): this {
		const at = this.#room(bytes.length);
		this.#bytes.set(bytes, at);
		return this;
	}

	/** A four-byte length, then the bytes. */
	block(bytes: Uint8Array): this {
		return this.u32(bytes.length).rest(bytes);
	}

	done(): Bytes {
		return this.#at === this.#bytes.length ? this.#bytes : this.#bytes.slice(0, this.#at);
	}
}

export class Reader {
	readonly #bytes: Uint8Array;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	get left(): number {
		return this.#bytes.length - this.#at;
	}

	#take(count: number): number {
		if (count > this.left) throw new Malformed('the bytes end early');
		const at = this.#at;
		this.#at += count;
		return at;
	}

	u8(): number {
		return this.#bytes[this.#take(1)]!;
	}

	u16(): number {
		const at = this.#take(2);
		return (this.#bytes[at]! << 8) | this.#bytes[at + 1]!;
	}

	u32(): number {
		return this.u16() * 2 ** 16 + this.u16();
	}

	u64(): number {
		const value = this.u32() * 2 ** 32 + this.u32();
		if (!Number.isSafeInteger(value)) throw new Malformed('a number is beyond 2^53');
		return value;
	}

	skip(count: number): void {
		this.#take(count);
	}

	/** A view on the frame's own memory: copy it before keeping it. */
	fixed(length: number): Bytes {
		const at = this.#take(length);
		return this.#bytes.subarray(at, at + length) as Bytes;
	}

	rest(): Bytes {
		return this.fixed(this.left);
	}

	block(limit: number): Bytes {
		const length = this.u32();
		if (length > limit) throw new Malformed('a block is too long');
		return this.fixed(length);
	}

	end(): void {
		if (this.left !== 0) throw new Malformed('bytes follow the end');
	}
}

export function concat(...parts: Uint8Array[]): Bytes {
	let length = 0;
	for (const part of parts) length += part.length;
	const out = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		out.set(part, at);
		at += part.length;
	}
	return out;
}

/** Not constant in time: for public bytes only. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
	if (a.length !== b.length) return false;
	for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
	return true;
}
