// node bench/board.ts: a board of 2,000 cards in a real browser: milliseconds until it is there when one comes back to it, frames a
// second while a card is dragged; slowed six times, milliseconds from a key to the painted letter, in a new card, in an open
// one and in the strategy begun from the boards; and how long a card takes from one browser to another. CARDS=500 for another size.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright';
import { addCard, newSpace, openNewSpace } from '../src/lib/domain/index.ts';
import { strategy } from '../src/lib/i18n/strategy/en.ts';
import { exportCase } from '../src/lib/exchange/index.ts';
import { App } from '../tests/kit/app.ts';
import { browserLaunch } from '../tests/kit/browser.ts';

const CARDS = Number(process.env['CARDS'] ?? 2000);
const SLOWER = 6;
const LETTERS = 60;
const HANDOVERS = 30;
const OPENINGS = 12;
const ROOT = resolve(import.meta.dirname, '..');

const folder = mkdtempSync(join(tmpdir(), 'minga-board-'));
const app = await new App().start();
const browser = await chromium.launch(await browserLaunch());

function quantile(values: number[], part: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN);
}

const PHONE = { width: 360, height: 640 };
const TABLE = { width: 1280, height: 800 };

async function open(link: string, viewport = PHONE): Promise<Page> {
	const page = await (await browser.newContext({ locale: 'en', viewport })).newPage();
	await page.goto(link);
	await page.locator('[data-line="live"]').waitFor();
	return page;
}

/** A new card's text has the focus; it may have been open from when the board was still empty. */
async function write(page: Page, name: string) {
	const column = page.locator(`[data-kind="practices"][data-column="${name}"]`);
	if (!(await column.locator('textarea').isVisible())) await column.locator('button.add').click();
	await column.locator('textarea').focus();
	return column;
}

/** Milliseconds from each key to the end of the frame that shows its letter. */
async function typing(page: Page): Promise<number[]> {
	await page.evaluate(() => {
		const seen: number[] = [];
		(globalThis as unknown as { seen: number[] }).seen = seen;
		document.addEventListener(
			'keydown',
			(event) => {
				requestAnimationFrame(() => {
					const after = new MessageChannel();
					after.port1.onmessage = () => seen.push(performance.now() - event.timeStamp);
					after.port2.postMessage(undefined);
				});
			},
			{ capture: true }
		);
	});
	for (let at = 0; at < LETTERS; at++) await page.keyboard.type('agua de '[at % 8]!, { delay: 120 });
	await page.waitForTimeout(500);
	return page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen.slice(-60));
}

/** Milliseconds from the press to the end of the frame that shows the board's first cards. */
async function opening(page: Page): Promise<number[]> {
	const taken: number[] = [];
	for (let at = 0; at < OPENINGS; at++) {
		await page.locator('nav button[data-board="network"]').click();
		await page.locator('[data-kind="actors"]').first().waitFor();
		await page.waitForTimeout(300);
		taken.push(
			await page.evaluate(
				() =>
					new Promise<number>((resolve) => {
						const began = performance.now();
						document.querySelector<HTMLElement>('nav button[data-board="practices"]')!.click();
						const look = () =>
							requestAnimationFrame(() => {
								if (!document.querySelector('[data-kind="practices"] [data-card]')) return look();
								const after = new MessageChannel();
								after.port1.onmessage = () => resolve(performance.now() - began);
								after.port2.postMessage(undefined);
							});
						look();
					})
			)
		);
	}
	return taken.slice(2); // the first ones warm it
}

