// The pages on a real port: which headers, which policy, which answer to what is not there.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHttp } from '../../server/http.ts';
import { startRelay } from '../../server/relay.ts';
import { DEFAULTS } from '../../server/limits.ts';
import { memoryStore } from '../../server/store/memory.ts';

const root = mkdtempSync(join(tmpdir(), 'minga-http-'));
const build = join(root, 'build');
const OWN = "default-src 'none'; script-src 'self' 'sha256-abc='; require-trusted-types-for 'script'";
const html = (name: string): string =>
	`<!doctype html><meta http-equiv="content-security-policy" content="${OWN}"><title>${name}</title>`;

let server: Server;
let url: string;
let port: number;
let answers = true;

beforeAll(async () => {
	mkdirSync(join(build, '_app/immutable'), { recursive: true });
	for (const name of ['index', 'en', 'es', 'ar', 's', '404']) writeFileSync(join(build, `${name}.html`), html(name));
	writeFileSync(join(build, 's.html.gz'), gzipSync(html('s')));
	writeFileSync(join(build, '_app/immutable/a1.js'), 'export {};');
	writeFileSync(join(build, 'service-worker.js'), '// worker');
	writeFileSync(join(root, 'secret.txt'), 'canary');
	const ready = () => (answers ? Promise.resolve() : Promise.reject(new Error('down')));
	server = startHttp({ build, ready });
	startRelay({ store: memoryStore(), limits: DEFAULTS }).attach(server);
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	port = (server.address() as AddressInfo).port;
	url = `http://127.0.0.1:${port}`;
});

afterAll(() => {
	server.close();
	server.closeAllConnections();
	rmSync(root, { recursive: true, force: true });
});

const get = (path: string, init: RequestInit = {}): Promise<Response> =>
	fetch(url + path, { redirect: 'manual', ...init });

/** What is no browser's: the bytes as they are given, and all that comes back. */
function raw(text: string): Promise<string> {
	return new Promise((done) => {
		let all = '';
		const socket = connect(port, '127.0.0.1', () => socket.write(text));
		socket.on('data', (chunk) => (all += chunk.toString()));
		socket.on('error', () => done(all));
		socket.on('close', () => done(all));
	});
}

const ALWAYS: Record<string, string | RegExp> = {
	'content-security-policy': /default-src 'none'.*frame-ancestors 'none'$/,
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'cross-origin-embedder-policy': 'require-corp',
	'permissions-policy': /camera=\(\).*geolocation=\(\).*microphone=\(\)/
};

function guarded(get: (name: string) => string | null): void {
	for (const [name, value] of Object.entries(ALWAYS))
		if (value instanceof RegExp) expect(get(name), name).toMatch(value);
		else expect(get(name), name).toBe(value);
	for (const banner of ['server', 'x-powered-by', 'set-cookie', 'strict-transport-security'])
		expect(get(banner), banner).toBeNull();
}

describe('every answer carries every header', () => {
	test.each([
		['/', 200],
		['/es', 200],
		['/s', 200],
		['/_app/immutable/a1.js', 200],
		['/service-worker.js', 200],
		['/healthz', 200],
		['/readyz', 200],
		['/nothing', 404],
		['/sync', 404],
		['/%', 404],
		['/%ff%fe', 404]
	])('[S10] GET %s', async (path, status) => {
		const response = await get(path);
		expect(response.status).toBe(status);
		guarded((name) => response.headers.get(name));
		const immutable = path.startsWith('/_app/immutable/');
		expect(response.headers.get('cache-control')).toBe(immutable ? 'public, max-age=31536000, immutable' : 'no-store');
		expect(response.headers.get('content-type')).toMatch(/charset=utf-8$|javascript$/);
	});

	test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'PROPFIND'])('[S10] %s is not allowed', async (method) => {
		const response = await get('/', { method });
		expect(response.status).toBe(405);
		expect(response.headers.get('allow')).toBe('GET, HEAD');
		guarded((name) => response.headers.get(name));
	});

	test('[S10] HEAD has the same headers and no body', async () => {
		const response = await get('/es', { method: 'HEAD' });
		expect(response.status).toBe(200);
		guarded((name) => response.headers.get(name));
		expect(await response.text()).toBe('');
	});

	test.each([
		['what is no request', 'nonsense\r\n\r\n', '400'],
		[
			'an upgrade to nowhere',
			`GET /other HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
			'404'
		],
		[
			'an upgrade from elsewhere',
			`GET /sync HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: https://evil.example\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
			'403'
		]
	])('[S10] %s', async (_what, text, status) => {
		const answer = await raw(text);
		expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
		const lines = new Map(
			answer
				.split('\r\n')
				.slice(1)
				.map((line) => [line.split(': ')[0]!.toLowerCase(), line.split(': ').slice(1).join(': ')])
		);
		guarded((name) => lines.get(name) ?? null);
	});

	test('[S10] only where TLS is in front are browsers told to stay with it', async () => {
		const secure = startHttp({ build, ready: async () => {}, tls: true });
		await new Promise<void>((listening) => secure.listen(0, '127.0.0.1', listening));
		const response = await fetch(`http://127.0.0.1:${(secure.address() as AddressInfo).port}/nothing`);
		expect(response.headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
		secure.close();
		secure.closeAllConnections();
	});
});

