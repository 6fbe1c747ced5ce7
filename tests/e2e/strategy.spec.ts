// The text of the strategy: written by several people at once, begun from the boards, and pasted into by anybody.
import { expect, test, type Browser, type Page } from '@playwright/test';
import { App } from '../kit/app.ts';
import { clean } from '../kit/clean.ts';
import { PHONE, Person, WIDE } from '../kit/person.ts';
import { en } from '../../src/lib/i18n/en.ts';
import { rich as t } from '../../src/lib/i18n/rich/en.ts';
import { strategy as s } from '../../src/lib/i18n/strategy/en.ts';

let app: App;
test.beforeAll(async () => {
	app = await new App().start();
});
test.afterAll(async () => app.remove());

const sheet = (page: Page) => page.locator('[data-rich="strategy"] [role="textbox"]');
/** The blocks as text, without carets. */
const lines = (page: Page) =>
	sheet(page).evaluate((element) =>
		[...element.children].map((block) => {
			const copy = block.cloneNode(true) as HTMLElement;
			for (const caret of copy.querySelectorAll('.caret')) caret.remove();
			return copy.textContent;
		})
	);

async function paste(page: Page, data: Record<string, string>): Promise<void> {
	await sheet(page).evaluate((element, given) => {
		const clipboardData = new DataTransfer();
		for (const [type, value] of Object.entries(given)) clipboardData.setData(type, value);
		element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
	}, data);
}

/** Somebody in a space of their own, at an empty strategy. */
async function atEmpty(browser: Browser, size = WIDE): Promise<Person> {
	const ana = await Person.at(browser, app.url, 'en', size);
	await ana.opensSpace(app.url);
	await ana.board('strategy');
	await ana.page.getByRole('button', { name: s.fromNothing }).click();
	await sheet(ana.page).click();
	return ana;
}

test('begun from the boards: blocks follow their cards, the outline jumps, it prints, and axe finds nothing', async ({
	browser
}) => {
	test.setTimeout(120_000);
	for (const [size, scheme] of [
		[WIDE, 'light'],
		[PHONE, 'dark']
	] as const) {
		const context = await browser.newContext({ viewport: size, locale: 'en', colorScheme: scheme });
		const page = await context.newPage();
		await page.goto(`${app.url}/s#example`);
		await expect(page.locator('[data-card]').first()).toBeVisible();
		const picker = page.locator('label.pick select');
		const go = async (place: string) => {
			if (await picker.isVisible()) await picker.selectOption(place);
			else await page.locator(`nav.boards [data-board="${place}"]`).click();
		};
		await go('strategy');
		await clean(page, `${size.width} empty`);

		await page.getByRole('button', { name: s.fromBoards }).click();
		await expect(sheet(page).locator('h2')).toHaveText(Object.values(s.sections));
		await expect(sheet(page).locator('[data-block="practices"] li').first()).toBeVisible();

		await sheet(page).locator('[data-block="safeSpaces"]').scrollIntoViewIfNeeded();

		await clean(page, `${size.width} begun`);

		// To a heading, and on with the keyboard.
		const outline = page.getByRole('navigation', { name: s.outline });
		if (!(await outline.isVisible())) await page.locator('summary', { hasText: s.outline }).click();
		await outline.getByRole('button', { name: s.sections.ask }).click();
		await expect(sheet(page)).toBeFocused();
		await page.keyboard.type('Now: ');
		await expect(sheet(page).locator('h2', { hasText: `Now: ${s.sections.ask}` })).toBeInViewport();

		// The circle's cards are covered on the screen, in lists to choose from too.
		await expect(sheet(page).locator('[data-block="allies"] li').first()).toContainText(en.card.circleCard);
		expect(await page.content()).not.toContain('Red Aguas Hermanas');

		// They are not printed unless somebody asks for them.
		await page.emulateMedia({ media: 'print' });
		const allies = sheet(page).locator('[data-block="allies"] li').first();
		await expect(allies).toContainText(s.circleCard);
		await expect(allies.locator('.private')).toBeHidden();
		await expect(page.locator('.frame > header')).toBeHidden();
		await expect(page.locator('.remarks')).toBeHidden();

		await page.emulateMedia({ media: null });
		await page.getByLabel(s.printCircle).check();
		await page.emulateMedia({ media: 'print' });
		await expect(allies.locator('.instead')).toBeVisible();
		await expect(sheet(page).getByText('Red Aguas Hermanas')).toBeVisible();
		await page.emulateMedia({ media: null });
		await context.close();
	}
});

