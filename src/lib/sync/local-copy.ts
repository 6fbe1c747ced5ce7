// What this device keeps of a space: records as they came (sealed by their authors) and an anchor sealed by us. Nothing here
// is readable without the epoch key.
import { boxKey, encodeHex, type BoxKey, type Bytes, type Random } from '../crypto/index.ts';
import { Reader, Writer } from '../wire/index.ts';
import type { LocalStore, SpaceKeys } from './types.ts';

const digits = (value: number): string => String(value).padStart(12, '0');
const numberAfter = (key: string): number => Number(key.slice(key.indexOf('/') + 1, key.indexOf('/') + 13));
const logKey = (seq: number): string => `log/${digits(seq)}`;
const controlKey = (index: number): string => `control/${digits(index)}`;

export interface ControlRow {
	seq: number;
	record: Bytes;
}

export interface Anchor {
	seq: number;
	head: Bytes;
}

export interface Loaded {
	genesis: Bytes | undefined;
	snapshot: Bytes | undefined;
	control: ControlRow[];
	log: Map<number, Bytes>;
	outbox: { key: string; record: Bytes }[];
	anchor: Anchor | undefined;
}

export interface Kept {
	log?: { seq: number; record: Bytes }[];
	control?: { index: number; row: ControlRow }[];
	anchor?: Anchor;
	outbox?: { key: string; record: Bytes }[];
	forget?: string[];
}

export class LocalCopy {
	readonly #store: LocalStore | undefined;
	readonly #space: string;
	readonly #box: BoxKey;
	#turn: Promise<unknown> = Promise.resolve();
	#works: boolean;

	constructor(store: LocalStore | undefined, space: string, box: BoxKey) {
		this.#store = store;
		this.#space = space;
		this.#box = box;
		this.#works = store !== undefined;
	}

	static async open(store: LocalStore | undefined, keys: SpaceKeys, random: Random): Promise<LocalCopy> {
		return new LocalCopy(store, encodeHex(keys.space), await boxKey(keys.epochKey, 'minga/v1/local', random));
	}

	/** False: memory only, from the start or since the device refused to keep more. */
	get keeps(): boolean {
		return this.#works;
	}

	outboxKey(ordinal: number, session: Uint8Array): string {
		return `outbox/${digits(ordinal)}/${encodeHex(session)}`;
	}

	static ordinal(key: string): number {
		return numberAfter(key);
	}

	async load(): Promise<Loaded> {
		const loaded: Loaded = {
			genesis: undefined,
			snapshot: undefined,
			control: [],
			log: new Map(),
			outbox: [],
			anchor: undefined
		};
		if (!this.#store) return loaded;
		let rows: { key: string; value: Bytes }[];
		try {
			rows = await this.#store.read(this.#space);
		} catch {
			this.#works = false;
			return loaded;
		}
		for (const { key, value } of rows) {
			if (key === 'genesis') loaded.genesis = value;
			else if (key === 'snapshot') loaded.snapshot = value;
			else if (key.startsWith('log/')) loaded.log.set(numberAfter(key), value);
			else if (key.startsWith('outbox/')) loaded.outbox.push({ key, record: value });
			else if (key.startsWith('control/') && numberAfter(key) === loaded.control.length && value.length > 8) {
				const reader = new Reader(value);
				loaded.control.push({ seq: reader.u64(), record: reader.rest() });
			} else if (key === 'anchor') {
				const plain = await this.#box.open('anchor', value);
				if (plain?.length !== 40) continue;
				const reader = new Reader(plain);
				loaded.anchor = { seq: reader.u64(), head: reader.fixed(32) };
			}
		}
		return loaded;
	}

	/** One durable transaction after the other; true once it is on the disk. */
	async #write(make: () => Promise<[{ key: string; value: Bytes }[], string[]]>): Promise<boolean> {
		const done = this.#turn.then(async () => {
			if (!this.#store || !this.#works) return false;
			try {
				await this.#store.write(this.#space, ...(await make()));
				return true;
			} catch {
				// A full disk or a database pulled away: go on in memory, and say so.
				this.#works = false;
				return false;
			}
		});
		this.#turn = done;
		return done;
	}

	keep(kept: Kept): Promise<boolean> {
		return this.#write(async () => {
			const puts = (kept.log ?? []).map(({ seq, record }) => ({ key: logKey(seq), value: record }));
			for (const { index, row } of kept.control ?? [])
				puts.push({ key: controlKey(index), value: new Writer().u64(row.seq).rest(row.record).done() });
			for (const { key, record } of kept.outbox ?? []) puts.push({ key, value: record });
			if (kept.anchor) {
				const plain = new Writer(40).u64(kept.anchor.seq).fixed(kept.anchor.head, 32).done();
				puts.push({ key: 'anchor', value: await this.#box.seal('anchor', plain) });
			}
			return [puts, kept.forget ?? []];
		});
	}

	keepGenesis(record: Bytes): Promise<boolean> {
		return this.#write(async () => [[{ key: 'genesis', value: record }], []]);
	}

	forgetGenesis(): Promise<boolean> {
		return this.#write(async () => [[], ['genesis']]);
	}

	/** A verified snapshot takes the place of the log up to its position. */
	compact(snapshot: Bytes, upTo: number, kept: Kept): Promise<boolean> {
		return this.#write(async () => {
			const rows = (await this.#store!.read(this.#space)).map(({ key }) => key);
			const old = rows.filter((key) => key.startsWith('log/') && numberAfter(key) <= upTo);
			const puts = (kept.log ?? []).map(({ seq, record }) => ({ key: logKey(seq), value: record }));
			for (const { index, row } of kept.control ?? [])
				puts.push({ key: controlKey(index), value: new Writer().u64(row.seq).rest(row.record).done() });
			return [[...puts, { key: 'snapshot', value: snapshot }], old];
		});
	}

	/** L10: two signed records that cannot both be true of one log. */
	keepEvidence(hash: Bytes, record: Bytes): Promise<boolean> {
		return this.#write(async () => [[{ key: `fork/${encodeHex(hash)}`, value: record }], []]);
	}

	settled(): Promise<unknown> {
		return this.#turn;
	}
}
