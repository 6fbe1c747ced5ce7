// What a person does when somebody comes too close: leave, lock, wipe. And what is to be seen, and to be found, afterwards.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test';
import { App } from '../kit/app.ts';
import { browserLaunch } from '../kit/browser.ts';
import { PHONE, Person, WIDE } from '../kit/person.ts';
import { en } from '../../src/lib/i18n/en.ts';
import { es } from '../../src/lib/i18n/es.ts';
import { fr } from '../../src/lib/i18n/fr.ts';
import { pt } from '../../src/lib/i18n/pt.ts';

const CANARY = 'TAPACAMINOS';
const PASSPHRASE = 'seven herons cross the slow brown river';
const CATALOGS = { en, es, fr, pt };

let app: App;
test.beforeAll(async () => {
	app = await new App().start();
});
test.afterAll(async () => app.remove());

/** Nothing is drawn of the page: no word, no dialog. */
const nothingToSee = (page: Page) =>
	page.evaluate(() => {
		const seen = [...document.querySelectorAll('body *')].filter(
			(element) => element.id !== 'leaving' && (element as HTMLElement).checkVisibility?.()
		);
		return seen.length;
	});

async function installed(page: Page): Promise<void> {
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

async function shiftThrice(page: Page): Promise<void> {
	for (let times = 0; times < 3; times++) await page.keyboard.press('Shift');
}

async function keeps(page: Page): Promise<void> {
	const understood = page.getByRole('button', { name: en.safety.understood });
	if (await understood.isVisible()) await understood.click();
	await page.getByRole('button', { name: en.keep.action }).first().click();
	await page.getByLabel(en.keep.own).check();
	await page.getByLabel(en.keep.ownLabel).fill(PASSPHRASE);
	await page.getByLabel(en.keep.ownAgain).fill(PASSPHRASE);
	await page.getByRole('button', { name: en.keep.go }).click();
	await expect(page.getByText(en.keep.banner)).toHaveCount(0, { timeout: 30_000 });
}

async function unlocks(page: Page): Promise<void> {
	await page.locator('#passphrase').fill(PASSPHRASE);
	await page.getByRole('button', { name: en.keep.unlockGo }).click();
	await expect(page.locator('[data-card]')).toContainText(CANARY, { timeout: 30_000 });
}

async function writes(page: Page, words: string): Promise<void> {
	const place = page.locator('[data-kind="practices"][data-column="alive"]');
	const area = place.locator('textarea');
	// A board without cards opens its first field by itself, a moment after it is there.
	await expect(area.or(place.locator('button.add')).first()).toBeVisible();
	if (!(await area.isVisible())) await place.locator('button.add').click();
	await area.fill(words);
	await area.press('Enter');
	await expect(page.locator('[data-card]').filter({ hasText: words })).toBeVisible();
}

/** Watches from inside the page: when it was told to leave, when nothing was to be seen, when it went. */
async function timed(page: Page, leave: () => Promise<void>): Promise<{ covered: number; left: number }> {
	const marks: Record<string, number> = {};
	await page.exposeFunction('mark', (name: string, at: number) => {
		marks[name] ??= at;
	});
	await page.evaluate(() => {
		const { mark } = window as unknown as { mark(name: string, at: number): void };
		const now = () => performance.timeOrigin + performance.now();
		for (const kind of ['click', 'keyup'])
			addEventListener(
				kind,
				(event) => {
					if (kind === 'click' || (event as KeyboardEvent).key === 'Shift') mark(kind, now());
				},
				{ capture: true }
			);
		new MutationObserver(() => {
			// The frame in which it is on the screen.
			requestAnimationFrame(() => mark('covered', now()));
			mark('told', now());
		}).observe(document.documentElement, { attributeFilter: ['data-leaving'] });
	});
	const began = Date.now();
	await leave();
	await page.waitForURL('**/away');
	await page.waitForLoadState('domcontentloaded');
	const gone = Date.now();
	// A page that went so fast that it could not tell was covered at the latest when it was gone.
	return { covered: (marks['covered'] ?? marks['told'] ?? gone) - began, left: gone - began };
}

test.describe('quick exit', () => {
	for (const [way, viewport, act] of [
		['a tap', PHONE, (page: Page) => page.locator('aside [data-exit]').tap()],
		['the button', WIDE, (page: Page) => page.locator('aside [data-exit]').click()],
		['Shift three times', WIDE, shiftThrice]
	] as const) {
		test(`[S19] by ${way}: covered in 300 ms, gone in a second, and Back shows nothing`, async ({ browser }) => {
			const ana = await Person.at(browser, app.url, 'en', viewport);
			await ana.opensSpace(app.url);
			await installed(ana.page);
			await writes(ana.page, `We sing ${CANARY}`);
			const { covered, left } = await timed(ana.page, () => act(ana.page));
			test.info().annotations.push({ type: 'measured', description: `covered ${covered} ms, left ${left} ms` });
			expect(covered).toBeLessThan(300);
			expect(left).toBeLessThan(1000);
			expect(await ana.page.title()).toBe('Notes');
			expect(await ana.page.locator('body').innerText()).not.toMatch(/minga/i);
			// All the way back there is nothing but notes.
			for (let steps = 0; steps < 3; steps++) {
				await ana.page.goBack({ waitUntil: 'commit' }).catch(() => null);
				await expect(ana.page).toHaveURL(/\/away$|^about:blank$/);
			}
			expect(await ana.page.content()).not.toContain(CANARY);
			expect(ana.strangers).toEqual([]);
			expect(ana.complaints).toEqual([]);
			// Who writes the address again gets in.
			await ana.page.goto(`${app.url}/en`);
			await expect(ana.page).toHaveURL(`${app.url}/en`);
			await ana.context.close();
		});
	}

	test('[S19] it is there in a dialog, over the menu, on every page, before and without the rest of the program', async ({
		browser
	}) => {
		const ana = await Person.at(browser, app.url, 'en', PHONE);
		await ana.opensSpace(app.url);
		await ana.menu(en.menu.about);
		await ana.page.getByRole('dialog').locator('[data-exit]').tap();
		await expect(ana.page).toHaveURL(/\/away$/);

		await ana.page.goto(`${app.url}/s#example`);
		await expect(ana.page.locator('[data-card]').first()).toBeVisible();
		await ana.page.locator('[data-card] button.text').first().click();
		await expect(ana.page.getByRole('dialog')).toBeVisible();
		await shiftThrice(ana.page);
		await expect(ana.page).toHaveURL(/\/away$/);

		await ana.page.goto(`${app.url}/s#example`);
		await ana.page.getByRole('button', { name: en.common.menu, exact: true }).click();
		await ana.page.locator('aside [data-exit]').tap();
		await expect(ana.page).toHaveURL(/\/away$/);

		for (const path of ['/en', '/es', '/ar', '/s', '/nowhere', '/en/safety']) {
			await ana.page.goto(app.url + path);
			const button = ana.page.locator('aside [data-exit]');
			await expect(button, path).toBeInViewport();
			const box = (await button.boundingBox())!;
			expect(box.height, path).toBeGreaterThanOrEqual(44);
			await button.tap();
			await expect(ana.page, path).toHaveURL(/\/away$/);
		}
		await ana.context.close();

		// Only the first bytes came: the program itself hangs.
		const slow = await browser.newContext({ serviceWorkers: 'block' });
		const page = await slow.newPage();
		await page.route('**/_app/**/*.js', () => {});
		await page.goto(`${app.url}/en`, { waitUntil: 'commit' });
		await page.locator('[data-exit]').first().waitFor();
		await shiftThrice(page);
		await expect(page).toHaveURL(/\/away$/);
		await slow.close();

		const bare = await browser.newContext({ javaScriptEnabled: false });
		const still = await bare.newPage();
		await still.goto(`${app.url}/en`);
		await still.locator('[data-exit]').first().click();
		await expect(still).toHaveURL(/\/away$/);
		await bare.close();
	});

	test('[S19] writing in capitals, holding Shift, Shift with a click and three slow ones leave nobody', async ({
		browser
	}) => {
		const ana = await Person.at(browser, app.url, 'en', WIDE);
		const { page } = ana;
		await ana.opensSpace(app.url);
		const area = page.locator('[data-kind="practices"][data-column="alive"] textarea');
		await area.focus();
		for (const letter of ['A', 'B', 'C', 'D']) await page.keyboard.press(`Shift+${letter}`);
		for (let times = 0; times < 3; times++) {
			await page.keyboard.press('Shift');
			await page.keyboard.press('a');
		}
		for (let times = 0; times < 5; times++) await page.keyboard.down('Shift');
		await page.keyboard.up('Shift');
		await page.mouse.click(640, 790);
		await page.keyboard.press('Shift');
		await page.mouse.click(640, 790);
		await page.keyboard.press('Shift');
		await page.mouse.click(640, 790);
		await page.keyboard.press('Shift');
		await page.mouse.click(640, 790);
		for (let times = 0; times < 3; times++) await page.keyboard.press('Control+Shift');
		await page.mouse.click(640, 790);
		// Two, and the third too late.
		await page.keyboard.press('Shift');
		await page.keyboard.press('Shift');
		await expect(page.locator('#leaving')).toHaveText(/once more/);
		await page.waitForTimeout(5200);
		await page.keyboard.press('Shift');
		await page.waitForTimeout(300);
		await expect(page).toHaveURL(/\/s/);
		await expect(page.locator('[data-saving]')).toBeVisible();
		await ana.context.close();
	});

	test('[S19] without a line it ends on the notes, too, and unsaved words ask no question', async ({ browser }) => {
		const own = await new App().start();
		const context = await browser.newContext({ locale: 'es', viewport: PHONE, hasTouch: true });
		try {
			const page = await context.newPage();
			await page.goto(`${own.url}/es`);
			await installed(page);
			await page.locator('a[href="/s#new"]').click();
			await expect(page.locator('[data-saving="with-group"]')).toBeVisible();
			await own.stop();
			await writes(page, `Solo aquí ${CANARY}`);
			await expect(page.locator('[data-saving="nowhere"]')).toBeVisible();
			let asked = 0;
			page.on('dialog', (dialog) => {
				asked += 1;
				void dialog.accept();
			});
			await page.locator('aside [data-exit]').tap();
			await expect(page).toHaveURL(/\/away$/);
			await expect(page).toHaveTitle('Notas');
			expect(asked).toBe(0);
		} finally {
			await context.close();
			await own.remove();
		}
	});

	test('[S19] [P1] only where the host named a place, and our server answers, the way goes on there', async ({
		browser
	}) => {
		const elsewhere = createServer((_request, response) => response.end('<title>Weather</title>'));
		await new Promise<void>((listens) => elsewhere.listen(0, '127.0.0.1', listens));
		const place = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
		const own = await new App().start({ LEAVE_TO: place });
		const context = await browser.newContext({ locale: 'en' });
		try {
			const page = await context.newPage();
			const told: (string | undefined)[] = [];
			page.on('request', (request) => {
				if (request.url().startsWith(place)) told.push(request.headers()['referer']);
			});
			await page.goto(`${own.url}/en`);
			await installed(page);
			expect(told).toEqual([]);
			await shiftThrice(page);
			await expect(page).toHaveURL(place);
			expect(told.length).toBeGreaterThan(0);
			expect(told.filter(Boolean)).toEqual([]);
			await page.goto(`${own.url}/en`);
			await own.stop();
			await shiftThrice(page);
			await expect(page).toHaveURL(/\/away$/);
			await page.waitForTimeout(500);
			await expect(page).toHaveTitle('Notes');
		} finally {
			elsewhere.close();
			await context.close();
			await own.remove();
		}
	});

	test('[S19] a page that the browser keeps for Back holds no space when it comes back', async () => {
		const { executablePath, args } = await browserLaunch();
		const profile = mkdtempSync(join(tmpdir(), 'minga-bfcache-'));
		const context = await chromium.launchPersistentContext(profile, {
			executablePath,
			args: [...args, '--enable-features=BackForwardCache'],
			ignoreDefaultArgs: ['--disable-back-forward-cache'],
			headless: true,
			locale: 'en'
		});
		try {
			const page = context.pages()[0]!;
			await page.goto(`${app.url}/en`);
			await page.goto(`${app.url}/s#example`);
			await expect(page.locator('[data-card]').first()).toBeVisible();
			// The event as the browser sends it; whether this build keeps pages at all is its own affair.
			await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
			expect(await nothingToSee(page)).toBe(0);
			await Promise.all([
				page.waitForEvent('load'),
				page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
			]);
			await expect(page.locator('html[data-leaving]')).toHaveCount(0);
			await page.goto(`${app.url}/s#example`);
			await shiftThrice(page);
			await expect(page).toHaveURL(/\/away$/);
			await page.goBack({ waitUntil: 'commit' });
			await expect(page).toHaveURL(/\/away$/);
		} finally {
			await context.close();
			rmSync(profile, { recursive: true, force: true });
		}
	});

	test('the way out is explained once, in two sentences', async ({ browser }) => {
		const ana = await Person.at(browser, app.url, 'en', PHONE);
		await ana.opensSpace(app.url);
		await expect(ana.page.locator('[data-first-words]')).toContainText(en.safety.first);
		await ana.page.getByRole('button', { name: en.safety.understood }).click();
		await expect(ana.page.locator('[data-first-words]')).toHaveCount(0);
		await ana.page.goto(`${app.url}/s#example`);
		await expect(ana.page.locator('[data-card]').first()).toBeVisible();
		await expect(ana.page.locator('[data-first-words]')).toHaveCount(0);
		for (const { safety } of Object.values(CATALOGS))
			expect(safety.first.match(/[.?!](?=\s|$)/g)!.length).toBeLessThanOrEqual(3);
		await ana.context.close();
	});
});

interface Heap {
	snapshot: { meta: { node_fields: string[]; node_types: [string[]]; edge_fields: string[]; edge_types: [string[]] } };
	nodes: number[];
	edges: number[];
	strings: string[];
}

/** What holds a word among the live objects of the page, garbage collected before; empty where nothing does. */
async function heldBy(page: Page, word: string): Promise<string> {
	const session = await page.context().newCDPSession(page);
	await session.send('HeapProfiler.enable');
	await session.send('HeapProfiler.collectGarbage');
	let text = '';
	session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => (text += chunk));
	await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
	await session.detach();
	expect(text.length).toBeGreaterThan(100_000);
	if (!text.includes(word)) return '';
	const { snapshot, nodes, edges, strings } = JSON.parse(text) as Heap;
	const { node_fields, edge_fields, edge_types } = snapshot.meta;
	const [wide, thick] = [node_fields.length, edge_fields.length];
	const from = new Map<number, [parent: number, edge: number]>([[0, [0, 0]]]);
	const firstEdge: number[] = [];
	for (let at = 0, edge = 0; at < nodes.length; at += wide) {
		firstEdge.push(edge);
		edge += nodes[at + node_fields.indexOf('edge_count')]!;
	}
	const nameOf = (node: number) => strings[nodes[node * wide + 1]!]!;
	for (const node of from.keys())
		for (let edge = firstEdge[node]!; edge < (firstEdge[node + 1] ?? edges.length / thick); edge++) {
			if (edge_types[0][edges[edge * thick]!] === 'weak') continue;
			const to = edges[edge * thick + 2]! / wide;
			if (!from.has(to)) from.set(to, [node, edge]);
			if (!nameOf(to).includes(word)) continue;
			const path: string[] = [];
			for (let step = to; step !== 0; [step] = from.get(step)!) path.push(nameOf(step).slice(0, 40));
			return path.map((name) => name.replace(/\s+/g, ' ')).join(' < ');
		}
	return 'nothing that can be followed';
}

