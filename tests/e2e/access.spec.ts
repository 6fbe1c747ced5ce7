// axe on every page and state, in every language, at both widths and in each theme; and the board by keyboard alone.
import { expect, test, type Page } from '@playwright/test';
import { App } from '../kit/app.ts';
import { clean } from '../kit/clean.ts';
import { PHONE, Person, WIDE } from '../kit/person.ts';
import { en } from '../../src/lib/i18n/en.ts';

const LANGUAGES = ['en', 'es', 'fr', 'pt', 'ar'];
let app: App;
test.beforeAll(async () => {
	app = await new App().start();
});
test.afterAll(async () => app.remove());

async function cleanOnceDrawn(page: Page, state: string): Promise<void> {
	// A page of which nothing is drawn yet is no state to look at.
	await expect(page.locator('h1').first()).toBeAttached();
	await clean(page, state);
}

for (const language of LANGUAGES) {
	test(`nothing for axe to find in ${language}`, async ({ browser }) => {
		test.setTimeout(300_000);
		for (const viewport of [PHONE, WIDE]) {
			const context = await browser.newContext({ viewport, locale: language, reducedMotion: 'reduce' });
			const page = await context.newPage();
			await page.goto(`${app.url}/${language}`);
			expect(await page.locator('html').getAttribute('lang')).toBe(language);
			expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
			await cleanOnceDrawn(page, `${language} ${viewport.width} first page`);
			await page.locator('a[href="/s#example"]').click();
			await expect(page.locator('[data-card]').first()).toBeVisible();
			const boards = await page
				.locator('nav.boards [data-board]')
				.evaluateAll((all) => all.map((board) => (board as HTMLElement).dataset['board']!));
			expect(boards.length).toBeGreaterThanOrEqual(7);
			for (const board of boards) {
				const picker = page.locator('label.pick select');
				if (await picker.isVisible()) await picker.selectOption(board);
				else await page.locator(`nav.boards [data-board="${board}"]`).click();
				await cleanOnceDrawn(page, `${language} ${viewport.width} ${board}`);
				// And each picture of the board.
				const views = page.locator('.views button');
				for (let at = 1; at < (await views.count()); at++) {
					await views.nth(at).click();
					await expect(views.nth(at)).toHaveAttribute('aria-pressed', 'true');
					await expect(page.locator('main .waits')).toHaveCount(0);
					await cleanOnceDrawn(page, `${language} ${viewport.width} ${board}, picture ${at}`);
				}
			}
			const picker = page.locator('label.pick select');
			if (await picker.isVisible()) await picker.selectOption('practices');
			else await page.locator('nav.boards [data-board="practices"]').click();
			await page.locator('.views button').first().click();
			await page.locator('[data-card] button.text').first().click();
			await expect(page.getByRole('dialog')).toBeVisible();
			await cleanOnceDrawn(page, `${language} ${viewport.width} a card`);
			await page.keyboard.press('Escape');
			await context.close();
		}
	});
}

test('nothing for axe to find in the dialogs, in dark and in high contrast', async ({ browser }) => {
	test.setTimeout(120_000);
	const ana = await Person.at(browser, app.url, 'en', PHONE);
	await ana.opensSpace(app.url);
	await cleanOnceDrawn(ana.page, 'an empty space');
	for (const item of [
		en.menu.share,
		en.people.heading,
		en.menu.exchange,
		en.menu.keep,
		en.menu.fingerprint,
		en.menu.removed,
		en.menu.name,
		en.menu.keys,
		en.menu.about
	]) {
		await ana.menu(item);
		await expect(ana.page.getByRole('dialog')).toBeVisible();
		await cleanOnceDrawn(ana.page, item);
		await ana.closesDialog();
	}
	// The door from both sides, and a link with all that can be chosen.
	await ana.page.getByRole('button', { name: en.share.action, exact: true }).click();
	await ana.page.getByRole('dialog').getByText(en.card.details, { exact: true }).click();
	await cleanOnceDrawn(ana.page, 'a new link');
	await ana.closesDialog();
	const link = await ana.shares({ knock: true });
	const luz = await Person.at(browser, app.url, 'es', PHONE);
	await luz.page.goto(link);
	await expect(luz.page.getByRole('heading', { name: luz.m.people.knockHeading })).toBeVisible();
	await cleanOnceDrawn(luz.page, 'before the door');
	await luz.knocks(link, 'Luz');
	await cleanOnceDrawn(luz.page, 'at the door');
	await ana.page.getByRole('button', { name: en.people.doorOpen }).click();
	await expect(ana.page.locator('[data-knock] [data-words]')).toBeVisible();
	await cleanOnceDrawn(ana.page, 'who is at the door');
	await ana.page.getByRole('button', { name: en.people.letIn, exact: true }).click();
	await luz.inside();
	await ana.closesDialog();
	await ana.menu(en.people.heading);
	await expect(ana.page.locator('[data-seat]')).toHaveCount(2);
	await cleanOnceDrawn(ana.page, 'two people');
	await ana.closesDialog();
	for (const theme of ['dark', 'contrast']) {
		await ana.page.getByRole('button', { name: en.common.menu, exact: true }).click();
		await ana.page.getByLabel(en.menu.theme).selectOption(theme);
		await cleanOnceDrawn(ana.page, `menu in ${theme}`);
		await ana.page.keyboard.press('Escape');
		await cleanOnceDrawn(ana.page, `board in ${theme}`);
	}
	await ana.page.goto(`${app.url}/nowhere`);
	await cleanOnceDrawn(ana.page, 'a page that is not there');
	await ana.page.goto('about:blank');
	await ana.page.goto(`${app.url}/s`);
	await cleanOnceDrawn(ana.page, 'no space open');
});

test('a card is written, opened, changed, moved and removed by keyboard alone', async ({ browser }) => {
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	const { page } = ana;
	const reach = async (target: ReturnType<Page['locator']>): Promise<void> => {
		for (let presses = 0; presses < 80; presses++) {
			if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
			await page.keyboard.press('Tab');
		}
		throw new Error('never reached by Tab');
	};
	await page.goto(`${app.url}/en`);
	await reach(page.getByRole('link', { name: en.landing.open, exact: true }));
	await page.keyboard.press('Enter');
	await ana.inside();
	await reach(page.locator('[data-kind="practices"][data-column="alive"] textarea'));
	await page.keyboard.type('By keyboard');
	await page.keyboard.press('Enter');
	await expect(ana.card('By keyboard')).toBeVisible();
	await reach(ana.card('By keyboard').locator('button.text'));
	await page.keyboard.press('m');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	await expect(ana.column('practices', 'weakening').locator('[data-card]')).toContainText('By keyboard');
	await expect(page.locator('[data-said]')).not.toBeEmpty();
	await reach(ana.card('By keyboard').locator('button.text'));
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog');
	await expect(dialog).toBeVisible();
	await reach(dialog.getByRole('button', { name: en.card.remove }));
	await page.keyboard.press('Enter');
	await expect(ana.card('By keyboard')).toHaveCount(0);
	await page.keyboard.press('Control+z');
	await expect(ana.card('By keyboard')).toBeVisible();
});
