// The network as circles: put in places by hand, by taps and by keys; tied; laid out; the same as a list; channels of dialogue.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { App } from '../kit/app.ts';
import { clean } from '../kit/clean.ts';
import { PHONE, Person, WIDE, allSeeTheSame } from '../kit/person.ts';
import { en } from '../../src/lib/i18n/en.ts';
import { party } from '../../src/lib/i18n/party/en.ts';
import { network } from '../../src/lib/i18n/network/en.ts';

let app: App;
test.beforeAll(async () => {
	app = await new App().start();
});
test.afterAll(async () => app.remove());

const actor = (page: Page, words: string) => page.locator('[data-actor]').filter({ hasText: words });
const button = (scope: Page | Locator, name: string) => scope.getByRole('button', { name, exact: true });

async function example(person: Person): Promise<void> {
	await person.page.goto(`${app.url}/s#example`);
	await person.page.locator('[data-card]').first().waitFor();
	await person.board('network');
	await button(person.page, en.views.circles).click();
	// What is for the circle alone is on a screen only when somebody there wants it.
	await expect(person.page.locator('[data-actor], [data-listed]').first()).toContainText(en.card.circleCard);
	await expect(person.page.locator('main')).not.toContainText('Alcaldía');
	await button(person.page, en.card.circleAll).click();
}

async function theme(page: Page, to: string): Promise<void> {
	await button(page, en.common.menu).click();
	await page.getByLabel(en.menu.theme).selectOption(to);
	await page.keyboard.press('Escape');
}