/** Frames a second while a card is dragged over three columns, and the longest frame. */
async function dragging(page: Page): Promise<{ fps: number; longest_ms: number }> {
	const card = await page.locator('[data-column="alive"] [data-card]').first().boundingBox();
	await page.mouse.move(card!.x + 40, card!.y + 20);
	await page.mouse.down();
	await page.mouse.move(card!.x + 60, card!.y + 60);
	await page.evaluate(() => {
		const frames: number[] = [];
		(globalThis as unknown as { frames: number[] }).frames = frames;
		const tick = (now: number) => {
			frames.push(now);
			requestAnimationFrame(tick);
		};
		requestAnimationFrame(tick);
	});
	for (let at = 0; at < 240; at++)
		await page.mouse.move(card!.x + 60 + 400 * (1 + Math.sin(at / 20)), card!.y + 60 + 200 * (1 + Math.sin(at / 7)));
	const frames = await page.evaluate(() => (globalThis as unknown as { frames: number[] }).frames);
	await page.mouse.up();
	const gaps = frames.slice(1).map((now, at) => now - frames[at]!);
	return {
		fps: Math.round((1000 * gaps.length) / (frames.at(-1)! - frames[0]!)),
		longest_ms: Math.round(Math.max(...gaps))
	};
}

try {
	const space = newSpace();
	openNewSpace(space, { lang: 'en', name: 'A large one' });
	for (let at = 0; at < CARDS; at++)
		addCard(space, 'practices', {
			lang: 'en',
			text: `What we do together, number ${at}, in a sentence of a usual length for a card.`,
			column: ['alive', 'weakening', 'dormant'][at % 3]
		});
	const file = join(folder, 'space.json');
	writeFileSync(file, JSON.stringify(exportCase(space, '2026-01')));
	const made = execFileSync(process.execPath, ['cli/main.ts', 'create', '--server', app.url, '--import', file], {
		cwd: ROOT,
		encoding: 'utf8'
	});
	const { link } = JSON.parse(made) as { link: string };

	const wide = await open(link, TABLE);
	await wide.waitForTimeout(3000);
	const opens = await opening(wide);
	const drag = await dragging(wide);
	await wide.close();

	const page = await open(link);
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
	await write(page, 'alive');
	// What opening the space started is over.
	await page.waitForTimeout(5000);
	const fresh = await typing(page);
	await page.keyboard.press('Escape');
	await page.locator('[data-card] button.text').first().click();
	await page.getByRole('dialog').locator('textarea').first().focus();
	const opened = await typing(page);
	await page.keyboard.press('Escape');
	await page.locator('label.pick select').selectOption('strategy');
	await page.getByRole('button', { name: strategy.fromBoards }).click();
	await page.locator('[data-rich="strategy"] h2').first().click();
	await page.keyboard.press('End');
	await page.waitForTimeout(3000);
	const long = await typing(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });

	// From Enter in one browser to the card in the other one's page, by one machine's clock.
	const writer = await open(link);
	const reader = await open(link);
	await reader.evaluate(() => {
		const at: Record<string, number> = {};
		(globalThis as unknown as { at: typeof at }).at = at;
		new MutationObserver(() => {
			for (const card of document.querySelectorAll('[data-card]')) {
				const words = /handed-\d+/.exec(card.textContent ?? '')?.[0];
				if (words) at[words] ??= Date.now();
			}
		}).observe(document.body, { subtree: true, childList: true, characterData: true });
	});
	const column = await write(writer, 'dormant');
	const sent: number[] = [];
	for (let at = 0; at < HANDOVERS; at++) {
		await column.locator('textarea').fill(`handed-${at}`);
		sent.push(Date.now());
		await column.locator('textarea').press('Enter');
		await writer.waitForTimeout(400);
	}
	const at = await reader.evaluate(() => (globalThis as unknown as { at: Record<string, number> }).at);
	const taken = sent.map((began, index) => (at[`handed-${index}`] ?? Infinity) - began);

	const figures = (values: number[]) => ({ p50: quantile(values, 0.5), p95: quantile(values, 0.95) });
	console.log(JSON.stringify({ cards: CARDS, opening_ms: figures(opens), drag }));
	console.log(
		JSON.stringify({
			cards: CARDS,
			slower: SLOWER,
			typing_new_ms: figures(fresh),
			typing_open_ms: figures(opened),
			typing_strategy_ms: figures(long)
		})
	);
	console.log(
		JSON.stringify({ handover_ms: figures(taken), missing: taken.filter((one) => !Number.isFinite(one)).length })
	);
} finally {
	await browser.close();
	await app.remove();
	rmSync(folder, { recursive: true, force: true });
}
