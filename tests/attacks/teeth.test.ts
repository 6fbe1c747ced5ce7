// Do the tests bite? Each defence is taken out on purpose, and the attack that it stops then succeeds.
import { afterEach, describe, expect, test, vi } from 'vitest';
import type * as acceptModule from '../../src/lib/sync/accept.ts';
import type { Opened, Reason, LogState } from '../../src/lib/sync/accept.ts';
import type * as recordsModule from '../../src/lib/sync/records.ts';
import { inlineCrunch, openSync } from '../../src/lib/sync/index.ts';
import { Replica } from '../../src/lib/sync/replica.ts';
import { trackedCrunch } from '../kit/people.ts';
import { all } from './honest.ts';
import { HostileWorld } from './hostile-relay.ts';
import {
	claimedBeforeItsOwnerWrote,
	falseSnapshotByTwoDevices,
	forgedAuthor,
	forkThatShows,
	roomOf,
	twinOfAnas
} from './scenarios.ts';

const broken = vi.hoisted(() => ({ clientIds: false, signatures: false }));

vi.mock('../../src/lib/sync/accept.ts', async (original) => {
	const real = await original<typeof acceptModule>();
	return {
		...real,
		accept(state: LogState, opened: Opened): Reason | undefined {
			const reason = real.accept(state, opened);
			return broken.clientIds && reason === 'client-id' ? undefined : reason;
		}
	};
});

vi.mock('../../src/lib/sync/records.ts', async (original) => {
	const real = await original<typeof recordsModule>();
	return {
		...real,
		signatureHolds: (...args: Parameters<typeof real.signatureHolds>) =>
			broken.signatures ? Promise.resolve(true) : real.signatureHolds(...args)
	};
});

let world: HostileWorld;
afterEach(async () => {
	broken.clientIds = false;
	broken.signatures = false;
	vi.restoreAllMocks();
	await world.end();
});

describe.each([
	['as it is', false],
	['broken on purpose', true]
])('%s', (_name, breaks) => {
	test('[L6] client ids are bound to their first author: else two documents differ for ever', async () => {
		const room = await roomOf(1);
		({ world } = room);
		broken.clientIds = breaks;
		await twinOfAnas(room);
		const { ana, ben } = room;
		expect(ana.text.toString()).toContain('[Ana, alone]');
		expect(all(ana) === all(ben)).toBe(!breaks);
		expect(ben.text.toString().includes('[EVE, THERE]')).toBe(breaks);
	});

	test('[L6] each record is signed by its author: else one writes in the name of another', async () => {
		const room = await roomOf(2);
		({ world } = room);
		broken.signatures = breaks;
		await forgedAuthor(room);
		expect(room.ben.text.toString().includes('FORGED')).toBe(breaks);
		expect(room.ben.sync.status.quarantined).toBe(breaks ? 0 : 1);
	});

	test('[L10] heads are compared: else two logs are never noticed', async () => {
		const room = await roomOf(3);
		({ world } = room);
		if (breaks) vi.spyOn(Replica.prototype, 'agrees').mockReturnValue(undefined);
		await forkThatShows(room);
		expect(room.ana.sync.forks.length).toBe(breaks ? 0 : 1);
		expect(room.ana.sync.status.trouble).toBe(breaks ? undefined : 'fork');
	});

	test('[S3] another device of the author does not attest: else a newcomer reads a false state', async () => {
		world = new HostileWorld(40);
		if (breaks) vi.spyOn(Replica.prototype, 'personOf').mockImplementation((device) => device);
		const { founder, nia } = await falseSnapshotByTwoDevices(world);
		expect(all(nia) === all(founder)).toBe(!breaks);
	});

	test('[L6] presence has an id of its own: else whoever hears it writes first, and its owner counts nowhere', async () => {
		const room = await roomOf(20);
		({ world } = room);
		const { ana, eve } = room;
		if (breaks)
			world.open = (options) => {
				const sync = openSync({ ...options, crunch: trackedCrunch(inlineCrunch(options.keys)) });
				sync.awareness.setLocalState(null);
				sync.awareness.clientID = options.doc.clientID;
				sync.awareness.setLocalState({});
				return sync;
			};
		const caro = await claimedBeforeItsOwnerWrote(world, ana, eve);
		expect(caro.text.toString()).toContain('[Caro wrote]');
		expect(ana.text.toString().includes('[Caro wrote]')).toBe(!breaks);
	});
});
