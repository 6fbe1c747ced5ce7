// Writing and reading big-endian bytes. Reading past the end is a Malformed, never an undefined.

export type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes that do not follow the grammar in PROTOCOL.md. Caught by the `parse…` functions, which return a value. */
export class Malformed extends Error {
	override name = 'Malformed';
}

export class Writer {
	#bytes: Bytes;
	#view: DataView;
	#at = 0;

	constructor(capacity = 256) {
		this.#bytes = new Uint8Array(capacity);
		this.#view = new DataView(this.#bytes.buffer);
	}

	#room(count: number): number {
		const at = this.#at;
		this.#at += count;
		if (this.#at > this.#bytes.length) {
			const grown = new Uint8Array(Math.max(this.#at, this.#bytes.length * 2));
			grown.set(this.#bytes);
			this.#bytes = grown;
			this.#view = new DataView(grown.buffer);
		}
		return at;
	}

	u8(value: number): this {
		const at = this.#room(1);
		this.#view.setUint8(at, value);
		return this;
	}

	u16(value: number): this {
		const at = this.#room(2);
		this.#view.setUint16(at, value);
		return this;
	}

	u32(value: number): this {
		const at = this.#room(4);
		this.#view.setUint32(at, value);
		return this;
	}

	/** A whole number below 2^53 in eight bytes. */
	u64(value: number): this {
		const at = this.#room(8);
		this.#view.setUint32(at, Math.floor(value / 2 ** 32));
		this.#view.setUint32(at + 4, value >>> 0);
		return this;
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
	readonly #view: DataView;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
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
		return this.#view.getUint8(this.#take(1));
	}

	u16(): number {
		return this.#view.getUint16(this.#take(2));
	}

	u32(): number {
		return this.#view.getUint32(this.#take(4));
	}

	u64(): number {
		const at = this.#take(8);
		const value = this.#view.getUint32(at) * 2 ** 32 + this.#view.getUint32(at + 4);
		if (!Number.isSafeInteger(value)) throw new Malformed('a number is beyond 2^53');
		return value;
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
	const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		out.set(part, at);
		at += part.length;
	}
	return out;
}

/** Not constant in time: for public bytes only. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
	return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
