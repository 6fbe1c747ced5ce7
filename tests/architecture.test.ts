// The arrow table of docs/architecture.md, run: who may import whom.
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** Each module's own folder or file, the longest match first. */
const MODULES: [name: string, prefix: string][] = [
	['routes', 'src/routes/'],
	['service-worker', 'src/service-worker/'],
	['open-space', 'src/lib/open-space'],
	['open-account', 'src/lib/open-account'],
	['account', 'src/lib/account/'],
	['fingerprint', 'src/lib/fingerprint.ts'],
	['domain', 'src/lib/domain/'],
	['crypto', 'src/lib/crypto/'],
	['wire', 'src/lib/wire/'],
	['sync', 'src/lib/sync/'],
	['view', 'src/lib/view/'],
	['ui', 'src/lib/ui/'],
	['content', 'src/lib/content/'],
	['exchange', 'src/lib/exchange/'],
	['i18n', 'src/lib/i18n/'],
	['server/main', 'server/main.ts'],
	['server/dev', 'server/dev-plugin.ts'],
	['server/store', 'server/store/'],
	['server/fanout', 'server/fanout/'],
	['server', 'server/'],
	['cli', 'cli/']
];

/** What each module may import of ours. */
const ARROWS: Record<string, string[]> = {
	routes: ['open-space', 'ui', 'view', 'content', 'i18n'],
	'service-worker': [],
	ui: ['view', 'domain', 'exchange', 'content', 'i18n', 'open-space', 'open-account', 'sync:types'],
	view: ['domain', 'sync:types'],
	'open-space': ['domain', 'crypto', 'sync', 'view', 'content', 'exchange', 'fingerprint', 'i18n', 'wire'],
	'open-account': ['account', 'crypto', 'i18n', 'open-space', 'view'],
	account: ['crypto', 'wire'],
	fingerprint: ['domain', 'crypto'],
	exchange: ['domain', 'i18n'],
	sync: ['crypto', 'wire'],
	domain: [],
	content: [],
	i18n: [],
	wire: [],
	crypto: [],
	'server/main': ['server', 'server/store', 'server/fanout', 'wire'],
	'server/dev': ['server', 'server/store', 'server/fanout', 'wire'],
	server: ['server/store', 'server/fanout', 'wire'],
	'server/store': ['server', 'wire'],
	'server/fanout': ['wire', 'server'],
	cli: ['domain', 'crypto', 'sync', 'exchange', 'content', 'fingerprint', 'wire']
};

/** Packages that a module may bring in; modules not named here are free. */
const PACKAGES: Record<string, RegExp> = {
	domain: /^(yjs|lib0(\/.*)?|fractional-indexing)$/,
	crypto: /^(@noble\/.*|@hpke\/.*|hash-wasm)$/,
	account: /^$/,
	wire: /^$/,
	sync: /^(yjs|y-protocols\/.*|lib0(\/.*)?|idb)$/,
	'server/store': /^node:/,
	cli: /^(node:.*|yjs)$/
};

function moduleOf(path: string): string | undefined {
	return MODULES.find(([, prefix]) => path.startsWith(prefix))?.[0];
}

function importsOf(file: string): string[] {
	const source = readFileSync(file, 'utf8').replace(/^\s*(\/\/|\*).*$/gm, '');
	// At the start of a line or after a closing brace: a text that says "from" is no import.
	const found = source.matchAll(
		/(?:^(?:import|export)\b[^'"`;=]*?\bfrom\s*|^import\s*|\bimport\(\s*|new URL\(\s*)['"]([^'"]+)['"](\s*,\s*import\.meta)?/gm
	);
	return [...found].filter((match) => !match[0].startsWith('new URL') || match[2]).map((match) => match[1]!);
}

function isTest(path: string): boolean {
	return /\.test\.ts$|\/testdata\/|\/testing\//.test(path);
}

interface Arrow {
	from: string;
	file: string;
	to: string;
	target: string;
}

function arrows(): { ours: Arrow[]; packages: { from: string; file: string; name: string }[] } {
	const ours: Arrow[] = [];
	const packages: { from: string; file: string; name: string }[] = [];
	const files = globSync('{src,server,cli}/**/*.{ts,svelte}', { cwd: ROOT }).map((file) => file.split(sep).join('/'));
	for (const file of files.filter((path) => !isTest(path))) {
		const from = moduleOf(file);
		if (!from) continue;
		for (const name of importsOf(join(ROOT, file))) {
			const target = name.startsWith('.')
				? relative(ROOT, resolve(ROOT, dirname(file), name))
						.split(sep)
						.join('/')
				: name.startsWith('$lib/')
					? `src/lib/${name.slice(5)}`
					: undefined;
			if (target === undefined) {
				if (!name.startsWith('$')) packages.push({ from, file, name });
				continue;
			}
			const to = moduleOf(target);
			if (to && to !== from) ours.push({ from, file, to, target });
		}
	}
	return { ours, packages };
}

describe('the arrows of the house', () => {
	const { ours, packages } = arrows();

	test('every import between modules is in the table', () => {
		const wrong = ours.filter(({ from, to, target }) => {
			const allowed = ARROWS[from] ?? [];
			const types = to === 'sync' && allowed.includes('sync:types') && /\/sync\/types(\.ts)?$/.test(target);
			return !allowed.includes(to) && !types;
		});
		expect(wrong.map(({ file, target }) => `${file} -> ${target}`)).toEqual([]);
	});

	test('modules with a short list of packages keep to it', () => {
		const wrong = packages.filter(({ from, name }) => PACKAGES[from] && !PACKAGES[from].test(name));
		expect(wrong.map(({ file, name }) => `${file} -> ${name}`)).toEqual([]);
	});

	test('nothing imports a route', () => {
		expect(ours.filter(({ to }) => to === 'routes')).toEqual([]);
	});

	test('the table is about something: the modules have files', () => {
		expect(new Set(ours.map(({ from }) => from)).size).toBeGreaterThan(4);
	});
});
