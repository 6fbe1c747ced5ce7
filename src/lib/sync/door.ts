// Who is at the door (M3), and the key that is due to change when somebody has left: what a facilitator's device looks after.
import { encodeHex, inviteKeys, sealTo, verify, type Bytes, type Random } from '../crypto/index.ts';
import {
	ROLE,
	equalBytes,
	joinSigned,
	wordsInput,
	wrapInfo,
	type ClientFrame,
	type Knock,
	type Receipt,
	type Refusal,
	type Role
} from '../wire/index.ts';
import { fraction } from './clock.ts';
import { deviceIdOf, type ControlState } from './control-log.ts';
import { NAME_LABEL } from './labels.ts';
import type { Clock, Knocker, MakeControl } from './types.ts';

/** Milliseconds within which one of several facilitators changes the key after somebody left. */
const ROTATE_AFTER = [300, 3000] as const;
/** At the door at once, as far as we show them. */
const MAX_WAITING = 200;

export interface DoorHost {
	space: Bytes;
	random: Random;
	clock: Clock;
	role(): Role | undefined;
	live(): boolean;
	secret(invite: string): Promise<Bytes | undefined>;
	control(make: MakeControl): Promise<Receipt | Refusal>;
	state(): ControlState;
	rotate(): Promise<unknown>;
	send(frame: ClientFrame): void;
	changed(): void;
}

export class Door {
	readonly #host: DoorHost;
	readonly #knocks = new Map<string, Knock & { shown: Knocker }>();
	readonly #early = new Map<string, Knock>();
	#cancel: (() => void) | undefined;

	constructor(host: DoorHost) {
		this.#host = host;
	}

	get waiting(): Knocker[] {
		return [...this.#knocks.values()].map(({ shown }) => shown);
	}

	/** Shown only where the link itself signed for it, and the invite still opens. */
	knocking(frame: Knock): Promise<void> {
		return this.#consider({
			invite: frame.invite.slice(),
			device: frame.device.slice(),
			deviceKey: frame.deviceKey.slice(),
			wrapKey: frame.wrapKey.slice(),
			inviteSignature: frame.inviteSignature.slice(),
			name: frame.name.slice()
		});
	}

	async #consider(knock: Knock): Promise<void> {
		const { space, random } = this.#host;
		const invite = encodeHex(knock.invite);
		const device = encodeHex(knock.device);
		const known = this.#host.state().invites.get(invite);
		// The relay tells who is there before it tells the control records that say through which door.
		if (!known && this.#early.size < MAX_WAITING) this.#early.set(device, knock);
		if (!known || known.revoked || known.usesLeft === 0 || this.#knocks.size >= MAX_WAITING) return;
		if (!equalBytes(knock.device, deviceIdOf(knock.deviceKey))) return;
		if (!(await verify(known.authKey, joinSigned(space, knock.invite, knock), knock.inviteSignature))) return;
		const secret = await this.#host.secret(invite);
		const name = secret && (await (await inviteKeys(secret, random)).wrap.open(NAME_LABEL, knock.name));
		const shown = {
			device,
			invite,
			name: name ? new TextDecoder().decode(name) : '',
			words: wordsInput(space, knock.invite, knock)
		};
		this.#knocks.set(device, { ...knock, shown });
		this.#host.changed();
	}

	left(device: string): void {
		this.#early.delete(device);
		if (this.#knocks.delete(device)) this.#host.changed();
	}

	down(): void {
		this.#cancel?.();
		this.#cancel = undefined;
		this.#early.clear();
		if (this.#knocks.size === 0) return;
		this.#knocks.clear();
		this.#host.changed();
	}

	async admit(device: string, role: Role): Promise<Receipt | Refusal> {
		const knock = this.#knocks.get(device);
		if (!knock) return 'invite-void';
		const { invite, deviceKey, wrapKey, inviteSignature } = knock;
		const outcome = await this.#host.control(async (state, epochKey) => {
			const sealedKey = await sealTo(wrapKey, wrapInfo(this.#host.space, state.epoch, knock.device), epochKey);
			const newcomer = { device: knock.device, deviceKey, wrapKey };
			return {
				control: {
					op: 'add',
					prevControl: state.head,
					invite,
					...newcomer,
					role,
					inviteSignature,
					// A key that is none opens nothing for them and harms nobody.
					sealedKey: sealedKey ?? new Uint8Array(80)
				}
			};
		});
		this.left(device);
		return outcome;
	}

	deny(device: string): void {
		const knock = this.#knocks.get(device);
		if (knock) this.#host.send({ type: 'deny', device: knock.device });
		this.left(device);
	}

	/** The roster is another, or the line is up. */
	roster(): void {
		const early = [...this.#early.values()];
		this.#early.clear();
		for (const knock of early) void this.#consider(knock);
		const { invites, devices } = this.#host.state();
		for (const [device, { shown }] of this.#knocks)
			if (devices.has(device) || invites.get(shown.invite)?.revoked !== false) this.left(device);
		const mine = this.#host.role() === ROLE.facilitator && this.#host.live();
		if (!mine || !this.#host.state().rotationDue || this.#cancel) return;
		const [least, most] = ROTATE_AFTER;
		this.#cancel = this.#host.clock.after(least + fraction(this.#host.random) * (most - least), () => {
			this.#cancel = undefined;
			if (this.#host.live() && this.#host.state().rotationDue) void this.#host.rotate();
		});
	}
}