test('a block follows its card, says when it was removed, and is taken out', async ({ browser }) => {
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	await ana.opensSpace(app.url);
	await ana.writes('practices', 'alive', 'The river watch');
	await ana.board('strategy');
	await ana.page.getByRole('button', { name: s.fromNothing }).click();
	await sheet(ana.page).click();
	await ana.page.getByLabel(s.insertCard).selectOption({ label: 'The river watch' });
	await ana.page.getByLabel(s.insert, { exact: true }).selectOption('practices');
	await expect(sheet(ana.page).locator('[data-block="practices"]')).toContainText('The river watch');
	await ana.page.getByRole('button', { name: s.openCard }).click();
	await ana.page.getByRole('dialog').getByRole('button', { name: ana.m.card.remove }).first().click();
	await expect(ana.page.getByRole('dialog')).toHaveCount(0);
	await expect(sheet(ana.page).locator('[data-block^="card:"]')).toContainText(s.removed);
	await expect(sheet(ana.page).locator('[data-block="practices"]')).toContainText(s.nothing);

	// Words typed on a block that is chosen go behind it.
	await sheet(ana.page).locator('[data-block="practices"] strong').click();
	await ana.page.keyboard.type('behind it');
	await expect(sheet(ana.page).locator('[data-block="practices"]')).toBeVisible();
	await expect(sheet(ana.page)).toContainText('behind it');
	// Who may only read reads it all, and has no tools.
	await ana.saved();
	const luz = await Person.at(browser, app.url, 'es', PHONE);
	await luz.joins(await ana.shares({ role: 'reader' }));
	await luz.board('strategy');
	await expect(luz.page.locator('.reading')).toContainText('behind it');
	await expect(luz.page.locator('.reading [data-block="practices"]')).toBeVisible();
	await expect(luz.page.locator('[role="textbox"][aria-multiline]')).toHaveCount(0);

	await sheet(ana.page).locator('[data-block="practices"]').getByRole('button', { name: s.takeOut }).click();
	await expect(sheet(ana.page).locator('[data-block="practices"]')).toHaveCount(0);
	expect(ana.complaints).toEqual([]);
});

test('words, kinds of paragraphs and a table, by keyboard alone, and undo', async ({ browser }) => {
	const ana = await atEmpty(browser);
	const { page } = ana;
	await page.keyboard.type('Who we are');
	await page.keyboard.press('Control+Alt+1');
	await page.keyboard.press('Enter');
	await page.keyboard.type('- one/two');
	await page.keyboard.press('Enter');
	await page.keyboard.type('three');
	expect(await lines(page)).toEqual(['Who we are', 'one/two', 'three']);
	await expect(sheet(page).locator('h2')).toHaveText('Who we are');
	await expect(sheet(page).locator('p[data-as="bullet"]')).toHaveCount(2);
	await page.waitForTimeout(600);
	await page.keyboard.type(' four');
	await page.keyboard.press('Control+z');
	expect(await lines(page)).toEqual(['Who we are', 'one/two', 'three']);
	await page.keyboard.press('Control+Shift+z');
	expect(await lines(page)).toEqual(['Who we are', 'one/two', 'three four']);
	// Backwards out of the text to the tools: nobody is caught in it.
	for (let presses = 0; presses < 12; presses++) {
		await page.keyboard.press('Shift+Tab');
		if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === t.insertTable) break;
	}
	await page.keyboard.press('Enter');
	await page.keyboard.type('cell');
	await page.keyboard.press('Tab');
	await page.keyboard.type('next');
	expect((await lines(page))[3]).toBe('cellnext');
	await page.getByLabel(t.tableTools).selectOption('addRowAfter');
	await expect(sheet(page).locator('tr')).toHaveCount(4);
	await page.getByLabel(t.tableTools).selectOption('deleteTable');
	await expect(sheet(page).locator('table')).toHaveCount(0);
	// A line from right to left stands so, in a page from left to right.
	await page.keyboard.press('Control+End');
	await page.keyboard.press('Enter');
	await page.keyboard.type('النهر لنا');
	expect(
		await sheet(page)
			.locator('p')
			.last()
			.evaluate((element) => getComputedStyle(element).direction)
	).toBe('rtl');
	expect(ana.complaints).toEqual([]);
});

