// A village that defends a river plays the whole method: four people, two languages, every board, to the printed strategy.
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { App } from '../kit/app.ts';
import { PHONE, Person, WIDE, allSeeTheSame } from '../kit/person.ts';
import { es as assessment } from '../../src/lib/i18n/assessment/es.ts';
import { pt as assessmentPt } from '../../src/lib/i18n/assessment/pt.ts';
import { balance } from '../../src/lib/i18n/balance/es.ts';
import { es as descent } from '../../src/lib/i18n/descent/es.ts';
import { map as mapPt } from '../../src/lib/i18n/map/pt.ts';
import { es as narratives } from '../../src/lib/i18n/narratives/es.ts';
import { strategy } from '../../src/lib/i18n/strategy/es.ts';

let app: App;
test.beforeAll(async () => {
	app = await new App().start();
});
test.afterAll(async () => app.remove());

const looks = (person: Person, name: string) =>
	person.page.locator('.views').getByRole('button', { name, exact: true }).click();

async function opens(person: Person, words: string): Promise<void> {
	await person.card(words).locator('button.text').click();
	await expect(person.page.getByRole('dialog')).toBeVisible();
}

async function draws(page: Page, ...way: [x: number, y: number][]): Promise<void> {
	const stage = page.locator('[data-stage]');
	await stage.scrollIntoViewIfNeeded();
	const { x, y, width, height } = (await stage.boundingBox())!;
	const [first, ...rest] = way.map(([across, down]) => [x + across * width, y + down * height] as const);
	await page.mouse.move(...first!);
	await page.mouse.down();
	for (const at of rest) await page.mouse.move(...at, { steps: 4 });
	await page.mouse.up();
}

const fill = (message: string, values: Record<string, string>) =>
	message.replace(/\{(\w+)\}/g, (_, name: string) => values[name]!);

