import { defineConfig } from '@playwright/test';
import { browserLaunch } from './tests/kit/browser.ts';

export default defineConfig({
	testDir: 'tests/e2e',
	timeout: 90_000,
	expect: { timeout: 15_000 },
	// Two cores: a story has several browsers of its own.
	workers: 1,
	retries: 0,
	forbidOnly: true,
	outputDir: 'test-results',
	use: {
		launchOptions: await browserLaunch(),
		serviceWorkers: 'allow',
		screenshot: 'only-on-failure',
		trace: 'off'
	}
});
