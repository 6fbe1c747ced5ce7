// The same newcomer in a real browser: a phone that has the app's shell already, six times slower than this machine.
import { chromium } from 'playwright';
import { browserLaunch } from '../../tests/kit/browser.ts';

const SLOWER = 6;
const PATIENCE = 120_000;

/** From following the link until cards are on the screen. `origin`: the poor line. */
export async function inBrowser(origin: string, fragment: string): Promise<{ cards_ms: number; cards: number }> {
	const browser = await chromium.launch({ ...(await browserLaunch()), headless: true });
	try {
		const context = await browser.newContext({ locale: 'en', viewport: { width: 360, height: 640 } });
		const page = await context.newPage();
		page.setDefaultTimeout(PATIENCE);
		await page.goto(`${origin}/en`, { timeout: PATIENCE });
		await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
		const session = await context.newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
		const start = performance.now();
		await page.goto(`${origin}/s#${fragment}`, { timeout: PATIENCE, waitUntil: 'commit' });
		await page.waitForFunction(() => document.querySelector('[data-card]'), undefined, { polling: 'raf' });
		const cardsMs = performance.now() - start;
		return { cards_ms: Math.round(cardsMs), cards: await page.locator('[data-card]').count() };
	} finally {
		await browser.close();
	}
}
