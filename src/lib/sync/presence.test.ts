import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { Awareness } from 'y-protocols/awareness';
import { afterEach, expect, test } from 'vitest';
import { SimClock } from '../../../tests/kit/sim.ts';
import { Presence, readPresence } from './presence.ts';

function update(...states: [client: number, json: string][]): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, states.length);
	for (const [client, json] of states) {
		encoding.writeVarUint(encoder, client);
		encoding.writeVarUint(encoder, 1);
		encoding.writeVarString(encoder, json);
	}
	return encoding.toUint8Array(encoder);
}

const wave = (...states: [number, string][]): Uint8Array => Uint8Array.of(0, ...update(...states));

const made: Awareness[] = [];
afterEach(() => {
	for (const awareness of made.splice(0)) awareness.destroy();
});

function present(): { presence: Presence; awareness: Awareness } {
	const awareness = new Awareness(new Y.Doc());
	made.push(awareness);
	return { awareness, presence: new Presence(awareness, new SimClock(), async () => {}) };
}

test('takes a small state, and nothing that is large, deep, crowded or no state', () => {
	expect(readPresence(update([5, '{"name":"Ana","cursor":{"anchor":[1,2]}}']))).toHaveLength(1);
	const keys = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [at, 1]));
	for (const json of [
		`{"a":"${'x'.repeat(3000)}"}`,
		`{"a":${'['.repeat(50)}${']'.repeat(50)}}`,
		JSON.stringify(keys),
		'{"__proto__":{"polluted":"yes"}}',
		'[]',
		'"text"',
		'{'
	])
		expect(readPresence(update([5, json])), json.slice(0, 40)).toBeUndefined();
	expect(readPresence(update(...Array.from({ length: 5 }, (_, at): [number, string] => [at, '{}'])))).toBeUndefined();
	expect(readPresence(update())).toBeUndefined();
	expect(readPresence(new Uint8Array(0))).toBeUndefined();
});

test('nobody waves with another hand: not mine, not an author of the log, not one seen with another device', () => {
	const { presence, awareness } = present();
	const owner = (client: number): string | undefined => (client === 7 ? 'ana' : undefined);
	expect(presence.receive('eve', wave([awareness.clientID, '{}']), owner)).toBe(false);
	expect(presence.receive('eve', wave([7, '{}']), owner)).toBe(false);
	expect(presence.receive('ana', wave([7, '{}']), owner)).toBe(true);
	expect(presence.receive('ben', wave([8, '{}']), owner)).toBe(true);
	expect(presence.receive('eve', wave([8, 'null']), owner)).toBe(false);
	expect([...awareness.getStates().keys()].sort()).toEqual([7, 8, awareness.clientID].sort());
});

test('one device is few people', () => {
	const { presence, awareness } = present();
	for (let client = 1; client <= 100_000; client++) presence.receive('eve', wave([client, '{}']), () => undefined);
	expect(awareness.getStates().size).toBeLessThan(12);
});
