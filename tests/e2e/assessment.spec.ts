// From what a community already does to what it needs: the matrix, the needs in their order, and the line of descent.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { App } from '../kit/app.ts';
import { PHONE, Person, WIDE, allSeeTheSame } from '../kit/person.ts';
import { en } from '../../src/lib/i18n/en.ts';
import { en as words } from '../../src/lib/i18n/assessment/en.ts';
import { es as palabras } from '../../src/lib/i18n/assessment/es.ts';
import { en as grown } from '../../src/lib/i18n/descent/en.ts';

let app: App;
test.beforeAll(async () => {
	app = await new App().start();
});
test.afterAll(async () => app.remove());

const cell = (page: Page, key: string) => page.locator(`[data-cell="${key}"]`);
const threat = (page: Page, text: string) => page.locator('[data-threat]').filter({ hasText: text });

async function looks(person: Person, name: string): Promise<void> {
	await person.page.locator('.views').getByRole('button', { name, exact: true }).click();
}

async function example(person: Person): Promise<void> {
	await person.page.goto(`${app.url}/s#example`);
	await expect(person.page.locator('[data-card]').first()).toBeVisible();
}

async function drag(page: Page, what: Locator, to: Locator): Promise<void> {
	// At the rim of the screen the page would scroll along.
	await what.evaluate((element) => element.scrollIntoView({ block: 'center' }));
	const [from, target] = [(await what.boundingBox())!, (await to.boundingBox())!];
	await page.mouse.move(from.x + 20, from.y + from.height / 2);
	await page.mouse.down();
	await page.mouse.move(from.x + 40, from.y + from.height / 2 + 15, { steps: 3 });
	await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 6 });
	await page.mouse.up();
}

async function swipe(page: Page, what: Locator, to: Locator): Promise<void> {
	// Both on the screen, and neither at its rim nor under the way out.
	await to.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 100));
	const touch = await page.context().newCDPSession(page);
	const at = async (place: Locator) => {
		const box = (await place.boundingBox())!;
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	};
	const [from, target] = [await at(what), await at(to)];
	const middle = { x: (from.x + target.x) / 2, y: (from.y + target.y) / 2 };
	await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
	for (const point of [middle, target, target])
		await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] });
	await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('threats are dragged, tapped and ticked; needs get dots from two people; both see the same', async ({
	browser
}) => {
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	await ana.opensSpace(app.url);
	await ana.board('assessment');
	await ana.writes('threats', 'possible', 'Leaflets call us enemies');
	await ana.writes('threats', 'incident', 'Boats were burnt');
	await ana.saved();
	const luz = await Person.at(browser, app.url, 'es', PHONE);
	await luz.joins(await ana.shares());
	await luz.board('assessment');

	// By pointer: both levels in one move, and one undo.
	await looks(ana, en.views.matrix);
	await expect(cell(ana.page, '2-2').locator('[data-threat]')).toHaveCount(2);
	await drag(ana.page, threat(ana.page, 'Leaflets'), cell(ana.page, '3-3'));
	await expect(cell(ana.page, '3-3')).toContainText('Leaflets');
	await ana.page.getByRole('button', { name: en.common.undo, exact: true }).click();
	await expect(cell(ana.page, '2-2')).toContainText('Leaflets');
	await ana.page.getByRole('button', { name: en.common.redo, exact: true }).click();
	await expect(cell(ana.page, '3-3')).toContainText('Leaflets');

	// By tap, on a phone: a place shows how many, opens its list, and takes what was chosen.
	await looks(luz, luz.m.views.matrix);
	await expect(cell(luz.page, '3-3')).toContainText('1');
	await cell(luz.page, '2-2').getByRole('button').tap();
	await threat(luz.page, 'Boats').getByRole('button').tap();
	await cell(luz.page, '3-2').getByRole('button', { name: palabras.matrix.putHere }).tap();
	await expect(cell(ana.page, '3-2')).toContainText('Boats');

	// By a finger on its handle, back and forth again.
	for (const [from, to] of [
		['3-2', '2-2'],
		['2-2', '3-2']
	] as const) {
		const grip = threat(luz.page, 'Boats').locator('[data-handle]');
		await swipe(luz.page, grip, cell(luz.page, to));
		await expect(cell(ana.page, to)).toContainText('Boats');
		await expect(cell(ana.page, from)).not.toContainText('Boats');
	}

	// What weighs on it is written where it stands, by either of them.
	const panel = luz.page.locator('[data-panel]');
	await panel.getByLabel(palabras.threat.addWeaker).fill('Sin señal en la vereda alta');
	await panel.getByLabel(palabras.threat.addWeaker).press('Enter');
	await expect(panel).toContainText('Sin señal en la vereda alta');

	// Whom it touches, ticked by both at once.
	await ana.page.getByRole('button', { name: words.look.touches }).click();
	await luz.page.getByRole('button', { name: palabras.look.touches }).tap();
	await Promise.all([
		ana.page.getByRole('checkbox', { name: '“Boats were burnt” touches: Families' }).check(),
		luz.page.getByRole('checkbox', { name: '«Boats were burnt» toca a: Territorio' }).check()
	]);
	await expect(ana.page.getByRole('checkbox', { name: '“Boats were burnt” touches: Territory' })).toBeChecked();
	await expect(luz.page.getByRole('checkbox', { name: '«Boats were burnt» toca a: Familias' })).toBeChecked();

	// A need from the threat, for those whom it hits.
	await ana.page.getByRole('button', { name: 'Boats were burnt', exact: true }).click();
	const dialog = ana.page.getByRole('dialog');
	await dialog.getByRole('button', { name: words.threat.writeNeed }).click();
	await expect(dialog.getByRole('heading', { name: en.kind.needs })).toBeVisible();
	await dialog.getByLabel(en.card.text, { exact: true }).fill('A warning before they come');
	await expect(dialog.getByRole('checkbox', { name: en.value.dims.families })).toBeChecked();
	await ana.closesDialog();

	// Dots of both count; nothing is confirmed until somebody says so.
	await looks(ana, en.views.needs);
	await looks(luz, luz.m.views.needs);
	const need = ana.page.locator('[data-need]');
	await expect(need).toContainText('Boats were burnt');
	await expect(need).toContainText(words.needs.notConfirmed);
	await Promise.all(
		[ana, luz].map(async ({ page }) => {
			for (let dot = 0; dot < 3; dot++) await page.locator('[data-need] .dots button').last().click();
		})
	);
	await expect(ana.page.locator('[data-dots="6"]')).toBeVisible();
	await expect(luz.page.locator('[data-dots="6"]')).toBeVisible();
	await luz.page.getByRole('button', { name: palabras.needs.read }).tap();
	await expect(luz.page.locator('[data-aloud]')).toContainText('Boats were burnt');
	await luz.page.getByRole('button', { name: palabras.aloud.confirm }).tap();
	await luz.closesDialog();
	await expect(need).toContainText(words.needs.confirmed);

	await allSeeTheSame(ana, luz);
	for (const person of [ana, luz]) {
		expect(person.complaints).toEqual([]);
		expect(person.strangers).toEqual([]);
	}
});

