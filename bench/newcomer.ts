// node bench/newcomer.ts [--cards 1000] [--edits 50000] [--kbps 400] [--rtt 400] [--speed 20] [--browser]
// A board with a long past, written by four people with the real client; then somebody new comes in over a poor line, and the
// relay lets its old log go. One JSON line.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import * as Y from 'yjs';
import { systemRandom } from '../src/lib/crypto/index.ts';
import { KINDS, addCard, moveCard, setCardText, spaceFrom, type Space } from '../src/lib/domain/index.ts';
import {
	joinByInvite,
	openSync,
	systemClock,
	type Clock,
	type Network,
	type SpaceSync
} from '../src/lib/sync/index.ts';
import { parseServerFrame, stands, type SnapshotOffer } from '../src/lib/wire/index.ts';
import { diskBytes, round } from './lib/figures.ts';
import { BenchSpace, countingNetwork, untilSynced, urlOf } from './lib/minga-space.ts';
import { hasFreshSnapshot, snapshotOffers } from './lib/minga-thin.ts';
import { slowLine } from './lib/slow-line.ts';
import { inBrowser } from './lib/newcomer-browser.ts';
import { BENCH, HOST, sleep, startServer } from './lib/server-process.ts';

const { values: options } = parseArgs({
	options: {
		cards: { type: 'string', default: '1000' },
		edits: { type: 'string', default: '50000' },
		kbps: { type: 'string', default: '400' },
		rtt: { type: 'string', default: '400' },
		/** How many times faster than real the writers' clocks run: merging and snapshots come as often per edit as in life. */
		speed: { type: 'string', default: '20' },
		/** And a real browser, six times slower, with the app's shell cached; needs `npm run build`. */
		browser: { type: 'boolean', default: false }
	}
});
const cards = Number(options.cards);
const edits = Number(options.edits);
const speed = Number(options.speed);
const WRITERS = 4;
const LANG = 'en';
const WORDS = 'river road school radio garden night walk call meet share keep plan tell watch rest visit'.split(' ');
const LONGEST = 240;
/** One edit in so many leaves the card, and one in so many moves it. */
const STAY = 10;
const MOVES = 10;

/** The writers' clocks: `pace` times faster than real. */
let pace = speed;
let passed = 0;
let since = performance.now();
function setPace(next: number): void {
	passed = fastClock.now();
	since = performance.now();
	pace = next;
}
const fastClock: Clock = {
	now: () => passed + (performance.now() - since) * pace,
	after(milliseconds, run) {
		const timer = setTimeout(run, milliseconds / pace);
		return () => clearTimeout(timer);
	}
};

let seed = 7;
const below = (limit: number): number => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % limit;
const word = (): string => WORDS[below(WORDS.length)]!;

const cardsMade: { id: string; words: string }[] = [];

/** Somebody who stays with a card for a while, as people do. */
interface Hand {
	board: Space;
	at: number;
}

/** One edit: a new card until there are enough of them; else mostly typing, now and then a move or on to another card. */
function edit(hand: Hand, made: number): void {
	const { board } = hand;
	if (cardsMade.length < cards && (made % Math.floor(edits / cards / 2) === 0 || cardsMade.length === 0)) {
		const words = `${word()} ${word()} ${word()}`;
		const added = addCard(board, KINDS[below(KINDS.length)]!, { lang: LANG, text: words });
		if (!added.ok) throw new Error(`no card: ${added.code}`);
		hand.at = cardsMade.push({ id: added.value, words }) - 1;
		return;
	}
	if (below(STAY) === 0) hand.at = below(cardsMade.length);
	const card = cardsMade[hand.at]!;
	if (below(MOVES) === 0) {
		moveCard(board, card.id, { before: cardsMade[below(cardsMade.length)]!.id });
		return;
	}
	card.words = card.words.length > LONGEST ? word() : `${card.words} ${word()}`;
	setCardText(board, card.id, LANG, card.words);
}

/** Sums what it brings, by the kind of frame. */
function weighing(weights: Record<string, number>): Network {
	return {
		connect: (url, events) =>
			countingNetwork.connect(url, {
				...events,
				message(bytes) {
					const parsed = parseServerFrame(bytes);
					if (parsed.ok) weights[parsed.frame.type] = (weights[parsed.frame.type] ?? 0) + bytes.length;
					events.message(bytes);
				}
			})
	};
}

const dataDir = mkdtempSync(join(tmpdir(), 'minga-newcomer-'));
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));
const port = 18_000 + (process.pid % 14_000);
const script = resolve(BENCH, '../server/main.ts');
let server = await startServer(script, port, { DATA_DIR: dataDir });

const began = performance.now();
const space = await BenchSpace.make(port);
const people: (Hand & { sync: SpaceSync })[] = [];
for (let joined = 0; joined < WRITERS; joined++) {
	const doc = new Y.Doc();
	const sync = space.open(port, await space.join(port), doc, fastClock);
	sync.connect();
	await untilSynced(sync);
	people.push({ sync, board: spaceFrom(doc), at: 0 });
}
let made = 0;
/** Everybody's next edit, each a record of its own: a step is longer than the clients merge for. */
async function step(): Promise<void> {
	for (const hand of people) edit(hand, made++);
	await sleep(110 / pace + 1);
}

