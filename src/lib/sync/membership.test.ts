import { afterEach, describe, expect, test } from 'vitest';
import { World, type Person } from '../../../tests/kit/people.ts';
import { encodeHex } from '../crypto/index.ts';
import { ROLE, readRecord } from '../wire/index.ts';
import { joinByInvite, makeInvite } from './create-join.ts';
import { leaving, newDevice, roleChange, seated } from './membership.ts';
import { memoryStore } from './memory-store.ts';
import { packKeys, unpackKeys } from './keys.ts';
import { RecordKeys, openRecord } from './records.ts';

let world: World;
afterEach(async () => {
	await world.end();
	expect(world.faults).toEqual([]);
});

const id = (person: Person): string => encodeHex(person.keys.device);
const remove = async (by: Person, ...gone: Person[]): Promise<void> => {
	const outcome = await world.during(by.sync.rotate(gone.map(id)));
	expect(typeof outcome).toBe('object');
	await world.clock.run(5000);
};
const says = async (by: Person, make: Parameters<Person['sync']['control']>[0]): Promise<unknown> =>
	world.during(by.sync.control(make));

describe('[M2] removal', () => {
	test('who is removed reads nothing that comes later and writes nothing; the others go on', async () => {
		world = new World(1);
		const ana = await world.founder();
		const ben = await world.guest(ana, 'Ben');
		const caro = await world.guest(ana, 'Caro');
		ben.write('before ');
		await world.clock.run(1000);
		await remove(ana, ben);
		expect(ben.sync.status).toMatchObject({ line: 'offline', trouble: 'removed' });
		ana.write('after');
		await world.clock.run(1000);
		caro.write(' and on');
		ben.write('nobody hears this');
		await world.clock.run(5000);
		expect(ana.text.toString()).toBe(caro.text.toString());
		expect(ana.text.toString()).toContain('before ');
		expect(ana.text.toString()).not.toContain('nobody');
		expect(ben.text.toString()).not.toContain('after');
		// Its socket, its reload, its saved session: nothing.
		await ben.reload();
		ben.sync.connect();
		await world.clock.run(60_000);
		expect(ben.text.toString()).not.toContain('after');
		expect(ben.sync.status.line).toBe('offline');
		expect(ana.sync.status.quarantined + caro.sync.status.quarantined).toBe(0);
	});

	test('though the relay goes on telling it everything, it holds no key to what comes later', async () => {
		world = new World(2);
		const ana = await world.founder();
		const ben = await world.guest(ana, 'Ben');
		await remove(ana, ben);
		ana.write('a secret');
		await world.clock.run(1000);
		// A relay that ignores the removal.
		const space = [...world.relay.spaces.values()][0]!;
		const { signer, device } = ben.keys;
		space.devices.set(id(ben), { key: signer.publicKey, role: ROLE.member, seat: device });
		await ben.reload();
		ben.sync.connect();
		await world.clock.run(5000);
		expect(ben.sync.status.trouble).toBe('removed');
		expect(ben.text.toString()).toBe('');
	});

	test('[L9] what somebody wrote offline arrives under the new key', async () => {
		world = new World(3);
		const ana = await world.founder();
		const ben = await world.guest(ana, 'Ben');
		const caro = await world.guest(ana, 'Caro');
		caro.network.reachable = false;
		caro.network.cut();
		caro.write('written offline');
		await world.clock.run(1000);
		expect(caro.sync.status.waiting).toBeGreaterThan(0);
		await remove(ana, ben);
		ana.write('meanwhile ');
		await world.clock.run(500);
		await caro.reload();
		caro.network.reachable = true;
		caro.sync.connect();
		await world.live(caro);
		await world.during(caro.sync.whenSaved());
		await world.clock.run(1000);
		expect(ana.text.toString()).toBe(caro.text.toString());
		expect(ana.text.toString()).toContain('written offline');
		expect(ana.text.toString()).toContain('meanwhile ');
		expect(ana.sync.status.quarantined).toBe(0);
	});

	test('somebody was away over three changes of the key, and comes back from what the device kept', async () => {
		world = new World(4);
		const ana = await world.founder();
		const ben = await world.guest(ana, 'Ben');
		ben.network.reachable = false;
		ben.network.cut();
		for (const word of ['one ', 'two ', 'three ']) {
			await remove(ana);
			ana.write(word);
			await world.clock.run(1000);
		}
		ben.network.reachable = true;
		ben.sync.connect();
		await world.live(ben);
		expect(ben.text.toString()).toBe('one two three '.split(' ').join(' '));
		// The vault still holds the first key: the others are found in the control records.
		const kept = (await unpackKeys(packKeys(ben.keys)))!;
		expect(kept.epoch).toBe(1);
		ben.network.reachable = false;
		ben.network.cut();
		await ben.reload();
		expect(ben.text.toString()).toBe(ana.text.toString());
	});

	test('open invites are void, and who comes later reads what was before', async () => {
		world = new World(5);
		world.extra = { snapshotEvery: 20 };
		const ana = await world.founder();
		const ben = await world.guest(ana, 'Ben');
		const caro = await world.guest(ana, 'Caro');
		const made = await world.during(makeInvite(ana.sync, ana.keys, world.dice.bytes, { role: ROLE.member }));
		if ('refused' in made) throw new Error(made.refused);
		for (let at = 0; at < 30; at++) {
			(at % 2 ? ana : caro).write(`${at} `);
			await world.clock.run(250);
		}
		await remove(ana, ben);
		const reach = { url: 'sim', network: world.network(), clock: world.clock, random: world.dice.bytes };
		const late = await world.during(joinByInvite({ ...reach, fragment: made.fragment }));
		expect(late).toEqual({ refused: 'invite-void' });
		const nia = await world.guest(ana, 'Nia');
		expect(nia.keys.epoch).toBe(2);
		expect(nia.text.toString()).toBe(ana.text.toString());
		for (let at = 0; at < 30; at++) {
			nia.write(`${at} `);
			await world.clock.run(250);
		}
		await world.clock.run(40_000);
		expect(caro.text.toString()).toBe(nia.text.toString());
		// By a snapshot in the new epoch that begins before the change of the key.
		const max = await world.guest(ana, 'Max');
		expect(max.text.toString()).toBe(ana.text.toString());
		for (const person of [ana, caro, nia, max]) expect(person.sync.status.quarantined).toBe(0);
	});

	test('[K4] from now on: who comes later begins where the key changed, and reads nothing of how it came about', async () => {
		world = new World(12);
		const ana = await world.founder();
		const ben = await world.guest(ana, 'Ben');
		ana.write('a name that goes ');
		await world.clock.run(1000);
		ana.doc.transact(() => ana.text.delete(0, ana.text.length));
		ben.write('what stays ');
		await world.clock.run(1000);
		expect(typeof (await world.during(ana.sync.rotate([], false)))).toBe('object');
		// A snapshot by one and a word for it by another, without anybody asking.
		await world.clock.run(20_000);
		const nia = await world.guest(ana, 'Nia');
		expect(nia.text.toString()).toBe('what stays ');
		nia.write('and goes on');
		await world.clock.run(1000);
		expect(ana.text.toString()).toBe(nia.text.toString());
		expect(ben.text.toString()).toBe(nia.text.toString());
		await nia.reload();
		expect(nia.text.toString()).toContain('and goes on');
		// Nothing that she was given opens what was before.
		const rows = [...world.relay.spaces.values()][0]!.rows.map(({ record }) => record);
		const keys = new RecordKeys(nia.keys.space, nia.keys.epoch, nia.keys.epochKey);
		const opened = await Promise.all(rows.map((record) => openRecord(keys, readRecord(record))));
		expect(opened.filter(Boolean).length).toBeLessThan(rows.length / 2);
		expect(nia.sync.status).toMatchObject({ quarantined: 0, trouble: undefined });
	});

	test('[K4] from now on, and nobody there to attest: the newcomer waits, says so, and is served when there is', async () => {
		world = new World(13);
		const ana = await world.founder();
		const ben = await world.guest(ana, 'Ben');
		ana.write('inside');
		await world.clock.run(1000);
		ben.network.reachable = false;
		ben.network.cut();
		await world.during(ana.sync.rotate([], false));
		await world.clock.run(20_000);
		const made = await world.during(makeInvite(ana.sync, ana.keys, world.dice.bytes, { role: ROLE.member }));
		if ('refused' in made) throw new Error(made.refused);
		const reach = { url: 'sim', network: world.network(), clock: world.clock, random: world.dice.bytes };
		const joined = await world.during(joinByInvite({ ...reach, fragment: made.fragment }));
		if ('refused' in joined) throw new Error(joined.refused);
		const nia = await world.person('Nia', joined.keys, memoryStore());
		nia.sync.connect();
		await world.clock.run(20_000);
		expect(nia.sync.status.trouble).toBe('no-snapshot');
		ben.network.reachable = true;
		ben.sync.connect();
		await world.live(ben);
		await world.clock.run(60_000);
		await world.live(nia);
		expect(nia.text.toString()).toBe('inside');
		expect(nia.sync.status).toMatchObject({ quarantined: 0, trouble: undefined });
	});

	test('two facilitators change the key at the same moment: one after the other, and all agree', async () => {
		world = new World(6);
		const ana = await world.founder();
		const ben = await world.guest(ana, 'Ben', ROLE.facilitator);
		const caro = await world.guest(ana, 'Caro');
		const both = [ana.sync.rotate([]), ben.sync.rotate([])];
		await world.during(Promise.all(both));
		await world.clock.run(3000);
		caro.write('all of us');
		await world.clock.run(1000);
		expect(ana.text.toString()).toBe('all of us');
		expect(ben.text.toString()).toBe('all of us');
		expect(ana.sync.status).toMatchObject({ line: 'live', quarantined: 0 });
	});

	test('only a facilitator removes, and nobody oneself', async () => {
		world = new World(7);
		const ana = await world.founder();
		const ben = await world.guest(ana, 'Ben');
		expect(await world.during(ben.sync.rotate([id(ana)]))).toBe('not-allowed');
		expect(await world.during(ana.sync.rotate([id(ana)]))).toBe('not-allowed');
		expect(ana.sync.members.size).toBe(2);
	});
});

