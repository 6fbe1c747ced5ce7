// The text of the strategy: written by several people at once, from the boards, and pasted into by anybody.
import { expect, test, type Page } from '@playwright/test';
import { App } from '../kit/app.ts';
import { Person, WIDE } from '../kit/person.ts';

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

test('words, kinds of paragraphs and undo', async ({ browser }) => {
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	await ana.opensSpace(app.url);
	await ana.board('strategy');
	await sheet(ana.page).click();
	await ana.page.keyboard.type('Who we are');
	await ana.page.getByLabel('Kind of paragraph').selectOption('h1');
	await ana.page.keyboard.press('Enter');
	await ana.page.keyboard.type('- one/two');
	await ana.page.keyboard.press('Enter');
	await ana.page.keyboard.type('three');
	expect(await lines(ana.page)).toEqual(['Who we are', 'one/two', 'three']);
	await expect(sheet(ana.page).locator('h2')).toHaveText('Who we are');
	await expect(sheet(ana.page).locator('p[data-as="bullet"]')).toHaveCount(2);
	await ana.page.screenshot({ path: '/tmp/h-rich-1.png' });
	await ana.page.waitForTimeout(600);
	await ana.page.keyboard.type(' four');
	await ana.page.keyboard.press('Control+z');
	expect(await lines(ana.page)).toEqual(['Who we are', 'one/two', 'three']);
	await ana.page.keyboard.press('Control+Shift+z');
	expect(await lines(ana.page)).toEqual(['Who we are', 'one/two', 'three four']);
	await ana.page.getByRole('button', { name: 'Put in a table' }).click();
	await ana.page.keyboard.type('cell');
	await ana.page.keyboard.press('Tab');
	await ana.page.keyboard.type('next');
	expect((await lines(ana.page))[3]).toBe('cellnext');
	await ana.page.screenshot({ path: '/tmp/h-rich-2.png' });
	expect(ana.complaints).toEqual([]);
});
