import { describe, expect, test } from 'vitest';
import { systemRandom, type Bytes } from '../crypto/index.ts';
import { nameHash, plainName } from './name.ts';
import { newRecoveryCode, readRecoveryCode } from './recovery-code.ts';
import { MAX_SPACES, packVault, unpackVault, type VaultSpace } from './vault.ts';

const space = (n: number, title = 'Río'): VaultSpace => ({
	id: n.toString(16).padStart(32, '0'),
	keys: new Uint8Array(101).fill(n),
	title,
	language: 'es',
	role: n % 2 ? 1 : undefined,
	since: 20_000
});
const vault = (count: number) => ({
	version: 7,
	name: 'ana',
	spaces: Array.from({ length: count }, (_, n) => space(n))
});

describe('the vault as bytes', () => {
	test('there and back, and its length is one of seven', () => {
		const lengths = new Set<number>();
		for (let count = 0; count <= MAX_SPACES; count++) {
			const packed = packVault(vault(count))!;
			lengths.add(packed.length);
			expect(unpackVault(packed)).toEqual(vault(count));
		}
		expect([...lengths].every((length) => Number.isInteger(Math.log2(length / 1024)))).toBe(true);
		expect(packVault(vault(1))!.length).toBe(packVault(vault(3))!.length);
	});

	test('more than it takes is refused, a long title is cut', () => {
		expect(packVault(vault(MAX_SPACES + 1))).toBeUndefined();
		const packed = packVault({ ...vault(0), spaces: [space(1, '👩🏽‍🌾'.repeat(500))] })!;
		expect(Array.from(unpackVault(packed)!.spaces[0]!.title)).toHaveLength(120);
	});

	test('what is no vault is undefined', () => {
		const good = packVault(vault(2))!;
		const text = (value: unknown): Bytes => {
			const plain = new TextEncoder().encode(JSON.stringify(value));
			const out = new Uint8Array(1024);
			out.set(plain);
			out[plain.length] = 0x80;
			return out;
		};
		const base = { v: 1, version: 1, name: 'a', spaces: [] };
		expect(unpackVault(text(base))).toEqual({ version: 1, name: 'a', spaces: [] });
		for (const bad of [
			new Uint8Array(0),
			new Uint8Array(1024),
			good.subarray(0, 50),
			text(null),
			text([]),
			text({ ...base, v: 2 }),
			text({ ...base, version: '1' }),
			text({ ...base, spaces: [null] }),
			text({ ...base, spaces: [{ ...space(1), keys: '!!' }] }),
			text({ ...base, spaces: [{ ...space(1), id: '../x', keys: 'AAAA' }] })
		])
			expect(unpackVault(bad)).toBeUndefined();
	});
});

describe('the recovery code', () => {
	test('160 bits there and back, in the letters that hands do not mix up', () => {
		for (let n = 0; n < 50; n++) {
			const bytes = systemRandom(20);
			const code = newRecoveryCode(() => bytes);
			expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){7}[0-9A-HJKMNP-TV-Z]{4}$/);
			expect(readRecoveryCode(code)).toEqual(bytes);
			expect(readRecoveryCode(code.toLowerCase().replaceAll(' ', ' – '))).toEqual(bytes);
			expect(readRecoveryCode(code.replaceAll(' ', '').replaceAll('0', 'o').replaceAll('1', 'I'))).toEqual(bytes);
		}
		for (const bad of ['', 'ABCD', `${'A'.repeat(31)}U`, 'A'.repeat(33), 'ñ'.repeat(32)])
			expect(readRecoveryCode(bad)).toBeUndefined();
	});
});

test('a name has one form, and the server hears a hash of it', () => {
	for (const typed of ['Ana María', ' ana  maría ', 'ANA MARÍA', 'ana mari\u0301a'])
		expect(plainName(typed)).toBe('ana maría');
	for (const bad of ['', '   ', 'x'.repeat(65)]) expect(plainName(bad)).toBeUndefined();
	expect(nameHash('ana')).toHaveLength(32);
	expect(nameHash('ana')).not.toEqual(nameHash('anb'));
});
