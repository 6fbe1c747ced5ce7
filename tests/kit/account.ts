// A browser without a screen: its cookies, its origin, and an account's client over a real server.
import { askOver, type Reach } from '../../src/lib/account/index.ts';
import { deriveVaultKey, systemRandom } from '../../src/lib/crypto/index.ts';

export class CookieBrowser {
	readonly origin: string;
	readonly cookies = new Map<string, string>();
	/** Everything that the server set, as it was sent. */
	readonly set: string[] = [];
	/** What was asked, by verb. */
	readonly asked: string[] = [];

	constructor(origin: string) {
		this.origin = origin;
	}

	readonly fetch: typeof fetch = async (input, init) => {
		const headers = new Headers(init?.headers);
		headers.set('Origin', this.origin);
		if (this.cookies.size > 0) headers.set('Cookie', [...this.cookies].map((pair) => pair.join('=')).join('; '));
		this.asked.push(String(input).split('/').at(-1)!);
		const response = await fetch(input, { ...init, headers });
		for (const line of response.headers.getSetCookie()) {
			this.set.push(line);
			const [name = '', value = ''] = line.split(';')[0]!.split('=');
			if (/max-age=0/i.test(line)) this.cookies.delete(name);
			else this.cookies.set(name, value);
		}
		return response;
	};

	post(verb: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Response> {
		return this.fetch(`${this.origin}/api/account/${verb}`, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json', ...headers },
			body: typeof body === 'string' ? body : JSON.stringify(body)
		});
	}

	get reach(): Reach {
		return { ask: askOver(this.fetch, this.origin), origin: this.origin, random: systemRandom, derive };
	}
}

const known = new Map<string, ReturnType<typeof deriveVaultKey>>();

/** The real derivation, done once for each passphrase and salt. */
export const derive: typeof deriveVaultKey = (passphrase, salt, parameters) => {
	const key = `${passphrase} ${Buffer.from(salt).toString('hex')} ${JSON.stringify(parameters)}`;
	const made = known.get(key) ?? deriveVaultKey(passphrase, salt, parameters);
	known.set(key, made);
	return made;
};
