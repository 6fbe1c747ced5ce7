// What the vault holds, as bytes: JSON, a mark, zeros up to a bucket, so that its length does not count the spaces.
import { decodeBase64urlNoPadding, encodeBase64urlNoPadding, type Bytes } from '../crypto/index.ts';

export interface VaultSpace {
	/** The space's id in hex. */
	id: string;
	/** Its keys, packed. */
	keys: Bytes;
	title: string;
	/** Of the title. */
	language: string;
	/** As the wire counts roles; undefined where nobody knew it yet. */
	role: number | undefined;
	/** Day on which it was put here, counted from 1970. */
	since: number;
}

export interface VaultContent {
	/** K2: stands outside, too; both have to agree, and neither ever goes back. */
	version: number;
	/** As it was typed when the account was made: the salt hangs on it. */
	name: string;
	spaces: VaultSpace[];
}

export const MAX_SPACES = 100;
const MAX_TITLE = 120;
const MAX_KEYS = 1024;
const BUCKETS = [1, 2, 4, 8, 16, 32, 64].map((kib) => kib * 1024);
const MARK = 0x80;

/** Undefined: more than a vault takes. */
export function packVault({ version, name, spaces }: VaultContent): Bytes | undefined {
	const text = JSON.stringify({
		v: 1,
		version,
		name,
		spaces: spaces.map((space) => ({
			...space,
			keys: encodeBase64urlNoPadding(space.keys),
			title: Array.from(space.title).slice(0, MAX_TITLE).join('')
		}))
	});
	const plain = new TextEncoder().encode(text);
	const bucket = BUCKETS.find((size) => size > plain.length);
	if (!bucket || spaces.length > MAX_SPACES) return undefined;
	const padded = new Uint8Array(bucket);
	padded.set(plain);
	padded[plain.length] = MARK;
	return padded;
}

function readSpace(value: unknown): VaultSpace | undefined {
	const { id, keys, title, language, role, since } = (value ?? {}) as Record<string, unknown>;
	if (typeof id !== 'string' || !/^[0-9a-f]{32}$/.test(id) || typeof keys !== 'string') return undefined;
	const packed = keys.length <= MAX_KEYS * 2 ? decodeBase64urlNoPadding(keys) : undefined;
	if (!packed || typeof title !== 'string' || typeof language !== 'string') return undefined;
	return {
		id,
		keys: packed,
		title,
		language,
		role: typeof role === 'number' ? role : undefined,
		since: Number.isSafeInteger(since) ? (since as number) : 0
	};
}

/** Undefined: no vault, or one of a newer program. */
export function unpackVault(padded: Uint8Array): VaultContent | undefined {
	const end = padded.lastIndexOf(MARK);
	try {
		const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(padded.subarray(0, end)));
		const { v, version, name, spaces } = (value ?? {}) as Record<string, unknown>;
		if (v !== 1 || !Number.isSafeInteger(version) || typeof name !== 'string' || !Array.isArray(spaces))
			return undefined;
		const read = spaces.map(readSpace);
		if (read.some((space) => space === undefined)) return undefined;
		return { version: version as number, name, spaces: read as VaultSpace[] };
	} catch {
		return undefined;
	}
}
