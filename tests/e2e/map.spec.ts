// The map that a group draws by hand: together, by pen, by two fingers and by keyboard alone, and saved as an image.
import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { App } from '../kit/app.ts';
import { clean } from '../kit/clean.ts';
import { PHONE, Person, WIDE } from '../kit/person.ts';
import { map as en } from '../../src/lib/i18n/map/en.ts';
import { map as es } from '../../src/lib/i18n/map/es.ts';
import { party } from '../../src/lib/i18n/party/en.ts';

let app: App;
test.beforeAll(async () => {
	app = await new App().start();
});
test.afterAll(async () => app.remove());

const stage = (page: Page): Locator => page.locator('[data-stage]');
const lines = (page: Page, layer: string): Locator => page.locator(`[data-layer="${layer}"] .lines`);

async function opensMap(person: Person): Promise<void> {
	await person.page.getByRole('button', { name: person.m.views.map, exact: true }).click();
	await expect(stage(person.page)).toBeVisible();
	await stage(person.page).scrollIntoViewIfNeeded();
}

async function draws(page: Page, ...way: [x: number, y: number][]): Promise<void> {
	await stage(page).scrollIntoViewIfNeeded();
	const { x, y, width, height } = (await stage(page).boundingBox())!;
	const [first, ...rest] = way.map(([across, down]) => [x + across * width, y + down * height] as const);
	await page.mouse.move(...first!);
	await page.mouse.down();
	for (const at of rest) await page.mouse.move(...at, { steps: 4 });
	await page.mouse.up();
}

test('a card of the circle is a pin like others, without its words', async ({ browser }) => {
	const ana = await Person.at(browser, app.url, 'en', PHONE);
	const { page, m } = ana;
	await ana.opensSpace(app.url);
	await ana.board('safe-spaces');
	await ana.writes('safeSpaces', 'safe', 'The weaving house');
	await ana.card('The weaving house').locator('button.text').click();
	await page.getByRole('dialog').getByRole('radio', { name: m.value.see.circle }).check();
	await ana.closesDialog();
	// Whoever wrote it has it open; covered again, it is covered everywhere.
	const cover = page.getByRole('button', { name: m.card.circleCover });
	if (await cover.isVisible()) await cover.click();
	await opensMap(ana);
	await page.getByRole('button', { name: `${en.place}: ${m.card.circleCard}` }).click();
	await page.keyboard.press('Enter');
	const pin = page.locator('[data-mark="pin"]');
	await expect(pin).toContainText(m.card.circleCard);
	expect(await page.content()).not.toContain('weaving house');
	await clean(page, 'a covered pin, phone');
	// It opens the card, which says it.
	await pin.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog').locator('textarea').first()).toHaveValue('The weaving house');
	expect(ana.complaints).toEqual([]);
});

