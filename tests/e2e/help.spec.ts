// Help for each board, and a light beginning for a space that is empty: by keyboard, without a line, for two people, and back.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { App } from '../kit/app.ts';
import { clean } from '../kit/clean.ts';
import { allSeeTheSame, PHONE, Person, WIDE } from '../kit/person.ts';
import { help as english } from '../../src/lib/content/help/en.ts';
import { help as spanish } from '../../src/lib/content/help/es.ts';
import { TEMPLATES } from '../../src/lib/content/templates/index.ts';
import { en as words } from '../../src/lib/i18n/help/en.ts';
import { en } from '../../src/lib/i18n/en.ts';
import { es } from '../../src/lib/i18n/es.ts';

let app: App;
test.beforeAll(async () => {
	app = await new App().start();
});
test.afterAll(async () => app.remove());

/** In light and in dark. */
async function cleanInBoth(page: Page, state: string): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await clean(page, `${state} ${colorScheme}`);
	}
}

async function reach(page: Page, target: Locator): Promise<void> {
	for (let presses = 0; presses < 60; presses++) {
		if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error('never reached by Tab');
}

const helpButton = (page: Page) => page.getByRole('button', { name: en.board.help, exact: true });
const place = TEMPLATES[0]!;

test('help by keyboard alone, in three layers and a warning, step by step for the assessment, and for a page', async ({
	browser
}) => {
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	const { page } = ana;
	await ana.opensSpace(app.url);
	await reach(page, helpButton(page));
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog', { name: en.board.help });
	await expect(dialog.getByRole('heading', { level: 3 })).toHaveText([
		words.why,
		words.examples,
		words.ask,
		words.care
	]);
	await expect(dialog).toContainText(english.practices.why);
	await expect(dialog.locator('blockquote').first()).toHaveText(english.practices.examples[0]!.words);
	await cleanInBoth(page, 'help');
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	await expect(helpButton(page)).toBeFocused();

	await ana.board('assessment');
	await helpButton(page).click();
	await expect(dialog).toContainText(english.threats.why);
	const needs = dialog.getByRole('button', { name: en.kinds.needs, exact: true });
	await reach(page, needs);
	await page.keyboard.press('Space');
	await expect(needs).toHaveAttribute('aria-pressed', 'true');
	await expect(dialog).toContainText(english.needs.why);
	await cleanInBoth(page, 'help for a step');
	await page.keyboard.press('Escape');

	await ana.board('balance');
	await page.getByRole('button', { name: en.board.helpPage, exact: true }).click();
	await expect(page.getByRole('dialog', { name: en.board.helpPage })).toContainText(english.balance.why);
	expect(ana.complaints).toEqual([]);
	expect(ana.strangers).toEqual([]);
});

test('on a small phone, in Spanish, without a server; and a reader of Arabic is told what is English', async ({
	browser
}) => {
	const gone = await new App().start();
	const luz = await Person.at(browser, gone.url, 'es', PHONE);
	await luz.opensSpace(gone.url);
	await luz.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await gone.remove();
	await luz.board('narratives');
	await luz.page.getByRole('button', { name: es.board.help, exact: true }).click();
	await expect(luz.page.getByRole('dialog')).toContainText(spanish.narratives.why);
	await cleanInBoth(luz.page, 'help on a phone');
	await luz.context.close();

	const context = await browser.newContext({ viewport: PHONE, locale: 'ar' });
	const page = await context.newPage();
	await page.goto(`${app.url}/s#new`);
	await page.locator('.ask button').click();
	const body = page.locator('[data-topic="practices"]');
	await expect(body).toHaveAttribute('lang', 'en');
	await expect(body).toHaveAttribute('dir', 'ltr');
	await cleanInBoth(page, 'help beside Arabic');
	await context.close();
});

test('an empty space takes a template with one tap, everybody has it, and one tap takes it back', async ({
	browser
}) => {
	const ana = await Person.at(browser, app.url, 'en', PHONE);
	const { page } = ana;
	await ana.opensSpace(app.url);
	const link = await ana.shares();
	const reading = await ana.shares({ role: 'reader' });
	const luz = await Person.at(browser, app.url, 'es', WIDE);
	await luz.joins(link);
	const lena = await Person.at(browser, app.url, 'en', WIDE);
	await lena.joins(reading);
	await expect(luz.page.locator('[data-offer]')).toBeVisible();
	await expect(lena.page.getByText(en.people.readOnly)).toBeVisible();
	await expect(lena.page.locator('[data-offer]')).toHaveCount(0);
	await lena.context.close();

	const offer = page.getByRole('button', { name: en.board.template, exact: true });
	await offer.click();
	const dialog = page.getByRole('dialog', { name: en.board.template });
	const section = dialog.locator(`[data-template="${place.id}"]`);
	await section.getByText(words.template.comesIn).click();
	await expect(section.getByRole('listitem')).toHaveCount(
		place.groups.length + place.roles.length + place.starters.length
	);
	await cleanInBoth(page, 'templates');
	await section.getByRole('button', { name: words.template.use }).click();
	await expect(dialog).toHaveCount(0);
	await expect(page.locator('[data-card]')).toHaveCount(2);
	await expect(page.locator('[data-card] .text').first()).toBeFocused();
	await expect(page.locator('[data-card]').first()).toContainText(`${place.mark.en} ${place.starters[0]!.text.en}`);
	await expect(offer).toHaveCount(0);
	await expect(luz.page.locator('[data-card]')).toHaveCount(2);
	await expect(luz.page.locator('[data-offer]')).toHaveCount(0);
	await expect(page.getByRole('button', { name: en.common.undo, exact: true }).first()).toBeDisabled();

	await page.locator('.toast').getByRole('button', { name: en.common.undo }).click();
	await expect(page.locator('[data-card]')).toHaveCount(0);
	await expect(offer).toBeFocused();
	await expect(luz.page.locator('[data-card]')).toHaveCount(0);

	// Groups and roles alone, and then a card of one's own: no offer any more.
	await offer.click();
	await dialog.getByRole('checkbox', { name: words.template.withStarters }).uncheck();
	await section.getByRole('button', { name: words.template.use }).click();
	await expect(offer).toBeVisible();
	await ana.writes('practices', 'alive', 'We walk home together');
	await expect(offer).toHaveCount(0);
	await expect(luz.card('We walk home together')).toBeVisible();
	await ana.saved();
	await allSeeTheSame(ana, luz);
	for (const person of [ana, luz]) {
		expect(person.complaints).toEqual([]);
		expect(person.strangers).toEqual([]);
	}
});