describe('pages', () => {
	test.each(['/es', '/es/', '/es.html', '/', '/index.html', '/404'])(
		'[S10] %s comes with the policy in its head and nobody may frame it',
		async (path) => {
			const response = await get(path);
			expect(response.status).toBe(200);
			expect(response.headers.get('content-security-policy')).toBe(`${OWN}; frame-ancestors 'none'`);
		}
	);

	test('[S10] the page for what is not there has its own policy, too', async () => {
		const response = await get('/nothing');
		expect(response.headers.get('content-security-policy')).toBe(`${OWN}; frame-ancestors 'none'`);
		expect(await response.text()).toContain('<title>404</title>');
	});

	test('where no such page was made, a plain word', async () => {
		const bare = startHttp({ build: join(root, 'nowhere'), ready: async () => {} });
		await new Promise<void>((listening) => bare.listen(0, '127.0.0.1', listening));
		const response = await fetch(`http://127.0.0.1:${(bare.address() as AddressInfo).port}/x`);
		expect([response.status, await response.text()]).toEqual([404, 'Not found\n']);
		guarded((name) => response.headers.get(name));
		bare.close();
		bare.closeAllConnections();
	});

	test('a page that was compressed when it was made goes out so', async () => {
		const response = await get('/s', { headers: { 'accept-encoding': 'gzip' } });
		expect(response.headers.get('content-encoding')).toBe('gzip');
		expect(await response.text()).toContain('<title>s</title>');
		expect(response.headers.get('content-security-policy')).toBe(`${OWN}; frame-ancestors 'none'`);
	});

	test.each([
		['es-CO,es;q=0.9,en;q=0.8', '/es'],
		['fr;q=0.9, ar;q=0.8', '/ar'],
		['ar-EG', '/ar'],
		['en-GB,es;q=0.5', null],
		['xx', null],
		['es;q=0', null],
		['../../x', null],
		['', null]
	])('/ for a reader of "%s" leads to %s', async (language, to) => {
		const response = await get('/', { headers: { 'accept-language': language } });
		expect(response.status).toBe(to ? 302 : 200);
		expect(response.headers.get('location')).toBe(to);
		guarded((name) => response.headers.get(name));
	});

	test.each([
		'/../secret.txt',
		'/..%2fsecret.txt',
		'/%2e%2e/secret.txt',
		'/%2e%2e%2fsecret.txt',
		'/..%5csecret.txt',
		'/_app/../../secret.txt',
		'//../secret.txt',
		'/es/../../secret.txt',
		'/%252e%252e/secret.txt',
		'/..;/secret.txt',
		'/es%00/../../secret.txt',
		'http://127.0.0.1/../secret.txt'
	])('[S18] %s leads nowhere', async (path) => {
		const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`);
		expect(answer).toMatch(/^HTTP\/1\.1 (404|400) /);
		expect(answer).not.toContain('canary');
		expect(answer).not.toContain(root);
	});
});

test('/readyz says no while the database does not answer, /healthz stays', async () => {
	answers = false;
	expect((await get('/readyz')).status).toBe(503);
	expect((await get('/healthz')).status).toBe(200);
	answers = true;
	expect((await get('/readyz')).status).toBe(200);
});

test('who sends the head of a request by drops is let go within half a minute', { timeout: 40_000 }, async () => {
	const began = Date.now();
	let answer = '';
	await new Promise<void>((closed) => {
		const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: x\r\n'));
		const drops = setInterval(() => socket.write('X-A: b\r\n'), 1000);
		socket.on('data', (chunk) => (answer += chunk.toString()));
		socket.on('error', () => {});
		socket.on('close', () => {
			clearInterval(drops);
			closed();
		});
	});
	expect(Date.now() - began).toBeLessThan(30_000);
	expect(answer).toMatch(/^HTTP\/1\.1 4/);
});