test('by keyboard alone: a threat moves, a need is put in order and confirmed, a line is walked both ways', async ({
	browser
}) => {
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	const { page } = ana;
	const reach = async (target: Locator): Promise<void> => {
		for (let presses = 0; presses < 120; presses++) {
			if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
			await page.keyboard.press('Tab');
		}
		throw new Error('never reached by Tab');
	};
	await example(ana);
	await ana.board('assessment');
	await reach(page.locator('.views').getByRole('button', { name: en.views.matrix }));
	await page.keyboard.press('Enter');
	const boats = page.locator('[data-threat="th-lanchas"] .text');
	await reach(boats);
	await page.keyboard.press('ArrowUp');
	await expect(cell(page, '3-3').locator('[data-threat="th-lanchas"]')).toBeVisible();
	await expect(boats).toBeFocused();
	await expect(page.locator('[data-said]')).toContainText(en.value.likelihood[3]);
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowLeft');
	await expect(cell(page, '3-2').locator('[data-threat="th-lanchas"]')).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-panel="th-lanchas"]')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.locator('[data-panel]')).toHaveCount(0);

	// The list does the same, and gives the focus back where the threat is now.
	await page.getByRole('button', { name: words.look.list, exact: true }).focus();
	await page.keyboard.press('Enter');
	const heavy = page.locator('li').filter({ has: boats }).getByLabel(en.field.impact);
	await reach(heavy);
	await page.keyboard.press('ArrowUp');
	await expect(heavy).toHaveValue('1');
	await expect(heavy).toBeFocused();

	await page.locator('.views').getByRole('button', { name: en.views.needs }).focus();
	await page.keyboard.press('Enter');
	const second = page.locator('[data-need]').nth(1);
	const id = await second.getAttribute('data-need');
	await reach(second.locator('[data-handle]'));
	await page.keyboard.press('ArrowUp');
	await expect(page.locator('[data-need]').first()).toHaveAttribute('data-need', id!);
	await expect(page.locator('[data-need]').first().locator('[data-handle]')).toBeFocused();
	await reach(page.locator('[data-need]').first().getByRole('button', { name: words.needs.read }));
	await page.keyboard.press('Enter');
	await reach(page.getByRole('button', { name: words.aloud.take }));
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-aloud]')).toContainText(words.needs.notConfirmed);
	await page.keyboard.press('Escape');

	await ana.board('practices');
	await looks(ana, en.views.descent);
	const at = (key: string) => page.locator(`[data-spot="${key}"] button`).first();
	await reach(at('practice/pr-caracol'));
	await page.keyboard.press('ArrowRight');
	await expect(at('need/ne-aviso')).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await expect(at('measure/me-cadena')).toBeFocused();
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('ArrowLeft');
	await expect(at('practice/pr-caracol')).toBeFocused();

	// The conch becomes a protection practice; the measure that grows from it can be followed back.
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel(grown.steps.guardsLabel).focus();
	await page.keyboard.type('Three calls at night, in pairs');
	await expect(dialog).toContainText(grown.steps.isProtection);
	await reach(dialog.getByRole('button', { name: grown.steps.grow }));
	await page.keyboard.press('Enter');
	await expect(dialog.getByLabel(en.card.text, { exact: true })).toHaveValue('Three calls at night, in pairs');
	await reach(dialog.locator('[data-steps] [data-opens="pr-caracol"]'));
	await page.keyboard.press('Enter');
	await expect(dialog.getByRole('heading', { name: en.kind.practices, exact: true })).toBeVisible();
	await expect(dialog.locator('[data-steps] [data-opens]')).toHaveCount(2);
	await ana.closesDialog();
	await expect(at('guards/pr-caracol')).toContainText('Three calls');
	expect(ana.complaints).toEqual([]);
});

