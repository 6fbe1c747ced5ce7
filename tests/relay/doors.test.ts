// M2, M3, M4 on the product's relay, real sockets and SQLite: the door, the code, and who is not in any more.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeHex, systemRandom } from '../../src/lib/crypto/index.ts';
import {
	borrowLink,
	createSpace,
	joinByInvite,
	knockAt,
	leaving,
	lendLink,
	makeInvite,
	revokeInvite,
	roleChange,
	type KnockOptions,
	type SpaceKeys
} from '../../src/lib/sync/index.ts';
import { DOOR, ROLE, type Role } from '../../src/lib/wire/index.ts';
import { eventually, realPerson, type RealPerson, type RealRelay } from '../kit/real-line.ts';
import { relayUnderTest, sleep, type RelayUnderTest } from '../kit/relay.ts';
import { systemClock, wsNetwork } from '../../src/lib/sync/index.ts';

let under: RelayUnderTest;
let relay: RealRelay;
const people: RealPerson[] = [];

beforeAll(async () => {
	under = await relayUnderTest();
	const url = `ws://127.0.0.1:${under.port}/sync`;
	relay = {
		url,
		reach: { url, network: wsNetwork, clock: systemClock, random: systemRandom },
		stop: () => under.end()
	};
});
afterAll(async () => {
	for (const { sync } of people) await sync.destroy();
	expect(under.reports).toEqual([]);
	await under.end();
});

async function enter(keys: SpaceKeys, network = wsNetwork): Promise<RealPerson> {
	const person = realPerson(relay, keys, { network });
	people.push(person);
	await eventually(() => person.sync.status.line === 'live');
	return person;
}

async function founder(): Promise<RealPerson> {
	const keys = await createSpace(relay.reach);
	if ('refused' in keys) throw new Error(keys.refused);
	return enter(keys);
}

async function door(by: RealPerson, wish: { role?: Role; door?: 1 | 2; uses?: number } = {}): Promise<string> {
	const made = await makeInvite(by.sync, by.keys, systemRandom, { role: ROLE.member, door: DOOR.knock, ...wish });
	if ('refused' in made) throw new Error(made.refused);
	return made.fragment;
}

async function comes(fragment: string): Promise<RealPerson> {
	const joined = await joinByInvite({ ...relay.reach, fragment });
	if ('refused' in joined) throw new Error(joined.refused);
	return enter(joined.keys, joined.network);
}

interface Waiting {
	heard: boolean[];
	words: string;
	give: AbortController;
	outcome: ReturnType<typeof knockAt>;
}

function knock(fragment: string, name = '', extra: Partial<KnockOptions> = {}): Waiting {
	const give = new AbortController();
	const waiting: Waiting = { heard: [], words: '', give, outcome: undefined as never };
	waiting.outcome = knockAt({
		...relay.reach,
		fragment,
		name,
		signal: give.signal,
		words: (input) => (waiting.words = encodeHex(input)),
		waiting: (heard) => waiting.heard.push(heard),
		...extra
	});
	return waiting;
}

const admitted = async (waiting: Waiting): Promise<RealPerson> => {
	const keys = await waiting.outcome;
	if ('refused' in keys) throw new Error(keys.refused);
	return enter(keys);
};
const id = (person: RealPerson): string => encodeHex(person.keys.device);
const text = (person: RealPerson): string => person.doc.getText('t').toString();

test('[M3] who knocks is seen by name and words, is let in as the facilitator says, and reads', async () => {
	const ana = await founder();
	ana.doc.getText('t').insert(0, 'inside');
	const fragment = await door(ana);
	expect(await joinByInvite({ ...relay.reach, fragment })).toEqual({ refused: 'knock' });
	const waiting = knock(fragment, 'Luz');
	await eventually(() => ana.sync.knocks.length === 1);
	const [seen] = ana.sync.knocks;
	expect(seen).toMatchObject({ name: 'Luz' });
	expect(encodeHex(seen!.words)).toBe(waiting.words);
	expect(typeof (await ana.sync.admit(seen!.device, ROLE.guest))).toBe('object');
	const luz = await admitted(waiting);
	expect(luz.sync.status.role).toBe(ROLE.guest);
	await eventually(() => text(luz) === 'inside');
	expect(ana.sync.knocks).toEqual([]);
});

test('[M3] no is no, giving up takes the knock away, and a revoked invite sends everybody home', async () => {
	const ana = await founder();
	const fragment = await door(ana);
	const [one, two, three] = [knock(fragment, 'one'), knock(fragment, 'two'), knock(fragment, 'three')];
	await eventually(() => ana.sync.knocks.length === 3);
	const named = (name: string) => ana.sync.knocks.find((knocker) => knocker.name === name)!;
	ana.sync.deny(named('one').device);
	expect(await one.outcome).toEqual({ refused: 'denied' });
	two.give.abort();
	expect(await two.outcome).toEqual({ refused: 'given-up' });
	await eventually(() => ana.sync.knocks.length === 1);
	const invite = named('three').invite;
	await revokeInvite(ana.sync, Uint8Array.from(Buffer.from(invite, 'hex')));
	expect(await three.outcome).toEqual({ refused: 'invite-void' });
	expect(await knock(fragment).outcome).toEqual({ refused: 'invite-void' });
	await eventually(() => ana.sync.knocks.length === 0);
});

test('[M3] a facilitator who comes later finds them at the door', async () => {
	const ana = await founder();
	const fragment = await door(ana);
	const link = await door(ana, { role: ROLE.facilitator, door: DOOR.open, uses: 1 });
	const waiting = knock(fragment, 'early');
	await eventually(() => waiting.heard.at(-1) === true);
	const ben = await comes(link);
	await eventually(() => ben.sync.knocks.length === 1);
	const { device } = ben.sync.knocks[0]!;
	expect(typeof (await ben.sync.admit(device, ROLE.member))).toBe('object');
	const early = await admitted(waiting);
	expect(early.sync.status.role).toBe(ROLE.member);
});

