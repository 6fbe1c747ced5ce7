// Accounts without personal data, as the client sees them. Knows neither components nor what a space is.
export {
	Account,
	type AccountFailure,
	type Derive,
	type Device,
	type Done,
	type Entered,
	type Failed,
	type Key,
	type Reach
} from './account.ts';
export { askOver } from './api.ts';
export { plainName } from './name.ts';
export { newRecoveryCode, readRecoveryCode } from './recovery-code.ts';
export type { VaultSpace } from './vault.ts';
