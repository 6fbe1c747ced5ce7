// Care with what people write: a quiet word where one is due, cards of the circle, burning, and languages side by side.
import { expect, test, type Browser, type Page } from '@playwright/test';
import { App } from '../kit/app.ts';
import { clean } from '../kit/clean.ts';
import { PHONE, Person, WIDE, allSeeTheSame } from '../kit/person.ts';
import { en } from '../../src/lib/i18n/care/en.ts';
import { es } from '../../src/lib/i18n/care/es.ts';
import { strategy } from '../../src/lib/i18n/strategy/en.ts';
import { pieces } from '../../src/lib/ui/care/pieces.ts';

const WORD = 'CHAGUARCUNA';
let app: App;
test.beforeAll(async () => {
	app = await new App().start();
});
test.afterAll(async () => app.remove());

async function pastes(page: Page, selector: string, text: string): Promise<void> {
	await page
		.locator(selector)
		.first()
		.evaluate((field, pasted) => {
			const data = new DataTransfer();
			data.setData('text/plain', pasted);
			field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
		}, text);
}

/** Every word that a page holds: what is seen, what fields hold, and what is only for screen readers. */
const allWords = (page: Page) =>
	page.evaluate(() =>
		[
			document.documentElement.outerHTML,
			...[...document.querySelectorAll('textarea, input')].map((field) => (field as HTMLInputElement).value)
		].join('\n')
	);

test('what leads to a door is refused, asked about, or answered with a role, and nothing typed is lost', async ({
	browser
}) => {
	test.setTimeout(90_000);
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	await ana.opensSpace(app.url);
	const link = await ana.shares();
	const luz = await Person.at(browser, app.url, 'es', PHONE);
	await luz.joins(link);
	const area = ana.column('practices', 'alive').locator('textarea');
	const care = ana.column('practices', 'alive').locator('[data-care]');

	// Coordinates: not added, whatever one presses; the words stay.
	await area.fill('We meet at 4.7110, -74.0721');
	await area.press('Enter');
	await expect(care).toContainText(en.refused);
	await expect(care.getByRole('status')).toContainText('4.7110, -74.0721');
	await expect(area).toHaveValue('We meet at 4.7110, -74.0721');
	await expect(ana.page.locator('[data-card]')).toHaveCount(0);
	await clean(ana.page, 'refused, wide');

	// A telephone: asked once, and kept by choice.
	await area.fill('Call 300 123 4567');
	await area.press('Enter');
	await expect(care).toContainText('300 123 4567');
	await expect(ana.page.locator('[data-card]')).toHaveCount(0);
	await care.getByRole('button', { name: en.keepAdd }).click();
	await expect(ana.card('Call 300')).toBeVisible();
	await area.fill('Call 300 123 4567 at night');
	await area.press('Enter');
	await expect(ana.card('at night')).toBeVisible();
	// Or marked.
	await area.fill('Write to ana@example.org');
	await area.press('Enter');
	await care.getByRole('button', { name: en.burnAdd }).click();
	await expect(ana.card('ana@example.org')).toContainText(ana.m.value.see.burn);

	// A name: nobody is stopped, and a role is one tap away.
	await area.fill('Carried by María Pérez at night');
	await expect(care).toContainText('María Pérez');
	await care.getByRole('button', { name: en.stands[1]!, exact: true }).click();
	await expect(area).toHaveValue(`Carried by ${en.stands[1]} at night`);
	await area.press('Enter');
	await expect(luz.card(`Carried by ${en.stands[1]}`)).toBeVisible();

	// In an open card: what is refused is not shared letter by letter, and closing asks.
	await ana.card('at night').last().locator('button.text').click();
	const dialog = ana.page.getByRole('dialog');
	await dialog.locator('textarea').first().focus();
	await ana.page.keyboard.press('End');
	await ana.page.keyboard.type(', password: hunter2', { delay: 10 });
	await expect(dialog.locator('[data-care="refuse"]')).toContainText(en.refusedShare);
	await expect(luz.card('at night').last()).toContainText('passwor');
	expect(await allWords(luz.page)).not.toContain('hunter');
	await ana.page.keyboard.press('Escape');
	await expect(dialog).toContainText(en.unshared.heading);
	await clean(ana.page, 'closing asks');
	await dialog.getByRole('button', { name: en.unshared.back }).click();
	await expect(dialog.locator('textarea').first()).toHaveValue(/hunter2$/);
	await dialog.locator('textarea').first().fill('Call at night, the word goes by mouth');
	await expect(luz.card('the word goes by mouth')).toBeVisible();
	await ana.closesDialog();

	// A short field: the space's name is not changed.
	await ana.names('See maps.app.goo.gl/abc');
	await expect(ana.page.locator('.toast')).toContainText(en.refused);
	await expect(luz.page.getByLabel(luz.m.space.nameLabel)).toHaveValue('');
	expect([...ana.complaints, ...luz.complaints, ...ana.strangers, ...luz.strangers]).toEqual([]);
	await ana.context.close();
	await luz.context.close();
});

