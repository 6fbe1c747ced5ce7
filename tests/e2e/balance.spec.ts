// The mirror: questions with the cards behind them, set aside with a reason and asked again; counts that follow the cards.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { App } from '../kit/app.ts';
import { clean } from '../kit/clean.ts';
import { PHONE, Person, WIDE } from '../kit/person.ts';
import { balance as en } from '../../src/lib/i18n/balance/en.ts';
import { balance as es } from '../../src/lib/i18n/balance/es.ts';

let app: App;
test.beforeAll(async () => {
	app = await new App().start();
});
test.afterAll(async () => app.remove());

const ask = (page: Page, id: string): Locator => page.locator(`[data-check="${id}"]`);
const aside = (page: Page, id: string): Locator => page.locator(`[data-aside="${id}"]`);

async function opensExample(person: Person, language: string): Promise<void> {
	await person.page.goto(`${app.url}/${language}`);
	await person.page.locator('a[href="/s#example"]').click();
	await expect(person.page.locator('[data-card]').first()).toBeVisible();
}

test('two people look into the mirror: what one sets aside is aside for both, until something new makes it ask', async ({
	browser
}) => {
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	await opensExample(ana, 'en');
	await ana.page.getByRole('button', { name: ana.m.space.exampleShare }).click();
	await ana.saved();
	const link = await ana.shares();
	const luz = await Person.at(browser, app.url, 'es', PHONE);
	await luz.joins(link);
	await luz.saved();
	await ana.board('balance');
	await luz.board('balance');

	// Three questions for who facilitates. What is said of a sensitive group is not for everybody.
	await expect(ana.page.locator('[data-check]')).toHaveCount(3);
	await expect(ask(ana.page, 'g-group-absent-from-decisions')).toContainText('LGBTIQ+');
	await expect(luz.page.locator('[data-check]')).toHaveCount(2);
	await expect(luz.page.locator('main')).not.toContainText('LGBTIQ+');

	// A card behind a question is opened and closed, and one is where one was.
	const behind = ask(ana.page, 'g-threat-uncovered').locator('[data-opens="th-division"]');
	await behind.click();
	await expect(ana.page.getByRole('dialog')).toBeVisible();
	await ana.closesDialog();
	await expect(behind).toBeFocused();

	await ask(luz.page, 'g-asset-at-risk').getByRole('button', { name: es.aside.action }).click();
	await luz.page.getByLabel(es.aside.label).fill('La escuela la cuida la asamblea de madres.');
	await luz.page.getByRole('button', { name: es.aside.save, exact: true }).click();
	await expect(luz.page.getByRole('heading', { name: es.aside.heading })).toBeFocused();
	await expect(ask(ana.page, 'g-asset-at-risk')).toHaveCount(0);
	const reason = aside(ana.page, 'g-asset-at-risk').locator('[lang="es"]');
	await expect(reason).toHaveText('La escuela la cuida la asamblea de madres.');

	// Another asset is at risk: the question is back, by itself, for both.
	await luz.board('assets');
	await luz.writes('assets', 'at-risk', 'El pozo de arriba');
	await expect(ask(ana.page, 'g-asset-at-risk')).toContainText('El pozo de arriba');
	await expect(aside(ana.page, 'g-asset-at-risk')).toHaveCount(0);

	// The counts follow the cards: the threat that nothing answers is taken off its board.
	await ana.page.getByRole('button', { name: en.ways.figures, exact: true }).click();
	await expect(ana.page.locator('[data-figure="whole"]')).toContainText('Threats that have a measure: 4 of 5.');
	await expect(ana.page.locator('[data-figure="aims"] [data-n]').first()).toHaveText('4 of 6 measures');
	await luz.board('assessment');
	await luz.card('Ofrecen empleos').locator('button.text').click();
	await luz.page.getByRole('button', { name: luz.m.card.remove }).click();
	await expect(ana.page.locator('[data-figure="whole"]')).toContainText('Threats that have a measure: 4 of 4.');
	await expect(ana.page.locator('[data-voice="diversidades"]')).toContainText('at the last gathering: a few');
	await luz.board('balance');
	await luz.page.getByRole('button', { name: es.ways.figures, exact: true }).click();
	await expect(luz.page.locator('[data-voice="mujeres"]')).toContainText('tomó parte en 7 de 7');
	await expect(luz.page.locator('[data-voice="diversidades"]')).toHaveCount(0);
	for (const person of [ana, luz]) {
		expect(person.complaints).toEqual([]);
		expect(person.strangers).toEqual([]);
	}
});

