// The pages are files; this sends them with every header, and says whether the process and the database live.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

export interface HttpOptions {
	/** The folder with the built pages. */
	build: string;
	ready: () => Promise<void>;
	/** True where TLS is in front. */
	tls?: boolean;
}

const POLICY = [
	"default-src 'none'",
	"script-src 'self' 'wasm-unsafe-eval'",
	"style-src 'self'",
	"img-src 'self' blob: data:",
	"font-src 'self'",
	"connect-src 'self'",
	"worker-src 'self'",
	"manifest-src 'self'",
	"object-src 'none'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'"
].join('; ');

const PERMISSIONS = [
	'accelerometer',
	'autoplay',
	'camera',
	'display-capture',
	'encrypted-media',
	'geolocation',
	'gyroscope',
	'hid',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'serial',
	'usb',
	'xr-spatial-tracking'
]
	.map((feature) => `${feature}=()`)
	.join(', ');

/** The policy of a page stands in its head with the hashes of its own scripts; the header adds what a meta tag cannot say. */
function policies(build: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const file of existsSync(build) ? readdirSync(build, { recursive: true, encoding: 'utf8' }) : []) {
		if (!file.endsWith('.html')) continue;
		const tag = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(
			readFileSync(join(build, file), 'utf8')
		);
		const path = `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$|\.html$/, '$1')}`.replace(/(.)\/$/, '$1');
		if (tag) found.set(path, `${tag[1]!.replaceAll('&#39;', "'")}; frame-ancestors 'none'`);
	}
	return found;
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

export function startHttp({ build, ready, tls = false }: HttpOptions): Server {
	const pages = policies(build);
	const languages = [...pages.keys()].map((path) => path.slice(1)).filter((path) => /^[a-z]{2}$/.test(path));
	const files = sirv(build, {
		etag: true,
		gzip: true,
		brotli: true,
		extensions: ['html'],
		setHeaders(response, path) {
			response.setHeader(
				'Cache-Control',
				path.includes('/_app/immutable/') ? 'public, max-age=31536000, immutable' : 'no-store'
			);
		}
	});

	function guard(response: ServerResponse, path: string): void {
		response.setHeader('Content-Security-Policy', pages.get(path) ?? POLICY);
		response.setHeader('X-Content-Type-Options', 'nosniff');
		response.setHeader('X-Frame-Options', 'DENY');
		response.setHeader('Referrer-Policy', 'no-referrer');
		response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
		response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
		response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
		response.setHeader('Permissions-Policy', PERMISSIONS);
		response.setHeader('Cache-Control', 'no-store');
		if (tls) response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
	}

	function plain(response: ServerResponse, status: number, text: string): void {
		response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
		response.end(`${text}\n`);
	}

	function handle(request: IncomingMessage, response: ServerResponse): void {
		const path = (request.url ?? '/').split(/[?#]/)[0]!;
		guard(response, path);
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.setHeader('Allow', 'GET, HEAD');
			return plain(response, 405, 'Method not allowed');
		}
		if (path === '/healthz') return plain(response, 200, 'ok');
		if (path === '/readyz') {
			ready().then(
				() => plain(response, 200, 'ready'),
				() => plain(response, 503, 'not ready')
			);
			return;
		}
		if (path === '/') {
			response.setHeader('Vary', 'Accept-Language');
			const language = preferred(request.headers['accept-language'], languages);
			if (language && language !== 'en') {
				response.writeHead(302, { Location: `/${language}` });
				response.end();
				return;
			}
		}
		files(request, response, () => {
			const missing = join(build, '404.html');
			if (!existsSync(missing)) return plain(response, 404, 'Not found');
			const page = readFileSync(missing);
			response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
			response.end(page);
		});
	}

	const server = createServer((request, response) => {
		try {
			handle(request, response);
		} catch {
			if (!response.headersSent) plain(response, 500, 'Something went wrong');
		}
	});
	server.headersTimeout = 15_000;
	server.requestTimeout = 30_000;
	server.on('clientError', (_error, socket) => {
		if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
	});
	return server;
}
