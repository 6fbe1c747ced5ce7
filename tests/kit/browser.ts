// Which Chromium the tests run in: MINGA_CHROMIUM, else Playwright's own download, else the system's,
// else the headless one inside @sparticuz/chromium (x64 Linux).
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** Flags for a closed network and, as root, for a machine without user namespaces. */
const FLAGS = [
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
];

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export async function browserPath(): Promise<string> {
	const asked = process.env['MINGA_CHROMIUM'];
	if (asked) return asked;
	const own = chromium.executablePath();
	if (own && existsSync(own)) return own;
	const system = SYSTEM.find(existsSync);
	if (system) return system;
	if (process.platform === 'linux' && process.arch === 'x64') {
		// The package unpacks its libraries only where it believes to run on a cloud function.
		process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
		process.env['LD_LIBRARY_PATH'] = ['/tmp/al2023/lib', process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
		const packed = await import('@sparticuz/chromium');
		return packed.default.executablePath();
	}
	throw new Error('No Chromium found: install the package "chromium" or set MINGA_CHROMIUM to its path.');
}

export async function browserLaunch(): Promise<{ executablePath: string; args: string[] }> {
	return { executablePath: await browserPath(), args: FLAGS };
}