test('four people, two languages: from the night rota to a printed strategy', async ({ browser }, info) => {
	test.setTimeout(240_000);
	const ana = await Person.at(browser, app.url, 'es', WIDE);
	await ana.opensSpace(app.url);
	await ana.names('Defensa del río');
	const link = await ana.shares();
	const beto = await Person.at(browser, app.url, 'es', PHONE);
	const cida = await Person.at(browser, app.url, 'pt', WIDE);
	const davi = await Person.at(browser, app.url, 'pt', PHONE);
	for (const person of [beto, cida, davi]) await person.joins(link);
	const all = [ana, beto, cida, davi];

	// What we already do. Each in the language they speak; everybody reads all.
	await ana.writes('practices', 'alive', 'La ronda de noche por turnos');
	await beto.writes('practices', 'alive', 'Minga para limpiar el caño');
	await cida.writes('practices', 'weakening', 'As avós contam a história do rio');
	await davi.writes('practices', 'alive', 'Rádio comunitária às seis');
	for (const person of all) await expect(person.page.locator('[data-card]')).toHaveCount(4);

	// The night rota is a protection practice: with whom, when, with which signal.
	await opens(ana, 'La ronda de noche');
	const dialog = ana.page.getByRole('dialog');
	await dialog.getByLabel(descent.steps.guardsLabel).fill('Con jóvenes y abuelas, en pareja, tres toques de caracol');
	await expect(dialog).toContainText(descent.steps.isProtection);
	await ana.closesDialog();

	// The river, drawn by two; and the school as a pin.
	await beto.board('assets');
	await beto.writes('assets', 'at-risk', 'La escuela');
	await ana.board('assets');
	await looks(ana, ana.m.views.map);
	await cida.board('assets');
	await looks(cida, cida.m.views.map);
	await draws(ana.page, [0.1, 0.2], [0.4, 0.45], [0.9, 0.7]);
	await draws(cida.page, [0.5, 0.2], [0.6, 0.2], [0.6, 0.3], [0.5, 0.3], [0.5, 0.2]);
	await cida.page.getByRole('button', { name: `${mapPt.place}: La escuela` }).click();
	await cida.page.keyboard.press('Enter');
	await expect(ana.page.locator('[data-stage]')).toContainText('La escuela');
	await expect(ana.page.locator('[data-layer="water"] .lines')).toContainText('2');

	// Three threats on the matrix; two of them hit families.
	await davi.board('assessment');
	await davi.writes('threats', 'possible', 'Amenazas por mensaje de voz');
	await davi.writes('threats', 'incident', 'Queimaram dois barcos');
	await davi.writes('threats', 'structural', 'A mina quer a água');
	await ana.board('assessment');
	await looks(ana, ana.m.views.matrix);
	await cida.board('assessment');
	await looks(cida, cida.m.views.matrix);
	const threat = (page: Page, words: string) => page.locator('[data-threat]').filter({ hasText: words });
	await expect(threat(ana.page, 'mina')).toBeVisible();
	await threat(ana.page, 'Queimaram').getByRole('button').first().focus();
	await ana.page.keyboard.press('ArrowRight');
	await expect(
		cida.page.locator('[data-cell="2-3"], [data-cell="3-2"]').filter({ hasText: 'Queimaram' })
	).toBeVisible();
	await ana.page.getByRole('button', { name: assessment.look.touches }).click();
	await cida.page.getByRole('button', { name: assessmentPt.look.touches }).click();
	const touches = (m: { touches: { cell: string } }, words: string, whom: string) =>
		fill(m.touches.cell, { threat: words, whom });
	const whom = (person: Person) => person.m.value.hits.families;
	await ana.page.getByRole('checkbox', { name: touches(assessment, 'Queimaram dois barcos', whom(ana)) }).check();
	await cida.page
		.getByRole('checkbox', {
			name: touches(assessmentPt, 'Amenazas por mensaje de voz', whom(cida))
		})
		.check();

	// "They are against progress", and what we say to that.
	await ana.board('narratives');
	await looks(ana, ana.m.views.answers);
	const adder = ana.page.getByRole('button', { name: narratives.list.addStigma, exact: true });
	const lie = ana.page.getByRole('textbox', { name: narratives.list.addStigma });
	await expect(adder.or(lie)).toBeVisible();
	if (await adder.isVisible()) await adder.click();
	await lie.fill('Están contra el progreso');
	await lie.press('Enter');
	const row = ana.page.locator('[data-stigma]').filter({ hasText: 'contra el progreso' });
	await row.getByRole('textbox').fill('Queremos agua limpia para todas las generaciones');
	await row.getByRole('textbox').press('Enter');
	await expect(row.locator('[data-answer]')).toContainText('agua limpia');

	// Who has the duty; two measures of our own, two asks to the governor.
	await beto.board('network');
	await beto.writes('actors', 'undecided', 'La gobernación');
	await beto.card('La gobernación').locator('button.text').click();
	await beto.page.getByRole('dialog').getByRole('checkbox', { name: beto.m.field.duty }).check();
	await beto.closesDialog();
	for (const [person, column, words] of [
		[ana, 'A', 'Ronda en pareja con señal de caracol'],
		[cida, 'A', 'Escola aberta à noite'],
		[beto, 'B', 'Que la gobernación reconozca en público la defensa del río'],
		[davi, 'B', 'Visita da governadora cada três meses']
	] as const) {
		await person.board('measures');
		await person.writes('measures', column, words);
		await opens(person, words);
		const open = person.page.getByRole('dialog');
		await open.getByRole('radio', { name: person.m.value['measures.state'].proposed }).check();
		if (column === 'B') {
			const asked = open.locator('[data-field="askTo"]');
			await asked.getByRole('button').last().click();
			await person.page.keyboard.type('goberna');
			await person.page.keyboard.press('ArrowDown');
			await person.page.keyboard.press('Enter');
			await expect(asked).toContainText('La gobernación');
		}
		await person.closesDialog();
	}

	// The mirror asks: families are touched by two threats, and no measure covers them.
	await ana.board('balance');
	await expect(ana.page.locator('[data-check="p3-no-families"]')).toBeVisible();
	await expect(ana.page.locator('[data-check="g-threat-uncovered"] [data-opens]')).toHaveCount(3);
	await expect(ana.page.locator('[data-check="g-ask-without-duty-bearer"]')).toHaveCount(0);
	await ana.page.getByRole('button', { name: balance.ways.figures, exact: true }).click();
	await expect(ana.page.locator('[data-figure="aims"] [data-n]').first()).toHaveText(/2/);

	// The strategy begins from the boards, and is printed.
	await ana.board('strategy');
	await ana.page.getByRole('button', { name: strategy.fromBoards }).click();
	const sheet = ana.page.locator('[data-rich="strategy"] [role="textbox"]');
	await expect(sheet.locator('[data-block="practices"]')).toContainText('La ronda de noche');
	await expect(sheet).toContainText('Visita da governadora');
	await beto.board('strategy');
	await expect(beto.page.locator('[data-rich="strategy"]')).toContainText('Minga para limpiar el caño');
	await ana.page.emulateMedia({ media: 'print' });
	await expect(ana.page.locator('.frame > header')).toBeHidden();
	await ana.page.screenshot({ path: info.outputPath('strategy.png'), fullPage: true });
	await ana.page.emulateMedia({ media: null });

	// Everybody holds the same, and a file of it comes in again with the same words.
	await allSeeTheSame(...all);
	await ana.menu(ana.m.menu.exchange);
	await ana.page.getByRole('dialog').getByRole('checkbox').first().check();
	const download = ana.page.waitForEvent('download');
	await ana.page.getByRole('button', { name: ana.m.exchange.exportGo }).click();
	const file = await (await download).path();
	const { beside, cards } = JSON.parse(readFileSync(file, 'utf8')) as {
		beside: Record<string, unknown>;
		cards: Record<string, unknown[]>;
	};
	expect(Object.keys(beside).sort()).toEqual(['sketch', 'texts']);
	expect(cards['measures']).toHaveLength(4);
	await ana.closesDialog();
	const print = await ana.fingerprint();
	const eva = await Person.at(browser, app.url, 'es', WIDE);
	await eva.opensSpace(app.url);
	await eva.menu(eva.m.menu.exchange);
	await eva.page.getByLabel(eva.m.exchange.importPick).setInputFiles(file);
	await expect(eva.page.getByRole('dialog')).toContainText(/tarjetas/);
	await eva.closesDialog();
	expect(await eva.fingerprint()).toBe(print);

	for (const person of [...all, eva]) {
		expect(person.complaints).toEqual([]);
		expect(person.strangers).toEqual([]);
	}
});