test('what covers what: the table and the list say the same', async ({ browser }) => {
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	await opensExample(ana, 'en');
	await ana.board('balance');
	await ana.page.getByRole('button', { name: en.ways.coverage, exact: true }).click();
	const table = ana.page.getByRole('table', { name: en.coverage.tableOfThreats });
	const heads = await table.locator('thead th').allTextContents();
	const told = async (row: string): Promise<string[]> => {
		const cells = await table.locator(`[data-row="${row}"] td`).allTextContents();
		return heads.slice(1).filter((_, at) => cells[at]!.includes(en.coverage.covers));
	};
	const fromTable = { panfletos: await told('th-panfletos'), division: await told('th-division') };
	expect(fromTable.panfletos).toHaveLength(3);
	expect(fromTable.division).toEqual([]);
	await expect(table.locator('[data-row="th-division"] th')).toContainText(en.coverage.nobody);
	await ana.page.getByRole('radio', { name: en.coverage.list }).check();
	await expect(ana.page.locator('[data-row="th-panfletos"] ul [data-opens]')).toHaveText(fromTable.panfletos);
	await expect(ana.page.locator('[data-row="th-division"]')).toContainText(en.coverage.nobody);
	await ana.page.getByRole('radio', { name: en.coverage.needs }).check();
	await expect(ana.page.locator('[data-row="ne-aviso"] ul [data-opens]')).not.toHaveCount(0);
	expect(ana.complaints).toEqual([]);
});

test('an empty plan says what to do; a question is set aside, brought back and undone by keyboard alone', async ({
	browser
}) => {
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	const { page } = ana;
	const reach = async (target: Locator): Promise<void> => {
		for (let presses = 0; presses < 60; presses++) {
			if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
			await page.keyboard.press('Tab');
		}
		throw new Error('never reached by Tab');
	};
	await ana.opensSpace(app.url);
	await ana.board('measures');
	await ana.writes('measures', 'A', 'A chain of calls');
	await expect(ana.card('A chain of calls').locator('[data-no-need]')).toHaveText(ana.m.board.noNeed);

	await reach(page.locator('nav [data-board="balance"]'));
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-plan="0"]')).toContainText('1 measure is still an idea');
	await expect(page.locator('[data-gate="missing"]')).toContainText(en.gate.missing['no-need-confirmed']);
	await clean(page, 'an empty plan');

	await reach(ask(page, 'p1-no-cause').getByRole('button', { name: en.aside.action }));
	await page.keyboard.press('Enter');
	await page.keyboard.type('We write it at the next assembly');
	await clean(page, 'giving a reason');
	await reach(page.getByRole('button', { name: en.aside.save, exact: true }));
	await page.keyboard.press('Enter');
	await expect(aside(page, 'p1-no-cause')).toContainText('We write it at the next assembly');
	await expect(ask(page, 'p1-no-cause')).toHaveCount(0);
	await clean(page, 'set aside');
	await reach(aside(page, 'p1-no-cause').getByRole('button', { name: en.aside.back }));
	await page.keyboard.press('Enter');
	await expect(ask(page, 'p1-no-cause')).toBeVisible();
	await page.keyboard.press('Control+z');
	await expect(aside(page, 'p1-no-cause')).toBeVisible();
	await page.keyboard.press('Control+z');
	await reach(ask(page, 'p1-no-cause').getByRole('button', { name: en.cause.write }));
	await page.keyboard.press('Enter');
	await expect(page.getByLabel(en.cause.label)).toBeFocused();
	await page.keyboard.type('The river');
	await page.keyboard.press('Tab');
	await expect(ask(page, 'p1-no-cause')).toHaveCount(0);
	expect(ana.complaints).toEqual([]);
});

test('nothing for axe to find, small and light, wide and dark', async ({ browser }) => {
	test.setTimeout(180_000);
	const ana = await Person.at(browser, app.url, 'es', PHONE);
	const { page } = ana;
	await opensExample(ana, 'es');
	await ana.board('balance');
	for (const [viewport, colorScheme] of [
		[PHONE, 'light'],
		[WIDE, 'dark']
	] as const) {
		await page.setViewportSize(viewport);
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await page.getByRole('button', { name: es.ways.questions, exact: true }).click();
		await expect(page.locator('[data-check]').first()).toBeVisible();
		await clean(page, `questions ${colorScheme}`);
		await page.getByRole('button', { name: es.ways.coverage, exact: true }).click();
		await page.getByRole('radio', { name: es.coverage.table }).check();
		await clean(page, `table ${colorScheme}`);
		await page.getByRole('radio', { name: es.coverage.list }).check();
		await clean(page, `list ${colorScheme}`);
		await page.getByRole('button', { name: es.ways.figures, exact: true }).click();
		await clean(page, `figures ${colorScheme}`);
	}
});
