// Does a word lie in a folder's files, or in a process's memory, in any of the ways in which it could?
import { closeSync, openSync, readFileSync, readSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What of a base64 text is the word's own, whatever stands before and after it: base64 shifts with what stands before. */
function base64At(word: string, shift: number): string {
	const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(word)]);
	return bytes.toString('base64').slice(Math.ceil((shift * 8) / 6), Math.floor((bytes.length * 8) / 6));
}

const escaped = (text: string, digits: (code: number) => string): string =>
	Array.from({ length: text.length }, (_, at) => `\\u${digits(text.charCodeAt(at))}`).join('');
const four = (code: number): string => code.toString(16).padStart(4, '0');

/** Every form of a word that is looked for, by name. */
export function shapes(word: string): Map<string, Buffer> {
	const texts: [string, string][] = [
		['plain', word],
		['hexadecimal', Buffer.from(word).toString('hex')],
		['HEXADECIMAL', Buffer.from(word).toString('hex').toUpperCase()],
		['JSON, escaped', escaped(word, four)],
		['JSON, ESCAPED', escaped(word, (code) => four(code).toUpperCase())],
		['JSON, ASCII', word.replace(/[^\x20-\x7e]/g, (letter) => escaped(letter, four))],
		['address', encodeURIComponent(word)],
		...[0, 1, 2].flatMap((shift): [string, string][] => {
			const text = base64At(word, shift);
			return [
				[`base64 at ${shift}`, text],
				[`base64url at ${shift}`, text.replaceAll('+', '-').replaceAll('/', '_')]
			];
		})
	];
	const found = new Map(texts.map(([name, text]) => [name, Buffer.from(text)]));
	found.set('UTF-16LE', Buffer.from(word, 'utf16le'));
	found.set('UTF-16BE', Buffer.from(word, 'utf16le').swap16());
	found.set('Latin-1', Buffer.from(word, 'latin1'));
	// Of a plain word many forms are one: it is looked for once.
	const seen = new Set<string>();
	for (const [name, form] of found) {
		const same = form.toString('hex');
		if (seen.has(same)) found.delete(name);
		seen.add(same);
	}
	return found;
}

/** The names of the forms that are in there. */
export function formsIn(bytes: Buffer, word: string): string[] {
	return [...shapes(word)].filter(([, form]) => bytes.includes(form)).map(([name]) => name);
}

export function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
}

/** Empty where it went while it was looked for: a browser that runs tidies up. */
function contents(path: string): Buffer {
	try {
		return readFileSync(path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
		throw error;
	}
}

/** Paths of the files that hold the word, or have it in their name. */
export function filesWith(folder: string, word: string): string[] {
	return filesIn(folder).filter((path) => path.includes(word) || formsIn(contents(path), word).length > 0);
}

/** Paths of the files that hold these very bytes. */
export function filesWithBytes(folder: string, bytes: Uint8Array): string[] {
	const wanted = Buffer.from(bytes);
	return filesIn(folder).filter((path) => contents(path).includes(wanted));
}

const CHUNK = 1024 * 1024;
const OVERLAP = 4096;

/**
 * Which forms of which words are in the memory of a running process: all that it can read itself, as Linux shows it to the same user.
 * `denied` says why it could not be looked at.
 */
export function memoryWith(
	pid: number,
	words: readonly string[]
): { found: string[]; read: number } | { denied: string } {
	const zero = Buffer.alloc(CHUNK);
	const wanted = words.flatMap((word) =>
		[...shapes(word)].map(([form, bytes]) => ({ name: `${word} (${form})`, bytes }))
	);
	const found = new Set<string>();
	let read = 0;
	try {
		const maps = readFileSync(`/proc/${pid}/maps`, 'utf8');
		const memory = openSync(`/proc/${pid}/mem`, 'r');
		const buffer = Buffer.alloc(CHUNK);
		try {
			for (const line of maps.split('\n')) {
				const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) r/.exec(line) ?? [];
				// The program's own file, as it lies on the disk, holds nobody's words.
				const program = /^\S+ r-.. \S+ \S+ \d+ +\//.test(line);
				if (!from || !to || program || /\[v(var|syscall|dso)/.test(line)) continue;
				const end = BigInt(`0x${to}`);
				for (let at = BigInt(`0x${from}`); at < end; at += BigInt(CHUNK - OVERLAP)) {
					const left = Number(end - at);
					let length = 0;
					try {
						length = readSync(memory, buffer, 0, Math.min(CHUNK, left), at as unknown as number);
					} catch {
						break; // a piece that was given back meanwhile, or a device's
					}
					read += length;
					const piece = buffer.subarray(0, length);
					if (piece.equals(zero.subarray(0, length))) continue;
					for (const { name, bytes } of wanted) if (piece.includes(bytes)) found.add(name);
				}
			}
		} finally {
			closeSync(memory);
		}
	} catch (error) {
		return { denied: (error as NodeJS.ErrnoException).code ?? 'no /proc' };
	}
	return { found: [...found], read };
}
