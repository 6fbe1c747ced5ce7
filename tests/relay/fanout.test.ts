// Two relays on one database: what one took the other tells its people, whether or not it was given the hint.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Fanout } from '../../server/fanout/fanout.ts';
import { inProcess } from '../../server/fanout/in-process.ts';
import { DEFAULTS } from '../../server/limits.ts';
import { startRelay, type RunningRelay } from '../../server/relay.ts';
import type { SpaceStore } from '../../server/store/space-store.ts';
import { encodeHex } from '../../src/lib/crypto/index.ts';
import { Line, relayUnderTest, sleep, spaceOn, type RelayUnderTest } from '../kit/relay.ts';

let first: RelayUnderTest;
let second: { port: number; relay: RunningRelay; server: Server };
afterEach(async () => {
	await second.relay.close();
	second.server.close();
	await first.end();
});

async function another(store: SpaceStore, fanout: Fanout, limits = {}): Promise<typeof second> {
	const relay = startRelay({ store, fanout, limits: { ...DEFAULTS, ...limits } });
	const server = createServer();
	relay.attach(server);
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	return { relay, server, port: (server.address() as AddressInfo).port };
}

/** Hints are lost on the way there. */
const deaf = (fanout: Fanout): Fanout => ({ ...fanout, shared: true, hear: () => {} });

test.each([
	['with hints', (fanout: Fanout) => fanout, 15_000],
	['without any', deaf, 100]
])('[L5] two write here and two there, %s: each hears all others once and in order', async (_how, make, HEAD_EVERY) => {
	const node = inProcess();
	first = await relayUnderTest({ HEAD_EVERY }, { fanout: make(node()) });
	second = await another(first.store, make(node()), { HEAD_EVERY });
	const { space, members, log } = await spaceOn(first.port, 'two relays', 4);
	const lines = await Promise.all(members.map((device, at) => Line.enter(at % 2 ? second.port : first.port, device)));
	for (const line of lines) line.all.length = 0;
	const each = 30;
	await Promise.all(
		members.map(async (device, at) => {
			for (let i = 0; i < each; i++) {
				lines[at]!.append(await device.update());
				await sleep(Math.random() * 4);
			}
		})
	);
	const total = each * members.length;
	const page = await (async () => {
		await Promise.all(lines.map((line) => line.acknowledged(each)));
		return (await first.store.page(space.id, log.length, 1 << 20))!;
	})();
	expect(page.records).toHaveLength(total);
	for (const line of lines) {
		const own = new Set(line.receipts().map(({ seq }) => seq));
		const others = (): number[] => line.told().flatMap(({ seq }) => (own.has(seq) ? [] : [seq]));
		await line.until(() => others().length >= total - each, 5000);
		// One's own may be repeated after a gap; nobody else's comes twice or late.
		const expected = Array.from({ length: total }, (_, at) => log.length + 1 + at).filter((seq) => !own.has(seq));
		expect(others()).toEqual(expected);
		for (const { seq, record } of line.told())
			expect(encodeHex(record)).toBe(encodeHex(page.records[seq - log.length - 1]!));
		line.say({ type: 'ping' });
		expect(await line.hear('pong')).toMatchObject({ seq: page.seq });
	}
	expect(first.reports).toEqual([]);
});

test('[L5] presence goes across, to those of its space and not back', async () => {
	const node = inProcess();
	first = await relayUnderTest({}, { fanout: node() });
	second = await another(first.store, node());
	const { members } = await spaceOn(first.port, 'present', 2);
	const strange = await spaceOn(first.port, 'elsewhere', 1);
	const [bruno, cata] = members as [(typeof members)[0], (typeof members)[0]];
	const here = await Line.enter(first.port, bruno);
	const there = await Line.enter(second.port, cata);
	const stranger = await Line.enter(second.port, strange.members[0]!);
	const record = await bruno.presence();
	here.say({ type: 'presence', record });
	expect(encodeHex((await there.hear('presence')).record)).toBe(encodeHex(record));
	await here.quiet();
	await stranger.quiet();
	for (const line of [here, stranger]) expect(line.all.some(({ type }) => type === 'presence')).toBe(false);
});

test('[L5] who is alone asks nobody', async () => {
	let asked = 0;
	const wrap = (store: SpaceStore): SpaceStore => ({ ...store, state: (space) => ((asked += 1), store.state(space)) });
	first = await relayUnderTest({ HEAD_EVERY: 10 }, { wrap, fanout: inProcess()() });
	second = await another(first.store, inProcess()());
	const { space } = await spaceOn(first.port, 'alone');
	await Line.enter(first.port, space.founder);
	const before = asked;
	await sleep(150);
	expect(asked).toBe(before);
});
