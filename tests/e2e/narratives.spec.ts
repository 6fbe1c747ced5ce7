// Lies and answers: written side by side by several people, by keyboard alone, and taken along on paper.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { App } from '../kit/app.ts';
import { PHONE, Person, WIDE, allSeeTheSame } from '../kit/person.ts';
import { en as said } from '../../src/lib/i18n/narratives/en.ts';
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

async function clean(page: Page, state: string): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(
		violations.map(({ id, nodes }) => `${state}: ${id} ${nodes[0]?.target.join(' ')}`),
		state
	).toEqual([]);
	const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	expect(wider, `${state}: wider than the screen`).toBeLessThanOrEqual(0);
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
	await reach(page.getByRole('textbox', { name: said.pane.voiceAdd }));
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
	await page.getByRole('textbox', { name: said.pane.voiceAdd }).fill('Radio');
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: said.pane.card }).click();
	await page.getByRole('dialog').getByRole('radio', { name: ana.m.value.see.circle }).check();
	await ana.closesDialog();
	await page.getByRole('button', { name: said.pane.back }).click();
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
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	expect(new URL(page.url()).hash).toBe('');
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	expect(new URL(page.url()).hash).toBe(key);

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

test('two on the same answer, one of them without a line in between: nothing is lost', async ({ browser }) => {
	test.setTimeout(90_000);
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	await ana.opensSpace(app.url);
	await ana.saved();
	const link = await ana.shares();
	await answers(ana);
	await adds(ana, 'They are enemies of progress', 'The river feeds us all');
	await ana.saved();
	const luz = await Person.at(browser, app.url, 'es', PHONE);
	const line = await cuttable(luz);
	await luz.joins(link);
	await luz.page.getByRole('button', { name: luz.m.space.nameSkip }).click();
	await luz.saved();
	await answers(luz);
	await Promise.all([ana, luz].map((person) => person.page.locator('[data-answer] .text').click()));

	await line.cut();
	await expect(luz.page.locator('[data-line="live"]')).toHaveCount(0);
	const short = (person: Person) => person.page.locator('[data-counter] textarea').first();
	await short(luz).press('End');
	await short(luz).pressSequentially(', y a sus nietos');
	await short(ana).press('Home');
	await short(ana).pressSequentially('Listen: ');
	line.mend();
	await Promise.all([ana.saved(), luz.saved()]);
	for (const person of [ana, luz])
		await expect(short(person)).toHaveValue('Listen: The river feeds us all, y a sus nietos');
	await allSeeTheSame(ana, luz);
	expect([...ana.complaints, ...luz.complaints]).toEqual([]);
	expect([...ana.strangers, ...luz.strangers]).toEqual([]);
});
