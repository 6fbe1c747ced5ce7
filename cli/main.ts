// A headless member: the same library as the browser, memory only. Results go to stdout as JSON, everything else to stderr.
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { addCard, countCards, openNewSpace, KINDS } from '../src/lib/domain/index.ts';
import { exportFile, importFile, parseFile } from '../src/lib/exchange/index.ts';
import { fingerprintOf, shortFingerprint } from '../src/lib/fingerprint.ts';
import { createInServer, joinByLink, linkOf, type Guest } from './member.ts';

const USAGE = `minga: a member without a screen

  create --server URL [--import FILE] [--name TEXT] [--lang TAG]   opens a space, prints {"link": …}
         [--role member|guest|reader|facilitator] [--uses N] [--days N] [--door open]
  export --link L [--out FILE]                        the space as a case file
  import --link L --file FILE                         a case file into a space without cards
  fingerprint --link L                                {"fingerprint": …, "short": …, "seq": …, "cards": …}
  edit --link L --cards N [--kind practices] [--text T]   a JSON line with each card's id as it is acknowledged
  watch --link L                                      a JSON line with each change, until stopped
`;

/** Something the person can mend: one line, exit 2. */
class Plain extends Error {}

const { values: options, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		server: { type: 'string' },
		link: { type: 'string' },
		import: { type: 'string' },
		file: { type: 'string' },
		out: { type: 'string' },
		name: { type: 'string' },
		lang: { type: 'string', default: 'en' },
		door: { type: 'string', default: 'open' },
		role: { type: 'string', default: 'member' },
		uses: { type: 'string' },
		days: { type: 'string' },
		cards: { type: 'string', default: '1' },
		kind: { type: 'string', default: 'practices' },
		text: { type: 'string' },
		help: { type: 'boolean' }
	}
});

type Name = keyof typeof options;

function need(name: Name): string {
	const value = options[name];
	if (typeof value !== 'string') throw new Plain(`--${name} is missing`);
	return value;
}

function count(name: Name): number | undefined {
	if (options[name] === undefined) return undefined;
	const value = Number(options[name]);
	if (!Number.isSafeInteger(value) || value < 1) throw new Plain(`--${name} must be a whole number above 0`);
	return value;
}

const say = (value: object): void => void process.stdout.write(`${JSON.stringify(value)}\n`);

async function readCase(path: string) {
	const parsed = parseFile(new Uint8Array(await readFile(path)));
	if (!parsed.ok) throw new Plain(`the file is refused: ${parsed.problem.code} ${parsed.problem.path}`.trim());
	return parsed.file;
}

function bringIn(guest: Guest, file: Awaited<ReturnType<typeof readCase>>): void {
	const done = importFile(guest.space, file);
	if (!done.ok) throw new Plain(`the file is refused: ${done.problem.code}`);
}

async function create(): Promise<void> {
	if (options.door !== 'open') throw new Plain('only --door open: nobody would be there to let people in');
	const file = options.import === undefined ? undefined : await readCase(options.import);
	const server = need('server');
	const guest = await createInServer(server);
	if (file) bringIn(guest, file);
	else openNewSpace(guest.space, { lang: options.lang, ...(options.name ? { name: options.name } : {}) });
	await guest.sync.whenSaved();
	const link = await linkOf(guest, server, { role: options.role, uses: count('uses'), days: count('days') });
	if (typeof link !== 'string') throw new Plain(`no invite: ${link.refused}`);
	say({ link });
	await guest.leave();
}

async function fingerprint(guest: Guest): Promise<void> {
	const whole = fingerprintOf(guest.space);
	const cards = countCards(guest.space);
	say({ fingerprint: whole, short: shortFingerprint(whole), seq: guest.sync.position.seq, cards });
}

async function edit(guest: Guest): Promise<void> {
	const total = count('cards') ?? 1;
	const kind = KINDS.find((known) => known === options.kind);
	if (!kind) throw new Plain(`--kind is one of ${KINDS.join(', ')}`);
	for (let at = 1; at <= total; at++) {
		const made = addCard(guest.space, kind, { lang: options.lang, text: options.text ?? `${at}` });
		if (!made.ok) throw new Plain(`the card was not written: ${made.code}`);
		await guest.sync.whenSaved();
		say({ id: made.value, seq: guest.sync.position.seq });
	}
}

async function watch(guest: Guest): Promise<void> {
	const show = (): void => say({ seq: guest.sync.position.seq, fingerprint: fingerprintOf(guest.space) });
	show();
	let waiting = false;
	guest.space.doc.on('update', () => {
		if (waiting) return;
		waiting = true;
		setTimeout(() => {
			waiting = false;
			show();
		}, 50);
	});
	guest.sync.on('change', (status: { line: string; saving: string }) => {
		process.stderr.write(`${status.line}, ${status.saving}\n`);
	});
	await new Promise<void>((stop) => {
		process.once('SIGINT', stop);
		process.once('SIGTERM', stop);
	});
}

const WITH_LINK: Record<string, (guest: Guest) => Promise<void>> = {
	fingerprint,
	edit,
	watch,
	async export(guest) {
		const text = `${JSON.stringify(exportFile(guest.space, new Date().toISOString().slice(0, 7)), undefined, '\t')}\n`;
		if (options.out === undefined) process.stdout.write(text);
		else await writeFile(options.out, text, { mode: 0o600 });
	},
	async import(guest) {
		bringIn(guest, await readCase(need('file')));
		await guest.sync.whenSaved();
		await fingerprint(guest);
	}
};

async function main(): Promise<number> {
	const [verb] = positionals;
	if (options.help || verb === undefined) {
		process.stdout.write(USAGE);
		return verb === undefined && !options.help ? 2 : 0;
	}
	if (verb === 'create') await create();
	else {
		const act = Object.hasOwn(WITH_LINK, verb) ? WITH_LINK[verb] : undefined;
		if (!act) throw new Plain(`there is no "${verb}"; see --help`);
		const guest = await joinByLink(need('link'));
		if ('refused' in guest) {
			if (guest.refused === 'knock')
				throw new Plain('somebody has to open this door by hand: use a link with an open one');
			throw new Plain(`the link opens nothing: ${guest.refused}`);
		}
		try {
			await act(guest);
		} finally {
			await guest.leave();
		}
	}
	return 0;
}

main().then(
	(code) => process.exit(code),
	(error: unknown) => {
		process.stderr.write(error instanceof Plain ? `minga: ${error.message}\n` : `minga: ${String(error)}\n`);
		process.exit(error instanceof Plain ? 2 : 1);
	}
);
