// Hocuspocus with its defaults, kept in SQLite by its own Database extension with the statements of its SQLite extension.
// (That one brings better-sqlite3 12.11, which aborts during garbage collection under Node 24.19 and later.)
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

interface Stored {
	documentName: string;
	state: Uint8Array;
}

// By a name in a variable: the type checker must not look for packages that are only installed for the bench.
const load = (name: string) => import(name);
const { Server } = await load('@hocuspocus/server');
const { Database } = await load('@hocuspocus/extension-database');

const database = new DatabaseSync(join(process.env['DATA_DIR']!, 'hocuspocus.sqlite'));
database.exec(
	'CREATE TABLE IF NOT EXISTS "documents" ("name" varchar(255) NOT NULL, "data" blob NOT NULL, UNIQUE(name))'
);
const select = database.prepare('SELECT data FROM "documents" WHERE name = ? ORDER BY rowid DESC');
const upsert = database.prepare(
	'INSERT INTO "documents" ("name", "data") VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET data = excluded.data'
);

await new Server({
	port: Number(process.env['PORT']),
	address: process.env['HOST'],
	quiet: true,
	extensions: [
		new Database({
			fetch: async ({ documentName }: Stored) => select.get(documentName)?.['data'] ?? null,
			store: async ({ documentName, state }: Stored) => void upsert.run(documentName, state)
		})
	]
}).listen();
