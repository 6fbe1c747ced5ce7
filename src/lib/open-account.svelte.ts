// The account that is logged in on this page, if any. It lives in memory: a reload ends it (K7). The heavy part is loaded when
// somebody logs in; the first page pays nothing for it.
import type { Account, AccountFailure, Device, Done, Failed, Key, Reach, VaultSpace } from './account/index.ts';
import { plainPassphrase } from './i18n/words/index.ts';
import type { Opened } from './open-space.ts';
import type { Session } from './view/session.svelte.ts';

export type { AccountFailure, Device, Done, Failed, Key, VaultSpace };

const library = () => import('./account/index.ts');
const DAY = 86_400_000;
/** A title that is being typed is not put into the vault letter by letter. */
const TITLE_AFTER = 3000;

/** "Firefox, Android": enough to tell one's own devices apart. */
function deviceName(): string {
	const agent = navigator.userAgent;
	const browser = ['Edg', 'OPR', 'Firefox', 'Chrome', 'Safari'].find((name) => agent.includes(`${name}/`));
	const system = ['Android', 'iPhone', 'iPad', 'CrOS', 'Windows', 'Mac OS', 'Linux'].find((name) =>
		agent.includes(name)
	);
	const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', CrOS: 'ChromeOS', 'Mac OS': 'macOS' };
	return [browser, system].flatMap((name) => (name ? [names[name] ?? name] : [])).join(', ');
}

class MyAccount {
	#account = $state.raw<Account>();
	#spaces = $state.raw<readonly VaultSpace[]>([]);
	/** How far the derivation is, in parts of 1; undefined where it cannot tell. */
	part = $state<number>();
	/** Spaces that "I was exposed" could not give new keys. */
	unreached = $state(0);
	#title: ReturnType<typeof setTimeout> | undefined;

	get in(): boolean {
		return this.#account !== undefined;
	}

	get name(): string {
		return this.#account?.name ?? '';
	}

	get spaces(): readonly VaultSpace[] {
		return this.#spaces;
	}

	/** The server's day where the two clocks are more than a day apart. */
	get otherDay(): number | undefined {
		const day = this.#account?.today;
		return day !== undefined && Math.abs(day - Math.floor(Date.now() / DAY)) > 1 ? day * DAY : undefined;
	}