test('a text of 100,000 characters is offered as cards, or cut by choice', async ({ browser }) => {
	test.setTimeout(60_000);
	const ana = await Person.at(browser, app.url, 'en', PHONE);
	await ana.opensSpace(app.url);
	const area = '[data-kind="practices"][data-column="alive"] textarea';
	await ana.page.locator(area).focus();
	const long = Array.from({ length: 250 }, (_, n) => `Paragraph ${n} ${'of the river '.repeat(30)}`).join('\n\n');
	expect(long.length).toBeGreaterThan(100_000);
	await pastes(ana.page, area, long);
	const offer = ana.page.locator('.pasted');
	await expect(offer).toBeVisible();
	await expect(ana.page.locator(area)).toHaveValue('');
	await offer.getByRole('button', { name: en.pasted.first }).click();
	await expect(ana.page.locator(area)).toHaveValue(/^Paragraph 0 /);
	await ana.page.locator(area).fill('');
	const some = long.slice(0, 1500);
	const cards = pieces(some).length;
	expect(cards).toBeGreaterThan(3);
	await pastes(ana.page, area, some);
	await clean(ana.page, 'a long text, 320');
	await offer.getByRole('button', { name: String(cards) }).click();
	await expect(ana.page.locator('[data-card]')).toHaveCount(cards);
	await expect(ana.page.locator('[data-card]').first()).toContainText('Paragraph 0');
	// In an open card what finds no room is said.
	await ana.page.locator('[data-card] button.text').first().click();
	await pastes(ana.page, 'dialog textarea', 'x'.repeat(1000));
	await expect(ana.page.getByRole('dialog')).toContainText(/did not fit/);
	// Controls that would turn round what others read are gone; a joiner in an emoji stays.
	await ana.page.locator('dialog textarea').first().fill('safe \u202egnirts\u202c 👩\u200d🌾 می\u200cخواهیم');
	await expect(ana.page.locator('dialog textarea').first()).toHaveValue('safe gnirts 👩\u200d🌾 می\u200cخواهیم');
	await ana.context.close();
});

