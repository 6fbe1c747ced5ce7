// Forward only, by number; a database that is further on is refused.

const FIRST = `
CREATE TABLE spaces (
	id INTEGER PRIMARY KEY,
	space BLOB NOT NULL UNIQUE,
	epoch INTEGER NOT NULL,
	seq INTEGER NOT NULL,
	head BLOB NOT NULL,
	floor INTEGER NOT NULL,
	control INTEGER NOT NULL,
	control_head BLOB NOT NULL
) STRICT;
CREATE TABLE members (
	space INTEGER NOT NULL,
	device BLOB NOT NULL,
	key BLOB NOT NULL,
	role INTEGER NOT NULL,
	PRIMARY KEY (space, device)
) STRICT, WITHOUT ROWID;
CREATE TABLE invites (
	space INTEGER NOT NULL,
	invite BLOB NOT NULL,
	role INTEGER NOT NULL,
	uses INTEGER NOT NULL,
	expires INTEGER NOT NULL,
	record BLOB NOT NULL,
	PRIMARY KEY (space, invite)
) STRICT, WITHOUT ROWID;
CREATE TABLE streams (
	space INTEGER NOT NULL,
	device BLOB NOT NULL,
	session BLOB NOT NULL,
	n INTEGER NOT NULL,
	hash BLOB NOT NULL,
	PRIMARY KEY (space, device, session)
) STRICT, WITHOUT ROWID;
CREATE TABLE log (
	space INTEGER NOT NULL,
	seq INTEGER NOT NULL,
	kind INTEGER NOT NULL,
	session BLOB NOT NULL,
	n INTEGER NOT NULL,
	head BLOB NOT NULL,
	record BLOB NOT NULL,
	day INTEGER NOT NULL,
	PRIMARY KEY (space, seq)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX log_repeat ON log (space, session, n);
CREATE TABLE control (
	space INTEGER NOT NULL,
	at INTEGER NOT NULL,
	seq INTEGER NOT NULL,
	record BLOB NOT NULL,
	PRIMARY KEY (space, at)
) STRICT, WITHOUT ROWID;
CREATE TABLE snapshots (
	space INTEGER NOT NULL,
	hash BLOB NOT NULL,
	up_to INTEGER NOT NULL,
	device BLOB NOT NULL,
	record BLOB NOT NULL,
	PRIMARY KEY (space, hash)
) STRICT;
CREATE TABLE attestations (
	space INTEGER NOT NULL,
	snapshot BLOB NOT NULL,
	device BLOB NOT NULL,
	verdict INTEGER NOT NULL,
	PRIMARY KEY (space, snapshot, device)
) STRICT, WITHOUT ROWID;
`;

// L2 counts per device: a session id is no secret, and who copies another's must stop nobody. The device stands at byte 24 of
// every record.
const REPEAT_PER_DEVICE = `
DROP INDEX log_repeat;
CREATE UNIQUE INDEX log_repeat ON log (space, session, n, substr(record, 25, 16));
`;

// Roles are a seat's: all devices of one person in one space. Who is gone stays as role 0, so that nobody comes back under its id.
const SEATS = `
ALTER TABLE members ADD COLUMN seat BLOB;
UPDATE members SET seat = device;
`;

// WITHOUT ROWID: rows lie in the order of random bytes, not in the order in which people came.
const ACCOUNTS = `
CREATE TABLE account_secret (
	id INTEGER PRIMARY KEY CHECK (id = 1),
	secret BLOB NOT NULL
) STRICT;
CREATE TABLE accounts (
	account BLOB NOT NULL PRIMARY KEY,
	door BLOB NOT NULL UNIQUE,
	recovery BLOB NOT NULL UNIQUE,
	vault_key BLOB NOT NULL,
	recovery_vault_key BLOB NOT NULL,
	vault BLOB NOT NULL,
	version INTEGER NOT NULL,
	day INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE sessions (
	id BLOB NOT NULL PRIMARY KEY,
	account BLOB NOT NULL,
	since INTEGER NOT NULL,
	seen INTEGER NOT NULL,
	label BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_account ON sessions (account);
`;

export const MIGRATIONS: readonly string[] = [FIRST, REPEAT_PER_DEVICE, SEATS, ACCOUNTS];
