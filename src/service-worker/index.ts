// The installed shell: the whole build, kept at the first visit, so that the app opens without a network.
// It caches nothing else, and a new version waits until a page says `take-over`.
import { assets, immutable, prerendered } from '$app/manifest';
import { version } from '$app/env';
import { self } from '$app/service-worker';

const CACHE = `shell-${version}`;
const LANGUAGES = ['en', 'es', 'fr', 'pt', 'ar'];

const given = [...immutable, ...assets].map(({ path }) => absolute(path));
const files = given.filter((path) => !path.endsWith('.html'));
/** Pages are known without their ending, the page to leave to among them. */
const pages = [
	...prerendered.map(({ path }) => absolute(path)),
	...given.filter((path) => path.endsWith('.html')).map((path) => path.slice(0, -5))
];
const known = new Set(files);

function absolute(path: string): string {
	return path.startsWith('/') ? path : `/${path}`;
}

self.addEventListener('install', (event) => {
	event.waitUntil(keepAll());
});

async function keepAll(): Promise<void> {
	const cache = await caches.open(CACHE);
	const fresh = [...files, ...pages].map((path) => new Request(path, { cache: 'no-cache', credentials: 'omit' }));
	// One by one with the answer looked at: a portal that answers everything with its own page must not become the shell.
	await Promise.all(
		fresh.map(async (request) => {
			const path = new URL(request.url).pathname;
			// The server sends `/` on to a language: follow, and keep the answer as what it is.
			const answer = await fetch(request);
			const page = pages.includes(path);
			const html = answer.headers.get('content-type')?.includes('text/html') ?? false;
			if (!answer.ok || html !== page) throw new Error('not the shell');
			await cache.put(
				path,
				answer.redirected ? new Response(await answer.blob(), { headers: answer.headers }) : answer
			);
		})
	);
}

self.addEventListener('activate', (event) => {
	event.waitUntil(forgetOthers());
});

async function forgetOthers(): Promise<void> {
	for (const name of await caches.keys()) if (name.startsWith('shell-') && name !== CACHE) await caches.delete(name);
}

self.addEventListener('message', ({ data }) => {
	if (data === 'take-over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== self.location.origin) return;
	if (known.has(url.pathname)) event.respondWith(kept(url.pathname, request));
	else if (request.mode === 'navigate') {
		const path = url.pathname.replace(/\.html$|\/$/, '') || '/';
		if (path === '/') event.respondWith(Promise.resolve(Response.redirect(`/${language()}`)));
		else if (pages.includes(path)) event.respondWith(kept(path, request));
	}
});

/** As the server does: `/` is sent on to the reader's language. */
function language(): string {
	const wanted = self.navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]!);
	return wanted.find((tag) => LANGUAGES.includes(tag)) ?? 'en';
}

async function kept(path: string, request: Request): Promise<Response> {
	const cache = await caches.open(CACHE);
	return (await cache.match(path)) ?? fetch(request);
}
