// Issue by issue what a community decides about who is in: knocking, roles, removal, leaving, and a link that opens nothing later.
import { expect, test, type Page } from '@playwright/test';
import { App } from '../kit/app.ts';
import { PHONE, Person, WIDE, allSeeTheSame } from '../kit/person.ts';

let app: App;
test.beforeEach(async () => {
	app = await new App().start();
});
test.afterEach(async () => app.remove());

const accept = (page: Page): void => void page.on('dialog', (dialog) => void dialog.accept());

async function letsIn(facilitator: Person, name: string, words: string, role?: string): Promise<void> {
	const t = facilitator.m.people;
	const dialog = facilitator.page.getByRole('dialog');
	if (!(await dialog.isVisible())) await facilitator.page.getByRole('button', { name: t.doorOpen }).click();
	const who = dialog.locator('[data-knock]').filter({ hasText: name });
	await expect(who.locator('[data-words]')).toHaveText(words);
	if (role) await who.getByLabel(t.asRole).selectOption(role);
	await who.getByRole('button', { name: t.letIn, exact: true }).click();
	await expect(who).toHaveCount(0);
}

test('[M2 M3 M4] a community decides who is in, from the first knock to the last link', async ({ browser }) => {
	test.setTimeout(240_000);
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	accept(ana.page);
	await ana.opensSpace(app.url);
	await ana.names('The room');
	await ana.writes('practices', 'alive', 'We walk together');
	const link = await ana.shares({ knock: true });

	// Four knock; nobody reads anything before the door is opened.
	const luz = await Person.at(browser, app.url, 'es', PHONE);
	const rui = await Person.at(browser, app.url, 'pt', PHONE);
	const sol = await Person.at(browser, app.url, 'es', PHONE);
	const eve = await Person.at(browser, app.url, 'en', PHONE);
	for (const person of [luz, rui, sol, eve]) accept(person.page);
	const words = {
		luz: await luz.knocks(link, 'Luz'),
		rui: await rui.knocks(link, 'Rui'),
		sol: await sol.knocks(link, 'Sol'),
		eve: await eve.knocks(link, 'Eve')
	};
	expect(new Set(Object.values(words)).size).toBe(4);
	await expect(luz.card('We walk together')).toHaveCount(0);
	await letsIn(ana, 'Luz', words.luz);
	await letsIn(ana, 'Rui', words.rui, 'reader');
	await letsIn(ana, 'Sol', words.sol, 'guest');
	await letsIn(ana, 'Eve', words.eve);
	await ana.closesDialog();
	for (const person of [luz, rui, sol, eve]) {
		await person.inside();
		await expect(person.card('We walk together')).toBeVisible();
	}

	// Who reads along writes nothing.
	await expect(rui.page.getByText(rui.m.people.readOnly)).toBeVisible();
	await expect(rui.page.locator('textarea, button.add')).toHaveCount(0);
	await sol.writes('practices', 'alive', 'Un círculo por semana');
	await expect(ana.card('Un círculo por semana')).toBeVisible();

	// A guest stays: a passphrase, keys of this device's own, the same cards.
	await sol.menu(sol.m.menu.keep);
	const passphrase = (await sol.page.locator('[data-words]').textContent())!;
	await sol.page.getByLabel(sol.m.keep.typeAgain).fill(passphrase);
	await sol.page.getByRole('button', { name: sol.m.keep.go }).click();
	await expect(sol.page.getByText(sol.m.keep.done).first()).toBeAttached({ timeout: 30_000 });
	await sol.saved();
	await sol.writes('practices', 'alive', 'Ahora soy parte');
	await expect(ana.card('Ahora soy parte')).toBeVisible();

	// One is taken out while another has unsent cards.
	await luz.context.setOffline(true);
	await luz.page.evaluate(() => dispatchEvent(new Event('offline')));
	await luz.writes('practices', 'alive', 'Escrito sin línea');
	await ana.menu(ana.m.people.heading);
	const seats = ana.page.getByRole('dialog').locator('[data-seat]');
	await expect(seats).toHaveCount(5);
	await seats.filter({ hasText: 'Eve' }).getByRole('button', { name: ana.m.people.remove }).click();
	await expect(seats).toHaveCount(4);
	await ana.closesDialog();
	await expect(eve.page.getByText(eve.m.people.out).first()).toBeVisible();
	await ana.writes('practices', 'alive', 'Without Eve');
	await expect(sol.card('Without Eve')).toBeVisible();
	await expect(eve.card('Without Eve')).toHaveCount(0);
	await luz.context.setOffline(false);
	await luz.page.evaluate(() => dispatchEvent(new Event('online')));
	await expect(ana.card('Escrito sin línea')).toBeVisible({ timeout: 60_000 });
	await expect(luz.card('Without Eve')).toBeVisible();
	await allSeeTheSame(ana, luz, sol);

	// Facilitation is handed over; the first one leaves.
	await ana.menu(ana.m.people.heading);
	await seats
		.filter({ hasText: 'Luz' })
		.getByLabel(ana.m.people.roleOf.replace('{name}', 'Luz'))
		.selectOption('facilitator');
	await luz.menu(luz.m.people.heading);
	await expect(luz.page.getByRole('dialog').getByRole('button', { name: luz.m.people.remove }).first()).toBeVisible();
	await luz.closesDialog();
	await ana.page.getByRole('dialog').getByRole('button', { name: ana.m.people.leave }).click();
	await expect(ana.page.getByRole('heading', { name: ana.m.space.gone })).toBeVisible();
	await luz.writes('practices', 'alive', 'Seguimos');
	await expect(sol.card('Seguimos')).toBeVisible();

	// The link of the first minute, from the history of a phone that was taken.
	const late = await Person.at(browser, app.url, 'en', PHONE);
	await late.page.goto(link);
	await expect(late.page.getByText(late.m.fail.usedUp)).toBeVisible();
	for (const person of [ana, luz, rui, sol, eve, late]) {
		expect(person.strangers).toEqual([]);
		expect(person.complaints).toEqual([]);
	}
});

