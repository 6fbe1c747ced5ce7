// Does a word lie in a folder's files, in any of the ways in which it could?
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

function shapes(word: string): Buffer[] {
	// Base64 shifts with what stands before; the ends depend on the neighbours.
	const base64 = [0, 1, 2].map((shift) =>
		Buffer.from(' '.repeat(shift) + word)
			.toString('base64')
			.slice(4, -4)
	);
	return [word, Buffer.from(word).toString('hex'), ...base64]
		.map((text) => Buffer.from(text))
		.concat(Buffer.from(word, 'utf16le'));
}

export function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
}

/** Paths of the files that hold the word: plain, UTF-16, hexadecimal or base64. */
export function filesWith(folder: string, word: string): string[] {
	const wanted = shapes(word);
	return filesIn(folder).filter((path) => {
		const bytes = readFileSync(path);
		return wanted.some((shape) => bytes.includes(shape));
	});
}
