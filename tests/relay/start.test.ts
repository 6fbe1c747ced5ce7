// A start with a variable left blank or out of its range: one line that names it, and nothing begins.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { serverChild } from '../kit/relay.ts';

const root = mkdtempSync(join(tmpdir(), 'minga-start-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test.each([
	['PORT', ''],
	['PORT', 'eighty'],
	['PORT', '70000'],
	['PORT', '-1'],
	['RETAIN_DAYS', ''],
	['RETAIN_DAYS', '-5'],
	['RETAIN_EVERY_SECONDS', ''],
	['RETAIN_EVERY_SECONDS', 'often'],
	['RETAIN_EVERY_SECONDS', '0'],
	['RETAIN_EVERY_SECONDS', '3000000']
])('%s=%o', async (name, value) => {
	const data = join(root, 'data');
	const words = await serverChild({ DATA_DIR: data, [name]: value }).then(
		({ child }) => (child.kill(), 'it started'),
		(error: Error) => error.message
	);
	expect(words).toMatch(new RegExp(`^Minga cannot start: ${name} [^\n]*\n$`));
	expect(readdirSync(root)).toEqual([]);
});
