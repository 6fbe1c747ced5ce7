// What people write, what they call their space, and the passphrase: looked for everywhere, in every form, at every step.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test';
import { App } from '../kit/app.ts';
import { browserLaunch } from '../kit/browser.ts';
import { filesIn, filesWith, filesWithBytes, formsIn, memoryWith } from '../kit/canary.ts';
import { Person, WIDE } from '../kit/person.ts';
import { en } from '../../src/lib/i18n/en.ts';

const CARD = 'CHAGUARCUNA-del-monte';
const NAME = 'Ñuqanchik TUCUQUERE';
const ALIAS = 'PICHICIEGO-apodo';
const PASSPHRASE = 'ocho lechuzas cuidan el GUAYACAN';
const WORDS = [CARD, 'TUCUQUERE', NAME, ALIAS, 'GUAYACAN', PASSPHRASE];

/** The sealed keys of the kept space, as they lie in the browser's storage. */
const sealedKeys = (page: Page): Promise<number[][]> =>
	page.evaluate(
		() =>
			new Promise((done, fail) => {
				const request = indexedDB.open('minga-vault');
				request.onerror = () => fail(request.error);
				request.onsuccess = () => {
					const all = request.result.transaction('kept').objectStore('kept').getAll();
					all.onsuccess = () => {
						request.result.close();
						const rows = all.result as { vault: Uint8Array; keys: Uint8Array }[];
						done(rows.flatMap(({ vault, keys }) => [[...vault], [...keys]]));
					};
				};
			})
	);

test('[S11] [S12] neither the server nor its memory nor the phone has a readable word: open, locked, closed, wiped', async ({
	browser
}) => {
	test.setTimeout(240_000);
	const app = await new App().start();
	const profile = mkdtempSync(join(tmpdir(), 'minga-profile-'));
	const open = async (): Promise<BrowserContext> =>
		chromium.launchPersistentContext(profile, {
			...(await browserLaunch()),
			headless: true,
			locale: 'en',
			viewport: WIDE
		});
	const inProfile = (): string[] =>
		WORDS.flatMap((word) => filesWith(profile, word).map((path) => `${word} in ${path}`));
	const onServer = (moment: string, secrets: string[], runs = true): void => {
		const words = [...WORDS, ...secrets];
		expect(filesIn(app.data).length).toBeGreaterThan(0);
		for (const word of words) {
			expect(filesWith(app.data, word), `${moment}: ${word} in the data`).toEqual([]);
			expect(formsIn(Buffer.from(app.output), word), `${moment}: ${word} in the log`).toEqual([]);
		}
		if (!runs) return;
		const seen = memoryWith(app.pid, [...words, 'Minga listens on']);
		if ('denied' in seen) {
			// Told in the report: what was not looked at is not ruled out.
			process.stdout.write(`the memory of the server was not searched (${moment}): ${seen.denied}\n`);
			return;
		}
		// What must be there is found: the search looks at the right thing.
		expect(seen.found.filter((hit) => hit.startsWith('Minga listens on')).length, moment).toBeGreaterThan(0);
		expect(
			seen.found.filter((hit) => !hit.startsWith('Minga listens on')),
			moment
		).toEqual([]);
		test.info().annotations.push({ type: 'measured', description: `${moment}: ${seen.read >> 20} MiB of memory` });
	};
	try {
		let context = await open();
		let page = context.pages()[0]!;
		await page.goto(`${app.url}/en`);
		await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
		await page.getByRole('link', { name: en.landing.open, exact: true }).click();
		await expect(page.locator('[data-saving="with-group"]')).toBeVisible();
		const name = page.getByLabel(en.space.nameLabel);
		await name.fill(NAME);
		await name.blur();
		const area = page.locator('[data-kind="practices"][data-column="alive"] textarea');
		await area.fill(CARD);
		await area.press('Enter');
		await expect(page.locator('[data-card]')).toHaveCount(1);
		await page.getByRole('button', { name: en.share.action, exact: true }).click();
		await page.getByRole('radio', { name: en.people.shareOpen }).check();
		await page.getByRole('button', { name: en.people.shareMake }).click();
		const link = await page.getByLabel(en.share.linkLabel).inputValue();
		await page.keyboard.press('Escape');
		const secret = link.split('#')[1]!;

		// Another person reads and writes, so that the server repeats and both show who they are.
		const rui = await Person.at(browser, app.url, 'pt', WIDE);
		await rui.joins(link);
		await expect(rui.card(CARD)).toBeVisible();
		const alias = rui.page.getByLabel(rui.m.space.yourName);
		await alias.fill(ALIAS);
		await alias.press('Enter');
		await rui.writes('practices', 'alive', `${CARD} again`);
		await expect(page.locator('[data-card]')).toHaveCount(2);
		await rui.saved();
		onServer('while people write', [secret]);

		await page.getByRole('button', { name: en.keep.action }).first().click();
		await page.getByLabel(en.keep.own).check();
		await page.getByLabel(en.keep.ownLabel).fill(PASSPHRASE);
		await page.getByLabel(en.keep.ownAgain).fill(PASSPHRASE);
		await page.getByRole('button', { name: en.keep.go }).click();
		await expect(page.getByText(en.keep.banner)).toHaveCount(0, { timeout: 30_000 });
		await expect(page.locator('[data-saving="with-group"]')).toBeVisible();
		const sealed = (await sealedKeys(page)).map((bytes) => Uint8Array.from(bytes));
		expect(sealed.length).toBe(2);

		// Locked, the browser still running.
		await page.keyboard.press('Control+Shift+L');
		await expect(page.locator('#passphrase')).toBeVisible();
		expect(inProfile(), 'locked').toEqual([]);

		// Closed. That the browser's own history has the site, and that the sealed keys are on the disk, shows that we look at the right place.
		await context.close();
		expect(filesWith(profile, new URL(app.url).host)).not.toEqual([]);
		for (const bytes of sealed) expect(filesWithBytes(profile, bytes)).not.toEqual([]);
		expect(inProfile(), 'closed').toEqual([]);

		// Wiped, and the browser started once more.
		context = await open();
		page = context.pages()[0]!;
		await page.goto(`${app.url}/en/safety`);
		await page.locator('[data-wipe]').click();
		await page.locator('[data-wipe-go]').click();
		await expect(page.locator('[data-wiped="all"]')).toBeVisible();
		await context.close();
		context = await open();
		await context.close();
		expect(inProfile(), 'wiped').toEqual([]);
		const left = sealed.flatMap((bytes) => filesWithBytes(profile, bytes));
		test
			.info()
			.annotations.push({ type: 'measured', description: `files with sealed keys after the wipe: ${left.length}` });
		expect(left, 'sealed keys after the wipe').toEqual([]);

		await rui.context.close();
		await app.stop();
		onServer('stopped', [secret], false);
	} finally {
		rmSync(profile, { recursive: true, force: true });
		await app.remove();
	}
});
