// environment -> store -> relay -> listen: the server's one meeting point.
import { resolve } from 'node:path';
import { startAccounts } from './accounts.ts';
import { startHttp } from './http.ts';
import { limitsFrom } from './limits.ts';
import { startRelay } from './relay.ts';
import { sqliteStore } from './store/sqlite.ts';

const env = process.env;
const HOST = env['HOST'] ?? '0.0.0.0';
const DATA_DIR = resolve(env['DATA_DIR'] ?? './data');
const STOP_WITHIN = 9000;

function give(reason: string): never {
	console.log(`Minga cannot start: ${reason}`);
	process.exit(1);
}

/** An empty variable is a mistake and not a 0: log must not go at once because a line was left blank. */
function whole(name: string, otherwise: number, least: number, most: number, must: string): number {
	const text = env[name];
	const value = text === undefined ? otherwise : /^\d+$/.test(text) ? Number(text) : NaN;
	return value >= least && value <= most ? value : give(`${name} ${must}`);
}

const PORT = whole('PORT', 3000, 0, 65_535, 'is not a port');
const RETAIN_DAYS = whole('RETAIN_DAYS', 30, 0, 36_500, 'must be a whole number of days');
// A timer takes no more than 2^31 milliseconds.
const RETAIN_EVERY = whole('RETAIN_EVERY_SECONDS', 3600, 1, 2_000_000, 'must be a whole number of seconds') * 1000;

/** Where the quick exit leads on to; nobody's name and no word of ours may stand in it. */
function place(name: string): string | undefined {
	const text = env[name];
	if (text === undefined) return undefined;
	const url = URL.canParse(text) ? new URL(text) : undefined;
	if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || /\s/.test(text))
		give(`${name} must be an address that begins with https:// or http://`);
	return url.href;
}

const LEAVE_TO = place('LEAVE_TO');

let store: Awaited<ReturnType<typeof sqliteStore>>;
try {
	store = await sqliteStore(DATA_DIR);
} catch (error) {
	give(
		(error as Error).name === 'NewerSchema'
			? 'the database in DATA_DIR was made by a newer version'
			: 'DATA_DIR cannot be opened'
	);
}

let limits;
try {
	limits = limitsFrom(env);
} catch (error) {
	give((error as Error).message);
}

/** The kind alone: a message may hold what somebody sent. */
function report(error: unknown): void {
	console.log(`something failed: ${error instanceof Error ? error.name : 'unknown'}`);
}

const tls = env['TLS_IN_FRONT'] === '1';
const accounts = await startAccounts({ store: store.accounts, limits, origin: env['ORIGIN'], tls, report });
const http = startHttp({
	build: resolve(import.meta.dirname, '../build'),
	ready: () => store.ready(),
	tls,
	leaveTo: LEAVE_TO,
	accounts
});
const relay = startRelay({ store, limits, origin: env['ORIGIN'], report });
relay.attach(http);

async function retain(): Promise<void> {
	try {
		const today = Math.floor(Date.now() / 86_400_000);
		await store.accounts.sweep(today);
		await store.retain(today, RETAIN_DAYS);
	} catch {
		console.log('letting go of superseded log failed; it is tried again');
	}
}
void retain();
setInterval(() => void retain(), RETAIN_EVERY).unref();

http.on('error', (error: NodeJS.ErrnoException) =>
	give(error.code === 'EADDRINUSE' ? `port ${PORT} is taken` : 'the port cannot be opened')
);
http.listen(PORT, HOST, () => {
	const address = http.address();
	const port = typeof address === 'object' && address ? address.port : PORT;
	console.log(`Minga listens on http://localhost:${port}`);
});

let stopping = false;
async function stop(): Promise<void> {
	if (stopping) process.exit(1);
	stopping = true;
	setTimeout(() => process.exit(1), STOP_WITHIN).unref();
	http.close();
	await relay.close();
	await store.close();
	http.closeAllConnections();
	process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
