// M3: what two people read to each other, to know that nobody stands between them. Four words are 44 bits: to find another key
// with the same ones, somebody would have to do this 2^44 times while a person waits at the door, so it is made to cost.
import { argon2id } from './argon2.ts';
import { utf8, type Bytes } from './bytes.ts';

const SALT = utf8('minga/v1/words\0\0');
/** About 30 ms on a desk, a quarter of a second on a cheap phone. */
const COST = { memoryKiB: 16 * 1024, passes: 1 };

/** 8 bytes. */
export function comparisonBits(input: Bytes): Promise<Bytes> {
	return argon2id(input, SALT, COST, 8);
}
