// What reaches a phone: bytes of JavaScript, counted as they travel. And no word to anybody else.
import { expect, test, type Browser } from '@playwright/test';
import { App } from '../kit/app.ts';

let app: App;
test.beforeAll(async () => {
	app = await new App().start();
});
test.afterAll(async () => app.remove());

/** Kilobytes of JavaScript that were transferred, without what the service worker fetches for later. */
async function scripts(browser: Browser, path: string, until: string): Promise<number> {
	const context = await browser.newContext({ locale: 'en', serviceWorkers: 'block' });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	const kinds = new Map<string, string>();
	let bytes = 0;
	session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		if (kinds.get(requestId) === 'Script') bytes += encodedDataLength;
	});
	await page.goto(`${app.url}${path}`);
	await page.locator(until).first().waitFor();
	await page.waitForLoadState('networkidle');
	await context.close();
	return bytes / 1024;
}

test('the first page loads at most 90 KB of JavaScript', async ({ browser }) => {
	const size = await scripts(browser, '/en', 'a[href="/s#new"]');
	expect(size).toBeGreaterThan(1);
	expect(size).toBeLessThanOrEqual(90);
});

test('a board loads at most 200 KB of JavaScript', async ({ browser }) => {
	const size = await scripts(browser, '/s#example', '[data-card]');
	expect(size).toBeGreaterThan(30);
	expect(size).toBeLessThanOrEqual(200);
});
