// [K3] What the database of the relay says about one person in two spaces: nothing that stands in both.
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemRandom } from '../../src/lib/crypto/index.ts';
import {
	createSpace,
	joinByInvite,
	makeInvite,
	systemClock,
	wsNetwork,
	type Network,
	type SpaceKeys
} from '../../src/lib/sync/index.ts';
import { ROLE } from '../../src/lib/wire/index.ts';
import { eventually, realPerson, type RealPerson, type RealRelay } from '../kit/real-line.ts';
import { relayUnderTest } from '../kit/relay.ts';

/** Bytes that stand in rows of a space, by table and column, as hex; short ones and zeros tell nobody from another. */
function values(db: DatabaseSync, space: number): Map<string, string> {
	const found = new Map<string, string>();
	const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as { name: string }[];
	for (const { name } of tables) {
		const columns = (db.prepare(`PRAGMA table_info(${name})`).all() as { name: string }[]).map((column) => column.name);
		const key = name === 'spaces' ? 'id' : 'space';
		if (!columns.includes(key)) continue;
		for (const row of db.prepare(`SELECT * FROM ${name} WHERE ${key} = ?`).all(space) as Record<string, unknown>[])
			for (const [column, value] of Object.entries(row)) {
				if (!(value instanceof Uint8Array) || value.length < 16 || value.every((byte) => byte === 0)) continue;
				// A whole record differs anyhow: its fields are what could give somebody away.
				const bytes = Buffer.from(value);
				const pieces = column === 'record' ? [bytes.subarray(24, 40), bytes.subarray(40, 56)] : [bytes];
				for (const piece of pieces) found.set(piece.toString('hex'), `${name}.${column}`);
			}
	}
	return found;
}

test('[K3] the same two people in two spaces: no bytes are in both', async () => {
	const under = await relayUnderTest();
	const url = `ws://127.0.0.1:${under.port}/sync`;
	const relay: RealRelay = {
		url,
		reach: { url, network: wsNetwork, clock: systemClock, random: systemRandom },
		stop: () => under.end()
	};
	const people: RealPerson[] = [];
	const enter = async (keys: SpaceKeys, network: Network = wsNetwork): Promise<RealPerson> => {
		const person = realPerson(relay, keys, { network });
		people.push(person);
		await eventually(() => person.sync.status.line === 'live');
		return person;
	};
	try {
		for (const name of ['one', 'two']) {
			const keys = await createSpace(relay.reach);
			if ('refused' in keys) throw new Error(keys.refused);
			const ana = await enter(keys);
			const made = await makeInvite(ana.sync, keys, systemRandom, { role: ROLE.member });
			if ('refused' in made) throw new Error(made.refused);
			const joined = await joinByInvite({ ...relay.reach, fragment: made.fragment });
			if ('refused' in joined) throw new Error(joined.refused);
			const ben = await enter(joined.keys, joined.network);
			ana.doc.getText('t').insert(0, name);
			ben.doc.getText('t').insert(0, name);
			await Promise.all([ana.sync.whenSaved(), ben.sync.whenSaved()]);
		}
		const db = new DatabaseSync(join(under.folder, 'minga.db'), { readOnly: true });
		const [one, two] = [values(db, 1), values(db, 2)];
		expect(one.size).toBeGreaterThan(12);
		expect(two.size).toBeGreaterThan(12);
		expect([...one].filter(([value]) => two.has(value)).map(([, where]) => where)).toEqual([]);
		db.close();
	} finally {
		for (const { sync } of people) await sync.destroy();
		await under.end();
	}
});
