// Link -> keys -> document -> sync: the headless member's one meeting point.
import * as Y from 'yjs';
import { systemRandom } from '../src/lib/crypto/index.ts';
import { spaceFrom, type Space } from '../src/lib/domain/index.ts';
import {
	createSpace,
	dayOf,
	joinByInvite,
	makeInvite,
	openSync,
	systemClock,
	wsNetwork,
	type JoinRefusal,
	type Network,
	type SpaceKeys,
	type SpaceSync
} from '../src/lib/sync/index.ts';
import { ROLE } from '../src/lib/wire/index.ts';

export interface Guest {
	space: Space;
	sync: SpaceSync;
	keys: SpaceKeys;
	leave(): Promise<void>;
}

/** How long a relay may take until everything is here, in milliseconds. */
const SYNC_WITHIN = 60_000;

const reach = (url: string) => ({ url, network: wsNetwork, clock: systemClock, random: systemRandom });

/** `http://host/…` -> `ws://host/sync`. Throws where it is no address. */
export function syncUrl(server: string): string {
	const url = new URL('/sync', server);
	url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
	url.hash = '';
	return url.href;
}

async function enter(url: string, keys: SpaceKeys, network: Network = wsNetwork): Promise<Guest> {
	const doc = new Y.Doc();
	const sync = openSync({ ...reach(url), network, doc, keys });
	sync.connect();
	await new Promise<void>((done, fail) => {
		const late = setTimeout(() => fail(new Error('the server did not send the space in time')), SYNC_WITHIN);
		const check = (): void => {
			const { trouble } = sync.status;
			if (!sync.synced && trouble === undefined) return;
			clearTimeout(late);
			if (trouble === undefined) done();
			else fail(new Error(`the space cannot be opened: ${trouble}`));
		};
		sync.on('change', check);
		sync.on('sync', check);
		check();
	});
	return { space: spaceFrom(doc), sync, keys, leave: () => sync.destroy() };
}

export async function createInServer(server: string): Promise<Guest> {
	const url = syncUrl(server);
	const keys = await createSpace(reach(url));
	if ('refused' in keys) throw new Error(`the server does not take a space: ${keys.refused}`);
	return enter(url, keys);
}

export async function joinByLink(link: string): Promise<Guest | { refused: JoinRefusal }> {
	const hash = link.indexOf('#');
	if (hash < 0 || !URL.canParse(link)) return { refused: 'bad-link' };
	const url = syncUrl(link);
	const joined = await joinByInvite({ ...reach(url), fragment: link.slice(hash + 1) });
	return 'refused' in joined ? joined : enter(url, joined.keys, joined.network);
}

export async function linkOf(
	guest: Guest,
	server: string,
	wish: { role: string; uses?: number | undefined; days?: number | undefined }
): Promise<string | { refused: string }> {
	if (!Object.hasOwn(ROLE, wish.role)) return { refused: 'there is no such role' };
	const invite = await makeInvite(guest.sync, guest.keys, systemRandom, {
		role: ROLE[wish.role as keyof typeof ROLE],
		uses: wish.uses,
		lastDay: wish.days === undefined ? undefined : dayOf(Date.now()) + wish.days
	});
	return 'refused' in invite ? invite : `${new URL('/s', server).href}#${invite.fragment}`;
}