test.describe('lock', () => {
	test('[S19] a kept space goes from screen and memory, by key, by menu, by rest, by hiding; its passphrase brings it back', async ({
		browser
	}) => {
		test.setTimeout(180_000);
		const ana = await Person.at(browser, app.url, 'en', WIDE);
		const { page } = ana;
		await ana.opensSpace(app.url);
		await installed(page);
		await writes(page, `We sing ${CANARY}`);
		await ana.saved();
		await keeps(page);
		expect(await heldBy(page, CANARY)).not.toBe('');

		await page.keyboard.press('Control+Shift+L');
		await expect(page.locator('#passphrase')).toBeVisible();
		await expect(page.locator('[data-card]')).toHaveCount(0);
		expect(await page.content()).not.toContain(CANARY);
		// The test tool's own patterns have matched the page's text, too; now they match what is there now.
		await expect(page.getByText(en.keep.unlockHeading)).toBeVisible();
		await expect.poll(() => heldBy(page, CANARY), { timeout: 20_000 }).toBe('');
		await unlocks(page);

		await ana.menu(en.safety.lock);
		await expect(page.locator('#passphrase')).toBeVisible();
		await unlocks(page);

		await ana.menu(en.safety.heading);
		await page.getByLabel(en.safety.hide).check();
		await page.getByLabel(en.safety.idle).selectOption('1');
		await ana.closesDialog();
		await page.evaluate(() => {
			Object.defineProperty(document, 'hidden', { configurable: true, value: true });
			document.dispatchEvent(new Event('visibilitychange'));
		});
		await expect(page.locator('#passphrase')).toBeVisible();
		await page.evaluate(() => Object.defineProperty(document, 'hidden', { configurable: true, value: false }));
		await unlocks(page);

		// A minute without a touch, as the clock of the page sees it.
		await page.evaluate(() => {
			const real = Date.now;
			Date.now = () => real() + 61_000;
		});
		await expect(page.locator('#passphrase')).toBeVisible();
		await unlocks(page);
		expect(ana.complaints).toEqual([]);
		await ana.context.close();
	});

	test('[S19] a space that is not kept is offered a passphrase first, and by key only covered, which is said', async ({
		browser
	}) => {
		test.setTimeout(120_000);
		const ana = await Person.at(browser, app.url, 'en', PHONE);
		const { page } = ana;
		await ana.opensSpace(app.url);
		await writes(page, `We sing ${CANARY}`);

		await page.keyboard.press('Control+Shift+L');
		const cover = page.locator('[data-cover]');
		await expect(cover).toContainText(en.safety.coveredText);
		await expect(page.locator('[data-card]')).toBeHidden();
		for (let times = 0; times < 3; times++) await page.keyboard.press('Escape');
		await expect(cover).toBeVisible();
		await cover.getByRole('button', { name: en.safety.showAgain }).tap();
		await expect(ana.card(CANARY)).toBeVisible();

		// Over an open dialog, too.
		await ana.menu(en.menu.about);
		await page.keyboard.press('Control+Shift+L');
		await expect(page.getByRole('dialog')).toHaveCount(1);
		await cover.getByRole('button', { name: en.safety.showAgain }).tap();
		await ana.closesDialog();

		await ana.menu(en.safety.lock);
		await expect(page.getByRole('dialog')).toContainText(en.safety.looseText);
		await page.getByRole('button', { name: en.safety.keepThenLock }).click();
		await page.getByLabel(en.keep.own).check();
		await page.getByLabel(en.keep.ownLabel).fill(PASSPHRASE);
		await page.getByLabel(en.keep.ownAgain).fill(PASSPHRASE);
		await page.getByRole('button', { name: en.keep.go }).click();
		await expect(page.locator('#passphrase')).toBeVisible({ timeout: 30_000 });
		await unlocks(page);
		await ana.context.close();
	});
});

