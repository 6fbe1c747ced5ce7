// Every table and column of the server's database, as the page about safety shows them. tests/threat-model.test.ts compares the
// list with a fresh database and with docs/threat-model.md; whoever adds a table says in every language here what it is for.
export const STORED = {
	spaces: ['id', 'space', 'epoch', 'seq', 'head', 'floor', 'control', 'control_head'],
	members: ['space', 'device', 'key', 'role', 'seat'],
	invites: ['space', 'invite', 'role', 'uses', 'expires', 'record'],
	streams: ['space', 'device', 'session', 'n', 'hash'],
	log: ['space', 'seq', 'kind', 'session', 'n', 'head', 'record', 'day'],
	control: ['space', 'at', 'seq', 'record'],
	snapshots: ['space', 'hash', 'up_to', 'device', 'record'],
	attestations: ['space', 'snapshot', 'device', 'verdict'],
	account_secret: ['id', 'secret'],
	accounts: ['account', 'door', 'recovery', 'vault_key', 'recovery_vault_key', 'vault', 'version', 'day'],
	sessions: ['id', 'account', 'since', 'seen', 'label']
} as const;

export type Table = keyof typeof STORED;

interface Part {
	heading: string;
	items: readonly string[];
}

export interface SafetyText {
	intro: string;
	stored: { heading: string; intro: string; what: string; why: string; until: string; columns: string };
	/** What a table holds, what for, and how long. */
	tables: Readonly<Record<Table, readonly [what: string, why: string, until: string]>>;
	sees: Part;
	not: Part;
	phone: Part;
	tools: Part;
	promises: Part;
}