test('remarks: on words, answered, settled; when the words go, the remark stays in the list', async ({ browser }) => {
	const ana = await atEmpty(browser, PHONE);
	const { page } = ana;
	await page.keyboard.type('The river is ours');
	await page.getByRole('button', { name: t.remark, exact: true }).click();
	await expect(page.locator('.toast')).toContainText(t.selectFirst);
	await sheet(page).click();
	await page.keyboard.press('Home');
	for (let at = 0; at < 9; at++) await page.keyboard.press('Shift+ArrowRight');
	await page.getByRole('button', { name: t.remark, exact: true }).click();
	await page.getByLabel(t.remarkNew).fill('Which river?');
	await page.getByRole('button', { name: t.remarkSave }).click();
	await expect(sheet(page).locator('mark')).toHaveText('The river');
	const thread = page.locator('[data-thread]');
	await expect(thread).toContainText('The river');
	await thread.getByRole('button', { name: t.remarkAnswer }).click();
	await page.getByLabel(t.remarkAnswer).fill('The Tarumá');
	await page.getByRole('button', { name: t.remarkSave }).click();
	await expect(thread.locator('.remark')).toHaveCount(2);
	await thread.getByRole('button', { name: t.remarkResolve, exact: true }).click();
	await expect(thread).toContainText(t.remarkSettled);

	await clean(page, 'remarks');
	await thread.getByRole('button', { name: t.remarkReopen }).click();
	await sheet(page).click();
	await page.keyboard.press('Control+a');
	await page.keyboard.press('Delete');
	await expect(thread).toContainText(t.remarkGone);
	await page.keyboard.press('Control+z');
	await expect(thread).not.toContainText(t.remarkGone);
	await thread.getByRole('button', { name: t.remarkRemove }).first().click();
	await expect(thread.locator('.remark')).toHaveCount(1);
	expect(ana.complaints).toEqual([]);
});

test('what is pasted: a Word table, scripts and pictures, turned lines, joined emoji, and far too much', async ({
	browser
}) => {
	const ana = await atEmpty(browser);
	const { page } = ana;
	await paste(page, {
		'text/html': `<html><body><!--StartFragment--><p class=MsoNormal><b>Plan</b> &aacute;</p><table class=MsoTableGrid><tr><td style='width:9pt'><p>a</p></td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table><script>document.title='hit'</script><img src="https://evil.example/x.png" onerror="document.title='hit'"><p style="background:url(https://evil.example/y)">end</p><!--EndFragment--></body></html>`,
		'text/plain': 'Plan'
	});
	await expect(sheet(page).locator('table td')).toHaveText(['a', 'b', 'c', 'd']);
	await expect(sheet(page).locator('strong')).toHaveText('Plan');
	await expect(sheet(page).locator('img, script, [style]')).toHaveCount(0);
	await page.keyboard.press('Control+End');
	await paste(page, { 'text/plain': ' \u202egpj.\u2066x\u200b👩‍👩‍👧‍👦 می‌رود' });
	await expect(sheet(page).locator('p').last()).toHaveText('end gpj.x👩‍👩‍👧‍👦 می‌رود');
	// In a cell, a table is lines.
	await sheet(page).locator('td').first().click();
	await paste(page, { 'text/html': '<table><tr><td>x</td><td>y</td></tr></table>' });
	await expect(sheet(page).locator('table')).toHaveCount(1);
	const before = await lines(page);
	await paste(page, { 'text/plain': 'x'.repeat(200_001) });
	await expect(page.locator('.toast')).toContainText(t.tooLong);
	expect(await lines(page)).toEqual(before);
	expect(ana.complaints).toEqual([]);
	expect(ana.strangers).toEqual([]);
	expect(await page.title()).not.toBe('hit');
});

