import { defineConfig } from '@playwright/test';
import { browserLaunch } from './tests/kit/browser.ts';

/** What is measured in seconds, or fills the machine: nothing else runs beside it. */
const TIMED = /(account|budget|canary|offline|safety)\.spec\.ts$/;

export default defineConfig({
	testDir: 'tests/e2e',
	timeout: 90_000,
	expect: { timeout: 15_000 },
	// Two cores: a story has several browsers of its own, and waits most of the time.
	projects: [
		{ name: 'together', testIgnore: TIMED },
		{ name: 'alone', testMatch: TIMED }
	],
	workers: 2,
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
