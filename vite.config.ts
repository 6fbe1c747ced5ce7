import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { playwright } from '@vitest/browser-playwright';
import { browserLaunch } from './tests/kit/browser.ts';
import { relayInDev } from './server/dev-plugin.ts';

/** Kit's route announcer is hidden by a style attribute, the only one in the house; by our class it needs no hole in the policy. */
const announcerWithoutStyle: Plugin = {
	name: 'announcer-without-style',
	enforce: 'pre',
	transform(code, id) {
		if (!/@sveltejs\/kit\/src\/runtime\/components\/root\.svelte$/.test(id.split('?')[0]!.replaceAll('\\', '/')))
			return;
		const changed = code.replace(/style="[^"]*"/, 'class="hidden-words"');
		if (changed === code) this.error('Kit writes its announcer differently: look at the policy again (vite.config.ts)');
		return changed;
	}
};

/**
 * What every page needs, in one file: each file of its own is a request with its headers and, on a poor line, a wait. Without this
 * there are a dozen of less than 2 KB.
 */
const BASE =
	/node_modules\/svelte\/|vite\/preload-helper|src\/lib\/i18n\/(index|part|language\.svelte|words\/index)\.ts|src\/lib\/ui\/(Icon|Dialog|Gathering)\.svelte|src\/lib\/ui\/safety\/(Exit|Wiped)\.svelte|src\/lib\/view\/safety\.svelte\.ts/;
const fewerFiles: Plugin = {
	name: 'fewer-files',
	configEnvironment(name) {
		if (name !== 'client') return undefined;
		return { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', test: BASE }] } } } } };
	}
};

export default defineConfig({
	plugins: [
		announcerWithoutStyle,
		fewerFiles,
		sveltekit({
			// Every page is a file made at build time: the server renders nothing (docs/decisions/0002).
			adapter: adapter({ pages: 'build', assets: 'build', precompress: true, strict: true }),
			// A shell that the service worker cached must work at any depth.
			paths: { relative: false },
			// `/s#new` and `/s#example` are read by the shell; no element has these ids.
			prerender: { handleMissingId: 'ignore' },
			serviceWorker: { register: false },
			csp: {
				mode: 'hash',
				directives: {
					'default-src': ['none'],
					'script-src': ['self', 'wasm-unsafe-eval'],
					'style-src': ['self'],
					'img-src': ['self', 'blob:', 'data:'],
					'font-src': ['self'],
					'connect-src': ['self'],
					'worker-src': ['self'],
					'manifest-src': ['self'],
					'object-src': ['none'],
					'base-uri': ['none'],
					'form-action': ['none'],
					// `default` is in src/hooks.client.ts; Svelte's own makes templates out of its compiled strings.
					'require-trusted-types-for': ['script'],
					'trusted-types': ['default', 'svelte-trusted-html', 'sveltekit-trusted-url']
				}
			}
		}),
		relayInDev()
	],
	worker: { format: 'es' },
	build: { target: 'es2022' },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					environment: 'node',
					include: ['src/**/*.test.ts', 'server/**/*.test.ts', 'cli/**/*.test.ts', 'tests/**/*.test.ts'],
					exclude: ['src/**/*.browser.test.ts', 'src/**/*.svelte.test.ts', 'tests/e2e/**'],
					testTimeout: 30_000,
					hookTimeout: 30_000
				}
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['src/**/*.browser.test.ts', 'src/**/*.svelte.test.ts'],
					testTimeout: 20_000,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({ launchOptions: await browserLaunch() }),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