test('cards of the circle are covered until somebody opens them, and files leave them out', async ({ browser }) => {
	test.setTimeout(60_000);
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	const { page, m } = ana;
	await page.goto(`${app.url}/s#example`);
	await expect(page.locator('[data-card]').first()).toBeVisible();
	await ana.board('network');
	const first = page.locator('[data-card]').first();
	await expect(first).toContainText(m.card.circleCard);
	expect(await allWords(page)).not.toContain('Red Aguas Hermanas');
	await clean(page, 'covered, wide');
	// By keyboard: once to uncover, once more to open; and covered again.
	await first.locator('button.text').focus();
	await page.keyboard.press('Enter');
	await expect(first).toContainText('Red Aguas Hermanas');
	await expect(first.locator('button.text')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog')).toBeVisible();
	await ana.closesDialog();
	await first.getByRole('button', { name: m.card.circleCover }).click();
	await expect(first).toContainText(m.card.circleCard);
	// A search finds no words to show, either.
	await page.getByRole('searchbox').fill('Aguas Hermanas');
	await expect(page.locator('.found li').first()).toContainText(m.card.circleCard);
	await page.getByRole('searchbox').fill('');
	// Nor do the links of another card, and the list to choose one from.
	await ana.board('measures');
	await page.locator('[data-card]').first().locator('button.text').click();
	const dialog = page.getByRole('dialog');
	await dialog.locator('[data-field="with"] button').last().click();
	await expect(dialog.locator('.candidates li').first()).toContainText(m.card.circleCard);
	expect(await allWords(page)).not.toContain('Red Aguas Hermanas');
	await ana.closesDialog();
	await ana.board('network');
	// All at once, for this tab.
	await page.getByRole('button', { name: m.card.circleAll }).click();
	await expect(first).toContainText('Red Aguas Hermanas');
	// The file.
	const saved = async (): Promise<string> => {
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: m.exchange.exportGo }).click();
		const { readFileSync } = await import('node:fs');
		return readFileSync(await (await download).path(), 'utf8');
	};
	await ana.menu(m.menu.exchange);
	expect(await saved()).not.toContain('"ac-red"');
	await page.getByLabel(en.circleFile).check();
	expect(await saved()).toContain('"ac-red"');
	expect(ana.complaints).toEqual([]);
	await ana.context.close();
});

test('a long text is warned of when the typing rests, and is shared all the same', async ({ browser }) => {
	const ana = await Person.at(browser, app.url, 'en', PHONE);
	const { page } = ana;
	await ana.opensSpace(app.url);
	await ana.board('strategy');
	await page.getByRole('button', { name: strategy.fromNothing }).click();
	await page.locator('[data-rich="strategy"] [role="textbox"]').click();
	await page.keyboard.type('At night call 300 123 4567.');
	const care = page.locator('[data-long-care]');
	await expect(care).toContainText('300 123 4567');
	await expect(page.locator('[data-rich="strategy"]')).toContainText('300 123 4567');
	await clean(page, 'a long text, warned of');
	await care.getByRole('button', { name: `${en.keep}: 300 123 4567` }).click();
	await expect(care).toHaveText('');
	await expect(care).toBeFocused();
	expect(ana.complaints).toEqual([]);
	await ana.context.close();
});

/** Two people and a card that both have written on; gives back the link. */
async function together(browser: Browser): Promise<{ ana: Person; luz: Person; link: string }> {
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	await ana.opensSpace(app.url);
	const link = await ana.shares();
	const luz = await Person.at(browser, app.url, 'es', PHONE);
	await luz.joins(link);
	await ana.writes('practices', 'alive', `${WORD} one`);
	await ana.writes('practices', 'alive', 'What stays');
	await luz.card(`${WORD} one`).locator('button.text').click();
	await luz.page.locator('dialog textarea').first().fill(`${WORD} one and two`);
	await luz.closesDialog();
	await expect(ana.card(`${WORD} one and two`)).toBeVisible();
	return { ana, luz, link };
}

