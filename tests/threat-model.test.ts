// What the server stores is told to people, column by column: in docs/threat-model.md and on the page about safety. A column that
// is not told, or that is told and not there, fails here.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '../src/lib/i18n/index.ts';
import { STORED, loadSafety } from '../src/lib/i18n/safety/index.ts';
import { serverChild } from './kit/relay.ts';

const DOCUMENT = resolve(import.meta.dirname, '../docs/threat-model.md');
const HINT =
	'add the row to the table in docs/threat-model.md, the column to src/lib/i18n/safety/stored.ts, and a new table to en, es, fr and pt beside it';

/** `table.column` of every database in the folder. */
function columnsIn(folder: string): string[] {
	const columns: string[] = [];
	for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		const path = join(folder, file);
		if (readFileSync(path).subarray(0, 15).toString() !== 'SQLite format 3') continue;
		const db = new DatabaseSync(path, { readOnly: true });
		const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all();
		for (const { name } of tables)
			for (const column of db.prepare('SELECT name FROM pragma_table_info(?)').all(name!))
				columns.push(`${name}.${column['name']}`);
		db.close();
	}
	return columns.sort();
}

interface Row {
	column: string;
	cells: string[];
}

function told(): Row[] {
	const [, table] = /<!-- stored -->([\s\S]*)<!-- \/stored -->/.exec(readFileSync(DOCUMENT, 'utf8'))!;
	return table!
		.split('\n')
		.filter((line) => line.startsWith('| `'))
		.map((line) => {
			const [column = '', ...cells] = line
				.split('|')
				.slice(1, -1)
				.map((cell) => cell.trim());
			return { column: column.replaceAll('`', ''), cells };
		});
}

let real: string[];
beforeAll(async () => {
	const folder = mkdtempSync(join(tmpdir(), 'minga-schema-'));
	const { child, exited } = await serverChild({ DATA_DIR: folder });
	child.kill('SIGTERM');
	await exited;
	real = columnsIn(folder);
	rmSync(folder, { recursive: true, force: true });
});

test('[P3] a fresh database has columns at all', () => {
	expect(real.length).toBeGreaterThan(40);
});

test('[P3] every column is in docs/threat-model.md, and every row there is a column', () => {
	const rows = told().map(({ column }) => column);
	expect(
		real.filter((column) => !rows.includes(column)),
		`stored and not told: ${HINT}`
	).toEqual([]);
	expect(
		rows.filter((column) => !real.includes(column)),
		'told and not stored: take these rows out of docs/threat-model.md'
	).toEqual([]);
	expect(new Set(rows).size, 'a column is told twice').toBe(rows.length);
});

test('[P3] every row says what it holds, what for, and how long', () => {
	for (const { column, cells } of told()) {
		expect(cells, column).toHaveLength(3);
		for (const cell of cells) expect(cell.length, column).toBeGreaterThan(3);
	}
});

test('[P3] the page about safety names the same tables and columns', () => {
	const page = Object.entries(STORED).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`));
	expect(page.sort(), HINT).toEqual(real);
});

test.each(LANGUAGES)('the page in %s says everything that the English one says', async (language) => {
	const { text: english } = await loadSafety('en');
	const { text } = await loadSafety(language);
	const shape = (value: unknown): unknown =>
		typeof value === 'string'
			? value.length > 0 && value.trim() === value
			: Array.isArray(value)
				? value.map(shape)
				: Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, shape(inner)]));
	expect(shape(text)).toEqual(shape(english));
	expect(Object.keys(text.tables)).toEqual(Object.keys(STORED));
});