describe('[M4] roles', () => {
	test('facilitation is shared and handed over; the last one cannot go', async () => {
		world = new World(8);
		const ana = await world.founder();
		const ben = await world.guest(ana, 'Ben');
		expect(await says(ana, (state) => leaving(state, [id(ana)]))).toBe('not-allowed');
		expect(await says(ana, (state) => roleChange(state, id(ana), ROLE.member))).toBe('not-allowed');
		expect(await says(ben, (state) => roleChange(state, id(ben), ROLE.facilitator))).toBe('not-allowed');
		await world.rules(ana, (state) => roleChange(state, id(ben), ROLE.facilitator));
		await world.clock.run(500);
		expect(ben.sync.status.role).toBe(ROLE.facilitator);
		await world.rules(ben, (state) => roleChange(state, id(ana), ROLE.reader));
		await world.clock.run(500);
		expect(ana.sync.status.role).toBe(ROLE.reader);
		ana.write('a reader writes');
		await world.clock.run(1000);
		expect(ben.text.toString()).toBe('');
	});

	test('who leaves is out at once, and a facilitator that is there changes the key', async () => {
		world = new World(9);
		const ana = await world.founder();
		const ben = await world.guest(ana, 'Ben', ROLE.facilitator);
		const caro = await world.guest(ana, 'Caro');
		await says(caro, (state) => leaving(state, [id(caro)]));
		await world.clock.run(10_000);
		expect(caro.sync.status.trouble).toBe('removed');
		const space = [...world.relay.spaces.values()][0]!;
		expect(space.epoch).toBe(2);
		ben.write('without her');
		await world.clock.run(1000);
		expect(ana.text.toString()).toBe('without her');
	});
});

