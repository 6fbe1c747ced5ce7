// The port between relays that share one database: what one of them took, the others soon know.
import type { Bytes } from '../../src/lib/wire/index.ts';

/**
 * L5: a hint and no more. It may be lost, come late or come twice: whoever hears that a log has grown reads the database, and
 * while others share it asks for the head now and then anyway. Presence that is lost is renewed by whoever is present.
 */
export interface Fanout {
	/** False where nobody else shares the database: then nobody need ask. */
	readonly shared: boolean;
	/** After the commit. */
	grown(space: Bytes): void;
	present(space: Bytes, record: Bytes): void;
	/** What the others say, never one's own. */
	hear(ear: FanoutEar): void;
	close(): void;
}

export interface FanoutEar {
	grown(space: Bytes): void;
	present(space: Bytes, record: Bytes): void;
}