test('[M3] without the link nobody stands at the door, and an open door is not knocked at', async () => {
	const ana = await founder();
	const fragment = await door(ana);
	// Another's signature: the invite's id is public, its key is not.
	const parsed = Buffer.from(fragment, 'base64url');
	parsed[5] = parsed[5]! ^ 1;
	expect(await knock(parsed.toString('base64url')).outcome).toEqual({ refused: 'invite-void' });
	expect(await knock(await door(ana, { door: DOOR.open })).outcome).toEqual({ refused: 'invite-void' });
	expect(await knock('nonsense').outcome).toEqual({ refused: 'bad-link' });
	await sleep(50);
	expect(ana.sync.knocks).toEqual([]);
});

test('[M3] who waits is not taken for a stranger; whom nobody waits for any more is', async () => {
	const impatient = await relayUnderTest({ PROVE_WITHIN: 300 });
	const reach = { ...relay.reach, url: `ws://127.0.0.1:${impatient.port}/sync` };
	const keys = await createSpace(reach);
	if ('refused' in keys) throw new Error(keys.refused);
	const ana = realPerson({ ...relay, url: reach.url, reach }, keys);
	await eventually(() => ana.sync.status.line === 'live');
	const waiting = knock(await door(ana), 'patient', reach);
	await eventually(() => ana.sync.knocks.length === 1);
	await sleep(900);
	expect(waiting.heard).toEqual([true]);
	expect(ana.sync.knocks).toHaveLength(1);
	waiting.give.abort();
	await ana.sync.destroy();
	await impatient.end();
});

test('a short code opens what the link opens, for who types it right', async () => {
	const ana = await founder();
	const fragment = await door(ana, { door: DOOR.open });
	const code = await lendLink(ana.sync, fragment, systemRandom);
	await sleep(50);
	const sloppy = ` ${code.slice(0, 4).toLowerCase()} - ${code.slice(4)} `;
	expect(await borrowLink(relay.reach, sloppy)).toBe(fragment);
	const wrong = code.slice(0, 11) + (code.endsWith('7') ? '8' : '7');
	expect(await borrowLink(relay.reach, wrong)).toBe('bad-code');
	expect(await borrowLink(relay.reach, 'ZZZZ' + code.slice(4))).toBe('bad-code');
	expect(await borrowLink(relay.reach, 'too short')).toBe('bad-code');
	// Only who facilitates lends.
	const ben = await comes(fragment);
	const forged = await lendLink(ben.sync, fragment, systemRandom);
	await sleep(50);
	expect(await borrowLink(relay.reach, forged)).toBe('bad-code');
});

test('[M2] the removed one: socket, reload, saved session, saved link read nothing later and write nothing', async () => {
	const ana = await founder();
	const link = await door(ana, { door: DOOR.open });
	const eve = await comes(link);
	const caro = await comes(link);
	ana.doc.getText('t').insert(0, 'before');
	await eventually(() => text(eve) === 'before' && text(caro) === 'before');
	const before = under.relay.connections();
	expect(typeof (await ana.sync.rotate([id(eve)]))).toBe('object');
	await eventually(() => eve.sync.status.trouble === 'removed');
	await eventually(() => under.relay.connections() === before - 1);
	ana.doc.getText('t').insert(0, 'after ');
	eve.doc.getText('t').insert(0, 'I am still here ');
	await eventually(() => text(caro) === 'after before');
	// Her saved session, her cloned profile, the link of the first minute.
	const again = realPerson(relay, eve.keys, { store: eve.store });
	people.push(again);
	await eventually(() => again.sync.status.trouble === 'removed');
	expect(text(again)).not.toContain('after');
	expect(await joinByInvite({ ...relay.reach, fragment: link })).toEqual({ refused: 'invite-void' });
	await sleep(200);
	expect(text(ana)).toBe('after before');
	expect(text(eve)).not.toContain('after');
});

test("[M4] a role that changes is the relay's at once, and whoever leaves hears that it was taken", async () => {
	const ana = await founder();
	const link = await door(ana, { door: DOOR.open });
	const ben = await comes(link);
	await eventually(() => ana.sync.members.size === 2);
	expect(typeof (await ana.sync.control((state) => roleChange(state, id(ben), ROLE.reader)))).toBe('object');
	await eventually(() => ben.sync.status.role === ROLE.reader);
	ben.doc.getText('t').insert(0, 'not heard');
	await sleep(300);
	expect(text(ana)).toBe('');
	await ana.sync.control((state) => roleChange(state, id(ben), ROLE.facilitator));
	await eventually(() => ben.sync.status.role === ROLE.facilitator);
	// What was refused was not lost.
	await eventually(() => text(ana) === 'not heard');
	// The facilitator hands over and leaves; the key changes by the other one's hand.
	expect(typeof (await ana.sync.control((state) => leaving(state, [id(ana)])))).toBe('object');
	await eventually(() => ana.sync.status.trouble === 'removed');
	await eventually(() => ben.sync.members.size === 1);
	const space = ben.keys.space;
	let epoch = 1;
	for (let tries = 0; epoch === 1 && tries < 100; tries++) {
		await sleep(100);
		epoch = (await under.store.state(space))!.epoch;
	}
	expect(epoch).toBe(2);
	expect(await ben.sync.control((state) => leaving(state, [id(ben)]))).toBe('not-allowed');
});
