// A person at a screen: what they can see and do, by the words they read.
import { expect, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { en } from '../../src/lib/i18n/en.ts';
import { es } from '../../src/lib/i18n/es.ts';
import { pt } from '../../src/lib/i18n/pt.ts';

const CATALOGS = { en, es, pt };
type Lang = keyof typeof CATALOGS;
type RoleName = 'reader' | 'guest' | 'member' | 'facilitator';

export const PHONE = { width: 320, height: 640 };
export const WIDE = { width: 1280, height: 800 };

export class Person {
	readonly page: Page;
	readonly context: BrowserContext;
	readonly m: typeof en;
	/** What the browser complained of. */
	readonly complaints: string[] = [];
	/** Requests to anywhere else. */
	readonly strangers: string[] = [];

	private constructor(page: Page, lang: Lang, home: string) {
		this.page = page;
		this.context = page.context();
		this.m = CATALOGS[lang] as typeof en;
		page.on('pageerror', (error) => this.complaints.push(error.message));
		page.on('console', (message) => {
			// A server that is away is a line that failed, not a complaint.
			if (message.type() === 'error' && !/WebSocket|ERR_CONNECTION|Failed to load resource/.test(message.text()))
				this.complaints.push(message.text());
		});
		page.on('request', (request) => {
			const url = new URL(request.url());
			if (!['blob:', 'data:'].includes(url.protocol) && url.origin !== home) this.strangers.push(url.origin);
		});
	}

	static async at(
		browser: Browser,
		home: string,
		lang: Lang,
		viewport: { width: number; height: number }
	): Promise<Person> {
		const context = await browser.newContext({
			viewport,
			locale: lang,
			hasTouch: viewport.width < 600,
			acceptDownloads: true
		});
		return new Person(await context.newPage(), lang, home);
	}

	async opensSpace(home: string): Promise<void> {
		await this.page.goto(`${home}/`);
		await this.page.getByRole('link', { name: this.m.landing.open, exact: true }).click();
		await this.inside();
	}

	async joins(link: string): Promise<void> {
		await this.page.goto(link);
		await this.inside();
	}

	/** Knocks, and gives back the four words. */
	async knocks(link: string, name = ''): Promise<string> {
		await this.page.goto(link);
		const t = this.m.people;
		if (name) await this.page.getByLabel(this.m.space.yourNameLabel).fill(name);
		await this.page.getByRole('button', { name: t.knockGo, exact: true }).click();
		return (await this.page.locator('[data-words]').textContent()) ?? '';
	}

	async inside(): Promise<void> {
		await expect(this.page.locator('[data-saving]')).toBeVisible();
	}

	async saved(): Promise<void> {
		await expect(this.page.locator('[data-saving="with-group"][data-line="live"]')).toBeVisible({ timeout: 30_000 });
	}

	async names(name: string): Promise<void> {
		const field = this.page.getByLabel(this.m.space.nameLabel);
		await field.fill(name);
		await field.press('Enter');
		await field.blur();
	}

	async board(id: keyof typeof en.boards): Promise<void> {
		const picker = this.page.locator('label.pick select');
		if (await picker.isVisible()) await picker.selectOption(id);
		else await this.page.locator(`nav [data-board="${id}"]`).click();
	}

	column(kind: string, column: string): Locator {
		return this.page.locator(`[data-kind="${kind}"][data-column="${column}"]`);
	}

	async writes(kind: string, column: string, words: string): Promise<void> {
		const place = this.column(kind, column);
		const area = place.locator('textarea');
		if (!(await area.isVisible())) await place.locator('button.add').click();
		await area.fill(words);
		await area.press('Enter');
		await expect(this.card(words)).toBeVisible();
	}

	card(words: string): Locator {
		return this.page.locator('[data-card]').filter({ hasText: words });
	}

	/** By an open door, as often as needed, unless asked otherwise. */
	async shares({ knock = false, role }: { knock?: boolean; role?: RoleName } = {}): Promise<string> {
		await this.page.getByRole('button', { name: this.m.share.action, exact: true }).click();
		const dialog = this.page.getByRole('dialog');
		const t = this.m.people;
		await dialog.getByRole('radio', { name: knock ? t.shareKnock : t.shareOpen }).check();
		if (role) {
			await dialog.getByText(this.m.card.details, { exact: true }).click();
			await dialog.getByLabel(t.shareRole).selectOption(role);
		}
		await dialog.getByRole('button', { name: t.shareMake }).click();
		const link = await this.page.getByLabel(this.m.share.linkLabel).inputValue();
		await this.closesDialog();
		return link;
	}

	async closesDialog(): Promise<void> {
		await this.page.keyboard.press('Escape');
		await expect(this.page.getByRole('dialog')).toHaveCount(0);
	}

	/** A caret that was just put somewhere is told to the editor with the next frame; no hand is faster, but a test is. */
	async rests(): Promise<void> {
		await this.page.evaluate(() => new Promise((rested) => requestAnimationFrame(() => requestAnimationFrame(rested))));
	}

	async menu(item: string): Promise<void> {
		await this.page.getByRole('button', { name: this.m.common.menu, exact: true }).click();
		await this.page.getByRole('button', { name: item, exact: true }).click();
	}

	async fingerprint(): Promise<string> {
		await this.menu(this.m.menu.fingerprint);
		const print = await this.page.locator('[data-fingerprint]').getAttribute('data-fingerprint');
		await this.closesDialog();
		return print ?? '';
	}
}

/** Resolves when all see the same, by fingerprint. */
export async function allSeeTheSame(...people: Person[]): Promise<string> {
	let prints: string[] = [];
	await expect(async () => {
		prints = [];
		for (const person of people) prints.push(await person.fingerprint());
		expect(new Set(prints).size).toBe(1);
	}).toPass({ timeout: 40_000 });
	return prints[0]!;
}
