// The pages are files; this sends them with every header, and says whether the process and the database live.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { ACCOUNT_PATH, type AccountsHandler } from './accounts.ts';
import { POLICY, bareAnswer, headers } from './headers.ts';

export interface HttpOptions {
	/** The folder with the built pages. */
	build: string;
	ready: () => Promise<void>;
	/** True where TLS is in front. */
	tls?: boolean;
	/** Where the quick exit leads on to; undefined: it ends on a page of our own. */
	leaveTo?: string | undefined;
	/** Answers what is asked under /api/account/. */
	accounts?: AccountsHandler;
}

/** Milliseconds for the head of a request; the timer that looks runs every CHECK, by default only every 30 s. */
const HEAD_WITHIN = 15_000;
const CHECK = 5000;
/** Bytes that may come along where nobody asked for any. */
const MAX_BODY = 65_536;
/** What the parser refuses, by its own codes; all the rest is a 400. */
const REFUSED: Record<string, string> = {
	HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
	ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout'
};

/** The policy of a page stands in its head with the hashes of its own scripts; the header adds what a meta tag cannot say. */
function policies(build: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const file of existsSync(build) ? readdirSync(build, { recursive: true, encoding: 'utf8' }) : []) {
		if (!file.endsWith('.html')) continue;
		const tag = /<meta\s+http-equiv="content-security-policy"\s+content="([^"]*)"/i.exec(
			readFileSync(join(build, file), 'utf8')
		);
		if (tag)
			found.set(page(`/${file.replaceAll('\\', '/')}`), `${tag[1]!.replaceAll('&#39;', "'")}; frame-ancestors 'none'`);
	}
	return found;
}

/** One name for a page under all the paths that lead to it: /es, /es/, /es.html, /es/index.html. */
function page(path: string): string {
	return path
		.replace(/\.html$/, '')
		.replace(/\/index$/, '/')
		.replace(/(.)\/+$/, '$1');
}

function pagesFrom(build: string): ReturnType<typeof sirv> {
	return sirv(build, {
		etag: true,
		gzip: true,
		brotli: true,
		extensions: ['html'],
		setHeaders(response, path) {
			if (path.includes('/_app/immutable/')) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
			else response.setHeader('Cache-Control', 'no-store');
		}
	});
}

/** The first language of the request that the pages are made in. */
function preferred(header: string | undefined, available: readonly string[]): string | undefined {
	const wanted = (header ?? '')
		.split(',')
		.slice(0, 20)
		.map((part) => {
			const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
			const q = Number(/^\s*q=([\d.]+)/.exec(rest.join(';'))?.[1] ?? 1);
			return { lang: tag.split('-')[0]!, q };
		})
		.filter(({ q }) => q > 0)
		.sort((a, b) => b.q - a.q);
	return wanted.find(({ lang }) => available.includes(lang))?.lang;
}

export function startHttp({ build, ready, tls = false, leaveTo, accounts }: HttpOptions): Server {
	const pages = policies(build);
	const languages = [...pages.keys()].map((path) => path.slice(1)).filter((path) => /^[a-z]{2}$/.test(path));
	const missing = existsSync(join(build, '404.html')) ? readFileSync(join(build, '404.html')) : undefined;
	// Without pages the relay still serves those who bring their own (the command line).
	const files = existsSync(build) ? pagesFrom(build) : undefined;

	function plain(response: ServerResponse, status: number, text: string): void {
		response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
		response.end(`${text}\n`);
	}

	function notFound(response: ServerResponse): void {
		if (!missing) return plain(response, 404, 'Not found');
		response.setHeader('Content-Security-Policy', pages.get('/404') ?? POLICY);
		response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
		response.end(missing);
	}

	function handle(request: IncomingMessage, response: ServerResponse): void {
		for (const [name, value] of headers(tls)) response.setHeader(name, value);
		if (request.httpVersion === '1.1' && !request.headers.host) {
			response.setHeader('Connection', 'close');
			return plain(response, 400, 'Bad request');
		}
		const path = (request.url ?? '/').split(/[?#]/)[0]!;
		if (accounts && request.method === 'POST' && path.startsWith(ACCOUNT_PATH))
			return accounts(request, response, path);
		if (Number(request.headers['content-length'] ?? 0) > MAX_BODY) {
			response.setHeader('Connection', 'close');
			return plain(response, 413, 'Too large');
		}
		// A wipe that a page of ours asks for; another site's request says so in this header, and an old browser says nothing.
		if (path === '/forget' && request.method === 'POST' && request.headers['sec-fetch-site'] === 'same-origin') {
			response.writeHead(204, { 'Clear-Site-Data': '"cache", "cookies", "storage"' });
			response.end();
			return;
		}
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.setHeader('Allow', 'GET, HEAD');
			return plain(response, 405, 'Method not allowed');
		}
		if (path === '/healthz') return plain(response, 200, 'ok');
		if (path === '/away-to') {
			if (leaveTo) return plain(response, 200, leaveTo);
			response.writeHead(204);
			response.end();
			return;
		}
		if (path === '/readyz') {
			ready().then(
				() => plain(response, 200, 'ready'),
				() => plain(response, 503, 'not ready')
			);
			return;
		}
		if (path === '/') {
			// The page at / is in English; it is nobody's last language.
			const language = preferred(request.headers['accept-language'], languages);
			if (language && language !== 'en') {
				response.writeHead(302, { Location: `/${language}`, Vary: 'Accept-Language' });
				response.end();
				return;
			}
		}
		const policy = pages.get(page(path));
		if (policy) response.setHeader('Content-Security-Policy', policy);
		if (files) files(request, response, () => notFound(response));
		else notFound(response);
	}

	// Node's own answers would come without our headers: it is left to us to ask for a host, and to refuse what is expected of us.
	const server = createServer({ connectionsCheckingInterval: CHECK, requireHostHeader: false }, (request, response) => {
		try {
			handle(request, response);
		} catch {
			if (response.headersSent) response.destroy();
			else plain(response, 500, 'Something went wrong');
		}
	});
	server.on('checkExpectation', (_request, response: ServerResponse) => {
		for (const [name, value] of headers(tls)) response.setHeader(name, value);
		response.setHeader('Connection', 'close');
		plain(response, 417, 'Expectation failed');
	});
	server.headersTimeout = HEAD_WITHIN;
	server.requestTimeout = 2 * HEAD_WITHIN;
	server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
		if (socket.writable) socket.end(bareAnswer(REFUSED[error.code ?? ''] ?? '400 Bad Request', tls));
		else socket.destroy();
	});
	return server;
}
