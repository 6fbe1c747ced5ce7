// Lies and answers: written side by side by several people, by keyboard alone, and taken along on paper.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { App } from '../kit/app.ts';
import { clean } from '../kit/clean.ts';
import { PHONE, Person, WIDE, allSeeTheSame } from '../kit/person.ts';
import { en as said } from '../../src/lib/i18n/narratives/en.ts';
import { party } from '../../src/lib/i18n/party/en.ts';
import { rich } from '../../src/lib/i18n/rich/en.ts';
import { es as dicho } from '../../src/lib/i18n/narratives/es.ts';

let app: App;
test.beforeAll(async () => {
	app = await new App().start();
});
test.afterAll(async () => app.remove());

/** The board, and on it the lies beside their answers. */
async function answers(person: Person): Promise<void> {
	await person.board('narratives');
	await person.page.getByRole('button', { name: person.m.views.answers, exact: true }).click();
}

const row = (page: Page, lie: string): Locator => page.locator('[data-stigma]').filter({ hasText: lie });

async function adds(person: Person, lie: string, answer?: string): Promise<void> {
	const { page } = person;
	const adder = page.getByRole('button', { name: said.list.addStigma, exact: true });
	const field = page.getByRole('textbox', { name: said.list.addStigma });
	await expect(adder.or(field)).toBeVisible();
	if (await adder.isVisible()) await adder.click();
	await field.fill(lie);
	await field.press('Enter');
	const place = row(page, lie).getByRole('textbox');
	await expect(place).toBeFocused();
	if (answer === undefined) return;
	await place.fill(answer);
	await place.press('Enter');
	await expect(row(page, lie).locator('[data-answer]')).toContainText(answer);
	await row(page, lie).getByRole('button', { name: person.m.common.done }).click();
}

/** A line of one person alone that can be cut. The relay behind it is the real one. */
async function cuttable(person: Person): Promise<{ cut: () => Promise<void>; mend: () => void }> {
	let up = true;
	const open = new Set<() => Promise<void>>();
	await person.page.routeWebSocket(/\/sync/, (line) => {
		if (!up) {
			void line.close();
			return;
		}
		const relay = line.connectToServer();
		open.add(async () => {
			await relay.close();
			await line.close();
		});
	});
	return {
		cut: async () => {
			up = false;
			for (const close of open) await close();
			open.clear();
		},
		mend: () => (up = true)
	};
}

