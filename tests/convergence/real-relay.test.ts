// The same stories as with the model relay, on real sockets and with the product's relay.
import * as Y from 'yjs';
import { afterEach, expect, test } from 'vitest';
import { memoryStore as relayStore } from '../../server/store/memory.ts';
import { systemRandom } from '../../src/lib/crypto/index.ts';
import { createSpace, joinByInvite, makeInvite, prepareSpace, type SpaceKeys } from '../../src/lib/sync/index.ts';
import { ROLE } from '../../src/lib/wire/index.ts';
import {
	countingNetwork,
	eventually,
	realPerson,
	realRelay,
	type RealPerson,
	type RealRelay
} from '../kit/real-line.ts';

let relay: RealRelay;
const people: RealPerson[] = [];
afterEach(async () => {
	for (const { sync } of people.splice(0)) await sync.destroy();
	await relay.stop();
});

async function founder(extra = {}): Promise<RealPerson> {
	const keys = await createSpace(relay.reach);
	if ('refused' in keys) throw new Error(keys.refused);
	return enter(keys, extra);
}

async function enter(keys: SpaceKeys, extra = {}): Promise<RealPerson> {
	const person = realPerson(relay, keys, extra);
	people.push(person);
	await eventually(() => person.sync.status.line === 'live');
	return person;
}

async function invited(by: RealPerson, extra = {}): Promise<RealPerson> {
	const invite = await makeInvite(by.sync, by.keys, systemRandom, { role: ROLE.member, uses: 1 });
	if ('refused' in invite) throw new Error(invite.refused);
	const joined = await joinByInvite({ ...relay.reach, fragment: invite.fragment });
	if ('refused' in joined) throw new Error(joined.refused);
	return enter(joined.keys, { network: joined.network, ...extra });
}

test('create, invite, join, write, and a restart of the relay in between', async () => {
	const store = relayStore();
	relay = await realRelay(store);
	const ana = await founder();
	const ben = await invited(ana);
	ana.doc.getText('t').insert(0, 'hello ');
	await ana.sync.whenSaved();
	await eventually(() => ben.doc.getText('t').toString() === 'hello ');
	const port = Number(new URL(relay.url).port);
	await relay.stop();
	ben.doc.getText('t').insert(6, 'there');
	await new Promise((resolve) => setTimeout(resolve, 300));
	expect(ben.sync.status.saving).toBe('here');
	relay = await realRelay(store, port);
	ana.sync.nudge();
	ben.sync.nudge();
	await ben.sync.whenSaved();
	await eventually(() => ana.doc.getText('t').toString() === 'hello there');
	expect(ana.sync.status).toMatchObject({ quarantined: 0, trouble: undefined });
	ana.sync.awareness.setLocalState({ name: 'Ana' });
	await eventually(() => ben.sync.awareness.getStates().get(ana.sync.awareness.clientID)?.['name'] === 'Ana');
});

test('a space that was begun offline comes to the relay by itself', async () => {
	relay = await realRelay(relayStore());
	const { keys, genesis } = await prepareSpace(systemRandom);
	const ana = realPerson(relay, keys, { genesis });
	people.push(ana);
	ana.doc.getText('t').insert(0, 'first');
	await ana.sync.whenSaved();
	const ben = await invited(ana);
	await eventually(() => ben.doc.getText('t').toString() === 'first');
});

test('[S3] a newcomer to 1,000 cards and 50,000 edits downloads at most 300 KB', async () => {
	relay = await realRelay(relayStore());
	const ana = await founder();
	const ben = await invited(ana);
	const cards = ana.doc.getMap<Y.Map<unknown>>('cards');
	const words = 'we meet at the river before the rain and count who is missing then the radio calls'.split(' ');
	for (let at = 0; at < 1000; at++)
		ana.doc.transact(() => {
			const card = new Y.Map<unknown>();
			card.set(
				'text',
				`${words[at % words.length]} ${words[(at * 7) % words.length]} ${words[(at * 13) % words.length]} ${at}`
			);
			card.set('x', at % 37);
			card.set('y', at % 41);
			card.set('colour', at % 6);
			cards.set(`card-${at}`, card);
		});
	// The past before the snapshot comes in bursts of 125 edits to a record: a record for each would take hours here, and the
	// snapshot would hold the same.
	const all = [...cards.keys()];
	let edits = 0;
	const edit = (person: RealPerson, count: number): Promise<void> => {
		const theirs = person.doc.getMap<Y.Map<unknown>>('cards');
		for (let at = 0; at < count; at++, edits++)
			theirs.get(all[(edits * 31 + 7) % 1000]!)?.set(['x', 'y', 'colour'][edits % 3]!, (edits * 2654435761) % 1009);
		return person.sync.whenSaved();
	};
	for (let burst = 0; ana.sync.position.seq < 401; burst++) await edit(burst % 2 ? ana : ben, 125);
	await eventually(() => ana.sync.position.seq === ben.sync.position.seq);
	// A pause in which a snapshot is made and attested: whoever is not the first in turn takes up to 12 and 14 seconds for it.
	await new Promise((resolve) => setTimeout(resolve, 28_000));
	// And as many single edits as can come before the next one: the worst time to arrive.
	while (ana.sync.position.seq < 790) await edit(ana, 1);
	expect(edits).toBeGreaterThan(49_000);
	const counting = countingNetwork();
	const invite = await makeInvite(ana.sync, ana.keys, systemRandom, { role: ROLE.member });
	if ('refused' in invite) throw new Error(invite.refused);
	const from = performance.now();
	const joined = await joinByInvite({ ...relay.reach, network: counting.network, fragment: invite.fragment });
	if ('refused' in joined) throw new Error(joined.refused);
	const nia = await enter(joined.keys, { network: joined.network });
	const took = performance.now() - from;
	expect(nia.doc.getMap('cards').size).toBe(1000);
	// eslint-disable-next-line no-console -- a number to keep an eye on
	console.info(
		`${edits} edits; newcomer: ${counting.received()} bytes, of them ${counting.snapshots()} snapshot; ${Math.round(took)} ms`
	);
	expect(counting.received()).toBeLessThanOrEqual(300 * 1024);
}, 120_000);