while (made < edits) {
	await step();
	if (made % 1000 < WRITERS) {
		await Promise.all(people.map(({ sync }) => sync.whenSaved()));
		process.stderr.write(`\r${made} edits, ${cardsMade.length} cards, log ${people[0]!.sync.position.seq}   `);
	}
}
await Promise.all(people.map(({ sync }) => sync.whenSaved()));
const writtenIn = (performance.now() - began) / 1000;
process.stderr.write('\n');

interface Shelf {
	headSeq: number;
	newest: SnapshotOffer | undefined;
	snapshots: SnapshotOffer[];
}

async function shelf(): Promise<Shelf> {
	const { headSeq, snapshots } = await snapshotOffers(port, space.founder);
	return { headSeq, newest: snapshots.find(stands), snapshots };
}

async function untilFresh(): Promise<void> {
	const deadline = performance.now() + 60_000;
	while (!(await hasFreshSnapshot(port, space.founder)) && performance.now() < deadline) await sleep(500);
}

/** Somebody new over a poor line, from the click on the link until all is there. */
async function newcomer(): Promise<Record<string, unknown>> {
	const { headSeq, newest } = await shelf();
	const line = await slowLine(port, { kilobitsPerSecond: Number(options.kbps), roundTrip: Number(options.rtt) });
	const weights: Record<string, number> = {};
	const reach = { url: urlOf(line.port), clock: systemClock, random: systemRandom };
	const fragment = await space.link(port);
	const start = performance.now();
	const joined = await joinByInvite({ ...reach, network: weighing(weights), fragment });
	if ('refused' in joined) throw new Error(`refused: ${joined.refused}`);
	const joinedMs = performance.now() - start;
	const doc = new Y.Doc();
	const sync = openSync({ ...reach, ...joined, doc });
	let cardsMs: number | undefined;
	doc.on('afterTransaction', () => {
		if (doc.getMap('cards').size >= cardsMade.length) cardsMs ??= performance.now() - start;
	});
	sync.connect();
	await untilSynced(sync);
	const syncedMs = performance.now() - start;
	const records = (weights['snapshot'] ?? 0) + (weights['log'] ?? 0) + (weights['control'] ?? 0);
	const seen = {
		tail_records: headSeq - (newest?.upTo ?? 0),
		record_bytes: records,
		down_bytes: line.down(),
		by_frame: weights,
		joined_ms: round(joinedMs),
		cards_seen: doc.getMap('cards').size,
		cards_ms: cardsMs === undefined ? null : round(cardsMs),
		synced_ms: round(syncedMs),
		state_bytes: Y.encodeStateAsUpdate(doc).length
	};
	await sync.destroy();
	line.close();
	return seen;
}

await untilFresh();
const short = await newcomer();

// The longest tail: the four write in real time and leave when the next snapshot is due, before it can stand. `lag`: so many records
// after its position the last one stood, which comes on top where they stay.
setPace(1);
let { newest: last } = await shelf();
let lag = 0;
let every = 0;
for (let rounds = 0, head = 0; rounds < 2 || head < last!.upTo + every;) {
	await step();
	const now = await shelf();
	head = now.headSeq;
	if (now.newest!.upTo === last!.upTo) continue;
	every = now.newest!.upTo - last!.upTo;
	lag = head - now.newest!.upTo;
	last = now.newest;
	rounds += 1;
}
await Promise.all(people.map(({ sync }) => sync.destroy()));
const full = await newcomer();
let phone: Awaited<ReturnType<typeof inBrowser>> | undefined;
if (options.browser) {
	const line = await slowLine(port, { kilobitsPerSecond: Number(options.kbps), roundTrip: Number(options.rtt) });
	phone = await inBrowser(`http://${HOST}:${line.port}`, await space.link(port));
	line.close();
}
const { headSeq, newest, snapshots } = await shelf();

async function kept(): Promise<Record<string, number>> {
	const database = new DatabaseSync(join(dataDir, 'minga.db'), { readOnly: true });
	const sum = (table: string) =>
		Object.values(database.prepare(`SELECT coalesce(sum(length(record)), 0) FROM ${table}`).get()!)[0] as number;
	const sizes = { log: sum('log'), control: sum('control'), snapshots: sum('snapshots'), disk: diskBytes(dataDir) };
	database.close();
	return sizes;
}

await server.stop();
const before = await kept();
server = await startServer(script, port, { DATA_DIR: dataDir, RETAIN_DAYS: '0', RETAIN_EVERY_SECONDS: '1' });
await sleep(5000);
await server.stop();
const after = await kept();
console.log(
	JSON.stringify({
		adapter: 'minga',
		scenario: 'newcomer',
		cards: cardsMade.length,
		edits,
		log_records: headSeq,
		write_s: round(writtenIn),
		snapshots: snapshots.map(({ upTo, size, attested, opposed }) => ({ upTo, size, attested, opposed })),
		kbps: Number(options.kbps),
		rtt_ms: Number(options.rtt),
		stands_after_records: lag,
		short_tail: short,
		full_tail: full,
		browser: phone ?? null,
		kept: {
			before,
			after,
			snapshot_bytes: newest?.size ?? null,
			times_snapshot: newest ? round(after['disk']! / newest.size) : null
		}
	})
);
process.exit();
