// What a clipboard holds as HTML, read as text: no element is ever made of it, so nothing in it runs and nothing is fetched.
import { isLive, type As, type RichMark, type RichNode } from '../../domain/rich.ts';
import { unescape } from './entities.ts';
import { cleanWords } from './words.ts';

/** Their content is no text. */
const DROPPED = new Set([
	'script',
	'style',
	'title',
	'textarea',
	'iframe',
	'noscript',
	'template',
	'svg',
	'math',
	'object',
	'xml',
	'select',
	'audio',
	'video',
	'canvas',
	'noembed',
	'xmp'
]);
const BLOCKS = new Set(
	'p div section article header footer main aside nav address figure figcaption dl dt dd pre form fieldset center blockquote li ul ol h1 h2 h3 h4 h5 h6 table caption thead tbody tfoot tr td th hr body html'.split(
		' '
	)
);
const VOID = new Set(['br', 'hr', 'img', 'meta', 'link', 'input', 'col', 'base', 'wbr', 'source', 'area', 'embed']);
const HEADINGS: ReadonlyMap<string, As> = new Map([
	['h1', 'h1'],
	['h2', 'h2'],
	['h3', 'h3'],
	['h4', 'h3'],
	['h5', 'h3'],
	['h6', 'h3']
]);
const MAX_OPEN = 200;

interface Open {
	name: string;
	bold: boolean;
	italic: boolean;
	as: As | undefined;
	pre: boolean;
	/** Not to be seen, such as the bullet that Word draws. */
	hidden: boolean;
}