test('two draw one map, one of them on a phone, with a server that is away in between; a third looks on', async ({
	browser
}) => {
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	await ana.opensSpace(app.url);
	await ana.board('safe-spaces');
	await ana.writes('safeSpaces', 'not-safe-now', 'The meeting hall');
	// It says so on the card, too, and for whom it is can be said although no group had a name yet.
	const card = ana.card('The meeting hall');
	await expect(card).toContainText(ana.m.value['safeSpaces.state']['not-safe-now']);
	await card.locator('button.text').click();
	await ana.page.getByRole('dialog').getByRole('button', { name: party.groups }).click();
	await ana.page.getByLabel(party.label).fill('The women’s circle');
	await ana.page.keyboard.press('Enter');
	await expect(ana.page.getByRole('checkbox', { name: 'The women’s circle' })).toBeChecked();
	await ana.closesDialog();
	await expect(card).toContainText('Open to: The women’s circle');
	await opensMap(ana);
	await expect(stage(ana.page)).toContainText(en.empty);
	const link = await ana.shares();
	const readers = await ana.shares({ role: 'reader' });

	const luz = await Person.at(browser, app.url, 'es', PHONE);
	await luz.joins(link);
	await luz.board('assets');
	await opensMap(luz);
	await draws(ana.page, [0.2, 0.3], [0.5, 0.5], [0.8, 0.6]);
	await expect(lines(luz.page, 'water')).toHaveText('1 trazo');
	await draws(luz.page, [0.3, 0.6], [0.6, 0.6]);
	await draws(luz.page, [0.3, 0.7], [0.6, 0.75]);
	await expect(lines(ana.page, 'water')).toHaveText('3 lines');
	// Undo takes back one's own, and one stroke at a time.
	await draws(ana.page, [0.2, 0.8], [0.4, 0.85]);
	await expect(lines(luz.page, 'water')).toHaveText('4 trazos');
	await luz.page.locator('.looks').getByRole('button', { name: luz.m.common.undo }).click();
	await expect(lines(ana.page, 'water')).toHaveText('3 lines');
	await expect(lines(luz.page, 'water')).toHaveText('3 trazos');

	// The server is away; both go on.
	expect(await app.stop()).toBe(0);
	await draws(ana.page, [0.5, 0.1], [0.6, 0.2]);
	await draws(luz.page, [0.7, 0.5], [0.8, 0.5]);
	await ana.page.getByRole('button', { name: `${en.place}: The meeting hall` }).click();
	await ana.page.keyboard.press('Enter');
	await app.start();
	await expect(lines(ana.page, 'water')).toHaveText('5 lines', { timeout: 40_000 });
	await expect(lines(luz.page, 'water')).toHaveText('5 trazos', { timeout: 40_000 });
	await expect(luz.page.locator('[data-mark="pin"][data-state="not-safe-now"]')).toContainText(
		luz.m.value['safeSpaces.state']['not-safe-now']
	);

	// Two fingers make it larger and draw nothing; a pin opens its card.
	const client = await luz.context.newCDPSession(luz.page);
	const { x, y, width, height } = (await stage(luz.page).boundingBox())!;
	const paper = async () => (await luz.page.locator('.paper').boundingBox())!.width;
	const before = await paper();
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart?: number) =>
		client.send('Input.dispatchTouchEvent', {
			type,
			touchPoints:
				apart === undefined ? [] : [-1, 1].map((side) => ({ x: x + width / 2 + side * apart, y: y + height / 2 }))
		});
	await touch('touchStart', 20);
	for (const apart of [30, 40, 60]) await touch('touchMove', apart);
	await touch('touchEnd');
	await expect.poll(paper).toBeGreaterThan(before * 2);
	await expect(lines(luz.page, 'water')).toHaveText('5 trazos');
	await luz.page.getByRole('button', { name: es.tool.hand, exact: true }).click();
	await luz.page.locator('[data-mark="pin"]').click();
	await expect(luz.page.getByRole('dialog')).toBeVisible();
	await luz.closesDialog();

	const rui = await Person.at(browser, app.url, 'pt', PHONE);
	await rui.joins(readers);
	await rui.board('assets');
	await opensMap(rui);
	await expect(lines(rui.page, 'water')).toHaveText('5 traços');
	await draws(rui.page, [0.3, 0.3], [0.6, 0.6]);
	await expect(rui.page.locator('.tool')).toHaveCount(0);
	await expect(lines(rui.page, 'water')).toHaveText('5 traços');
	await clean(rui.page, 'for a reader');
	for (const person of [ana, luz, rui]) {
		expect(person.complaints).toEqual([]);
		expect(person.strangers).toEqual([]);
		await person.context.close();
	}
});