test('what is for the circle is covered, also in labels and in what is spoken', async ({ browser }) => {
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	const { page } = ana;
	await example(ana);
	await ana.board('assessment');
	for (const [column, secret] of [
		['threats', 'Quemaron dos lanchas'],
		['needs', 'Que un aviso llegue']
	] as const) {
		await page
			.locator(`[data-kind="${column}"] [data-card]`)
			.filter({ hasText: secret })
			.locator('button.text')
			.click();
		await page.getByRole('radio', { name: en.value.see.circle }).check();
		await ana.closesDialog();
	}
	const seen = () =>
		page.locator('.board').evaluate((board) => {
			const labels = [...board.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label'));
			return `${board.textContent} ${labels.join(' ')} ${document.querySelector('[data-said]')?.textContent}`;
		});
	const hidden = async () => {
		await expect(page.locator('.board')).toContainText(en.card.circleCard);
		expect(await seen()).not.toMatch(/Quemaron dos lanchas|Que un aviso llegue/);
	};
	await looks(ana, en.views.matrix);
	await page.locator('[data-threat="th-lanchas"] .text').click();
	await hidden();
	await page.getByRole('button', { name: words.look.touches }).click();
	await hidden();
	await looks(ana, en.views.needs);
	await expect(page.locator('[data-need="ne-aviso"]')).toBeVisible();
	await hidden();
});

for (const viewport of [PHONE, WIDE])
	test(`nothing for axe to find at ${viewport.width}`, async ({ browser }) => {
		const ana = await Person.at(browser, app.url, 'en', viewport);
		const { page } = ana;
		const clean = async (state: string): Promise<void> => {
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
				const axe = new AxeBuilder({ page });
				// The dark has other colours and nothing else.
				if (colorScheme === 'dark') axe.withRules(['color-contrast']);
				const { violations } = await axe.analyze();
				const found = violations.map(({ id, nodes }) => `${state} ${colorScheme}: ${id} ${nodes[0]?.target.join(' ')}`);
				expect(found).toEqual([]);
			}
			const wider = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			expect(wider, `${state}: wider than the screen`).toBeLessThanOrEqual(0);
		};
		await example(ana);
		await looks(ana, en.views.descent);
		await expect(page.locator('[data-spot]').first()).toBeVisible();
		await clean('descent');
		await ana.board('assessment');
		await looks(ana, en.views.matrix);
		if (viewport === PHONE) await cell(page, '3-2').getByRole('button').click();
		await page.locator('[data-threat="th-panfletos"] .text').click();
		await clean('matrix');
		for (const name of [words.look.touches, words.look.list]) {
			await page.getByRole('button', { name, exact: true }).click();
			await clean(name);
		}
		await looks(ana, en.views.needs);
		await expect(page.locator('[data-need]').first()).toBeVisible();
		await clean('needs');
		await page.getByRole('button', { name: words.needs.read }).first().click();
		await clean('read aloud');
	});