/** From behind the name of a tag to its end; undefined: it has none. */
function endOfTag(html: string, from: number): number | undefined {
	const stop = /[>"']/g;
	stop.lastIndex = from;
	for (let found = stop.exec(html); found; found = stop.exec(html)) {
		if (found[0] === '>') return found.index;
		const closed = html.indexOf(found[0], found.index + 1);
		if (closed < 0) return undefined;
		stop.lastIndex = closed + 1;
	}
	return undefined;
}

function attribute(tag: string, name: string): string {
	const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
	return found ? unescape(found[1] ?? found[2] ?? found[3] ?? '') : '';
}

class Page {
	readonly #out: RichNode[] = [];
	#into: RichNode[] = this.#out;
	#line: RichNode[] = [];
	#open: Open[] = [];
	#table: RichNode | undefined;
	#tables = 0;
	/** Of a list item as Word writes it: what stands before its text. */
	#marker = '';

	get #now(): Open {
		return this.#open.at(-1) ?? { name: '', bold: false, italic: false, as: undefined, pre: false, hidden: false };
	}

	words(raw: string): void {
		const { hidden, pre, bold, italic } = this.#now;
		if (hidden) {
			this.#marker += raw.trim();
			return;
		}
		let text = cleanWords(unescape(raw));
		if (!pre) text = text.replace(/[ \t\n]+/g, ' ');
		const before = this.#line.at(-1);
		if (!pre && (!before || before.type === 'hardBreak' || before.text?.endsWith(' '))) text = text.replace(/^ /, '');
		if (!text) return;
		const marks: RichMark[] = [];
		if (bold) marks.push({ type: 'bold' });
		if (italic) marks.push({ type: 'italic' });
		text.split('\n').forEach((part, at) => {
			if (at > 0) this.#line.push({ type: 'hardBreak' });
			if (part) this.#line.push({ type: 'text', text: part, ...(marks.length > 0 ? { marks: [...marks] } : {}) });
		});
	}

	/** The paragraph that was gathered is done. */
	#flush(): void {
		const line = this.#line;
		this.#line = [];
		while (line.at(-1)?.type === 'hardBreak') line.pop();
		const last = line.at(-1);
		if (last?.text) last.text = last.text.replace(/ $/, '');
		if (!line.some(({ text }) => text && /[^\s\u00a0]/.test(text))) return;
		let { as } = this.#now;
		if (as === 'bullet' && this.#marker) as = /^\(?([0-9]+|[a-z]|[ivx]+)[.)]/i.test(this.#marker) ? 'number' : 'bullet';
		this.#marker = '';
		this.#into.push({ type: 'paragraph', ...(as ? { attrs: { as } } : {}), content: line });
	}

	start(name: string, tag: string): void {
		if (name === 'br') {
			if (this.#line.length > 0) this.#line.push({ type: 'hardBreak' });
			return;
		}
		if (BLOCKS.has(name)) this.#flush();
		const live = attribute(tag, 'data-live');
		if (isLive(live) && !this.#table) this.#into.push({ type: 'live', attrs: { of: live } });
		if (name === 'table') this.#startTable();
		else if (name === 'tr') this.#row();
		else if (name === 'td' || name === 'th') this.#cell(name, tag);
		if (VOID.has(name) || this.#open.length >= MAX_OPEN) return;
		const before = this.#now;
		const style = attribute(tag, 'style').toLowerCase();
		const weight = /(?<![-\w])font-weight:\s*([a-z0-9]+)/.exec(style)?.[1];
		const slant = /(?<![-\w])font-style:\s*([a-z]+)/.exec(style)?.[1];
		const outer = this.#open.findLast((one) => one.name === 'ul' || one.name === 'ol');
		const as =
			HEADINGS.get(name) ??
			(name === 'li' ? (outer?.name === 'ol' ? 'number' : 'bullet') : undefined) ??
			(name === 'blockquote' ? 'quote' : undefined) ??
			(/mso-list:\s*l\d/.test(style) ? 'bullet' : undefined) ??
			(['table', 'td', 'th'].includes(name) ? undefined : before.as);
		const strong = name === 'b' || name === 'strong';
		this.#open.push({
			name,
			bold: weight ? /bold|[6-9]00/.test(weight) : strong || (!HEADINGS.has(name) && before.bold),
			italic: slant ? slant !== 'normal' : name === 'i' || name === 'em' || before.italic,
			as,
			pre: name === 'pre' || /white-space:\s*pre/.test(style) || before.pre,
			hidden: before.hidden || /mso-list:\s*ignore|display:\s*none/.test(style) || attribute(tag, 'data-live') !== ''
		});
	}

	end(name: string): void {
		if (BLOCKS.has(name)) this.#flush();
		const at = this.#open.findLastIndex((one) => one.name === name);
		if (at >= 0) this.#open.length = at;
		if (name === 'td' || name === 'th') this.#endCell();
		else if (name === 'table') this.#endTable();
	}

	#startTable(): void {
		if (this.#tables++ === 0) this.#table = { type: 'table', content: [] };
	}

	#row(): void {
		if (this.#tables === 1) this.#table!.content!.push({ type: 'tableRow', content: [] });
	}

	#cell(name: string, tag: string): void {
		if (this.#tables !== 1) return;
		if (this.#table!.content!.length === 0) this.#row();
		const cell: RichNode = { type: name === 'th' ? 'tableHeader' : 'tableCell', content: [] };
		for (const span of ['colspan', 'rowspan']) {
			const value = Number(attribute(tag, span));
			if (Number.isInteger(value) && value > 1 && value <= 50) (cell.attrs ??= {})[span] = value;
		}
		this.#table!.content!.at(-1)!.content!.push(cell);
		this.#into = cell.content!;
	}

	#endCell(): void {
		if (this.#tables === 1) this.#into = this.#out;
	}

	#endTable(): void {
		if (this.#tables === 0 || --this.#tables > 0) return;
		this.#into = this.#out;
		const rows = this.#table!.content!.filter((row) => row.content!.length > 0);
		this.#table = undefined;
		for (const row of rows)
			for (const cell of row.content!) if (cell.content!.length === 0) cell.content!.push({ type: 'paragraph' });
		const cells = rows.flatMap((row) => row.content!);
		// A table of one cell is how pages are laid out.
		if (cells.length === 1) this.#out.push(...cells[0]!.content!);
		else if (cells.length > 1) this.#out.push({ type: 'table', content: rows });
	}

	done(): RichNode[] {
		this.#flush();
		while (this.#tables > 0) this.#endTable();
		return this.#out;
	}
}

/** Blocks of what is written in some HTML. Any text gives some; the work grows with its length and no faster. */
export function blocksOfHtml(html: string): RichNode[] {
	const page = new Page();
	let at = 0;
	while (at < html.length) {
		const tag = html.indexOf('<', at);
		const upTo = tag < 0 ? html.length : tag;
		if (upTo > at) page.words(html.slice(at, upTo));
		if (tag < 0) break;
		if (html.startsWith('<!--', tag)) {
			const end = html.indexOf('-->', tag + 4);
			if (end < 0) break;
			at = end + 3;
			continue;
		}
		const name = /^[a-z][a-z0-9:-]*/i
			.exec(html.slice(tag + 1 + Number(html[tag + 1] === '/'), tag + 40))?.[0]
			.toLowerCase();
		if (name === undefined && !/[!?/]/.test(html[tag + 1] ?? '')) {
			page.words('<');
			at = tag + 1;
			continue;
		}
		const end = endOfTag(html, tag + 1);
		if (end === undefined) break;
		at = end + 1;
		if (name === undefined) continue;
		if (html[tag + 1] === '/') page.end(name);
		else if (DROPPED.has(name)) {
			if (html[end - 1] === '/') continue;
			const close = new RegExp(`</${name}[\\s/>]`, 'gi');
			close.lastIndex = at;
			const closed = close.exec(html);
			if (!closed) break;
			at = (endOfTag(html, closed.index + 2) ?? html.length) + 1;
		} else page.start(name, html.slice(tag, end));
	}
	return page.done();
}

/** A line for a paragraph; cells with a tab between them, as a spreadsheet gives them, are a table. */
export function blocksOfText(text: string): RichNode[] {
	const lines = cleanWords(text).replace(/\n+$/, '').split('\n');
	const cells = lines.map((line) => line.split('\t'));
	const paragraph = (words: string): RichNode => ({
		type: 'paragraph',
		...(words ? { content: [{ type: 'text', text: words }] } : {})
	});
	if (lines.length > 1 && cells.every((row) => row.length > 1 && row.length === cells[0]!.length))
		return [
			{
				type: 'table',
				content: cells.map((row) => ({
					type: 'tableRow',
					content: row.map((words) => ({ type: 'tableCell', content: [paragraph(words.trim())] }))
				}))
			}
		];
	return lines.map((line) => paragraph(line.replaceAll('\t', ' ')));
}