/** The middle of an actor's shape. */
async function shapeOf(one: Locator): Promise<{ x: number; y: number }> {
	const box = (await one.locator('.shape').boundingBox())!;
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('dragged to another circle an actor has another stance, for everybody, and it can be undone', async ({
	browser
}) => {
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	await ana.opensSpace(app.url);
	await ana.board('network');
	await ana.writes('actors', 'unknown', 'The town hall');
	await ana.writes('actors', 'with-us', 'The sister network');
	await ana.saved();
	const rui = await Person.at(browser, app.url, 'pt', WIDE);
	await rui.joins(await ana.shares());
	await rui.board('network');
	await rui.page.getByRole('button', { name: rui.m.views.circles, exact: true }).click();
	await rui.page.getByRole('button', { name: rui.m.card.circleAll, exact: true }).click();
	await button(ana.page, en.views.circles).click();

	const hall = actor(ana.page, 'The town hall');
	await hall.scrollIntoViewIfNeeded();
	const us = (await ana.page.locator('.us').boundingBox())!;
	const from = await shapeOf(hall);
	await ana.page.mouse.move(from.x, from.y);
	await ana.page.mouse.down();
	await ana.page.mouse.move(from.x + 20, from.y + 20);
	await ana.page.mouse.move(us.x + us.width / 2 + 70, us.y + us.height / 2, { steps: 4 });
	await ana.page.mouse.up();
	await expect(hall).toHaveAccessibleName(/With us/);
	await expect(actor(rui.page, 'The town hall')).toHaveAccessibleName(/Do nosso lado/);
	// It stands at the same side on the other screen.
	const there = await shapeOf(actor(rui.page, 'The town hall'));
	const theirs = (await rui.page.locator('.us').boundingBox())!;
	expect(there.x).toBeGreaterThan(theirs.x + theirs.width / 2 + 40);
	expect(Math.abs(there.y - (theirs.y + theirs.height / 2))).toBeLessThan(20);

	await ana.page.locator('.toast').getByRole('button', { name: en.common.undo, exact: true }).click();
	await expect(hall).toHaveAccessibleName(/Not known/);
	await allSeeTheSame(ana, rui);

	// Laid out: one step, which does not touch what stands by hand unless that is wished.
	await button(ana.page, network.layOut.action).click();
	await ana.page.getByRole('radio', { name: network.layOut.all }).check();
	await button(ana.page.getByRole('dialog'), network.layOut.action).click();
	await expect(ana.page.getByRole('dialog')).toHaveCount(0);
	const laid = await shapeOf(actor(ana.page, 'The sister network'));
	await actor(ana.page, 'The sister network').click();
	await expect(ana.page.locator('[data-panel]').getByLabel(network.side)).not.toHaveValue('');
	await button(ana.page, en.common.undo).first().click();
	await expect(ana.page.locator('[data-panel]').getByLabel(network.side)).toHaveValue('');
	expect(laid.x).toBeGreaterThan(0);
	expect([...ana.complaints, ...rui.complaints, ...ana.strangers]).toEqual([]);
});

test('by keyboard alone: moved, tied, and the ties cut; the list does the same', async ({ browser }) => {
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	const { page } = ana;
	await example(ana);
	const reach = async (target: Locator): Promise<void> => {
		for (let presses = 0; presses < 100; presses++) {
			if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
			await page.keyboard.press('Tab');
		}
		throw new Error('never reached by Tab');
	};
	const police = actor(page, 'Puesto de policía');
	await expect(police).toBeVisible();
	await reach(police);
	await page.keyboard.press('m');
	await expect(page.locator('[data-said]')).toContainText('taken up');
	// Put back where it was.
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('Escape');
	await expect(police).toHaveAccessibleName(/Not known/);
	const { x, y } = await shapeOf(police);
	const us = (await page.locator('.us').boundingBox())!;
	const [across, down] = [us.x + us.width / 2 - x, us.y + us.height / 2 - y];
	await page.keyboard.press('m');
	const arrow = Math.abs(across) > Math.abs(down) ? (across > 0 ? 'Right' : 'Left') : down > 0 ? 'Down' : 'Up';
	for (let step = 0; step < 5; step++) await page.keyboard.press(`Arrow${arrow}`);
	await page.keyboard.press('Enter');
	await expect(police).not.toHaveAccessibleName(/Not known/);
	await expect(police).toBeFocused();
	await page.keyboard.press('Control+z');
	await expect(police).toHaveAccessibleName(/Not known/);

	// Chosen, and tied.
	await page.keyboard.press('Enter');
	await expect(police).toHaveAttribute('aria-pressed', 'true');
	const panel = page.locator('[data-panel]');
	await reach(button(panel, network.ties.to));
	await page.keyboard.press('Enter');
	await reach(panel.getByLabel(network.ties.with, { exact: true }));
	await page.keyboard.type('Alcald');
	await reach(panel.getByLabel(network.ties.kind, { exact: true }));
	await page.keyboard.type('Clo');
	await reach(button(panel, network.ties.add));
	await page.keyboard.press('Enter');
	await expect(panel.locator('[data-tie="close"]')).toContainText('Alcaldía');
	await expect(page.locator('line[data-kind="close"]')).toHaveCount(1);

	// The list says the same, and can change it.
	await button(page, network.modes.list).click();
	const row = page.locator('[data-listed="ac-policia"]');
	await expect(row).toContainText('close to Alcaldía');
	await row.locator('[aria-expanded]').press('Enter');
	await row.getByLabel(network.circle).selectOption('undecided');
	await expect(
		page.locator('section').filter({ hasText: 'Undecided' }).locator('[data-listed="ac-policia"]')
	).toBeVisible();
	await expect(row.getByLabel(network.circle)).toBeFocused();
	await row.getByLabel(network.side).selectOption('sw');
	await expect(row).toContainText(network.sides.sw);
	await row.getByRole('button', { name: /^Untie from/ }).press('Enter');
	await expect(row).not.toContainText('close to Alcaldía');
	await button(page, network.modes.picture).click();
	await expect(police).toHaveAccessibleName(/Undecided/);
	const now = await shapeOf(police);
	const centre = (await page.locator('.us').boundingBox())!;
	expect(now.x).toBeLessThan(centre.x);
	expect(now.y).toBeGreaterThan(centre.y + centre.height);
	expect(ana.complaints).toEqual([]);
});

test('on a phone: the list first, the picture by taps, channels and who holds them; nothing for axe', async ({
	browser
}) => {
	const ana = await Person.at(browser, app.url, 'en', PHONE);
	const { page } = ana;
	await example(ana);
	await expect(page.locator('[data-listed]')).toHaveCount(6);
	await page.locator('[data-listed] [aria-expanded]').first().tap();
	await clean(page, 'list');
	await button(page, network.modes.picture).tap();
	// Tap, then tap the place: straight below us, in the nearest circle.
	const network_ = actor(page, 'Red Aguas Hermanas');
	await network_.tap();
	await clean(page, 'picture');
	await button(page.locator('[data-panel]'), network.move.action).tap();
	const us = page.locator('.us');
	await us.scrollIntoViewIfNeeded();
	const box = (await us.boundingBox())!;
	await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2 + 60);
	await expect(page.locator('[data-panel]').getByLabel(network.side)).toHaveValue('s');

	await button(page, network.modes.channels).tap();
	const hall = page.locator('[data-channel]').filter({ hasText: 'Alcaldía' });
	await expect(hall).toContainText(network.channels.noChannel);
	await hall.locator('[aria-expanded]').tap();
	await hall.getByLabel(en.field.dialogue).fill('A letter each month, read aloud in the assembly');
	await button(hall, party.roles).tap();
	await hall.getByLabel(party.label).fill('Letter writers');
	await button(hall, party.go).tap();
	await expect(hall.getByRole('checkbox', { name: 'Letter writers' })).toBeChecked();
	await clean(page, 'channels');
	await hall.locator('[aria-expanded]').tap();
	await expect(hall).toContainText('A letter each month');
	await expect(hall).toContainText('Held by Letter writers');

	await theme(page, 'dark');
	await clean(page, 'channels in dark');
	await button(page, network.modes.picture).tap();
	await clean(page, 'picture in dark');
	await button(page, network.modes.list).tap();
	await clean(page, 'list in dark');
	expect(ana.complaints).toEqual([]);
});

test('wide, in Arabic, dark and high contrast: nothing for axe', async ({ browser }) => {
	const context = await browser.newContext({ viewport: WIDE, locale: 'ar' });
	const page = await context.newPage();
	await page.goto(`${app.url}/s#example`);
	await page.locator('[data-card]').first().waitFor();
	await page.locator('nav [data-board="network"]').click();
	await page.locator('.views button').last().click();
	await page.locator('button.circle').click();
	await actor(page, 'Alcaldía').click();
	await clean(page, 'picture in Arabic');
	for (const to of ['dark', 'contrast']) {
		await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), to);
		await clean(page, `picture in ${to}`);
	}
	await context.close();
});
