// M1, M3: how a space begins and how people come in.
import {
	decodeBase64urlNoPadding,
	encodeBase64urlNoPadding,
	inviteKeys,
	sha256,
	signerFromSeed,
	wrapKeyFromSeed,
	type Bytes,
	type Random
} from '../crypto/index.ts';
import {
	DOOR,
	KIND,
	ROLE,
	UNLIMITED,
	Writer,
	commitmentInput,
	controlInput,
	equalBytes,
	genesisSigned,
	joinSigned,
	parseServerFrame,
	wordsInput,
	wrapInfo,
	proveSigned,
	writeClientFrame,
	writeControl,
	writeServerFrame,
	type ClientFrame,
	type Door,
	type Refusal,
	type Role,
	type ServerFrame
} from '../wire/index.ts';
import { emptyLog } from './accept.ts';
import { spaceIdOf, tryReadControl } from './control-log.ts';
import { NAME_LABEL, WRAP_LABEL } from './labels.ts';
import { Line, helloOf } from './line.ts';
import { newDevice } from './membership.ts';
import { RecordKeys, Session, ZERO_HEAD, tryReadRecord } from './records.ts';
import type { Clock, Network, PipeEvents, SpaceKeys, SpaceSync } from './types.ts';

const FIRST_EPOCH = 1;
const ANSWER_WITHIN = 20_000;
const FRAGMENT_VERSION = 1;
const NOTHING = new Uint8Array(0);

export interface Fragment {
	secret: Bytes; // 32
	space: Bytes; // 16
}

export function writeFragment({ secret, space }: Fragment): string {
	return encodeBase64urlNoPadding(new Writer(49).u8(FRAGMENT_VERSION).fixed(secret, 32).fixed(space, 16).done());
}

