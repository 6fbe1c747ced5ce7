// The door to sync.
export * from './types.ts';
export { openSync } from './provider.ts';
export {
	createSpace,
	dayOf,
	joinByInvite,
	knockAt,
	type KnockOptions,
	makeInvite,
	parseFragment,
	prepareSpace,
	revokeInvite,
	writeFragment,
	type InviteWish,
	type JoinRefusal,
	type Joined,
	type Prepared,
	type Reach
} from './create-join.ts';
export { leaving, newDevice, roleChange, seatOf, seated } from './membership.ts';
export { borrowLink, lendLink, readCode, showCode } from './short-code.ts';
export { whenLive } from './when-live.ts';
export { packKeys, unpackKeys } from './keys.ts';
export { inlineCrunch, type Crunch } from './crunch.ts';
export { memoryStore } from './memory-store.ts';
export { systemClock } from './clock.ts';
export { wsNetwork } from './ws-network.ts';
