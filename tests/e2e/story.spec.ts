// One community, three people, one server that is stopped and killed: the whole slice, told once.
import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { App } from '../kit/app.ts';
import { filesIn, filesWith } from '../kit/canary.ts';
import { PHONE, Person, WIDE, allSeeTheSame } from '../kit/person.ts';

const CANARY = 'ZURUMBATICO';

function minga(...args: string[]): string {
	return execFileSync(process.execPath, ['cli/main.ts', ...args], { encoding: 'utf8' });
}

test('a community works on its boards together, and nothing that was saved is lost', async ({ browser }) => {
	test.setTimeout(240_000);
	const app = await new App().start();
	try {
		const ana = await Person.at(browser, app.url, 'en', WIDE);
		await ana.opensSpace(app.url);
		await ana.names(`${CANARY} river`);
		await ana.saved();
		const link = await ana.shares();
		expect(link).toMatch(/^http:\/\/localhost:\d+\/s#/);

		const luz = await Person.at(browser, app.url, 'es', PHONE);
		const rui = await Person.at(browser, app.url, 'pt', WIDE);
		await luz.joins(link);
		await rui.joins(link);
		await expect(luz.page.getByLabel(luz.m.space.nameLabel)).toHaveValue(`${CANARY} river`);

		// All write at once, each on a board of their own.
		await luz.board('practices');
		await rui.board('assets');
		await ana.board('safe-spaces');
		await Promise.all([
			(async () => {
				await luz.writes('practices', 'alive', 'El caracol avisa de casa en casa');
				await luz.writes('practices', 'alive', 'Minga de caminos');
			})(),
			rui.writes('assets', 'well', 'A casa de sementes'),
			ana.writes('safeSpaces', 'safe', `The weaving house ${CANARY}`)
		]);
		await ana.board('practices');
		await expect(ana.card('El caracol avisa')).toBeVisible();
		await allSeeTheSame(ana, luz, rui);

		// A practice grows into a measure, and the line can be walked back.
		await ana.board('measures');
		await ana.writes('measures', 'A', 'A chain of calls');
		await ana.card('A chain of calls').locator('button.text').click();
		const dialog = ana.page.getByRole('dialog');
		await dialog.getByRole('button', { name: ana.m.card.linkTo }).click();
		await dialog.getByLabel(ana.m.card.linkSearch).fill('caracol');
		await dialog.locator('.candidates button').filter({ hasText: 'El caracol' }).first().click();
		await ana.closesDialog();
		await rui.board('practices');
		await rui.card('El caracol avisa').locator('button.text').click();
		await expect(rui.page.getByRole('dialog')).toContainText('A chain of calls');
		await rui.closesDialog();

		// Undo takes back one's own, not the other's.
		await luz.writes('practices', 'alive', 'Una carta de más');
		await expect(ana.page.locator('body')).toBeVisible();
		await luz.page.getByRole('button', { name: luz.m.common.undo, exact: true }).click();
		await expect(luz.card('Una carta de más')).toHaveCount(0);
		await expect(luz.card('Minga de caminos')).toBeVisible();

		// By keyboard: from alive to weakening.
		await ana.board('practices');
		await ana.card('Minga de caminos').locator('button.text').focus();
		await ana.page.keyboard.press('Alt+ArrowRight');
		await expect(ana.column('practices', 'weakening').locator('[data-card]')).toContainText('Minga de caminos');
		await expect(rui.column('practices', 'weakening').locator('[data-card]')).toContainText('Minga de caminos');
		await allSeeTheSame(ana, luz, rui);

		// The server is stopped; Luz writes on; it comes back.
		expect(await app.stop()).toBe(0);
		await expect(luz.page.locator('[data-line="live"]')).toHaveCount(0);
		await luz.writes('practices', 'dormant', 'Escrito sin línea');
		await expect(luz.page.locator('[data-saving="with-group"]')).toHaveCount(0);
		await app.start();
		await luz.saved();
		await ana.saved();
		await expect(ana.card('Escrito sin línea')).toBeVisible();

		// It is killed in the middle of writing, and started.
		await rui.writes('practices', 'dormant', 'Antes da queda');
		await rui.saved();
		await app.kill();
		await rui.writes('practices', 'dormant', 'Depois da queda');
		await app.start();
		await Promise.all([ana.saved(), luz.saved(), rui.saved()]);
		for (const person of [ana, luz]) {
			await person.board('practices');
			await expect(person.card('Antes da queda')).toBeVisible();
			await expect(person.card('Depois da queda')).toBeVisible();
		}
		const print = await allSeeTheSame(ana, luz, rui);

		// A member without a screen sees the same, exports it, and a new space made of the file is the same.
		expect(JSON.parse(minga('fingerprint', '--link', link)).fingerprint).toBe(print);
		const file = test.info().outputPath('space.json');
		minga('export', '--link', link, '--out', file);
		const second = JSON.parse(minga('create', '--server', app.url, '--import', file)) as { link: string };
		expect(JSON.parse(minga('fingerprint', '--link', second.link)).fingerprint).toBe(print);

		for (const person of [ana, luz, rui]) {
			expect(person.complaints).toEqual([]);
			expect(person.strangers).toEqual([]);
			expect(await person.page.title()).not.toContain(CANARY);
		}

		// Nothing that anyone wrote lies anywhere on the server, in any shape.
		await app.stop();
		expect(filesIn(app.data).length).toBeGreaterThan(0);
		expect(filesWith(app.data, CANARY)).toEqual([]);
		expect(app.output).not.toContain(CANARY);
	} finally {
		await app.remove();
	}
});

test('a card that one person writes is on the other screen at once', async ({ browser }) => {
	const app = await new App().start();
	try {
		const ana = await Person.at(browser, app.url, 'en', WIDE);
		await ana.opensSpace(app.url);
		await ana.saved();
		const link = await ana.shares();
		const rui = await Person.at(browser, app.url, 'pt', WIDE);
		await rui.joins(link);
		await rui.saved();
		await rui.board('practices');
		for (let at = 0; at < 5; at++) {
			const words = `card ${at} of five`;
			await ana.writes('practices', 'alive', words);
			await expect(rui.card(words)).toBeVisible({ timeout: 2000 });
		}
	} finally {
		await app.remove();
	}
});

test('a link that is none says so and opens nothing', async ({ browser }) => {
	const app = await new App().start();
	try {
		const ana = await Person.at(browser, app.url, 'en', PHONE);
		for (const fragment of ['nonsense', 'A'.repeat(66)]) {
			await ana.page.goto('about:blank');
			await ana.page.goto(`${app.url}/s#${fragment}`);
			await expect(ana.page.getByRole('alert').or(ana.page.locator('.problem')).first()).toBeVisible();
			await expect(ana.page.locator('[data-saving]')).toHaveCount(0);
		}
		expect(ana.complaints).toEqual([]);
	} finally {
		await app.remove();
	}
});
