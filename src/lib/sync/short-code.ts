// A link that can be read out: the relay keeps it for minutes, sealed under the half of the code that it never sees.
import { boxKey, deriveVaultKey, sha256, type Bytes, type Random } from '../crypto/index.ts';
import { CODE_ID, Writer } from '../wire/index.ts';
import { converse, parseFragment, writeFragment, type Reach } from './create-join.ts';
import type { SpaceSync } from './types.ts';

/** Crockford's letters: none is mistaken for another, whatever the hand or the voice. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 20 bits by which the relay finds it, and 40 for which each guess costs an Argon2id. */
const ID_LETTERS = 4;
const CODE_LETTERS = 12;
const LABEL = 'minga/v1/code';

/** As people type: small letters, spaces, an O for a zero. Undefined: not a code. */
export function readCode(text: string): string | undefined {
	const code = text
		.toUpperCase()
		.replace(/[\s\-–—._]/g, '')
		.replaceAll('O', '0')
		.replace(/[IL]/g, '1');
	return code.length === CODE_LETTERS && [...code].every((letter) => LETTERS.includes(letter)) ? code : undefined;
}

export const showCode = (code: string): string => code.match(/.{4}/g)!.join('-');

function idOf(code: string): Bytes {
	let value = 0;
	for (const letter of code.slice(0, ID_LETTERS)) value = value * 32 + LETTERS.indexOf(letter);
	return new Writer(CODE_ID).u32(value).done();
}

async function boxOf(code: string, random: Random) {
	const salt = sha256(new TextEncoder().encode(LABEL), idOf(code)).slice(0, 16);
	const key = (await deriveVaultKey(code.slice(ID_LETTERS), salt))!;
	return boxKey(key, LABEL, random);
}

/** Gives the code, twelve letters. Lend it again before the ten minutes are over, or let it go. */
export async function lendLink(sync: SpaceSync, fragment: string, random: Random): Promise<string> {
	const code = [...random(CODE_LETTERS)].map((byte) => LETTERS[byte % 32]!).join('');
	const { secret, space } = parseFragment(fragment)!;
	const plain = new Writer(48).fixed(secret, 32).fixed(space, 16).done();
	sync.lend(idOf(code), await (await boxOf(code, random)).seal('link', plain));
	return code;
}

/** What stands after the `#` of the link. One answer for a code that never was, is over, or was mistyped. */
export async function borrowLink(reach: Reach, typed: string): Promise<string | 'no-answer' | 'bad-code'> {
	const code = readCode(typed);
	if (code === undefined) return 'bad-code';
	const lent = await converse(reach.url, reach.network, reach.clock, (talk) => {
		talk.send({ type: 'borrow', code: idOf(code) });
		return talk.hear('lent');
	});
	if (!lent.ok) return lent.refused === 'invite-void' ? 'bad-code' : 'no-answer';
	const plain = await (await boxOf(code, reach.random)).open('link', lent.value.sealed);
	if (plain?.length !== 48) return 'bad-code';
	return writeFragment({ secret: plain.slice(0, 32), space: plain.slice(32) });
}
