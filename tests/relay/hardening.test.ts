// The door of the house under pressure: forged origins, a room behind one address, links that open nothing, and requests that
// no browser would send.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { startHttp, type HttpOptions } from '../../server/http.ts';
import { wsNetwork, systemClock, joinByInvite, makeInvite, createSpace, openSync } from '../../src/lib/sync/index.ts';
import { systemRandom } from '../../src/lib/crypto/index.ts';
import { ROLE } from '../../src/lib/wire/index.ts';
import * as Y from 'yjs';
import { Line, relayUnderTest, serverChild, type RelayUnderTest, upgradeStatus } from '../kit/relay.ts';
import { Dice } from '../kit/sim.ts';
import { TestSpace } from '../kit/device.ts';

/** Into the report of the run, where a failure is read beside it. */
const measured = (words: string): void => void process.stdout.write(`${words}\n`);

const relays: RelayUnderTest[] = [];
const servers: Server[] = [];
const root = mkdtempSync(join(tmpdir(), 'minga-hard-'));
afterEach(async () => {
	for (const relay of relays.splice(0)) await relay.end();
	for (const server of servers.splice(0)) {
		server.close();
		server.closeAllConnections();
	}
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function start(...options: Parameters<typeof relayUnderTest>): Promise<RelayUnderTest> {
	const relay = await relayUnderTest(...options);
	relays.push(relay);
	return relay;
}

async function serve(options: Partial<HttpOptions>): Promise<number> {
	const server = startHttp({ build: join(root, 'none'), ready: async () => {}, ...options });
	servers.push(server);
	await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
	return (server.address() as AddressInfo).port;
}

/** Bytes as they are given, and all that comes back until the other side closes or falls silent. */
function raw(port: number, bytes: string | Buffer, patience = 3000): Promise<string> {
	return new Promise((done) => {
		let all = '';
		const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
		socket.setTimeout(patience, () => socket.destroy());
		socket.on('data', (chunk) => (all += chunk.toString('latin1')));
		socket.on('error', () => {});
		socket.on('close', () => done(all));
	});
}

const CARRIED = [
	'content-security-policy',
	'x-content-type-options',
	'referrer-policy',
	'cross-origin-opener-policy',
	'cross-origin-resource-policy',
	'cross-origin-embedder-policy',
	'permissions-policy',
	'cache-control'
];

function guarded(answer: string): void {
	const head = answer.split('\r\n\r\n')[0]!.toLowerCase();
	for (const name of CARRIED) expect(head).toContain(`\r\n${name}: `);
	for (const name of ['server', 'x-powered-by', 'access-control-allow-origin'])
		expect(head).not.toContain(`\r\n${name}:`);
}

describe('every answer carries every header, those of the machinery below, too', () => {
	const asked = (line: string, ...more: string[]) =>
		`${[line, 'Host: x', 'Connection: close', ...more].join('\r\n')}\r\n\r\n`;
	const upgrade = ['Upgrade: websocket', 'Connection: Upgrade'];

	test.each([
		['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
		['no such expectation', asked('GET / HTTP/1.1', 'Expect: wonders'), 417],
		['a body where none is asked for', asked('POST / HTTP/1.1', 'Content-Length: 99999999'), 413],
		['a body on the way', asked('GET / HTTP/1.1', 'Content-Length: 99999999', 'Expect: 100-continue'), 413],
		['a method that is none of ours', asked('TRACE / HTTP/1.1'), 405],
		['OPTIONS, which gets no permission for anybody', asked('OPTIONS / HTTP/1.1', 'Origin: https://evil.example'), 405],
		['a head that never ends', asked('GET / HTTP/1.1', `X: ${'a'.repeat(40_000)}`), 431],
		['two lengths', asked('GET / HTTP/1.1', 'Content-Length: 3', 'Transfer-Encoding: chunked'), 400],
		['another protocol', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
		['an upgrade without a key', `GET /sync HTTP/1.1\r\nHost: x\r\n${upgrade.join('\r\n')}\r\n\r\n`, 400],
		[
			'an upgrade to an old protocol',
			asked(
				'GET /sync HTTP/1.1',
				...upgrade.slice(0, 1),
				'Connection: Upgrade',
				'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
				'Sec-WebSocket-Version: 1'
			),
			400
		],
		['an upgrade to nowhere', `GET /other HTTP/1.1\r\nHost: x\r\n${upgrade.join('\r\n')}\r\n\r\n`, 404]
	])('[S10] %s', async (_what, text, status) => {
		const { port } = await start();
		const answer = await raw(port, text);
		// An interim "go on" is no answer.
		const final = answer.replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '');
		expect(final).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
		guarded(final);
	});

	test('[S10] [S17] a handler that breaks says 500 and not why', async () => {
		const port = await serve({
			ready: () => {
				throw new Error(`broken in ${root}`);
			}
		});
		const answer = await raw(port, asked('GET /readyz HTTP/1.1'));
		expect(answer).toMatch(/^HTTP\/1\.1 500 /);
		guarded(answer);
		expect(answer).not.toContain(root);
		expect(answer).not.toContain('broken');
	});

	test('[S10] a piece of a file that is not there', async () => {
		const build = join(root, 'build');
		mkdirSync(build, { recursive: true });
		writeFileSync(join(build, 'en.html'), '<!doctype html>');
		const port = await serve({ build });
		const answer = await raw(port, asked('GET /en HTTP/1.1', 'Range: bytes=99999-'));
		expect(answer).toMatch(/^HTTP\/1\.1 416 /);
		guarded(answer);
	});
});

describe('where the quick exit leads on to, and the wipe', () => {
	const asked = (line: string, ...more: string[]) =>
		`${[line, 'Host: x', 'Connection: close', ...more].join('\r\n')}\r\n\r\n`;

	test('[S19] nowhere, unless the host named a place', async () => {
		expect(await raw(await serve({}), asked('GET /away-to HTTP/1.1'))).toMatch(/^HTTP\/1\.1 204 /);
		const answer = await raw(await serve({ leaveTo: 'https://weather.example/' }), asked('GET /away-to HTTP/1.1'));
		expect(answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*\r\n\r\n[\s\S]*https:\/\/weather\.example\/\n/);
		guarded(answer);
	});

	test.each([
		'weather.example',
		'javascript:alert(1)',
		'file:///etc/passwd',
		'https://ana:secret@weather.example',
		'https://a b'
	])('[S19] LEAVE_TO=%s is refused at the start', async (LEAVE_TO) => {
		const words = await serverChild({ DATA_DIR: join(root, 'data'), LEAVE_TO }).then(
			({ child }) => (child.kill(), 'it started'),
			(error: Error) => error.message
		);
		expect(words).toMatch(/^Minga cannot start: LEAVE_TO [^\n]*\n$/);
	});

	test.each([
		['a page of ours', 'same-origin', 204],
		['another site', 'cross-site', 405],
		['a neighbour under the same name', 'same-site', 405],
		['nobody says who', undefined, 405]
	])('[S19] a wipe asked for by %s', async (_who, site, status) => {
		const port = await serve({});
		const answer = await raw(
			port,
			asked('POST /forget HTTP/1.1', 'Content-Length: 0', ...(site ? [`Sec-Fetch-Site: ${site}`] : []))
		);
		expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
		expect(/clear-site-data: "cache", "cookies", "storage"/i.test(answer)).toBe(status === 204);
		expect(await raw(port, asked('GET /forget HTTP/1.1', 'Sec-Fetch-Site: same-origin'))).not.toMatch(
			/clear-site-data/i
		);
	});
});

describe('who may open a line', () => {
	const HOME = 'https://minga.example';

	test.each([
		['itself', HOME, 101],
		['another', 'https://evil.example', 403],
		['null', 'null', 403],
		['a name that begins alike', 'https://minga.example.evil.com', 403],
		['a name that ends alike', 'https://notminga.example', 403],
		['a name in front of the at', 'https://minga.example@evil.com', 403],
		['another port', 'https://minga.example:444', 403],
		['without TLS', 'http://minga.example', 403],
		['in capitals', 'https://MINGA.example', 403],
		['with a path', 'https://minga.example/', 403],
		['twice', 'https://minga.example, https://evil.example', 403],
		['empty', '', 403]
	])('[S3] with an origin set: %s', async (_what, origin, status) => {
		const { port } = await start({}, { origin: HOME });
		// Whatever host the request claims to ask for.
		for (const host of [`127.0.0.1:${port}`, 'minga.example', 'evil.example', new URL(HOME).host])
			expect(await upgradeStatus(port, { headers: { Origin: origin, Host: host } }), host).toBe(status);
	});

	test.each([
		['another host', 'http://evil.example', undefined, 403],
		['null', 'null', undefined, 403],
		['the host as a prefix', 'http://HOST.evil.example', undefined, 403],
		['the host as a user', 'http://HOST@evil.example', undefined, 403],
		['another port', 'http://127.0.0.1:1', undefined, 403],
		['a forged host', 'http://HOST', 'evil.example', 403],
		['the host with a path behind', 'http://evil.example/HOST', undefined, 403]
	])('[S3] without one: %s', async (_what, origin, host, status) => {
		const { port } = await start();
		const own = `127.0.0.1:${port}`;
		expect(await upgradeStatus(port, { headers: { Origin: origin.replace('HOST', own), Host: host ?? own } })).toBe(
			status
		);
		expect(await upgradeStatus(port, { headers: { Origin: `http://${own}`, Host: own } })).toBe(101);
	});

	test.each([
		'http://minga.example.evil.com',
		'http://notminga.example',
		'http://minga.exampl',
		'http://minga.example:81'
	])('[S3] without one: %s where minga.example was asked', async (origin) => {
		const { port } = await start();
		expect(await upgradeStatus(port, { headers: { Origin: origin, Host: 'minga.example' } })).toBe(403);
		expect(await upgradeStatus(port, { headers: { Origin: 'http://minga.example', Host: 'minga.example' } })).toBe(101);
	});
});

test(
	'a hundred people come in from one address within a minute, and nobody is refused',
	{ timeout: 90_000 },
	async () => {
		const { port, reports } = await start();
		const url = `ws://127.0.0.1:${port}/sync`;
		const reach = { url, network: wsNetwork, clock: systemClock, random: systemRandom };
		const keys = await createSpace(reach);
		if ('refused' in keys) throw new Error(keys.refused);
		const doc = new Y.Doc();
		const founder = openSync({ ...reach, doc, keys });
		founder.connect();
		const invite = await makeInvite(founder, keys, systemRandom, { role: ROLE.member });
		if ('refused' in invite) throw new Error(invite.refused);

		const began = performance.now();
		const people = await Promise.all(
			Array.from({ length: 100 }, async () => {
				// Each asks for a page as well, as a phone does.
				const page = await fetch(`http://127.0.0.1:${port}/healthz`);
				const joined = await joinByInvite({ ...reach, fragment: invite.fragment });
				if ('refused' in joined) return { page: page.status, refused: joined.refused };
				const { space, device, signer } = joined.keys;
				return { page: page.status, line: await Line.enter(port, { space, id: device, signer }) };
			})
		);
		const took = performance.now() - began;
		expect(people.filter((one) => 'refused' in one)).toEqual([]);
		// All hundred are in at once.
		for (const { page, line } of people) {
			expect(page).toBe(200);
			expect(line?.over).toBe(false);
			expect(line?.all.filter(({ type }) => type === 'refuse')).toEqual([]);
		}
		measured(`100 joins from one address: ${Math.round(took)} ms`);
		expect(took).toBeLessThan(60_000);
		expect(reports).toEqual([]);
		await Promise.all([founder.destroy(), ...people.map((one) => one.line?.end())]);
	}
);

describe('a link that opens nothing tells nothing', () => {
	test(
		'[S4] unknown, expired, used up, revoked, of an unknown space: the same bytes in the same time',
		{ timeout: 60_000 },
		async () => {
			const { port } = await start();
			const today = Math.floor(Date.now() / 86_400_000);
			const space = await TestSpace.make('doors');
			const stranger = await TestSpace.make('never made');
			const founding = new Line(port);
			await founding.hear('challenge');
			founding.say({ type: 'create', record: space.genesis });
			await founding.acknowledged(1);
			const founder = await Line.enter(port, space.founder);
			const doors = {
				expired: await space.invite({ expires: today - 1 }),
				'used up': await space.invite({ uses: 1 }),
				revoked: await space.invite()
			};
			const revoke = await space.revoke(doors.revoked);
			founder.append(...Object.values(doors).map(({ record }) => record), revoke);
			await founder.acknowledged(4);
			const first = await space.joiner(doors['used up']);
			const joining = new Line(port);
			await joining.hear('challenge');
			joining.say({ type: 'join', record: first.record });
			await joining.acknowledged(1);
			const never = await stranger.invite();

			const asks = {
				unknown: { space: space.id, invite: never.keys.id },
				expired: { space: space.id, invite: doors.expired.keys.id },
				'used up': { space: space.id, invite: doors['used up'].keys.id },
				revoked: { space: space.id, invite: doors.revoked.keys.id },
				'unknown space': { space: stranger.id, invite: never.keys.id }
			};
			const times = new Map<string, number[]>(Object.keys(asks).map((name) => [name, []]));
			const bytes = new Set<string>();
			const answers = (line: Line): Promise<string> =>
				new Promise((heard) => line.socket.once('message', (data) => heard((data as Buffer).toString('hex'))));
			for (let round = 0; round < 60; round++) {
				// A stranger has few errands on one line.
				const line = new Line(port);
				await line.hear('challenge');
				for (const [name, ask] of Object.entries(asks)) {
					const began = performance.now();
					const answer = answers(line);
					line.say({ type: 'ask', ...ask });
					bytes.add(await answer);
					times.get(name)!.push(performance.now() - began);
				}
				await line.end();
			}
			expect([...bytes]).toHaveLength(1);
			const medians = [...times].map(([name, all]) => [name, all.sort((a, b) => a - b)[all.length >> 1]!] as const);
			measured(`a link that opens nothing: ${medians.map(([name, ms]) => `${name} ${ms.toFixed(2)} ms`).join(', ')}`);
			const middle = medians.map(([, ms]) => ms);
			expect(Math.max(...middle) - Math.min(...middle)).toBeLessThan(5);

			// And who does not ask but joins at once hears the same, too: the refusal names the record that was sent.
			const refusals = new Set<string>();
			for (const door of [never, doors.expired, doors['used up'], doors.revoked]) {
				const { device, record } = await space.joiner(door);
				const line = new Line(port);
				await line.hear('challenge');
				const answer = answers(line);
				line.say({ type: 'join', record });
				refusals.add((await answer).replaceAll(Buffer.from(device.session).toString('hex'), ''));
				await line.end();
			}
			expect([...refusals]).toHaveLength(1);
			await founder.end();
		}
	);
});

/** Requests as nobody sends them: real ones with pieces cut, doubled, swapped and filled with junk. */
function hostile(dice: Dice): Buffer {
	const methods = ['GET', 'HEAD', 'POST', 'PUT', 'OPTIONS', 'CONNECT', 'TRACE', 'PATCH', 'get', 'G\0T', 'PROPFIND', ''];
	const pieces = [
		'/',
		'..',
		'%2e%2e',
		'%00',
		'%',
		'%ff',
		'\\',
		'en',
		's',
		'_app',
		'immutable',
		'api',
		'account',
		'sync',
		'healthz',
		'readyz',
		'away-to',
		'forget',
		'.env',
		'server',
		'main.ts',
		'?',
		'#',
		';',
		'//',
		'http://x',
		'*',
		'\u00e9',
		'a'.repeat(300),
		'{{7*7}}',
		'<script>',
		"' OR 1=1--",
		'__proto__',
		'constructor'
	];
	const names = [
		'Host',
		'Accept-Language',
		'Accept-Encoding',
		'Range',
		'If-None-Match',
		'If-Modified-Since',
		'Content-Length',
		'Transfer-Encoding',
		'Expect',
		'Upgrade',
		'Connection',
		'Origin',
		'Sec-WebSocket-Key',
		'Sec-WebSocket-Version',
		'Sec-WebSocket-Extensions',
		'Sec-Fetch-Site',
		'Cookie',
		'X-Forwarded-For',
		'Forwarded',
		'Content-Type',
		'__proto__',
		''
	];
	const values = [
		'',
		'*',
		'-1',
		'0',
		'99999999999999999999',
		'bytes=0-,0-,0-',
		'bytes=-',
		'chunked',
		'chunked, chunked',
		'websocket',
		'Upgrade',
		'keep-alive',
		'gzip;q=9, br;q=x',
		'es;q=NaN',
		'es'.repeat(500),
		'null',
		'same-origin',
		'application/json',
		'permessage-deflate; server_max_window_bits=99',
		'13',
		'dGhlIHNhbXBsZSBub25jZQ==',
		'Thu, 99 Foo 1970',
		'\x01\x02',
		'a\tb',
		'127.0.0.1',
		'W/"',
		'100-continue'
	];
	// Half of them are well made and only ask for strange things: they reach what lies behind the parser.
	const tame = dice.chance(0.5);
	const harmless = (text: string) => /^[\x21-\x7e]*$/.test(text);
	const path = Array.from({ length: dice.below(6) }, () => dice.pick(tame ? pieces.filter(harmless) : pieces)).join(
		dice.pick(['/', '', '/../'])
	);
	const method = tame ? dice.pick(['GET', 'GET', 'GET', 'HEAD', 'POST', 'PUT', 'OPTIONS']) : dice.pick(methods);
	const version = tame ? 'HTTP/1.1' : dice.pick(['HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/9.9', 'HTTP', '']);
	const lines = [`${method} ${tame ? '/' : dice.pick(['/', '', ' '])}${path} ${version}`];
	if (tame || dice.chance(0.8)) lines.push('Host: 127.0.0.1');
	for (let count = dice.below(8); count > 0; count--) {
		const name = dice.pick(
			tame ? names.filter((one) => one && !/^(Host|Content-Length|Transfer-Encoding)$/.test(one)) : names
		);
		lines.push(
			`${name}${tame ? ': ' : dice.pick([': ', ':', ' : ', ''])}${dice.pick(tame ? values.filter(harmless) : values)}`
		);
	}
	if (!tame && dice.chance(0.1)) lines.push(...Array.from({ length: 2500 }, (_, at) => `X${at}: y`));
	if (tame) return Buffer.from(`${lines.join('\r\n')}\r\nConnection: close\r\n\r\n`);
	let bytes = Buffer.from(
		`${lines.join(dice.chance(0.95) ? '\r\n' : '\n')}\r\n\r\n${dice.chance(0.3) ? '{"a":1}' : ''}`
	);
	for (let count = dice.chance(0.4) ? dice.below(6) : 0; count > 0; count--)
		bytes[dice.below(bytes.length)] = dice.below(256);
	if (dice.chance(0.1)) bytes = bytes.subarray(0, dice.below(bytes.length));
	return bytes;
}

test(
	'[S17] thousands of hostile requests: no crash, no 5xx, no path and no stack in an answer',
	{ timeout: 180_000 },
	async () => {
		const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);
		const count = Number(process.env['FUZZ_HTTP'] ?? 4000);
		const dice = new Dice(seed);
		const { child, port, output } = await serverChild({ DATA_DIR: join(root, 'fuzz') });
		const said = output();
		const memory = () => Number(spawnSync('ps', ['-o', 'rss=', '-p', String(child.pid)]).stdout.toString());
		try {
			const wrong: string[] = [];
			const seen = new Map<string, number>();
			let left = count;
			const worker = async (): Promise<void> => {
				while (left-- > 0) {
					const bytes = hostile(dice);
					const answer = await raw(port, bytes, 150);
					const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? (answer ? 'strange' : 'silence');
					seen.set(status, (seen.get(status) ?? 0) + 1);
					const bad =
						/HTTP\/1\.1 5\d\d/.test(answer) ||
						/node_modules|node:internal|\.ts:\d|\bat .+:\d+:\d+|\/tmp\/|\/home\/|\/root\/|process\.cwd/.test(answer) ||
						answer.includes(import.meta.dirname) ||
						/^(server|x-powered-by|access-control-[a-z-]+):/im.test(answer) ||
						(/^HTTP\/1\.1 [2-4]/.test(answer) &&
							!/^HTTP\/1\.1 1/.test(answer) &&
							!/content-security-policy/i.test(answer));
					if (bad) wrong.push(`${bytes.toString('latin1').slice(0, 300)} -> ${answer.slice(0, 300)}`);
				}
			};
			const before = memory();
			await Promise.all(Array.from({ length: 40 }, worker));
			measured(
				`fuzz seed ${seed}: ${[...seen].map(([status, times]) => `${status}: ${times}`).join(', ')}; ${before} -> ${memory()} kB`
			);
			expect(wrong, `FUZZ_SEED=${seed}`).toEqual([]);
			expect(child.exitCode).toBeNull();
			expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
			// It tries many different doors, or it is no fuzz.
			for (const status of ['200', '400', '404', '405']) expect(seen.get(status) ?? 0, status).toBeGreaterThan(20);
			// And nothing of what was sent is in the log.
			expect(output()).toBe(said);
		} finally {
			child.kill('SIGKILL');
		}
	}
);
