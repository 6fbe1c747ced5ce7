// The search itself: what it cannot find it could not rule out.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesWith, filesWithBytes, formsIn, memoryWith, shapes } from './kit/canary.ts';

const folder = mkdtempSync(join(tmpdir(), 'minga-canary-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const WORD = 'Ñandú QUIRQUINCHO';

test('every form of a word is found, wherever it stands among other bytes', () => {
	const forms: Record<string, (before: string) => Buffer> = {
		plain: (before) => Buffer.from(`${before}${WORD}!`),
		hexadecimal: (before) => Buffer.from(Buffer.from(`${before}${WORD}!`).toString('hex')),
		HEXADECIMAL: (before) => Buffer.from(Buffer.from(`${before}${WORD}!`).toString('hex').toUpperCase()),
		'UTF-16LE': (before) => Buffer.from(`${before}${WORD}!`, 'utf16le'),
		'UTF-16BE': (before) => Buffer.from(`${before}${WORD}!`, 'utf16le').swap16(),
		'Latin-1': (before) => Buffer.from(`${before}${WORD}!`, 'latin1'),
		base64: (before) => Buffer.from(Buffer.from(`${before}${WORD}!?`).toString('base64')),
		base64url: (before) => Buffer.from(Buffer.from(`${before}${WORD}!?`).toString('base64url')),
		'JSON, ASCII': (before) => Buffer.from(`${before}"\\u00d1and\\u00fa QUIRQUINCHO"`),
		'JSON, escaped': (before) =>
			Buffer.from(
				before + [...WORD].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
			),
		address: (before) => Buffer.from(`${before}?q=${encodeURIComponent(WORD)}`)
	};
	for (const [name, write] of Object.entries(forms))
		for (const before of ['', 'x', 'xy', 'xyz', 'xyzu'])
			expect(formsIn(write(before), WORD), `${name} after "${before}"`).not.toEqual([]);
});

test('a word that begins in the second or third letter of a base64 group, with letters that need + and /', () => {
	const word = '>>>???>>>';
	for (const before of ['', 'a', 'ab'])
		for (const kind of ['base64', 'base64url'] as const)
			expect(
				formsIn(Buffer.from(Buffer.from(`${before}${word}zz`).toString(kind)), word).join(),
				kind + before
			).toMatch(kind);
});

test('what is not there is not found, and no form is so short that it is found everywhere', () => {
	const other = Buffer.from(Array.from({ length: 200_000 }, (_, at) => (at * 7919) % 251));
	expect(formsIn(other, WORD)).toEqual([]);
	for (const [name, form] of shapes(WORD)) expect(form.length, name).toBeGreaterThan(10);
});

test('in files, in their names, and as bytes', () => {
	writeFileSync(join(folder, 'a.log'), Buffer.from(`xx${WORD}`).toString('base64'));
	writeFileSync(join(folder, 'QUIRQUINCHO.txt'), 'nothing');
	writeFileSync(join(folder, 'b.log'), Buffer.from([1, 2, 3, 200, 201, 202, 203]));
	expect(filesWith(folder, WORD)).toEqual([join(folder, 'a.log')]);
	expect(filesWith(folder, 'QUIRQUINCHO')).toEqual(
		expect.arrayContaining([join(folder, 'QUIRQUINCHO.txt'), join(folder, 'a.log')])
	);
	expect(filesWithBytes(folder, new Uint8Array([200, 201, 202]))).toEqual([join(folder, 'b.log')]);
});

test('in the memory of a process', async ({ skip }) => {
	// Put together while it runs: in the source of the program it would be found anyway.
	const child = spawn(process.execPath, [
		'-e',
		`globalThis.kept = Buffer.from(${JSON.stringify([...Buffer.from(WORD)])}); console.log('ready'); setInterval(() => {}, 1000);`
	]);
	try {
		await new Promise((ready) => child.stdout.once('data', ready));
		const seen = memoryWith(child.pid!, [WORD, 'ARMADILLOthatNobodyWrote'.split('').reverse().join('')]);
		if ('denied' in seen) return skip(`the memory of a process may not be read here: ${seen.denied}`);
		expect(seen.read).toBeGreaterThan(10_000_000);
		expect(seen.found).toEqual([`${WORD} (plain)`]);
	} finally {
		child.kill('SIGKILL');
	}
});
