// People in a simulated room: each with a device, a local store, and a line that can fail.
import * as Y from 'yjs';
import {
	inlineCrunch,
	joinByInvite,
	makeInvite,
	memoryStore,
	openSync,
	prepareSpace,
	type Crunch,
	type LocalStore,
	type MakeControl,
	type Network,
	type SpaceKeys,
	type SpaceSync,
	type SyncOptions
} from '../../src/lib/sync/index.ts';
import { ROLE, type Role } from '../../src/lib/wire/index.ts';
import { LossyNetwork } from './lossy-network.ts';
import { ModelRelay, type RelayFaults } from './model-relay.ts';
import { Dice, SimClock, settle, tameCrypto, tracked } from './sim.ts';

/** Compression works on threads, too: the clock waits for it. */
export function trackedCrunch(real: Crunch): Crunch {
	return { ...real, pack: (parts) => tracked(real.pack(parts)), unpack: (packed) => tracked(real.unpack(packed)) };
}

export class World {
	readonly dice: Dice;
	readonly clock = new SimClock();
	readonly relay: ModelRelay;
	people: Person[] = [];
	/** Errors that nobody expected. */
	faults: unknown[] = [];
	/** What every person's `openSync` is given on top: tests turn knobs here. */
	extra: Partial<SyncOptions> = {};
	open: (options: SyncOptions) => SpaceSync = (options) =>
		openSync({ ...options, crunch: options.crunch ?? trackedCrunch(inlineCrunch(options.keys)) });

	constructor(seed: number, faults: RelayFaults = {}) {
		tameCrypto();
		this.dice = new Dice(seed);
		this.relay = new ModelRelay(this.dice.bytes, faults);
		this.relay.chance = () => this.dice.next();
	}

	network(): LossyNetwork {
		return new LossyNetwork(this.relay, this.clock, this.dice);
	}

	/** Lets the clock run while something waits for it. */
	async during<T>(work: Promise<T>, within = 60_000): Promise<T> {
		let over = false;
		const watched = work.finally(() => (over = true));
		watched.catch(() => undefined);
		if (!(await this.clock.until(() => over, within))) throw new Error('it did not come to an end');
		return watched;
	}

	async person(
		name: string,
		keys: SpaceKeys,
		store: LocalStore | undefined,
		genesis?: Uint8Array,
		line?: OwnLine
	): Promise<Person> {
		const person = new Person(this, name, keys, store, genesis, line);
		this.people.push(person);
		await person.opened();
		return person;
	}

	/** A founder with a new space, on the line. */
	async founder(name = 'Ana', store: LocalStore | 'none' = memoryStore()): Promise<Person> {
		const { keys, genesis } = await prepareSpace(this.dice.bytes);
		const founder = await this.person(name, keys, store === 'none' ? undefined : store, genesis);
		founder.sync.connect();
		await this.live(founder);
		return founder;
	}

	/** Comes in by an invite of the founder. */
	async guest(
		founder: Person,
		name: string,
		role: Role = ROLE.member,
		store: LocalStore | 'none' = memoryStore()
	): Promise<Person> {
		const made = await this.during(makeInvite(founder.sync, founder.keys, this.dice.bytes, { role, uses: 1 }));
		if ('refused' in made) throw new Error(made.refused);
		const network = this.network();
		const reach = { url: 'sim', network, clock: this.clock, random: this.dice.bytes };
		const joined = await this.during(joinByInvite({ ...reach, fragment: made.fragment }));
		if ('refused' in joined) throw new Error(joined.refused);
		const { keys } = joined;
		const guest = await this.person(name, keys, store === 'none' ? undefined : store, undefined, {
			network,
			first: joined.network
		});
		guest.sync.connect();
		await this.live(guest);
		return guest;
	}

	/** A control record by this person; fails where the relay says no. */
	async rules(person: Person, make: MakeControl): Promise<void> {
		const outcome = await this.during(person.sync.control(make));
		if (typeof outcome === 'string') throw new Error(outcome);
	}

	async live(...people: Person[]): Promise<void> {
		const all = await this.clock.until(() => people.every(({ sync }) => sync.status.line === 'live'), 120_000);
		if (!all) throw new Error(people.map(({ name, sync }) => `${name} ${JSON.stringify(sync.status)}`).join('\n'));
	}

	async end(): Promise<void> {
		for (const person of this.people) await this.during(person.sync.destroy());
		await settle();
	}
}

interface OwnLine {
	network: LossyNetwork;
	first?: Network;
}

export class Person {
	readonly world: World;
	readonly name: string;
	readonly keys: SpaceKeys;
	readonly store: LocalStore | undefined;
	readonly network: LossyNetwork;
	#genesis: Uint8Array | undefined;
	/** Goes on with the line that was come in by. */
	#first: Network | undefined;
	doc!: Y.Doc;
	sync!: SpaceSync;
	extra: Partial<SyncOptions> = {};

	constructor(
		world: World,
		name: string,
		keys: SpaceKeys,
		store: LocalStore | undefined,
		genesis?: Uint8Array,
		line: OwnLine = { network: world.network() }
	) {
		this.world = world;
		this.name = name;
		this.keys = keys;
		this.store = store;
		this.#genesis = genesis;
		this.network = line.network;
		this.#first = line.first;
		this.load();
	}

	/** A page load: a new document, a new session, what the store kept. */
	load(): void {
		this.doc = new Y.Doc();
		this.doc.clientID = 1 + this.world.dice.below(2 ** 32 - 1);
		this.sync = this.world.open({
			url: 'sim',
			doc: this.doc,
			keys: this.keys,
			network: this.#first ?? this.network,
			clock: this.world.clock,
			random: this.world.dice.bytes,
			store: this.store,
			genesis: this.#genesis as SyncOptions['genesis'],
			...this.world.extra,
			...this.extra
		});
		this.#first = undefined;
		this.sync.on('fault', (error: unknown) => this.world.faults.push(error));
	}

	async opened(): Promise<void> {
		await this.world.during(this.sync.opened);
	}

	/** The tab is killed (nothing is said, nothing is flushed) and the page opened again. */
	async reload(): Promise<void> {
		const old = this.sync;
		abandon(old, this.network);
		if (this.store) this.#genesis = undefined;
		this.load();
		await this.opened();
	}

	get text(): Y.Text {
		return this.doc.getText('text');
	}

	get map(): Y.Map<unknown> {
		return this.doc.getMap('map');
	}

	write(words: string): void {
		this.text.insert(this.text.length, words);
	}
}

/** A killed tab: its line breaks, and it never hears or says anything again. */
export function abandon(sync: SpaceSync, network: LossyNetwork): void {
	sync.disconnect();
	network.cut();
	// Its awareness keeps a timer of its own.
	sync.awareness.destroy();
	sync.doc.destroy();
}
