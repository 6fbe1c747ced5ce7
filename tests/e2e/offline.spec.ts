// A phone that was here once opens, reads and writes without a network; what lies on it is sealed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Page } from '@playwright/test';
import { App } from '../kit/app.ts';
import { browserLaunch } from '../kit/browser.ts';
import { filesWith } from '../kit/canary.ts';
import { en } from '../../src/lib/i18n/en.ts';

const CANARY = 'QUIRQUINCHO';
/** The text of a new practice that is alive. */
const newCard = (page: Page) => page.locator('[data-kind="practices"][data-column="alive"] textarea');
const PASSPHRASE = 'seven herons cross the slow brown river';

test('[K7] kept under a passphrase, the space opens again without a server, takes a card, and brings it later', async () => {
	test.setTimeout(150_000);
	const app = await new App().start();
	const profile = mkdtempSync(join(tmpdir(), 'minga-profile-'));
	const open = async () =>
		chromium.launchPersistentContext(profile, {
			...(await browserLaunch()),
			headless: true,
			locale: 'en',
			viewport: { width: 360, height: 640 }
		});
	try {
		let context = await open();
		let page = context.pages()[0] ?? (await context.newPage());
		await page.goto(`${app.url}/`);
		await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
		await page.getByRole('link', { name: en.landing.open, exact: true }).click();
		await expect(page.locator('[data-saving="with-group"]')).toBeVisible();
		const name = page.getByLabel(en.space.nameLabel);
		await name.fill(`${CANARY} people`);
		await name.blur();
		await newCard(page).fill(`We sing ${CANARY}`);
		await newCard(page).press('Enter');
		await expect(page.locator('[data-card]')).toHaveCount(1);

		// One thing at a time on a phone: first the way out, then where the space is.
		await page.getByRole('button', { name: en.safety.understood }).click();
		await page.getByRole('button', { name: en.keep.action }).first().click();
		await page.getByLabel(en.keep.own).check();
		await page.getByLabel(en.keep.ownLabel).fill(PASSPHRASE);
		await page.getByLabel(en.keep.ownAgain).fill(PASSPHRASE);
		await page.getByRole('button', { name: en.keep.go }).click();
		await expect(page.getByText(en.keep.banner)).toHaveCount(0, { timeout: 30_000 });
		await expect(page.locator('[data-saving="with-group"][data-line="live"]')).toBeVisible();
		await context.close();

		// Nothing readable lies in the profile: not the words, not the passphrase.
		expect(filesWith(profile, CANARY)).toEqual([]);
		expect(filesWith(profile, 'slow brown river')).toEqual([]);

		// No server, no network: it opens from what is on the phone.
		await app.stop();
		context = await open();
		page = context.pages()[0] ?? (await context.newPage());
		await page.goto(`${app.url}/`);
		await page.getByRole('link', { name: en.landing.unlock }).click();
		await page.getByLabel(en.keep.unlockLabel).fill('not the passphrase at all');
		await page.getByRole('button', { name: en.keep.unlockGo }).click();
		await expect(page.getByText(en.keep.unlockWrong)).toBeVisible({ timeout: 30_000 });
		await page.getByLabel(en.keep.unlockLabel).fill(PASSPHRASE);
		await page.getByRole('button', { name: en.keep.unlockGo }).click();
		await expect(page.locator('[data-card]')).toContainText(CANARY, { timeout: 30_000 });
		await expect(page.getByLabel(en.space.nameLabel)).toHaveValue(`${CANARY} people`);
		await page.locator('[data-kind="practices"][data-column="alive"] button.add').click();
		await newCard(page).fill('Written without a line');
		await newCard(page).press('Enter');
		await expect(page.locator('[data-card]')).toHaveCount(2);
		await expect(page.locator('[data-saving="here"]')).toBeVisible();
		await context.close();

		// [L8] "Saved here" outlives the page; with a line it goes to the group.
		await app.start();
		context = await open();
		page = context.pages()[0] ?? (await context.newPage());
		await page.goto(`${app.url}/`);
		await page.getByRole('link', { name: en.landing.unlock }).click();
		await page.getByLabel(en.keep.unlockLabel).fill(PASSPHRASE);
		await page.getByRole('button', { name: en.keep.unlockGo }).click();
		await expect(page.locator('[data-card]')).toHaveCount(2, { timeout: 30_000 });
		await expect(page.locator('[data-saving="with-group"][data-line="live"]')).toBeVisible({ timeout: 30_000 });
		await context.close();
		expect(filesWith(profile, CANARY)).toEqual([]);
	} finally {
		rmSync(profile, { recursive: true, force: true });
		await app.remove();
	}
});

test('the example community opens without a server, once the page was seen', async ({ browser }) => {
	const app = await new App().start();
	const context = await browser.newContext({ locale: 'es', viewport: { width: 320, height: 640 } });
	try {
		const page = await context.newPage();
		await page.goto(`${app.url}/es`);
		await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
		await app.stop();
		await page.goto(`${app.url}/`);
		await page.locator('a[href="/s#example"]').click();
		await expect(page.locator('[data-card]').first()).toBeVisible();
		expect(await page.locator('[data-card]').count()).toBeGreaterThan(5);
	} finally {
		await context.close();
		await app.remove();
	}
});