test.describe('wipe', () => {
	/** What a page of ours finds of its own. */
	const found = (page: Page) =>
		page.evaluate(async () => ({
			databases: (await indexedDB.databases()).map(({ name }) => name),
			caches: await caches.keys(),
			workers: (await navigator.serviceWorker.getRegistrations()).length,
			local: localStorage.length,
			session: sessionStorage.length
		}));
	const NOTHING = { databases: [], caches: [], workers: 0, local: 0, session: 0 };

	async function keptSpace(context: BrowserContext, home: string): Promise<Page> {
		const page = context.pages()[0] ?? (await context.newPage());
		await page.goto(`${home}/en`);
		await installed(page);
		await page.getByRole('link', { name: en.landing.open, exact: true }).click();
		await expect(page.locator('[data-saving="with-group"]')).toBeVisible();
		await writes(page, `We sing ${CANARY}`);
		await expect(page.locator('[data-saving="with-group"]')).toBeVisible();
		await keeps(page);
		return page;
	}

	test('[S19] in two seconds and without a line: keys, copies, caches, workers, choices; what only this device has is named before', async ({
		browser
	}) => {
		test.setTimeout(120_000);
		const own = await new App().start();
		const context = await browser.newContext({ locale: 'en', viewport: PHONE, hasTouch: true });
		try {
			const page = await keptSpace(context, own.url);
			await own.stop();
			await writes(page, 'Written without a line');
			await expect(page.locator('[data-saving="here"]')).toBeVisible();
			await page.getByRole('button', { name: en.common.menu, exact: true }).click();
			await page.getByRole('button', { name: en.safety.heading, exact: true }).click();
			await page.locator('[data-wipe]').click();
			await expect(page.getByRole('dialog')).toContainText('1 space is kept here');
			await expect(page.getByRole('dialog')).toContainText(/\d+ changes? ha(s|ve) not reached the group/);
			const began = Date.now();
			await page.locator('[data-wipe-go]').click();
			await expect(page.locator('[data-wiped="all"]')).toBeVisible();
			const took = Date.now() - began;
			test.info().annotations.push({ type: 'measured', description: `wiped in ${took} ms without a line` });
			expect(took).toBeLessThan(2000);
			expect(await found(page)).toEqual(NOTHING);
			expect(await page.content()).not.toContain(CANARY);
		} finally {
			await context.close();
			await own.remove();
		}
	});

	test('[S19] from the page about safety, without a passphrase; another tab goes, and the group keeps its copy', async ({
		browser
	}) => {
		test.setTimeout(120_000);
		const ana = await Person.at(browser, app.url, 'en', WIDE);
		const rui = await Person.at(browser, app.url, 'pt', WIDE);
		await ana.opensSpace(app.url);
		await installed(ana.page);
		await writes(ana.page, `We sing ${CANARY}`);
		await ana.saved();
		await rui.joins(await ana.shares());
		await expect(rui.card(CANARY)).toBeVisible();
		await keeps(ana.page);

		const second = await ana.context.newPage();
		await second.goto(`${app.url}/en/safety`);
		await second.locator('[data-wipe]').click();
		const began = Date.now();
		await second.locator('[data-wipe-go]').click();
		await expect(second.locator('[data-wiped]')).toHaveAttribute('data-wiped', 'all');
		const took = Date.now() - began;
		test.info().annotations.push({ type: 'measured', description: `wiped in ${took} ms, two tabs` });
		expect(took).toBeLessThan(2000);
		await expect(ana.page).toHaveURL(/\/away$/);
		expect(await found(second)).toEqual(NOTHING);
		await second.goto(`${app.url}/en`);
		await expect(second.getByText(en.landing.kept)).toHaveCount(0);
		await expect(rui.card(CANARY)).toBeVisible();
		await ana.context.close();
		await rui.context.close();
	});
});

