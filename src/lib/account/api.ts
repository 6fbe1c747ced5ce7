// One question to the server and its answer. A refusal is a value; what cannot be read counts as no answer.
import { decodeBase64urlNoPadding, encodeBase64urlNoPadding, type Bytes } from '../crypto/index.ts';
import { ACCOUNT_REFUSALS, type AccountRefusal } from '../wire/account.ts';

export type Refusal = AccountRefusal | 'no-answer';
export interface Refused {
	ok: false;
	code: Refusal;
	/** Seconds, with `slow-down`. */
	wait?: number;
	/** What the server holds, with `conflict`. */
	answer?: Answer;
}

/** What the server sent, read with care. */
export class Answer {
	readonly #value: Record<string, unknown>;

	constructor(value: unknown) {
		this.#value = typeof value === 'object' && value !== null ? { ...value } : {};
	}

	bytes(name: string): Bytes | undefined {
		const value = this.#value[name];
		return typeof value === 'string' ? decodeBase64urlNoPadding(value) : undefined;
	}

	whole(name: string): number | undefined {
		const value = this.#value[name];
		return Number.isSafeInteger(value) ? (value as number) : undefined;
	}

	flag(name: string): boolean {
		return this.#value[name] === true;
	}

	list(name: string): Answer[] {
		const value = this.#value[name];
		return Array.isArray(value) ? value.slice(0, 1000).map((one) => new Answer(one)) : [];
	}
}

export type Question = Record<string, string | number | boolean | Uint8Array | undefined>;
export type Ask = (verb: string, question?: Question) => Promise<{ ok: true; answer: Answer } | Refused>;

const WITHIN = 30_000;

export function askOver(send: typeof fetch, base = ''): Ask {
	return async (verb, question = {}) => {
		const body = JSON.stringify(question, (_name, value: unknown) =>
			value instanceof Uint8Array ? encodeBase64urlNoPadding(value) : value
		);
		let response: Response;
		let value: unknown;
		try {
			response = await send(`${base}/api/account/${verb}`, {
				method: 'POST',
				headers: { 'Content-Type': 'application/json' },
				body,
				credentials: 'same-origin',
				cache: 'no-store',
				redirect: 'error',
				signal: AbortSignal.timeout(WITHIN)
			});
			value = await response.json();
		} catch {
			return { ok: false, code: 'no-answer' };
		}
		if (response.ok) return { ok: true, answer: new Answer(value) };
		const { error, wait } = (value ?? {}) as { error?: unknown; wait?: unknown };
		const code = ACCOUNT_REFUSALS.find((one) => one === error) ?? 'no-answer';
		return {
			ok: false,
			code,
			...(typeof wait === 'number' ? { wait } : {}),
			...(code === 'conflict' ? { answer: new Answer(value) } : {})
		};
	};
}