/** With or without its `#`. Undefined: not an invite, or cut off. */
export function parseFragment(text: string): Fragment | undefined {
	const bytes = decodeBase64urlNoPadding(text.trim().replace(/^#/, ''));
	if (bytes?.length !== 49 || bytes[0] !== FRAGMENT_VERSION) return undefined;
	return { secret: bytes.slice(1, 33), space: bytes.slice(33) };
}

export interface Prepared {
	keys: SpaceKeys;
	/** The first record. `openSync` keeps it and brings it to the relay when there is a line. */
	genesis: Bytes;
}

/** A new space, without any network. The root key is used once, here, and forgotten. */
export async function prepareSpace(random: Random): Promise<Prepared> {
	const root = await signerFromSeed(random(32));
	const space = spaceIdOf(root.publicKey);
	const { newcomer, ...own } = await newDevice(random);
	const epochKey = random(32);
	const keys = { space, epoch: FIRST_EPOCH, epochKey, ...own };
	const commitment = sha256(commitmentInput(space, FIRST_EPOCH, epochKey));
	const open = writeControl({
		op: 'genesis',
		prevControl: ZERO_HEAD,
		rootKey: root.publicKey,
		...newcomer,
		commitment,
		rootSignature: await root.sign(genesisSigned(space, newcomer, commitment))
	});
	return { keys, genesis: await firstRecord(keys, random, open, ZERO_HEAD) };
}

async function firstRecord(keys: SpaceKeys, random: Random, open: Bytes, ctlHead: Bytes): Promise<Bytes> {
	const recordKeys = new RecordKeys(keys.space, keys.epoch, keys.epochKey);
	const session = new Session(random(16), recordKeys, keys.epoch, keys.device, keys.signer);
	const body = { seenSeq: 0, seenHead: ZERO_HEAD, ctlHead, clientIDs: [], payload: NOTHING };
	return (await session.seal(KIND.control, body, open)).record;
}

type Answer<T> = { ok: true; value: T } | { ok: false; refused: Refusal | 'no-answer' };

interface Talk {
	send(frame: ClientFrame): void;
	/** The next frame that is one of these, or a refusal, or silence. */
	hear<K extends ServerFrame['type']>(...types: K[]): Promise<Answer<Extract<ServerFrame, { type: K }>>>;
	/** Leaves the line open for whoever connects next, who hears this and all that was not heard yet. */
	handOn(challenge: ServerFrame, said: ClientFrame[]): Network;
}

/** One short conversation on a line of its own. */
export async function converse<T>(
	url: string,
	network: Network,
	clock: Clock,
	talk: (talk: Talk) => Promise<T>
): Promise<T> {
	const frames: ServerFrame[] = [];
	let over = false;
	let handed = false;
	let next: PipeEvents | undefined;
	let wake = (): void => {};
	let opened = (): void => {};
	const open = new Promise<void>((resolve) => (opened = resolve));
	const end = (): void => {
		over = true;
		wake();
		opened();
		next?.closed();
	};
	const pipe = network.connect(url, {
		open: () => opened(),
		message(bytes) {
			if (next) return next.message(bytes);
			const parsed = parseServerFrame(bytes.slice());
			if (parsed.ok) frames.push(parsed.frame);
			wake();
		},
		closed: end
	});
	const hangUp = (): void => {
		end();
		pipe.close();
	};
	const cancel = clock.after(ANSWER_WITHIN, hangUp);
	try {
		await open;
		return await talk({
			send: (frame) => pipe.send(writeClientFrame(frame)),
			async hear(...types) {
				for (;;) {
					const frame = frames.shift();
					if (frame?.type === 'refuse') return { ok: false, refused: frame.reason };
					if (frame && (types as string[]).includes(frame.type)) return { ok: true, value: frame as never };
					if (frame) continue;
					if (over) return { ok: false, refused: 'no-answer' };
					await new Promise<void>((resolve) => (wake = resolve));
				}
			},
			handOn(challenge, said) {
				handed = true;
				const already = said.map(writeClientFrame);
				return {
					connect(where, events) {
						if (over || !handed) return network.connect(where, events);
						handed = false;
						cancel();
						queueMicrotask(() => {
							events.open();
							for (const frame of [challenge, ...frames.splice(0)]) events.message(writeServerFrame(frame));
							if (over) events.closed();
							next = events;
						});
						return {
							send(bytes) {
								// What was said along with the join is not said again.
								if (already[0] && equalBytes(already[0], bytes)) already.shift();
								else pipe.send(bytes);
							},
							close: () => pipe.close()
						};
					}
				};
			}
		});
	} finally {
		if (!handed) {
			cancel();
			pipe.close();
		}
	}
}

export interface Reach {
	url: string; // ws(s)://host/sync
	network: Network;
	clock: Clock;
	random: Random;
}

/** Makes a space and has the relay take it, or tells why not. Offline, use `prepareSpace` and `openSync({genesis})`. */
export async function createSpace({
	url,
	network,
	clock,
	random
}: Reach): Promise<SpaceKeys | { refused: Refusal | 'no-answer' }> {
	const { keys, genesis } = await prepareSpace(random);
	return converse(url, network, clock, async (talk) => {
		talk.send({ type: 'create', record: genesis });
		const answer = await talk.hear('ack');
		return answer.ok ? keys : { refused: answer.refused };
	});
}

export interface InviteWish {
	role: Role;
	/** Knocking is what nobody has to think about: who holds the link alone reads nothing. */
	door?: Door | undefined;
	/** A count, or undefined for as many as come. */
	uses?: number | undefined;
	/** The last day it opens, in days since 1970-01-01; undefined for no end. */
	lastDay?: number | undefined;
}

/** Puts an invite into the control log and gives back what follows the `#` in its link. */
export async function makeInvite(
	sync: SpaceSync,
	keys: Pick<SpaceKeys, 'space'>,
	random: Random,
	wish: InviteWish
): Promise<{ fragment: string; id: Bytes } | { refused: Refusal }> {
	const secret = random(32);
	const invite = await inviteKeys(secret, random);
	const door = wish.door ?? DOOR.open;
	const outcome = await sync.control(async (state, epochKey) => ({
		control: {
			op: 'invite',
			prevControl: state.head,
			invite: invite.id,
			authKey: invite.signer.publicKey,
			role: wish.role,
			door,
			uses: wish.uses ?? UNLIMITED,
			expires: wish.lastDay ?? UNLIMITED,
			wrappedKey: door === DOOR.open ? await invite.wrap.seal(WRAP_LABEL, epochKey) : undefined
		},
		// Sealed for the group: whoever facilitates can show the link again, and reads the names of those who knock.
		payload: secret
	}));
	if (typeof outcome === 'string') return { refused: outcome };
	return { fragment: writeFragment({ secret, space: keys.space }), id: invite.id };
}

export async function revokeInvite(sync: SpaceSync, invite: Bytes): Promise<{ refused: Refusal } | undefined> {
	const outcome = await sync.control(({ head }) => ({ control: { op: 'revoke', prevControl: head, invite } }));
	return typeof outcome === 'string' ? { refused: outcome } : undefined;
}

/** `knock`: the link is good, and somebody has to open. */
export type JoinRefusal = Refusal | 'no-answer' | 'bad-link' | 'knock';

export interface Joined {
	keys: SpaceKeys;
	/** To open the space with: its first line is the one that was come in by, and the relay is sending already. */
	network: Network;
}

/** Comes in by an open door: a new device key, signed for by the link. At another one `knockAt` has to follow. */
export async function joinByInvite(options: Reach & { fragment: string }): Promise<Joined | { refused: JoinRefusal }> {
	const { url, network, clock, random } = options;
	const fragment = parseFragment(options.fragment);
	if (!fragment) return { refused: 'bad-link' };
	const { space, secret } = fragment;
	const invite = await inviteKeys(secret, random);
	return converse(url, network, clock, async (talk): Promise<Joined | { refused: JoinRefusal }> => {
		talk.send({ type: 'ask', space, invite: invite.id });
		const challenge = await talk.hear('challenge');
		if (!challenge.ok) return { refused: challenge.refused };
		const offer = await talk.hear('offer');
		if (!offer.ok) return { refused: offer.refused };
		const parts = tryReadRecord(offer.value.record);
		const control = parts?.kind === KIND.control && equalBytes(parts.space, space) && tryReadControl(parts.open);
		if (!parts || !control || control.op !== 'invite' || !equalBytes(control.invite, invite.id))
			return { refused: 'malformed' };
		if (!control.wrappedKey) return { refused: 'knock' };
		const epochKey = await invite.wrap.open(WRAP_LABEL, control.wrappedKey);
		if (epochKey?.length !== 32) return { refused: 'bad-link' };
		const { newcomer, ...own } = await newDevice(random);
		const keys = { space, epoch: parts.epoch, epochKey, ...own };
		const prevControl = sha256(controlInput(control.prevControl, sha256(offer.value.record)));
		const open = writeControl({
			op: 'join',
			prevControl,
			invite: invite.id,
			...newcomer,
			role: control.role,
			inviteSignature: await invite.signer.sign(joinSigned(space, invite.id, newcomer))
		});
		const proof = proveSigned(challenge.value.challenge, space, keys.device);
		// In one breath: each round trip that is waited for is 400 ms on a poor line.
		const said: ClientFrame[] = [
			helloOf(keys, emptyLog(space), 0, true),
			{ type: 'prove', signature: await keys.signer.sign(proof) }
		];
		talk.send({ type: 'join', record: await firstRecord(keys, random, open, prevControl) });
		for (const frame of said) talk.send(frame);
		const answer = await talk.hear('ack');
		return answer.ok ? { keys, network: talk.handOn(challenge.value, said) } : { refused: answer.refused };
	});
}

export interface KnockOptions extends Reach {
	fragment: string;
	/** May be empty. */
	name: string;
	/** Stops waiting. */
	signal: AbortSignal;
	/** What both sides make words of, to compare; as soon as it is known. */
	words(input: Bytes): void;
	/** Whether the relay holds our knock at this moment. */
	waiting(heard: boolean): void;
}

/** M3: waits at the door until somebody opens or says no. A line that breaks is dialled again with the same keys. */
export async function knockAt(options: KnockOptions): Promise<SpaceKeys | { refused: JoinRefusal | 'given-up' }> {
	const { network, clock, random, url, signal } = options;
	const fragment = parseFragment(options.fragment);
	if (!fragment) return { refused: 'bad-link' };
	const { space, secret } = fragment;
	const invite = await inviteKeys(secret, random);
	const { newcomer, ...own } = await newDevice(random);
	const knock: ClientFrame = {
		type: 'knock',
		space,
		invite: invite.id,
		...newcomer,
		inviteSignature: await invite.signer.sign(joinSigned(space, invite.id, newcomer)),
		name: await invite.wrap.seal(NAME_LABEL, new TextEncoder().encode(options.name.slice(0, 80)))
	};
	options.words(wordsInput(space, invite.id, newcomer));
	const wrap = await wrapKeyFromSeed(own.wrapSeed);
	return new Promise((resolve) => {
		let over = false;
		const end = (outcome: SpaceKeys | { refused: JoinRefusal | 'given-up' }): void => {
			if (over) return;
			over = true;
			line.stop();
			resolve(outcome);
		};
		const admitted = async (record: Bytes): Promise<void> => {
			const parts = tryReadRecord(record);
			const control = parts?.kind === KIND.control && equalBytes(parts.space, space) && tryReadControl(parts.open);
			if (!parts || !control || control.op !== 'add' || !equalBytes(control.device, own.device)) return;
			const epochKey = await wrap.open(wrapInfo(space, parts.epoch, own.device), control.sealedKey);
			// A key that is not the group's shows when the control records are read: each epoch is committed to there.
			end(epochKey?.length === 32 ? { space, epoch: parts.epoch, epochKey, ...own } : { refused: 'malformed' });
		};
		const line = new Line({
			url,
			network,
			clock,
			random,
			opened: () => line.send(knock),
			frame(frame) {
				if (over) return;
				if (frame.type === 'waiting') {
					line.works();
					options.waiting(true);
				} else if (frame.type === 'admitted') void admitted(frame.record.slice());
				else if (frame.type === 'refuse') end({ refused: frame.reason });
			},
			down() {
				if (!over) options.waiting(false);
			}
		});
		signal.addEventListener('abort', () => end({ refused: 'given-up' }));
		if (signal.aborted) end({ refused: 'given-up' });
		else line.start();
	});
}

/** Only for those who name roles in words. */
export const roleName = (role: Role): keyof typeof ROLE =>
	(Object.keys(ROLE) as (keyof typeof ROLE)[]).find((name) => ROLE[name] === role)!;

/** The day number that `lastDay` counts in. */
export const dayOf = (milliseconds: number): number => Math.floor(milliseconds / 86_400_000);