	async #reach(): Promise<Reach> {
		const [{ askOver }, { systemRandom }, { deriveApart }] = await Promise.all([
			library(),
			import('./crypto/index.ts'),
			import('./crypto/derive-apart.ts')
		]);
		this.part = undefined;
		return {
			ask: askOver((...args) => fetch(...args)),
			origin: location.origin,
			random: systemRandom,
			derive: deriveApart,
			progress: (part) => (this.part = part)
		};
	}

	/** Somebody is about to log in: what will be needed comes meanwhile. Nothing is asked of the account part. */
	warmUp(): void {
		void import('./crypto/derive-apart.ts').then(({ warmUp }) => warmUp());
		void library();
		void import('./open-space.ts');
	}

	#let(account: Account | undefined): void {
		this.#account = account;
		this.#spaces = account?.spaces ?? [];
		account?.onChange(() => {
			if (this.#account === account) this.#spaces = [...account.spaces];
		});
	}

	async #enter(way: (reach: Reach) => Promise<{ ok: true; account: Account } | Failed>): Promise<Done> {
		const entered = await way(await this.#reach());
		if (!entered.ok) return entered;
		this.#let(entered.account);
		void entered.account.callItself(deviceName());
		return { ok: true };
	}

	async register(name: string, passphrase: string, code: string): Promise<Done> {
		const { Account } = await library();
		return this.#enter((reach) => Account.register(reach, { name, passphrase: plainPassphrase(passphrase), code }));
	}

	async login(name: string, passphrase: string): Promise<Done> {
		const { Account } = await library();
		return this.#enter((reach) => Account.login(reach, name, plainPassphrase(passphrase)));
	}

	/** Opens with the code, and is not done before there is a new passphrase. */
	async recover(code: string): Promise<Done> {
		const { Account } = await library();
		return this.#enter((reach) => Account.recover(reach, code));
	}

	async newCode(): Promise<string> {
		const [{ newRecoveryCode }, { systemRandom }] = await Promise.all([library(), import('./crypto/index.ts')]);
		return newRecoveryCode(systemRandom);
	}

	async sameCode(a: string, b: string): Promise<boolean> {
		const { readRecoveryCode } = await library();
		const [one, other] = [readRecoveryCode(a), readRecoveryCode(b)];
		return one !== undefined && other !== undefined && one.join() === other.join();
	}

	async #with(step: (account: Account) => Promise<Done>): Promise<Done> {
		const account = this.#account;
		if (!account) return { ok: false, code: 'no-session' };
		this.part = undefined;
		return step(account);
	}

	/** Puts an open space on the list, or its newer keys and title in the place of the older. */
	async keep(session: Session, language: string): Promise<Done> {
		const { entryFor } = await import('./open-space.ts');
		const entry = entryFor(session, language);
		if (!entry) return { ok: false, code: 'bad-request' };
		const done = await this.#with((account) => account.keep(entry));
		if (done.ok) session.inAccount = true;
		return done;
	}

	/** Called when the title of an open space changed: the list follows when it has been quiet for a while. */
	follow(session: Session, title: string, language: string): void {
		clearTimeout(this.#title);
		this.#title = setTimeout(async () => {
			const { entryFor } = await import('./open-space.ts');
			const held = this.#spaces.find(({ id }) => id === entryFor(session, language)?.id);
			if (held && held.title !== title) await this.keep(session, language);
		}, TITLE_AFTER);
	}

	drop(id: string): Promise<Done> {
		return this.#with((account) => account.drop(id));
	}

	async open(space: VaultSpace): Promise<Opened> {
		return (await import('./open-space.ts')).openFromAccount(space.keys);
	}

	refresh(): Promise<Done> {
		return this.#with((account) => account.refresh());
	}

	changePassphrase(key: Key, passphrase: string, endOthers: boolean): Promise<Done> {
		return this.#with((account) => account.changePassphrase(plainKey(key), plainPassphrase(passphrase), endOthers));
	}

	renewRecovery(key: Key, code: string): Promise<Done> {
		return this.#with((account) => account.renewRecovery(plainKey(key), code));
	}

	/** M5. The account first, then space by space; `unreached` counts those whose keys are still the old ones. */
	async exposed(key: Key, passphrase: string, code: string): Promise<Done> {
		const { freshKeys, dropOldKeys } = await import('./open-space.ts');
		this.unreached = 0;
		return this.#with(async (account) => {
			const words = { passphrase: plainPassphrase(passphrase), code };
			const done = await account.exposed(plainKey(key), words, async (space) => space);
			if (!done.ok) return done;
			for (const space of account.spaces) {
				const keys = await freshKeys(space.keys);
				// The old keys go only when the account holds the new ones.
				const kept = keys && (await account.keep({ ...space, keys }));
				if (!kept?.ok || !(await dropOldKeys(keys!))) this.unreached += 1;
			}
			return done;
		});
	}

	async devices(): Promise<{ ok: true; devices: Device[] } | Failed> {
		return (await this.#account?.devices()) ?? { ok: false, code: 'no-session' };
	}

	end(device: Device): Promise<Done> {
		return this.#with((account) => account.end(device));
	}

	/** Keys leave this page's memory whatever the server says. */
	logout(): void {
		void this.#account?.logout();
		this.forget();
	}

	/** For a lock, a wipe or a quick exit: no question to anybody, at once. */
	forget(): void {
		clearTimeout(this.#title);
		this.#let(undefined);
	}

	async remove(passphrase: string): Promise<Done> {
		const done = await this.#with((account) => account.remove(plainPassphrase(passphrase)));
		if (done.ok) this.forget();
		return done;
	}
}

const plainKey = (key: Key): Key => ('passphrase' in key ? { passphrase: plainPassphrase(key.passphrase) } : key);

export const mine = new MyAccount();
