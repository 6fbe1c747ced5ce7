// What every answer carries, whether it is a page, an error, or a line that is cut before a request was read.

/** For all that is no page; a page's own policy stands in its head and comes with it (http.ts). */
export const POLICY = [
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

/**
 * Nothing here needs any of these. Not in the list: writing to the clipboard, for a link is copied; the whole screen and a screen
 * that stays awake, for a code is shown large.
 */
const FEATURES = [
	'accelerometer',
	'autoplay',
	'browsing-topics',
	'camera',
	'clipboard-read',
	'compute-pressure',
	'cross-origin-isolated',
	'display-capture',
	'encrypted-media',
	'geolocation',
	'gamepad',
	'gyroscope',
	'hid',
	'identity-credentials-get',
	'idle-detection',
	'keyboard-map',
	'local-fonts',
	'magnetometer',
	'microphone',
	'midi',
	'otp-credentials',
	'payment',
	'picture-in-picture',
	'publickey-credentials-create',
	'publickey-credentials-get',
	'serial',
	'storage-access',
	'sync-xhr',
	'usb',
	'window-management',
	'xr-spatial-tracking'
];

const HEADERS: readonly (readonly [string, string])[] = [
	['Content-Security-Policy', POLICY],
	['X-Content-Type-Options', 'nosniff'],
	['X-Frame-Options', 'DENY'],
	['Referrer-Policy', 'no-referrer'],
	['Cross-Origin-Opener-Policy', 'same-origin'],
	['Cross-Origin-Resource-Policy', 'same-origin'],
	['Cross-Origin-Embedder-Policy', 'require-corp'],
	['Permissions-Policy', FEATURES.map((feature) => `${feature}=()`).join(', ')],
	['Cache-Control', 'no-store']
];
const OVER_TLS = ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'] as const;

/** `tls`: TLS is in front of us, and browsers shall never come without it. */
export function headers(tls: boolean): readonly (readonly [string, string])[] {
	return tls ? [...HEADERS, OVER_TLS] : HEADERS;
}

/** An answer without words on a bare socket: a request that is none, an upgrade that is refused. */
export function bareAnswer(status: string, tls = false): string {
	const lines = headers(tls).map(([name, value]) => `${name}: ${value}\r\n`);
	return `HTTP/1.1 ${status}\r\n${lines.join('')}Connection: close\r\nContent-Length: 0\r\n\r\n`;
}