test('all of it by keyboard alone, and nothing for axe to find in any theme or width', async ({ browser }) => {
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	const { page } = ana;
	await ana.opensSpace(app.url);
	await ana.board('assets');
	await ana.writes('assets', 'at-risk', 'The school');
	await opensMap(ana);
	await clean(page, 'empty');
	const reach = async (target: Locator): Promise<void> => {
		for (let presses = 0; presses < 120; presses++) {
			if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
			await page.keyboard.press('Tab');
		}
		throw new Error('never reached by Tab');
	};
	const presses = async (...keys: string[]) => {
		for (const key of keys) await page.keyboard.press(key);
	};
	await page.locator('.views button').last().focus();
	await reach(page.getByRole('button', { name: `${en.place}: The school` }));
	await presses('Enter', 'Shift+ArrowUp', 'Shift+ArrowUp', 'Shift+ArrowUp', 'Shift+ArrowLeft', 'Shift+ArrowLeft');
	await expect(page.locator('[data-said]')).toContainText(en.where.top);
	await presses('Shift+ArrowLeft', 'Shift+ArrowLeft', 'Enter');
	await expect(page.locator('[data-pin]')).toContainText(en.where.topLeft);
	await reach(page.getByLabel(en.labelNew));
	await page.keyboard.type('the ford');
	await presses('Enter', 'Shift+ArrowDown', 'Enter');
	await expect(page.locator('[data-mark="label"]')).toHaveText('the ford');
	for (const shape of ['line', 'ring'] as const) {
		await reach(page.getByRole('button', { name: en.shape[shape] }));
		await presses('Enter', 'Shift+ArrowLeft', 'Enter', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Enter');
	}
	await expect(lines(page, 'water')).toHaveText('2 lines');
	// A line is changed and one is erased, from the list.
	await reach(page.locator('.head input').first());
	await reach(lines(page, 'water'));
	await presses('Enter');
	await reach(page.getByRole('button', { name: new RegExp(`^${en.change}: `) }).first());
	await presses('Enter', 'r');
	await expect(page.locator('[data-layer="water"] ol')).toContainText(en.ink.red);
	await reach(page.locator('[data-choice] .warn'));
	await presses('Enter');
	await expect(lines(page, 'water')).toHaveText('1 line');
	await presses('Control+z');
	await expect(lines(page, 'water')).toHaveText('2 lines');
	await presses('Control+z');
	await expect(page.locator('[data-layer="water"] ol')).not.toContainText(en.ink.red);
	// A layer is hidden for me, one is renamed for all.
	await page.locator('[data-layer="paths"] input[type="checkbox"]').focus();
	await reach(page.getByLabel(en.layerName.replace('{layer}', en.layer.paths)));
	await presses('Control+a');
	await page.keyboard.type('Night paths');
	await presses('Enter');
	await expect(page.locator('.styles select').last()).toContainText('Night paths');

	const theme = (name: string) =>
		page.evaluate((value) => document.documentElement.setAttribute('data-theme', value), name);
	for (const name of ['dark', 'contrast', 'light']) {
		await theme(name);
		await clean(page, `wide, ${name}`);
	}
	await page.setViewportSize(PHONE);
	for (const name of ['dark', 'light']) {
		await theme(name);
		await clean(page, `phone, ${name}`);
	}
	await page.getByRole('button', { name: en.image }).click();
	await clean(page, 'saving an image');
	await page.keyboard.press('Escape');
	expect(ana.complaints).toEqual([]);
	await ana.context.close();
});

test('an image holds the drawing and nothing else', async ({ browser }) => {
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	const { page } = ana;
	await ana.opensSpace(app.url);
	await ana.names('ZURUMBATICO');
	await ana.board('safe-spaces');
	await ana.writes('safeSpaces', 'safe', 'The <weaving> & house');
	await opensMap(ana);
	await draws(page, [0.2, 0.3], [0.5, 0.5], [0.8, 0.6]);
	await page.locator('.styles select').nth(2).selectOption('paths');
	await draws(page, [0.2, 0.7], [0.5, 0.7]);
	await page.getByRole('button', { name: /^Put on the map: / }).click();
	await page.keyboard.press('Enter');
	await page.locator('[data-layer="paths"] input[type="checkbox"]').uncheck();
	await page.getByRole('button', { name: en.image }).click();
	const saves = async (): Promise<Buffer> => {
		const waiting = page.waitForEvent('download');
		await page.getByRole('button', { name: en.imageGo }).click();
		const download = await waiting;
		expect(download.suggestedFilename()).toMatch(/^image\.(png|svg)$/);
		return readFileSync(await download.path());
	};
	const png = await saves();
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	const chunks = new Set<string>();
	for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) chunks.add(png.toString('latin1', at + 4, at + 8));
	// No text, no time, nothing about the camera or the program.
	for (const chunk of chunks) expect(['IHDR', 'sRGB', 'IDAT', 'IEND']).toContain(chunk);
	await page.getByLabel(en.imageKind, { exact: true }).selectOption('svg');
	const plain = (await saves()).toString();
	expect(plain.match(/<path d="[^"]*" fill="#1d1a16"/g)).toHaveLength(1);
	expect(plain).not.toContain('weaving');
	await page.getByLabel(en.imageWords).check();
	await page.getByLabel(en.imageHidden).check();
	const whole = (await saves()).toString();
	expect(whole.match(/<path d="[^"]*" fill="#1d1a16"/g)).toHaveLength(2);
	expect(whole).toContain('The &#60;weaving&#62; &#38; house');
	for (const file of [plain, whole])
		expect(file).not.toMatch(/ZURUMBATICO|metadata|http(?!:\/\/www\.w3\.org\/2000\/svg)/);
	await ana.context.close();
});
