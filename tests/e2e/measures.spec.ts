// Measures: from a question, a need or an authority; thought through in order; asked on a sheet that shows nothing else.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { App } from '../kit/app.ts';
import { clean } from '../kit/clean.ts';
import { PHONE, Person, WIDE } from '../kit/person.ts';
import { en } from '../../src/lib/i18n/en.ts';
import { library } from '../../src/lib/i18n/library/en.ts';
import { loadPrompts } from '../../src/lib/content/index.ts';

let app: App;
test.beforeAll(async () => {
	app = await new App().start();
});
test.afterAll(async () => app.remove());

const button = (scope: Page | Locator, name: string) => scope.getByRole('button', { name, exact: true });

const addTo = (field: 'needs' | 'with' | 'askTo') => library.fields.addTo.replace('{field}', en.field[field]);

async function example(person: Person, board: 'measures' | 'assessment' | 'network'): Promise<void> {
	await person.page.goto(`${app.url}/s#example`);
	await person.page.locator('[data-card]').first().waitFor();
	await person.board(board);
}

test('by keyboard alone: a measure is written from a question and thought through to its signs', async ({
	browser
}) => {
	const prompt = (await loadPrompts()).find(({ id }) => id === 'a-safe-spaces')!;
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	const { page } = ana;
	await example(ana, 'measures');
	const reach = async (target: Locator): Promise<void> => {
		for (let presses = 0; presses < 150; presses++) {
			if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
			await page.keyboard.press('Tab');
		}
		throw new Error(`never reached by Tab: ${target}`);
	};
	await reach(button(page, en.views.library));
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-prompt]')).toHaveCount(16);
	await reach(page.getByLabel(library.search));
	await page.keyboard.type(prompt.title.en);
	await expect(page.locator('[data-prompt]')).toHaveCount(1);
	await expect(page.locator('[data-prompt]')).toContainText(library.unused);
	await reach(button(page, library.writeFrom.replace('{title}', prompt.title.en)));
	await page.keyboard.press('Enter');

	const dialog = page.getByRole('dialog');
	await expect(dialog.getByLabel(library.fields.prompt)).toHaveValue(prompt.id);
	await expect(dialog).toContainText(prompt.prompt.en);
	await expect(dialog.getByLabel(en.field.title)).toHaveValue(prompt.title.en);
	await reach(dialog.getByLabel(en.card.text));
	await page.keyboard.type('We keep the school open at night');
	// It meets a need: the hint is gone.
	await expect(dialog.locator('[data-no-need]')).toBeVisible();
	const needs = dialog.locator('[data-field="needs"]');
	await reach(needs.getByRole('button', { name: addTo('needs') }));
	await page.keyboard.press('Enter');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(needs.locator('li')).toHaveCount(1);
	await expect(dialog.locator('[data-no-need]')).toHaveCount(0);
	// An ally carries it: those who stand with us come first.
	const allies = dialog.locator('[data-field="with"]');
	await reach(allies.getByRole('button', { name: addTo('with') }));
	await page.keyboard.press('Enter');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(allies.locator('li')).toContainText('Red Aguas Hermanas');
	// Somebody carries more risk: asked once, quiet when it is answered.
	await reach(dialog.getByRole('checkbox', { name: 'Jóvenes' }));
	await page.keyboard.press('Space');
	await expect(dialog.getByText(library.fields.harmQuestion)).toBeVisible();
	await reach(dialog.getByLabel(en.field.careNote));
	await page.keyboard.type('Nobody walks home alone');
	await expect(dialog.getByText(library.fields.harmQuestion)).toHaveCount(0);
	// What only a decision of the group can say is not offered.
	await expect(dialog.getByRole('radio', { name: 'Parked' })).toHaveCount(1);
	await expect(dialog.getByRole('radio', { name: 'Agreed', exact: true })).toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect(page.locator('[data-prompt] summary')).toContainText('1 measure');
	await button(page, en.views.cards).click();
	await expect(ana.card('We keep the school open at night')).toContainText(prompt.title.en);
	// One that the group did agree keeps its word.
	await ana.card('Día de cuidado').locator('button.text').click();
	await expect(dialog.getByRole('radio', { name: 'Agreed', exact: true })).toBeChecked();
	expect(ana.complaints).toEqual([]);
});