test('by keyboard alone: a lie, its answer, the question to it, one answer for two lies', async ({ browser }) => {
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	const { page } = ana;
	const reach = async (target: Locator): Promise<void> => {
		for (let presses = 0; presses < 80; presses++) {
			if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
			await page.keyboard.press('Tab');
		}
		throw new Error('never reached by Tab');
	};
	const button = (name: string | RegExp) => page.getByRole('button', { name });
	await ana.opensSpace(app.url);
	await reach(page.locator('nav.boards [data-board="narratives"]'));
	await page.keyboard.press('Enter');
	await reach(button(ana.m.views.answers));
	await page.keyboard.press('Enter');
	await reach(page.getByRole('textbox', { name: said.list.addStigma }));
	await page.keyboard.type('They are enemies of progress');
	await page.keyboard.press('Enter');
	// Its answer comes next, without looking for a place.
	const first = row(page, 'enemies');
	await expect(first.getByRole('textbox')).toBeFocused();
	await page.keyboard.type('We are not enemies of progress');
	await page.keyboard.press('Enter');
	await expect(first.locator('[data-answer]')).toContainText('We are not enemies');
	await page.keyboard.press('Escape');
	await expect(first.getByRole('button', { name: said.list.another })).toBeFocused();

	// It is opened, asked about, and written anew.
	await page.keyboard.press('Shift+Tab');
	await expect(first.locator('[data-answer] .text')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(button(said.pane.back)).toBeFocused();
	await expect(page.locator('[data-hint="repeats"]')).toContainText('enemies');
	await reach(page.getByRole('textbox', { name: said.pane.short }));
	await page.keyboard.press('Control+a');
	await page.keyboard.type('The river feeds us all');
	await expect(page.locator('[data-hint="repeats"]')).toHaveCount(0);
	const aside = page.locator('[data-hint="no-audience"] button');
	await reach(aside);
	await page.keyboard.press('Enter');
	await expect(aside).toHaveCount(0);
	await reach(button(party['groups-and-roles']));
	await page.keyboard.press('Enter');
	await page.keyboard.type('Community radio');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('checkbox', { name: 'Community radio' })).toBeChecked();
	await page.keyboard.press('Control+Home');
	await reach(button(said.pane.back));
	await page.keyboard.press('Enter');
	await expect(first.locator('[data-answer] .text')).toBeFocused();
	await expect(first.locator('[data-answer]')).toContainText('Community radio');

	// A second lie: the same answer holds for it too.
	await reach(button(said.list.addStigma));
	await page.keyboard.press('Enter');
	await page.keyboard.type('They live off the river');
	await page.keyboard.press('Enter');
	const second = row(page, 'live off');
	await expect(second.getByRole('textbox')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(second.getByRole('button', { name: said.list.write })).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await page.keyboard.type('feeds');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(second.locator('[data-answer]')).toContainText('The river feeds us all');
	await expect(page.locator('[data-answer]')).toHaveCount(2);
	await page.keyboard.press('Control+z');
	await expect(second.locator('[data-answer]')).toHaveCount(0);
	expect(ana.complaints).toEqual([]);
});

test('nothing for axe to find, narrow and wide, light and dark', async ({ browser }) => {
	test.setTimeout(90_000);
	for (const [viewport, theme] of [
		[PHONE, 'dark'],
		[WIDE, 'light']
	] as const) {
		const context = await browser.newContext({ viewport, locale: 'es', colorScheme: theme, reducedMotion: 'reduce' });
		const page = await context.newPage();
		const state = `${viewport.width} ${theme}`;
		await page.goto(`${app.url}/es`);
		await page.locator('a[href="/s#example"]').click();
		const picker = page.locator('label.pick select');
		await expect(page.locator('[data-card]').first()).toBeVisible();
		if (await picker.isVisible()) await picker.selectOption('narratives');
		else await page.locator('nav.boards [data-board="narratives"]').click();
		await page.locator('.views button').nth(1).click();
		await expect(page.locator('[data-stigma]')).toHaveCount(3);
		await clean(page, `${state} list`);
		await page.locator('[data-stigma]').first().getByRole('button', { name: dicho.list.use }).click();
		await clean(page, `${state} finder`);
		await page.locator('[data-answer="co-cuentas"] .text').click();
		await expect(page.locator('[data-counter] [data-hints]')).toBeVisible();
		await clean(page, `${state} counter`);
		await page.getByRole('button', { name: dicho.pane.back }).click();
		await page.locator('[data-to-sheet]').click();
		await expect(page.locator('[data-sheet] article')).toHaveCount(1);
		await clean(page, `${state} sheet`);
		await context.close();
	}
});

test('the sheet: what is in it is seen first, and nothing else goes on paper', async ({ browser }) => {
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	const { page } = ana;
	await ana.opensSpace(app.url);
	await ana.saved();
	await ana.shares();
	expect(new URL(page.url()).hash.length).toBeGreaterThan(20);
	await answers(ana);
	await adds(ana, 'They are enemies of progress', 'The river feeds us all');
	await adds(ana, 'They hide weapons', 'Our doors are open every day');
	await adds(ana, 'Nobody answers this');
	await page.keyboard.press('Escape');
	await row(page, 'weapons').locator('[data-answer] .text').click();
	await page.getByRole('button', { name: party['groups-and-roles'] }).click();
	await page.getByLabel(party.label).fill('Radio');
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: said.pane.card }).click();
	await page.getByRole('dialog').getByRole('radio', { name: ana.m.value.see.circle }).check();
	await ana.closesDialog();
	await page.getByRole('button', { name: said.pane.back }).click();
	// In the list it is covered, in labels too, and one press away.
	const covered = row(page, 'weapons').locator('[data-answer]');
	await expect(covered).toContainText(ana.m.card.circleCard);
	await expect(covered).not.toContainText('Radio');
	expect(await page.content()).not.toContain('Our doors');
	await covered.locator('.text').press('Enter');
	await expect(covered).toContainText('Our doors are open every day');
	await page.locator('[data-to-sheet]').click();

	const sheet = page.locator('[data-sheet]');
	await expect(sheet).toContainText('The river feeds us all');
	await expect(sheet).not.toContainText('Our doors');
	await expect(page.getByText('1 card of the circle and 1 without an answer')).toBeVisible();
	await page.getByRole('checkbox', { name: /circle only/ }).check();
	await expect(sheet).toContainText('Our doors are open');
	await page.getByLabel(said.sheet.whom).selectOption('each');
	await expect(sheet.locator('article')).toHaveCount(2);
	await expect(sheet.locator('article').first()).toContainText('Radio');

	// The key of the space is in the address; browsers print addresses.
	const key = new URL(page.url()).hash;
	await page.evaluate(() => {
		const seen = window as Window & { printed?: string };
		window.print = () => (seen.printed = location.href);
	});
	await page.getByRole('button', { name: said.sheet.print, exact: true }).click();
	await page.waitForFunction(() => (window as Window & { printed?: string }).printed?.endsWith('/s'));
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	expect(new URL(page.url()).hash).toBe(key);
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	expect(new URL(page.url()).hash).toBe('');
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));

	await page.emulateMedia({ media: 'print' });
	await expect(sheet).toBeVisible();
	for (const other of ['header .top', '.views', '[data-exit]', '.choices'])
		await expect(page.locator(other).first()).toBeHidden();
	const pdf = async (format: string) =>
		(await page.pdf({ format })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
	expect(await pdf('A4')).toBe(2);
	expect(await pdf('Letter')).toBe(2);
	expect(ana.complaints).toEqual([]);
});