test('what is burnt is gone for everybody, cannot be undone, and nobody who comes later gets it', async ({
	browser
}) => {
	test.setTimeout(120_000);
	const { ana, luz, link } = await together(browser);
	await ana.card(WORD).locator('button.text').click();
	await ana.page.getByRole('dialog').getByRole('radio', { name: ana.m.value.see.burn }).check();
	await ana.closesDialog();
	// While somebody who facilitates is here, it is theirs.
	await luz.menu(luz.m.menu.burn);
	await expect(luz.page.getByRole('dialog')).toContainText(es.burn.only);
	await expect(luz.page.locator('[data-burn]')).toHaveCount(0);
	await luz.closesDialog();

	// By keyboard alone.
	await ana.menu(ana.m.menu.burn);
	await expect(ana.page.getByRole('dialog')).toContainText(`${WORD} one and two`);
	await clean(ana.page, 'what is to be burnt');
	await ana.page.locator('[data-burn]').focus();
	await ana.page.keyboard.press('Enter');
	await expect(ana.page.getByRole('group', { name: en.burn.sure })).toBeFocused();
	await clean(ana.page, 'asked once more');
	await ana.page.keyboard.press('Tab');
	await ana.page.keyboard.press('Tab');
	await ana.page.keyboard.press('Enter');
	await expect(ana.page.locator('[data-burnt="1"]')).toBeVisible();
	await clean(ana.page, 'burnt');
	await ana.closesDialog();

	await expect(luz.card(WORD)).toHaveCount(0);
	await expect(luz.page.locator('.toast')).toContainText(es.burn.wrote);
	for (const person of [ana, luz]) {
		await expect(person.page.getByRole('button', { name: person.m.common.undo, exact: true })).toBeDisabled();
		expect(await allWords(person.page)).not.toContain(WORD);
		await person.menu(person.m.menu.removed);
		await expect(person.page.getByRole('dialog')).toBeVisible();
		expect(await allWords(person.page)).not.toContain(WORD);
		await person.closesDialog();
	}
	await allSeeTheSame(ana, luz);

	// Who comes now begins with a state in which the words never were: no frame that reaches them needs to be older.
	const nia = await Person.at(browser, app.url, 'pt', WIDE);
	const oldest: number[] = [];
	await expect
		.poll(
			async () => {
				await nia.joins(link);
				await expect(nia.card('What stays')).toBeVisible();
				oldest.push(await nia.page.locator('[data-card]').count());
				return allWords(nia.page);
			},
			{ timeout: 20_000 }
		)
		.not.toContain(WORD);
	expect(oldest.at(-1)).toBe(1);
	expect([...ana.complaints, ...luz.complaints, ...nia.complaints]).toEqual([]);
	for (const person of [ana, luz, nia]) await person.context.close();
});