describe('[K3] devices of one person', () => {
	test('a second device has the same seat, reads and writes; the first one takes it out again', async () => {
		world = new World(10);
		const ana = await world.founder();
		const ben = await world.guest(ana, 'Ben');
		const { newcomer, ...own } = await newDevice(world.dice.bytes);
		await world.rules(ben, (state) => seated('device', state, ben.keys.space, ben.keys.device, { newcomer, ...own }));
		const phone = await world.person('Ben, phone', { ...ben.keys, ...own }, memoryStore());
		phone.sync.connect();
		await world.live(phone);
		phone.write('from the phone');
		await world.clock.run(1000);
		expect(ana.text.toString()).toBe('from the phone');
		expect(ana.sync.members.get(id(phone))).toMatchObject({ role: ROLE.member, seat: id(ben) });
		await world.rules(ben, (state) => leaving(state, [id(phone)]));
		await world.clock.run(10_000);
		expect(phone.sync.status.trouble).toBe('removed');
		ana.write(', taken');
		await world.clock.run(1000);
		expect(ben.text.toString()).toContain('taken');
		expect(phone.text.toString()).not.toContain('taken');
	});

	test('a guest becomes a member under keys of its own; a member cannot make itself another', async () => {
		world = new World(11);
		const ana = await world.founder();
		const gus = await world.guest(ana, 'Gus', ROLE.guest, 'none');
		gus.write('as a guest');
		await world.clock.run(1000);
		const { newcomer, ...own } = await newDevice(world.dice.bytes);
		await world.rules(gus, (state) => seated('link', state, gus.keys.space, gus.keys.device, { newcomer, ...own }));
		await world.clock.run(5000);
		expect(gus.sync.status.trouble).toBe('removed');
		const member = await world.person('Gus', { ...gus.keys, ...own }, memoryStore());
		member.sync.connect();
		await world.live(member);
		member.write(', as a member ');
		await world.clock.run(1000);
		expect(ana.text.toString()).toContain('as a member');
		expect(ana.sync.members.get(id(member))?.role).toBe(ROLE.member);
		const again = await newDevice(world.dice.bytes);
		expect(await says(member, (state) => seated('link', state, member.keys.space, member.keys.device, again))).toBe(
			'not-allowed'
		);
	});
});