test('a need and an authority lead to measures; the sheet shows the cause and the asks, and nothing else', async ({
	browser
}) => {
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	const { page } = ana;
	const dialog = page.getByRole('dialog');
	await example(ana, 'assessment');
	await page.locator('[data-kind="needs"] [data-card] button.text').first().click();
	await dialog.getByRole('button', { name: library.next.forNeed }).click();
	await expect(dialog.locator('[data-field="needs"] li')).toHaveCount(1);
	await dialog.getByLabel(en.card.text).fill('Ours, and not for the sheet');
	await ana.closesDialog();

	await ana.board('network');
	await button(page, en.card.circleAll).click();
	await ana.card('Puesto de policía').locator('button.text').click();
	await dialog.getByRole('button', { name: library.next.ask }).click();
	await expect(dialog.getByRole('radio', { name: en.value.aim.B })).toBeChecked();
	await expect(dialog.locator('[data-field="askTo"] li')).toContainText('Puesto de policía');
	await expect(dialog.getByText(library.fields.askHint)).toHaveCount(0);
	await dialog.getByLabel(en.card.text).fill('Answer our calls at night');
	await dialog.getByLabel(en.field.careNote).fill('Inner words');
	await ana.closesDialog();

	// An ask whose addressee has no duty is asked about, quietly.
	await ana.board('measures');
	await ana.writes('measures', 'B', 'Tell your drivers to slow down');
	await ana.card('Tell your drivers').locator('button.text').click();
	const to = dialog.locator('[data-field="askTo"]');
	await expect(dialog.getByText(library.fields.askNobody)).toBeVisible();
	await to.getByRole('button', { name: addTo('askTo') }).click();
	await to.getByRole('button', { name: 'Contratistas' }).click();
	await expect(dialog.getByText(library.fields.askHint)).toBeVisible();
	await ana.closesDialog();

	await button(page, en.views.library).click();
	await button(page, library.modes.asks).click();
	const sheet = page.locator('[data-sheet="asks"]');
	await expect(sheet).toContainText('El río Xanaré vivo y libre');
	await expect(sheet.locator('section').filter({ hasText: 'Puesto de policía' })).toContainText('Answer our calls');
	await page.emulateMedia({ media: 'print' });
	const printed = await page.locator('body').innerText();
	expect(printed).toContain('Visitas con orden del día propio');
	for (const inner of [
		'Ours, and not for the sheet',
		'Inner words',
		'Asamblea del Río',
		library.asks.noDuty,
		en.share.action
	])
		expect(printed).not.toContain(inner);
	await page.emulateMedia({ media: null });
	await page.getByLabel(library.asks.agreedOnly).check();
	await expect(sheet).not.toContainText('Answer our calls');
	await expect(sheet).toContainText('Declaración del concejo');
	expect([...ana.complaints, ...ana.strangers]).toEqual([]);
});

test('nothing for axe in the library, the sheet and a measure, light and dark, small and wide', async ({ browser }) => {
	for (const [viewport, theme] of [
		[PHONE, 'light'],
		[WIDE, 'dark']
	] as const) {
		const ana = await Person.at(browser, app.url, 'en', viewport);
		const { page } = ana;
		await example(ana, 'measures');
		await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
		const state = `${viewport.width} ${theme}`;
		await button(page, en.views.library).click();
		await expect(page.locator('[data-prompt]')).toHaveCount(16);
		await clean(page, `${state} ideas`);
		await button(page, library.modes.asks).click();
		await clean(page, `${state} asks`);
		await button(page, en.views.cards).click();
		await ana.card('Visitas con orden').locator('button.text').click();
		await expect(page.getByRole('dialog').locator('[data-field="askTo"]')).toBeVisible();
		await clean(page, `${state} a measure`);
		await ana.closesDialog();
	}
});
