// `npm run dev`: hands upgrades for /sync to the relay, in memory, and leaves Vite's own socket alone.
import type { Plugin } from 'vite';

export function relayInDev(): Plugin {
	return {
		name: 'minga-relay-in-dev',
		apply: 'serve',
		async configureServer(vite) {
			if (!vite.httpServer) return;
			const [{ startRelay }, { memoryStore }, { DEFAULTS }] = await Promise.all([
				import('./relay.ts'),
				import('./store/memory.ts'),
				import('./limits.ts')
			]);
			const relay = startRelay({ store: memoryStore(), limits: DEFAULTS });
			vite.httpServer.on('upgrade', (request, socket, head) => void relay.upgrade(request, socket, head));
		}
	};
}
