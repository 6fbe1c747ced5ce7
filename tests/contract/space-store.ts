// What every back end of the relay owes it, whatever it is made of. Run by space-store.test.ts.
import { describe, expect, test } from 'vitest';
import type { Outcome, SpaceStore } from '../../server/store/space-store.ts';
import { encodeHex, sha256, type Bytes } from '../../src/lib/crypto/index.ts';
import {
	KIND,
	ROLE,
	VERDICT,
	readRecord,
	writeAttestation,
	writeControl,
	type Refusal,
	type Role
} from '../../src/lib/wire/index.ts';
import { Device, TestSpace, ZERO, bytesOf, chain } from '../kit/device.ts';

const TODAY = 20_000;
const EVERYTHING = 1 << 20;

let count = 0;

class Bench {
	readonly store: SpaceStore;
	readonly space: TestSpace;
	/** In the order of the log, as the test expects it. */
	readonly log: Bytes[];

	constructor(store: SpaceStore, space: TestSpace) {
		this.store = store;
		this.space = space;
		this.log = [space.genesis];
	}

	get id(): Bytes {
		return this.space.id;
	}

	async one(device: Device, record: Bytes, joins = false, day = TODAY): Promise<Outcome> {
		const append = { space: this.id, device: device.id, records: [record], ...(joins ? { joins } : {}) };
		return (await this.store.append([append], day))[0]![0]!;
	}

	async takes(device: Device, record: Bytes, joins = false, day = TODAY): Promise<void> {
		const outcome = await this.one(device, record, joins, day);
		expect(outcome).toMatchObject({ ok: true, fresh: true });
		this.log.push(record);
	}

	async refuses(device: Device, record: Bytes, refusal: Refusal, joins = false, day = TODAY): Promise<void> {
		expect(await this.one(device, record, joins, day)).toEqual({ ok: false, refusal });
	}

	async member(role: Role = ROLE.member): Promise<Device> {
		const door = await this.space.invite({ role });
		await this.takes(this.space.founder, door.record);
		const { device, record } = await this.space.joiner(door, role);
		await this.takes(device, record, true);
		this.space.took(record);
		return device;
	}

	async whole(): Promise<Bytes[]> {
		const page = await this.store.page(this.id, 0, EVERYTHING);
		return page!.records.map(plain);
	}

	async holds(): Promise<void> {
		expect((await this.whole()).map(encodeHex)).toEqual(this.log.map(encodeHex));
		const state = await this.store.state(this.id);
		expect(state!.seq).toBe(this.log.length);
		expect(encodeHex(state!.head)).toBe(encodeHex(chain(this.log).at(-1)!));
	}
}

const plain = (bytes: Uint8Array): Bytes => new Uint8Array(bytes);