test('a hundred thousand characters in one line reach the others', async ({ browser }) => {
	test.setTimeout(90_000);
	const ana = await atEmpty(browser);
	await ana.saved();
	const link = await ana.shares();
	const rui = await Person.at(browser, app.url, 'pt', WIDE);
	await rui.joins(link);
	await rui.board('strategy');
	await sheet(ana.page).click();
	const words = Array.from({ length: 10_000 }, (_, at) => `ríos${String(at).padStart(5, '0')} `).join('');
	await paste(ana.page, { 'text/plain': `${words}fin` });
	await expect(rui.page.locator('[data-rich="strategy"]')).toContainText('ríos09999 fin', { timeout: 30_000 });
	expect((await lines(rui.page))[0]!.length).toBe(100_003);
	await ana.saved();
	await ana.page.keyboard.type('!');
	await expect(rui.page.locator('[data-rich="strategy"]')).toContainText('fin!');
	expect([...ana.complaints, ...rui.complaints]).toEqual([]);
});

test('three people write at once, with the line cut in between: all see the same, nothing is lost, carets stand where people are', async ({
	browser
}) => {
	test.setTimeout(150_000);
	const own = await new App().start();
	try {
		const ana = await Person.at(browser, own.url, 'en', WIDE);
		await ana.opensSpace(own.url);
		await ana.saved();
		const link = await ana.shares();
		const luz = await Person.at(browser, own.url, 'es', PHONE);
		const rui = await Person.at(browser, own.url, 'pt', WIDE);
		await luz.joins(link);
		await rui.joins(link);
		const all = [ana, luz, rui];
		for (const person of all) await person.board('strategy');
		await ana.page.getByRole('button', { name: s.fromNothing }).click();
		await sheet(ana.page).click();
		for (const words of ['The river', 'The school', 'The path']) {
			await ana.page.keyboard.type(words);
			await ana.page.keyboard.press('Enter');
		}
		for (const person of all) await expect(sheet(person.page)).toContainText('The path');

		const same = async () => {
			let seen: string[][] = [];
			await expect(async () => {
				seen = await Promise.all(all.map(({ page }) => lines(page)));
				expect(seen[1]).toEqual(seen[0]);
				expect(seen[2]).toEqual(seen[0]);
			}).toPass({ timeout: 30_000 });
			return seen[0]!;
		};
		const type = async (person: Person, block: number, words: string, delay = 20) => {
			await sheet(person.page).locator(':scope > *').nth(block).click();
			await person.rests();
			await person.page.keyboard.press('End');
			await person.rests();
			await person.page.keyboard.type(words, { delay });
		};
		await Promise.all([type(ana, 0, ' of Ana'), type(luz, 1, ' de Luz'), type(rui, 1, ' do Rui')]);
		const first = await same();
		expect(first[0]).toBe('The river of Ana');
		for (const letter of [' de Luz', ' do Rui'].join('')) expect(first[1]).toContain(letter);

		// Ana sees where the two are: at the end of their words.
		await type(luz, 0, '');
		await expect(sheet(ana.page).locator(':scope > * >> nth=0').locator('.caret')).toHaveCount(1);
		await expect(sheet(ana.page).locator('.caret')).toHaveCount(2);

		// The line is gone for all. In one paragraph one makes a heading of it, one writes, one divides it.
		await own.stop();
		await expect(ana.page.locator('[data-line="live"]')).toHaveCount(0);
		await sheet(ana.page).locator(':scope > *').nth(2).click();
		await ana.rests();
		await ana.page.keyboard.press('Control+Alt+2');
		await Promise.all([type(luz, 2, ' sin línea'), type(rui, 2, ' sem linha')]);
		await type(ana, 3, 'Ana alone');
		await rui.page.keyboard.press('Enter');
		await rui.page.keyboard.type('Rui alone');
		await own.start();
		for (const person of all) await person.saved();
		const last = await same();
		const joined = last.join('\n');
		for (const words of ['The path', ' sin línea', ' sem linha', 'Ana alone', 'Rui alone', 'The river of Ana'])
			expect(joined).toContain(words);
		for (const person of all) await expect(sheet(person.page).locator('h3').first()).toContainText('The path');

		// Each takes back their own last words, and no others'.
		await rui.page.keyboard.press('Control+z');
		await expect(sheet(ana.page)).not.toContainText('Rui alone');
		expect((await same()).join('\n')).toContain('Ana alone');
		for (const person of all) {
			expect(person.complaints).toEqual([]);
			expect(person.strangers).toEqual([]);
		}
	} finally {
		await own.remove();
	}
});