test('a short code leads to the same door; a code that is none says so', async ({ browser }) => {
	test.setTimeout(90_000);
	const ana = await Person.at(browser, app.url, 'en', WIDE);
	await ana.opensSpace(app.url);
	await ana.page.getByRole('button', { name: ana.m.share.action, exact: true }).click();
	const dialog = ana.page.getByRole('dialog');
	await dialog.getByRole('button', { name: ana.m.people.shareMake }).click();
	await dialog.getByRole('button', { name: ana.m.people.codeMake }).click();
	const code = (await dialog.locator('[data-code]').textContent({ timeout: 30_000 }))!;
	expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
	const rui = await Person.at(browser, app.url, 'pt', PHONE);
	await rui.page.goto(`${app.url}/pt`);
	await rui.page.getByText(rui.m.landing.join, { exact: true }).click();
	const field = rui.page.getByLabel(rui.m.people.codeLabel);
	await field.fill('0000 0000 0000');
	await rui.page.getByRole('button', { name: rui.m.landing.joinGo, exact: true }).click();
	await expect(rui.page.getByText(rui.m.people.codeBad)).toBeVisible({ timeout: 20_000 });
	await field.fill(` ${code.toLowerCase().replaceAll('-', ' ')}`);
	await rui.page.getByRole('button', { name: rui.m.landing.joinGo, exact: true }).click();
	await expect(rui.page.getByRole('heading', { name: rui.m.people.knockHeading })).toBeVisible({ timeout: 20_000 });
	await rui.page.getByRole('button', { name: rui.m.people.knockGo, exact: true }).click();
	await expect(rui.page.locator('[data-words]')).toHaveText(/^\S+( \S+){3}$/);
	await ana.closesDialog();
	await ana.page.getByRole('button', { name: ana.m.people.doorOpen }).click();
	await ana.page.getByRole('button', { name: ana.m.people.deny, exact: true }).click();
	await expect(rui.page.getByText(rui.m.people.denied)).toBeVisible();
});