test('each text in its language: chosen when writing, translated beside the original, the original one tap away', async ({
	browser
}) => {
	test.setTimeout(90_000);
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	const { page, m } = ana;
	await ana.opensSpace(app.url);
	// No browser is invited to send the words away.
	expect(await page.locator('html').getAttribute('translate')).toBe('no');
	await expect(page.locator('meta[name="google"][content="notranslate"]')).toHaveCount(1);
	const area = ana.column('practices', 'alive').locator('textarea');
	await area.focus();
	await page.getByLabel(en.writtenIn).selectOption('qu');
	await expect(area).toHaveAttribute('lang', 'qu');
	await area.fill('Yakuqa kawsayninchikmi');
	await area.press('Enter');
	const card = ana.card('Yakuqa');
	await expect(card.locator('.text span').first()).toHaveAttribute('lang', 'qu');
	await area.fill('Mayuta waqaychanchik');
	await area.press('Enter');
	await page.getByLabel(en.writtenIn).selectOption('ar');
	await area.fill('نحن نحمي النهر (Radio FM)');
	await area.press('Enter');
	await expect(ana.card('النهر').locator('.text span').first()).toHaveAttribute('dir', 'rtl');
	await expect(ana.card('النهر').locator('.text span').first()).toHaveAttribute('lang', 'ar');

	// A queue: what is not in English yet.
	await ana.menu(m.menu.translate);
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText('3 cards are not in English yet');
	await dialog.getByRole('button', { name: en.translate.start }).click();
	const from = dialog.locator('.from');
	await expect(from).toHaveAttribute('dir', 'rtl');
	await clean(page, 'translating');
	await dialog.locator('textarea').fill('We guard the river');
	await dialog.getByRole('button', { name: en.translate.next }).click();
	await expect(from).toHaveText('Mayuta waqaychanchik');
	await expect(dialog.locator('textarea')).toBeFocused();
	await dialog.getByRole('button', { name: en.translate.next }).click();
	await expect(from).toHaveText('Yakuqa kawsayninchikmi');
	await dialog.locator('textarea').fill('Water is our life');
	await dialog.getByRole('button', { name: en.translate.next }).click();
	await expect(dialog).toContainText(en.translate.finished);
	await expect(dialog).toContainText('1 card is not in English yet');
	await ana.closesDialog();

	// The reader's language first; the original in place, by keyboard.
	const river = ana.card('We guard the river');
	await expect(river).toBeVisible();
	const toggle = river.getByRole('button', { name: /Original: Arabic/ });
	await toggle.focus();
	await page.keyboard.press('Enter');
	const shown = page.locator('[data-card]').filter({ hasText: 'النهر' });
	await expect(shown.locator('.text span').first()).toHaveAttribute('dir', 'rtl');
	await expect(shown.getByRole('button', { name: /Original: Arabic/ })).toHaveAttribute('aria-pressed', 'true');
	await clean(page, 'the original');

	// Side by side in the card, English in an Arabic page and the reverse.
	await page.keyboard.press('Enter');
	await expect(river).toBeVisible();
	for (const language of ['en', 'ar'] as const) {
		await page.evaluate((chosen) => localStorage.setItem('language', chosen), language);
		if (language === 'ar') {
			await page.locator('header').getByRole('button', { name: m.common.menu, exact: true }).click();
			await page.getByLabel(m.menu.language).selectOption('ar');
			await page.keyboard.press('Escape');
			await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
		}
		await page.locator('[data-card]').first().locator('button.text').click();
		await expect(dialog.locator('.other .from')).toHaveAttribute('dir', 'rtl');
		await expect(dialog.locator('.other textarea')).toHaveAttribute('dir', 'ltr');
		await clean(page, `side by side in ${language}`);
		await page.keyboard.press('Escape');
		await expect(dialog).toHaveCount(0);
	}
	expect([...ana.complaints, ...ana.strangers]).toEqual([]);
	await ana.context.close();
});

test('a full name is met with a quiet word', async ({ browser }) => {
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	await ana.opensSpace(app.url);
	const link = await ana.shares();
	const luz = await Person.at(browser, app.url, 'es', PHONE);
	await luz.joins(link);
	const field = luz.page.getByLabel(luz.m.space.yourName);
	await field.fill('Luz');
	await expect(luz.page.locator('[data-name-hint]')).toHaveCount(0);
	await field.fill('Luz Marina');
	await expect(luz.page.locator('[data-name-hint]')).toHaveText(es.nameHint);
	await ana.context.close();
	await luz.context.close();
});

for (const theme of ['dark', 'contrast'])
	test(`nothing for axe to find in the warnings and the burning, ${theme}`, async ({ browser }) => {
		const ana = await Person.at(browser, app.url, 'es', PHONE);
		await ana.opensSpace(app.url);
		await ana.page.getByRole('button', { name: ana.m.common.menu, exact: true }).click();
		await ana.page.getByLabel(ana.m.menu.theme).selectOption(theme);
		await ana.page.keyboard.press('Escape');
		await expect(ana.page.locator('html')).toHaveAttribute('data-theme', theme);
		const area = ana.column('practices', 'alive').locator('textarea');
		await area.fill('Está en 4.7110, -74.0721');
		await area.press('Enter');
		await expect(ana.page.locator('[data-care="refuse"]')).toBeVisible();
		await clean(ana.page, `${theme} refused`);
		await area.fill('Llama al 300 123 4567');
		await area.press('Enter');
		await ana.page.getByRole('button', { name: es.burnAdd }).click();
		await area.fill('Lo vio María Pérez');
		await expect(ana.page.locator('[data-care="hint"]')).toBeVisible();
		await clean(ana.page, `${theme} hint`);
		await area.fill('');
		await ana.menu(ana.m.menu.burn);
		await ana.page.locator('[data-burn]').click();
		await clean(ana.page, `${theme} sure`);
		await ana.context.close();
	});