const sheetOf = (person: Person) => person.page.locator('[data-counter] [role="textbox"][aria-multiline]');
const short = (person: Person) => person.page.locator('[data-counter] textarea').first();
/** The longer text, line by line, without the carets of others. */
const lines = (person: Person) =>
	sheetOf(person).evaluate((element) =>
		[...element.children].map((block) => {
			const copy = block.cloneNode(true) as HTMLElement;
			for (const caret of copy.querySelectorAll('.caret')) caret.remove();
			return copy.textContent;
		})
	);

test('three write one answer at once, one of them without a line in between: nothing is lost', async ({ browser }) => {
	test.setTimeout(120_000);
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	await ana.opensSpace(app.url);
	await ana.saved();
	const link = await ana.shares();
	await answers(ana);
	await adds(ana, 'They are enemies of progress', 'The river feeds us all');
	await ana.saved();
	const luz = await Person.at(browser, app.url, 'es', PHONE);
	const rui = await Person.at(browser, app.url, 'pt', WIDE);
	const line = await cuttable(luz);
	const all = [ana, luz, rui];
	for (const [person, name] of [
		[luz, 'Luz'],
		[rui, 'Rui']
	] as const) {
		await person.joins(link);
		await person.page.getByLabel(person.m.space.yourName).fill(name);
		await person.page.getByRole('button', { name: person.m.space.nameSet }).click();
		await person.saved();
		await answers(person);
	}
	for (const person of all) {
		await person.page.locator('[data-answer] .text').click();
		await expect(sheetOf(person)).toBeVisible();
	}
	await sheetOf(ana).click();
	await ana.page.keyboard.type('Three thousand tables');
	for (const person of [luz, rui]) await expect.poll(() => lines(person)).toEqual(['Three thousand tables']);

	// One sees where the other writes.
	await sheetOf(rui).click();
	await rui.page.keyboard.press('End');
	await expect(sheetOf(ana).locator('.caret .tag')).toHaveText('Rui');
	await expect(ana.page.locator('[data-counter] .others')).toContainText('Luz');

	await line.cut();
	await expect(luz.page.locator('[data-line="live"]')).toHaveCount(0);
	await short(luz).press('End');
	await short(luz).pressSequentially(', y a sus nietos');
	await sheetOf(luz).click();
	await luz.rests();
	await luz.page.keyboard.press('Control+End');
	await luz.rests();
	await luz.page.keyboard.press('Enter');
	await luz.page.keyboard.type('Escrito sin línea');
	await short(ana).press('Home');
	await short(ana).pressSequentially('Listen: ');
	await Promise.all([
		(async () => {
			await sheetOf(ana).click();
			await ana.rests();
			await ana.page.keyboard.press('Control+Home');
			await ana.rests();
			await ana.page.keyboard.type('Ana: ');
		})(),
		(async () => {
			await rui.page.keyboard.press('Control+End');
			await rui.rests();
			await rui.page.keyboard.type(' e um rio');
		})()
	]);
	line.mend();
	await Promise.all(all.map((person) => person.saved()));
	for (const person of all) {
		await expect(short(person)).toHaveValue('Listen: The river feeds us all, y a sus nietos');
		await expect.poll(() => lines(person)).toEqual(['Ana: Three thousand tables e um rio', 'Escrito sin línea']);
	}
	// What one asks beside the text, the others see.
	await sheetOf(ana).click();
	await ana.page.keyboard.press('Control+Home');
	for (let letter = 0; letter < 3; letter++) await ana.page.keyboard.press('Shift+ArrowRight');
	await ana.page.getByRole('button', { name: rich.remark, exact: true }).click();
	await ana.page.getByRole('textbox', { name: rich.remarkNew }).fill('Who says this?');
	await ana.page.getByRole('button', { name: rich.remarkSave }).click();
	for (const person of all) await expect(person.page.locator('[data-thread]')).toContainText('Who says this?');
	await allSeeTheSame(ana, luz, rui);
	for (const person of all) {
		expect(person.complaints).toEqual([]);
		expect(person.strangers).toEqual([]);
	}

	// It goes on paper when it is wanted, and the card leads to it.
	await ana.page.getByRole('button', { name: said.pane.back }).click();
	await ana.page.locator('[data-to-sheet]').click();
	await expect(ana.page.locator('[data-sheet]')).not.toContainText('thousand');
	await ana.page.getByRole('checkbox', { name: said.sheet.long }).check();
	await expect(ana.page.locator('[data-sheet]')).toContainText('Escrito sin línea');
	await ana.page.getByRole('button', { name: ana.m.views.cards, exact: true }).click();
	await ana.card('Listen').locator('button.text').click();
	await ana.page.getByRole('button', { name: said.pane.open }).click();
	await expect(sheetOf(ana)).toContainText('Escrito sin línea');
});