test.describe('titles and pages', () => {
	test('the name of a space is in no title, and the tab can be called notes', async ({ browser }) => {
		const ana = await Person.at(browser, app.url, 'es', WIDE);
		const { page } = ana;
		await ana.opensSpace(app.url);
		await ana.names(`${CANARY} río`);
		await expect(page).toHaveTitle('Minga');
		await ana.menu(es.safety.heading);
		await page.getByLabel(es.safety.plain.split('{')[0]!).check();
		await expect(page).toHaveTitle('Notas');
		await expect(page.locator('link[rel="icon"]')).toHaveAttribute('href', '/plain.svg');
		await page.goto(`${app.url}/es`);
		await expect(page).toHaveTitle('Notas');
		await ana.context.close();
	});

	test('nothing for axe to find in what belongs to safety, at both widths and in four languages', async ({
		browser
	}) => {
		test.setTimeout(240_000);
		for (const [language, { safety, common }] of Object.entries(CATALOGS)) {
			for (const viewport of [PHONE, WIDE]) {
				const context = await browser.newContext({ viewport, locale: language, reducedMotion: 'reduce' });
				const page = await context.newPage();
				const clean = async (state: string) => {
					const { violations } = await new AxeBuilder({ page }).analyze();
					expect(violations.map(({ id, nodes }) => `${state}: ${id} ${nodes[0]?.target.join(' ')}`)).toEqual([]);
					const wider = await page.evaluate(
						() => document.documentElement.scrollWidth - document.documentElement.clientWidth
					);
					expect(wider, `${state}: wider than the screen`).toBeLessThanOrEqual(0);
				};
				const at = `${language} ${viewport.width}`;
				await page.goto(`${app.url}/${language}/safety`);
				await expect(page.locator('h1')).toBeVisible();
				await clean(`${at} page`);
				await page.locator('[data-wipe]').click();
				await expect(page.locator('[data-wipe-go]')).toBeVisible();
				await clean(`${at} question`);
				await page.goto(`${app.url}/s#example`);
				await expect(page.locator('[data-card]').first()).toBeVisible();
				for (const item of [safety.heading, safety.lock]) {
					await page.getByRole('button', { name: common.menu, exact: true }).click();
					await page.getByRole('button', { name: item, exact: true }).click();
					await expect(page.getByRole('dialog')).toBeVisible();
					await clean(`${at} ${item}`);
					if (item !== safety.lock) await page.keyboard.press('Escape');
				}
				await page.getByRole('button', { name: safety.coverOnly }).click();
				await expect(page.locator('[data-cover]')).toBeVisible();
				await clean(`${at} cover`);
				await page.goto(`${app.url}/away`);
				await clean(`${at} away`);
				await context.close();
			}
		}
	});
});
