// The door to sync.
export * from './types.ts';
export { openSync } from './provider.ts';
export {
	createSpace,
	dayOf,
	joinByInvite,
	makeInvite,
	parseFragment,
	prepareSpace,
	revokeInvite,
	type InviteWish,
	type JoinRefusal,
	type Joined,
	type Prepared,
	type Reach
} from './create-join.ts';
export { packKeys, unpackKeys } from './keys.ts';
export { inlineCrunch, type Crunch } from './crunch.ts';
export { memoryStore } from './memory-store.ts';
export { systemClock } from './clock.ts';
export { wsNetwork } from './ws-network.ts';
