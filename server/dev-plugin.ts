// `npm run dev`: hands upgrades for /sync to the relay and account questions to theirs, in memory, and leaves Vite's own socket alone.
import type { Plugin } from 'vite';

export function relayInDev(): Plugin {
	return {
		name: 'minga-relay-in-dev',
		apply: 'serve',
		async configureServer(vite) {
			if (!vite.httpServer) return;
			const [{ startRelay }, { memoryStore }, { DEFAULTS }, { startAccounts, ACCOUNT_PATH }, { memoryAccounts }] =
				await Promise.all([
					import('./relay.ts'),
					import('./store/memory.ts'),
					import('./limits.ts'),
					import('./accounts.ts'),
					import('./store/memory-accounts.ts')
				]);
			const accounts = await startAccounts({ store: memoryAccounts(), limits: DEFAULTS });
			vite.middlewares.use((request, response, next) => {
				const path = (request.url ?? '').split('?')[0]!;
				if (request.method === 'POST' && path.startsWith(ACCOUNT_PATH)) accounts(request, response, path);
				else next();
			});
			const relay = startRelay({ store: memoryStore(), limits: DEFAULTS });
			vite.httpServer.on('upgrade', (request, socket, head) => void relay.upgrade(request, socket, head));
		}
	};
}