/** `open` gives an empty store; the suite closes it. */
export function spaceStoreContract(name: string, open: () => Promise<SpaceStore>): void {
	async function bench(): Promise<Bench> {
		const store = await open();
		const space = await TestSpace.make(`space ${count++}`);
		expect(await store.create(space.id, space.genesis, TODAY)).toBe(true);
		return new Bench(store, space);
	}

	describe(`the store in ${name}`, () => {
		test('a space is created once, and its founder is its facilitator', async () => {
			const { store, space } = await bench();
			expect(await store.create(space.id, space.genesis, TODAY)).toBe(false);
			const state = (await store.state(space.id))!;
			expect(state).toMatchObject({ epoch: 1, seq: 1, floor: 0, control: 1, snapshots: [] });
			expect(encodeHex(state.head)).toBe(encodeHex(chain([space.genesis])[0]!));
			const member = (await store.member(space.id, space.founder.id))!;
			expect(member.role).toBe(ROLE.facilitator);
			expect(encodeHex(member.key)).toBe(encodeHex(space.founder.signer.publicKey));
			await store.ready();
			await store.close();
		});

		test('of a space that is not there it knows nothing', async () => {
			const { store, space } = await bench();
			const other = await TestSpace.make('a space that nobody made');
			expect(await store.state(other.id)).toBeUndefined();
			expect(await store.member(other.id, space.founder.id)).toBeUndefined();
			expect(await store.member(space.id, other.founder.id)).toBeUndefined();
			expect(await store.page(other.id, 0, EVERYTHING)).toBeUndefined();
			expect(await store.control(other.id, 0)).toEqual([]);
			expect(await store.invite(other.id, bytesOf('x', 16), TODAY)).toBeUndefined();
			expect(await store.snapshot(other.id, ZERO)).toBeUndefined();
			const records = [await other.founder.update()];
			const append = { space: other.id, device: other.founder.id, records };
			expect(await store.append([append], TODAY)).toEqual([[{ ok: false, refusal: 'unknown-space' }]]);
			await store.close();
		});

		test('[L1] positions follow one another and H_s is the chain over the records', async () => {
			const b = await bench();
			const { founder } = b.space;
			const bruno = await b.member();
			const runs = [];
			for (const device of [founder, bruno, founder, bruno]) {
				device.begin();
				const records = [];
				for (let i = 0; i < 5; i++) records.push(await device.update());
				runs.push({ space: b.id, device: device.id, records });
			}
			const outcomes = (await b.store.append(runs, TODAY)).flat();
			b.log.push(...runs.flatMap(({ records }) => records));
			const heads = chain(b.log).map(encodeHex);
			let seq = b.log.length - 20;
			for (const [at, outcome] of outcomes.entries()) {
				if (!outcome.ok) throw new Error(outcome.refusal);
				seq += 1;
				const record = readRecord(b.log[seq - 1]!);
				expect(outcome.receipt.seq).toBe(seq);
				expect(outcome.receipt.n).toBe((at % 5) + 1);
				expect(encodeHex(outcome.receipt.session)).toBe(encodeHex(record.session));
				expect(encodeHex(outcome.receipt.head)).toBe(heads[seq - 1]);
			}
			await b.holds();
			await b.store.close();
		});

		test('[L1] appends that come at once get positions without gaps', async () => {
			const b = await bench();
			const devices = [b.space.founder, await b.member(), await b.member()];
			const before = b.log.length;
			const made = [];
			for (let round = 0; round < 10; round++)
				for (const device of devices) made.push({ device, record: await device.update() });
			const outcomes = await Promise.all(made.map(({ device, record }) => b.one(device, record)));
			const seqs = outcomes.map((outcome) => (outcome.ok ? outcome.receipt.seq : 0)).sort((x, y) => x - y);
			expect(seqs).toEqual(made.map((_, at) => before + at + 1));
			const whole = await b.whole();
			expect(encodeHex((await b.store.state(b.id))!.head)).toBe(encodeHex(chain(whole).at(-1)!));
			await b.store.close();
		});

		test('[L1] n, prev, epoch, space, device and kind must be the ones expected; a refused record leaves no trace', async () => {
			const b = await bench();
			const { founder } = b.space;
			await b.takes(founder, await founder.update());
			await b.refuses(founder, await founder.make(KIND.update, { n: founder.n + 2 }), 'out-of-order');
			await b.refuses(founder, await founder.make(KIND.update, { prev: bytesOf('other') }), 'out-of-order');
			await b.refuses(founder, await founder.make(KIND.update, { session: bytesOf('new', 16) }), 'out-of-order');
			const first = { session: bytesOf('new', 16), n: 1, prev: bytesOf('not zeros') };
			await b.refuses(founder, await founder.make(KIND.update, first), 'out-of-order');
			await b.refuses(founder, await founder.make(KIND.update, { epoch: 2 }), 'stale-epoch');
			await b.refuses(founder, await founder.make(KIND.update, { epoch: 0 }), 'stale-epoch');
			await b.refuses(founder, await founder.make(KIND.update, { space: bytesOf('other', 16) }), 'wrong-space');
			await b.refuses(founder, await founder.make(KIND.update, { device: bytesOf('other', 16) }), 'wrong-device');
			await b.refuses(founder, await founder.make(KIND.presence), 'wrong-kind');
			await b.refuses(founder, await founder.make(KIND.snapshot, { open: bytesOf('8', 8) }), 'wrong-kind');
			await b.refuses(founder, await founder.make(KIND.decision), 'wrong-kind');
			await b.refuses(founder, await founder.make(KIND.control, { open: bytesOf('not a control') }), 'malformed');
			await b.refuses(founder, await founder.make(KIND.attestation, { open: bytesOf('no') }), 'malformed');
			await b.holds();
			await b.store.close();
		});

		test('[L1] after a refusal the right next record is still taken', async () => {
			const b = await bench();
			const { founder } = b.space;
			await b.refuses(founder, await founder.make(KIND.update, { n: 7 }), 'out-of-order');
			await b.takes(founder, await founder.update());
			await b.holds();
			await b.store.close();
		});

		test('[L1] in one batch a refused record takes down what builds on it and nothing else', async () => {
			const b = await bench();
			const { founder } = b.space;
			const bruno = await b.member();
			const skipped = await founder.make(KIND.update, { n: founder.n + 2 });
			const good = await bruno.update();
			const fine = await founder.update();
			const outcomes = await b.store.append(
				[
					{ space: b.id, device: founder.id, records: [skipped] },
					{ space: b.id, device: bruno.id, records: [good] },
					{ space: b.id, device: founder.id, records: [fine] }
				],
				TODAY
			);
			expect(outcomes.flat().map(({ ok }) => ok)).toEqual([false, true, true]);
			b.log.push(good, fine);
			await b.holds();
			await b.store.close();
		});

		test('[L1] a reader writes nothing, a guest writes but does not govern, a stranger does neither', async () => {
			const b = await bench();
			const reader = await b.member(ROLE.reader);
			const guest = await b.member(ROLE.guest);
			const stranger = await Device.fromSeed('a stranger', b.id, b.space.epochKey);
			await b.refuses(reader, await reader.make(KIND.update), 'not-allowed');
			const open = writeAttestation({ snapshot: ZERO, upTo: 1, verdict: VERDICT.attest });
			await b.refuses(reader, await reader.make(KIND.attestation, { open }), 'not-allowed');
			await b.refuses(stranger, await stranger.make(KIND.update), 'not-allowed');
			await b.takes(guest, await guest.update());
			const revoke = writeControl({ op: 'revoke', prevControl: b.space.controlHead, invite: bytesOf('x', 16) });
			await b.refuses(guest, await guest.make(KIND.control, { open: revoke }), 'not-allowed');
			const member = await b.member();
			const again = writeControl({ op: 'revoke', prevControl: b.space.controlHead, invite: bytesOf('x', 16) });
			await b.refuses(member, await member.make(KIND.control, { open: again }), 'not-allowed');
			expect((await b.store.member(b.id, reader.id))?.role).toBe(ROLE.reader);
			await b.holds();
			await b.store.close();
		});

		test('[L2] the same bytes give the same receipt, other bytes are equivocation', async () => {
			const b = await bench();
			const { founder } = b.space;
			const record = await founder.update();
			const first = await b.one(founder, record);
			const more = await founder.update();
			await b.one(founder, more);
			b.log.push(record, more);
			const again = await b.one(founder, record);
			if (!first.ok || !again.ok) throw new Error('refused');
			expect(again.fresh).toBe(false);
			const words = ({ session, n, seq, head }: typeof first.receipt) => [encodeHex(session), n, seq, encodeHex(head)];
			expect(words(again.receipt)).toEqual(words(first.receipt));
			const { n, prev } = readRecord(record);
			await b.refuses(founder, await founder.make(KIND.update, { n, prev, payload: bytesOf('other') }), 'equivocation');
			await b.holds();
			await b.store.close();
		});

		test('[L2] another device may use the same session id: nobody is stopped and nothing is mixed up', async () => {
			const b = await bench();
			const { founder } = b.space;
			const bruno = await b.member();
			bruno.begin(founder.session);
			const copied = await bruno.update();
			const own = await founder.update();
			const outcomes = await b.store.append(
				[
					{ space: b.id, device: bruno.id, records: [copied] },
					{ space: b.id, device: founder.id, records: [own] }
				],
				TODAY
			);
			expect(outcomes.flat()).toMatchObject([{ ok: true }, { ok: true }]);
			b.log.push(copied, own);
			expect(await b.one(bruno, copied)).toMatchObject({ ok: true, fresh: false, receipt: { seq: b.log.length - 1 } });
			expect(await b.one(founder, own)).toMatchObject({ ok: true, fresh: false, receipt: { seq: b.log.length } });
			await b.holds();
			await b.store.close();
		});

		test('[M1] a control record that does not follow the head is refused; of two at once one goes in', async () => {
			const b = await bench();
			const { founder } = b.space;
			const open = writeControl({ op: 'revoke', prevControl: ZERO, invite: bytesOf('x', 16) });
			await b.refuses(founder, await founder.make(KIND.control, { open }), 'stale-control');
			const door = await b.space.invite({ role: ROLE.facilitator });
			await b.takes(founder, door.record);
			const { device, record } = await b.space.joiner(door, ROLE.facilitator);
			await b.takes(device, record, true);
			b.space.took(record);
			const same = writeControl({ op: 'revoke', prevControl: b.space.controlHead, invite: bytesOf('x', 16) });
			const rivals = await Promise.all(
				[founder, device].map(async (by) => b.one(by, await by.make(KIND.control, { open: same })))
			);
			expect(rivals.filter(({ ok }) => ok)).toHaveLength(1);
			expect(rivals.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'stale-control' });
			await b.store.close();
		});

		test('[M1] a second genesis is refused, and so is an invite under an id that is taken', async () => {
			const b = await bench();
			const { founder } = b.space;
			const open = readRecord(b.space.genesis).open.slice();
			await b.refuses(founder, await founder.make(KIND.control, { open }), 'space-exists');
			const door = await b.space.invite();
			await b.takes(founder, door.record);
			const taken = { op: 'invite' as const, prevControl: b.space.controlHead, invite: door.keys.id };
			const twice = writeControl({
				...taken,
				authKey: ZERO,
				role: ROLE.member,
				door: 1,
				uses: 9,
				expires: 9,
				wrappedKey: new Uint8Array(60)
			});
			await b.refuses(founder, await founder.make(KIND.control, { open: twice }), 'not-allowed');
			await b.takes(founder, await founder.update());
			await b.holds();
			await b.store.close();
		});

		test('[M1] control records are given by index, each with its position', async () => {
			const b = await bench();
			const { founder } = b.space;
			await b.takes(founder, await founder.update());
			await b.member();
			await b.takes(founder, await founder.update());
			await b.member();
			const all = await b.store.control(b.id, 0);
			expect(all.map(({ seq }) => seq)).toEqual([1, 3, 4, 6, 7]);
			for (const { seq, record } of all) expect(encodeHex(record)).toBe(encodeHex(b.log[seq - 1]!));
			expect((await b.store.control(b.id, 3)).map(({ seq }) => seq)).toEqual([6, 7]);
			expect(await b.store.control(b.id, 5)).toEqual([]);
			expect((await b.store.state(b.id))!.control).toBe(5);
			await b.store.close();
		});

		test('[M3] five uses let five in, of twenty who come at once', async () => {
			const b = await bench();
			const door = await b.space.invite({ uses: 5 });
			await b.takes(b.space.founder, door.record);
			const joiners = await Promise.all(Array.from({ length: 20 }, () => b.space.joiner(door)));
			const outcomes = await Promise.all(joiners.map(({ device, record }) => b.one(device, record, true)));
			const taken = outcomes.filter(({ ok }) => ok);
			expect(taken).toHaveLength(5);
			for (const outcome of outcomes) if (!outcome.ok) expect(outcome.refusal).toBe('invite-void');
			const known = await Promise.all(joiners.map(({ device }) => b.store.member(b.id, device.id)));
			expect(known.map(Boolean)).toEqual(outcomes.map(({ ok }) => ok));
			expect(await b.store.invite(b.id, door.keys.id, TODAY)).toBeUndefined();
			expect((await b.store.state(b.id))!.seq).toBe(b.log.length + 5);
			await b.store.close();
		});

		test('[M3] a join that is sent again is the same join: it takes no second use', async () => {
			const b = await bench();
			const door = await b.space.invite({ uses: 2 });
			await b.takes(b.space.founder, door.record);
			const { device, record } = await b.space.joiner(door);
			await b.takes(device, record, true);
			expect(await b.one(device, record, true)).toMatchObject({ ok: true, fresh: false });
			expect(await b.store.invite(b.id, door.keys.id, TODAY)).toBeDefined();
			await b.holds();
			await b.store.close();
		});

		test('[M3] an invite opens until the end of its day, for its role alone, until it is revoked', async () => {
			const b = await bench();
			const door = await b.space.invite({ expires: TODAY });
			await b.takes(b.space.founder, door.record);
			expect(encodeHex((await b.store.invite(b.id, door.keys.id, TODAY))!)).toBe(encodeHex(door.record));
			expect(await b.store.invite(b.id, door.keys.id, TODAY + 1)).toBeUndefined();
			const late = await b.space.joiner(door);
			await b.refuses(late.device, late.record, 'invite-void', true, TODAY + 1);
			const proud = await b.space.joiner(door, ROLE.facilitator);
			await b.refuses(proud.device, proud.record, 'invite-void', true);
			await b.takes(late.device, late.record, true);
			b.space.took(late.record);
			await b.takes(b.space.founder, await b.space.revoke(door));
			expect(await b.store.invite(b.id, door.keys.id, TODAY)).toBeUndefined();
			const after = await b.space.joiner(door);
			await b.refuses(after.device, after.record, 'invite-void', true);
			await b.holds();
			await b.store.close();
		});

		test('[M3] a member does not join again, and a join is not smuggled in as an append', async () => {
			const b = await bench();
			const door = await b.space.invite();
			await b.takes(b.space.founder, door.record);
			const bruno = await b.member();
			const { record } = await b.space.joiner(door);
			const open = readRecord(record).open.slice();
			await b.refuses(bruno, await bruno.make(KIND.control, { open }), 'wrong-kind');
			bruno.begin();
			await b.refuses(bruno, await bruno.make(KIND.control, { open }), 'not-allowed', true);
			const stranger = await Device.fromSeed('stranger', b.id, b.space.epochKey);
			await b.refuses(stranger, await stranger.make(KIND.update), 'wrong-kind', true);
			await b.holds();
			await b.store.close();
		});

		test('[L4] pages hold as much as fits, one record at least, and join without gap or overlap', async () => {
			const b = await bench();
			const { founder } = b.space;
			for (let i = 0; i < 30; i++) await b.takes(founder, await founder.update(bytesOf(`${i}`, (i % 7) * 300)));
			for (const maxBytes of [0, 1, 1000, 5000, EVERYTHING]) {
				const seen: Bytes[] = [];
				while (seen.length < b.log.length) {
					const page = (await b.store.page(b.id, seen.length, maxBytes))!;
					expect(page.first).toBe(seen.length + 1);
					expect(page.seq).toBe(b.log.length);
					expect(page.records.length).toBeGreaterThan(0);
					const size = page.records.reduce((sum, { length }) => sum + length + 4, 0);
					if (page.records.length > 1) expect(size).toBeLessThanOrEqual(maxBytes);
					const next = b.log[seen.length + page.records.length];
					if (next) expect(size + next.length + 4).toBeGreaterThan(maxBytes);
					seen.push(...page.records.map(plain));
				}
				expect(seen.map(encodeHex)).toEqual(b.log.map(encodeHex));
			}
			const end = (await b.store.page(b.id, b.log.length, 1000))!;
			expect(end.records).toEqual([]);
			expect(encodeHex(end.head)).toBe(encodeHex(chain(b.log).at(-1)!));
			await b.store.close();
		});

		describe('snapshots', () => {
			async function full(): Promise<Bench & { bruno: Device; cata: Device }> {
				const b = await bench();
				const bruno = await b.member();
				const cata = await b.member();
				for (let i = 0; i < 15; i++) await b.takes(bruno, await bruno.update(bytesOf(`update ${i}`)));
				return Object.assign(b, { bruno, cata });
			}

			async function put(b: Bench, by: Device, upTo: number): Promise<Bytes> {
				const snapshot = await by.snapshot(upTo);
				expect(await b.store.putSnapshot(b.id, by.id, snapshot)).toBeUndefined();
				return snapshot;
			}

			const LATER = TODAY + 30;

			test('[S2] a snapshot is kept and offered, newest first, and only where it fits', async () => {
				const b = await full();
				const { founder } = b.space;
				const older = await put(b, founder, 8);
				const newer = await put(b, b.bruno, 12);
				const { snapshots } = (await b.store.state(b.id))!;
				expect(snapshots.map(({ upTo }) => upTo)).toEqual([12, 8]);
				expect(snapshots[1]).toMatchObject({ size: older.length, attested: 0, opposed: 0 });
				expect(encodeHex(snapshots[0]!.device)).toBe(encodeHex(b.bruno.id));
				expect(encodeHex(snapshots[0]!.hash)).toBe(encodeHex(sha256(newer)));
				expect(encodeHex((await b.store.snapshot(b.id, sha256(older)))!)).toBe(encodeHex(older));
				expect(await b.store.snapshot(b.id, bytesOf('none'))).toBeUndefined();
				const tooFar = await founder.snapshot(b.log.length + 1);
				expect(await b.store.putSnapshot(b.id, founder.id, tooFar)).toBe('snapshot-unwanted');
				const stale = await founder.make(KIND.snapshot, { epoch: 9, open: new Uint8Array(8).fill(0, 0, 7) });
				expect(await b.store.putSnapshot(b.id, founder.id, stale)).toBe('stale-epoch');
				const reader = await b.member(ROLE.reader);
				expect(await b.store.putSnapshot(b.id, reader.id, await reader.snapshot(5))).toBe('not-allowed');
				const stranger = await Device.fromSeed('stranger', b.id, b.space.epochKey);
				expect(await b.store.putSnapshot(b.id, stranger.id, await stranger.snapshot(5))).toBe('not-allowed');
				await b.store.close();
			});

			test('[S3] attestations of others count, once each; the last word of each counts; the own one does not', async () => {
				const b = await full();
				const { founder } = b.space;
				const snapshot = await put(b, founder, 10);
				const counts = async () => {
					const [offer] = (await b.store.state(b.id))!.snapshots;
					return [offer!.attested, offer!.opposed];
				};
				await b.takes(founder, await founder.attest(snapshot));
				expect(await counts()).toEqual([0, 0]);
				await b.takes(b.bruno, await b.bruno.attest(snapshot));
				await b.takes(b.bruno, await b.bruno.attest(snapshot));
				expect(await counts()).toEqual([1, 0]);
				await b.takes(b.cata, await b.cata.attest(snapshot, VERDICT.object));
				expect(await counts()).toEqual([1, 1]);
				await b.takes(b.bruno, await b.bruno.attest(snapshot, VERDICT.object));
				expect(await counts()).toEqual([0, 2]);
				await b.holds();
				await b.store.close();
			});

			test('[S3] log goes only up to the older of two attested unopposed snapshots, and control stays', async () => {
				const b = await full();
				const { founder } = b.space;
				const one = await put(b, founder, 8);
				expect(await b.store.retain(LATER, 30)).toBe(0);
				await b.takes(b.bruno, await b.bruno.attest(one));
				expect(await b.store.retain(LATER, 30)).toBe(0);
				const two = await put(b, founder, 12);
				expect(await b.store.retain(LATER, 30)).toBe(0);
				// The own word does not make it attested.
				await b.takes(founder, await founder.attest(two));
				expect(await b.store.retain(LATER, 30)).toBe(0);
				await b.takes(b.bruno, await b.bruno.attest(two));
				// Too young by a day.
				expect(await b.store.retain(LATER - 1, 30)).toBe(0);
				expect((await b.store.state(b.id))!.floor).toBe(0);
				// Of the first eight, five are control.
				expect(await b.store.retain(LATER, 30)).toBe(3);
				const state = (await b.store.state(b.id))!;
				expect(state.floor).toBe(8);
				expect(state.seq).toBe(b.log.length);
				expect(await b.store.page(b.id, 7, EVERYTHING)).toBeUndefined();
				const page = (await b.store.page(b.id, 8, EVERYTHING))!;
				expect(page.records.map((record) => encodeHex(record))).toEqual(b.log.slice(8).map(encodeHex));
				expect((await b.store.control(b.id, 0)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
				expect(state.snapshots.map(({ upTo }) => upTo)).toEqual([12, 8]);
				expect(await b.store.retain(LATER, 30)).toBe(0);
				await b.store.close();
			});

			test('[S3] two positions stay, each with its most attested snapshot, whatever stands beside', async () => {
				const b = await full();
				const { founder } = b.space;
				const older = await put(b, founder, 8);
				await b.takes(b.bruno, await b.bruno.attest(older));
				const doubled = await put(b, founder, 12);
				const once = await put(b, b.bruno, 12);
				const alone = await put(b, b.cata, 12);
				await b.takes(founder, await founder.attest(once));
				for (const judge of [b.bruno, b.cata]) await b.takes(judge, await judge.attest(doubled));
				const newest = await put(b, b.cata, 14);
				// The doubles at 12 are one position: the log after 8 is still needed.
				expect(await b.store.retain(LATER, 30)).toBe(3);
				expect((await b.store.state(b.id))!.floor).toBe(8);
				for (const gone of [once, alone]) expect(await b.store.snapshot(b.id, sha256(gone))).toBeUndefined();
				for (const kept of [older, doubled, newest]) expect(await b.store.snapshot(b.id, sha256(kept))).toBeDefined();
				await b.store.close();
			});

			test('[S3] who attested a snapshot is told as it was said, and nothing else is', async () => {
				const b = await full();
				const snapshot = await put(b, b.space.founder, 8);
				const other = await put(b, b.space.founder, 12);
				const said = [await b.cata.attest(snapshot), await b.cata.attest(other)];
				for (const one of said) await b.takes(b.cata, one);
				const told = await b.store.attestations(b.id, sha256(snapshot), 8);
				expect(told.map(encodeHex)).toEqual([encodeHex(said[0]!)]);
				expect(await b.store.attestations(b.id, sha256(snapshot), b.log.length)).toEqual([]);
				expect(await b.store.attestations(new Uint8Array(16), sha256(snapshot), 8)).toEqual([]);
				await b.store.close();
			});

			test('[S3] what an opposed snapshot covers stays', async () => {
				const b = await full();
				const { founder } = b.space;
				for (const upTo of [8, 12]) {
					const snapshot = await put(b, founder, upTo);
					await b.takes(b.bruno, await b.bruno.attest(snapshot));
					if (upTo === 12) await b.takes(b.cata, await b.cata.attest(snapshot, VERDICT.object));
				}
				expect(await b.store.retain(LATER, 30)).toBe(0);
				await b.holds();
				await b.store.close();
			});

			test('[S3] snapshots that nobody attested hide no attested one, however many', async () => {
				const b = await full();
				const { founder } = b.space;
				for (const upTo of [7, 8]) {
					const snapshot = await put(b, founder, upTo);
					await b.takes(b.bruno, await b.bruno.attest(snapshot));
				}
				for (let i = 0; i < 12; i++) await put(b, b.cata, 15);
				const offers = (await b.store.state(b.id))!.snapshots;
				expect(offers.length).toBeLessThanOrEqual(8);
				expect(offers.filter(({ attested }) => attested > 0).map(({ upTo }) => upTo)).toEqual([8, 7]);
				expect(offers.map(({ upTo }) => upTo)).toEqual(offers.map(({ upTo }) => upTo).sort((x, y) => y - x));
				expect(await b.store.retain(LATER, 30)).toBe(2);
				await b.store.close();
			});

			test('[S3] of what one device put and nobody attested three stay, so that nobody fills the disk', async () => {
				const b = await full();
				const { founder } = b.space;
				const attested = await put(b, b.cata, 7);
				await b.takes(founder, await founder.attest(attested));
				const objected = await put(b, b.cata, 8);
				await b.takes(founder, await founder.attest(objected, VERDICT.object));
				const others = await put(b, b.bruno, 6);
				const many = [];
				for (let i = 0; i < 6; i++) many.push(await put(b, b.cata, 15 - i));
				for (const gone of [objected, ...many.slice(0, 3)])
					expect(await b.store.snapshot(b.id, sha256(gone))).toBeUndefined();
				for (const kept of [attested, others, ...many.slice(3)])
					expect(await b.store.snapshot(b.id, sha256(kept))).toBeDefined();
				expect((await b.store.state(b.id))!.snapshots.map(({ upTo }) => upTo)).toEqual([12, 11, 10, 7, 6]);
				await b.store.close();
			});

			test('[S3] after letting go: an old repeat is superseded, the stream goes on, older snapshots are gone', async () => {
				const b = await full();
				const { founder } = b.space;
				const first = await put(b, founder, 6);
				const kept = [];
				for (const upTo of [8, 12]) {
					const snapshot = await put(b, founder, upTo);
					kept.push(snapshot);
					await b.takes(b.bruno, await b.bruno.attest(snapshot));
				}
				expect(await b.store.retain(LATER, 30)).toBe(3);
				await b.refuses(b.bruno, b.log[6]!, 'superseded');
				expect(await b.one(b.bruno, b.log[9]!)).toMatchObject({ ok: true, fresh: false });
				expect(await b.store.snapshot(b.id, sha256(first))).toBeUndefined();
				for (const snapshot of kept) expect(await b.store.snapshot(b.id, sha256(snapshot))).toBeDefined();
				expect(await b.store.putSnapshot(b.id, founder.id, await founder.snapshot(8))).toBe('snapshot-unwanted');
				const before = (await b.store.state(b.id))!.seq;
				await b.takes(b.bruno, await b.bruno.update());
				const state = (await b.store.state(b.id))!;
				expect(state.seq).toBe(before + 1);
				expect(encodeHex(state.head)).toBe(encodeHex(chain(b.log).at(-1)!));
				await b.store.close();
			});
		});
	});
}
