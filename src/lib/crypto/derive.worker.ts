// Runs in a Web Worker: a passphrase becomes a key while the page stays alive.
import { deriveVaultKey, type KdfParameters } from './passphrase.ts';
import type { Bytes } from './bytes.ts';

export interface DeriveCall {
	passphrase: string;
	salt: Bytes;
	parameters: KdfParameters;
}
export type DeriveAnswer = { part: number } | { key: Bytes | undefined } | { error: true };

const scope = globalThis as unknown as {
	onmessage: ((event: MessageEvent<DeriveCall>) => void) | null;
	postMessage(message: DeriveAnswer): void;
};

scope.onmessage = ({ data: { passphrase, salt, parameters } }) => {
	deriveVaultKey(passphrase, salt, parameters, (part) => scope.postMessage({ part })).then(
		(key) => scope.postMessage({ key }),
		() => scope.postMessage({ error: true })
	);
};

// While the words are being typed; what fails here is tried again, and told, when it is needed.
if (typeof WebAssembly === 'object') import('hash-wasm').catch(() => undefined);
