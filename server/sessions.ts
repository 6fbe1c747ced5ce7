// Sessions after the design that Lucia published: a random token that only the browser holds, its SHA-256 in the database, an
// end that moves on with use. Days and not hours, because hours would say when somebody is awake.
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { sha256 } from '@oslojs/crypto/sha2';
import { encodeBase32LowerCaseNoPadding } from '@oslojs/encoding';
import type { Bytes } from '../src/lib/wire/index.ts';
import { SESSION_DAYS } from './store/account-store.ts';

const TOKEN = /^[a-z2-7]{52}$/; // 256 bits

export function newToken(): string {
	return encodeBase32LowerCaseNoPadding(randomBytes(32));
}

/** What the database knows of a token. */
export function sessionId(token: string): Bytes {
	return new Uint8Array(sha256(new TextEncoder().encode(token)));
}

/**
 * With TLS the name's prefix makes the browser hold to Secure, Path=/ and no Domain. Over plain http, which is a developer's own
 * machine or an onion service, not every browser takes a Secure cookie: there it has another name and no such flag.
 */
const name = (secure: boolean) => (secure ? '__Host-minga' : 'minga');

export function cookieFor(token: string, secure: boolean): string {
	return `${name(secure)}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${SESSION_DAYS * 86_400}${secure ? '; Secure' : ''}`;
}

export function cookieGone(secure: boolean): string {
	return `${name(secure)}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0${secure ? '; Secure' : ''}`;
}

export function tokenOf(request: IncomingMessage, secure: boolean): string | undefined {
	const wanted = `${name(secure)}=`;
	for (const part of (request.headers.cookie ?? '').split(';')) {
		const pair = part.trim();
		if (pair.startsWith(wanted)) {
			const token = pair.slice(wanted.length);
			return TOKEN.test(token) ? token : undefined;
		}
	}
	return undefined;
}
