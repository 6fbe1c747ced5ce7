// Brands make plaintext where sealed bytes belong a compile error.

export type Bytes = Uint8Array<ArrayBuffer>;
/** Ciphertext and tag. Only the keyhole makes them. */
export type Sealed = Bytes & { readonly __sealed: true };
/** Gives `length` random bytes. The system's own by default; a test brings its own. */
export type Random = (length: number) => Bytes;

export const systemRandom: Random = (length) => crypto.getRandomValues(new Uint8Array(length));

const text = new TextEncoder();

export function utf8(value: string): Bytes {
	return text.encode(value);
}

export function join(...parts: Uint8Array[]): Bytes {
	const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		out.set(part, at);
		at += part.length;
	}
	return out;
}

export function encodeHex(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Of what `encodeHex` wrote. */
export function decodeHex(hex: string): Bytes {
	return Uint8Array.from({ length: hex.length / 2 }, (_, at) => parseInt(hex.slice(at * 2, at * 2 + 2), 16));
}

export function encodeBase64urlNoPadding(bytes: Uint8Array): string {
	return btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');
}

/** Undefined where the text is not base64url, or not in its one canonical form. */
export function decodeBase64urlNoPadding(value: string): Bytes | undefined {
	if (!/^[A-Za-z0-9_-]*$/.test(value)) return undefined;
	try {
		const raw = atob(value.replaceAll('-', '+').replaceAll('_', '/'));
		const bytes = Uint8Array.from(raw, (char) => char.charCodeAt(0));
		return encodeBase64urlNoPadding(bytes) === value ? bytes : undefined;
	} catch {
		return undefined;
	}
}
