// A long text as plain data: what is kept of what somebody stored, whoever that was, and the way back into the document.
// The blocks lie flat (a heading, a list item and a quote are paragraphs that say so): what two people do to one block at once
// then changes a word of it each, where a block that is put into another one would swallow what is written in it meanwhile.
import * as Y from 'yjs';
import { isId, wellFormed } from './limits.ts';
import { LOCAL, LOCAL_QUIET, type Space } from './space.ts';

export type RichMark = { type: 'bold' } | { type: 'italic' } | { type: 'comment'; attrs: { id: string } };
export interface RichNode {
	type: string;
	attrs?: Record<string, string | number>;
	marks?: RichMark[];
	content?: RichNode[];
	text?: string;
}

/** What a paragraph can be; without it, plain words. */
export const AS = ['h1', 'h2', 'h3', 'bullet', 'number', 'quote'] as const;
export type As = (typeof AS)[number];

export const MAX_RICH_TEXT = 400_000;
export const MAX_RICH_NODES = 20_000;
const MAX_SPAN = 50;
/** What a block that follows the boards shows: a kind, a part of one, or one card. */
const LIVE = /^[a-z][A-Za-z0-9]{0,31}(:[A-Za-z0-9-]{1,64})?$/;
/** Of blocks in each other, where we look for words in what we do not know. */
const MAX_UNKNOWN_DEPTH = 32;

interface Kind {
	children: readonly string[];
	words?: true;
	/** An attribute and whether its value can be used. */
	attrs: ReadonlyMap<string, (value: unknown) => boolean>;
}

const span = (value: unknown) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= MAX_SPAN;
const cell: Kind = {
	children: ['paragraph'],
	attrs: new Map([
		['colspan', span],
		['rowspan', span]
	])
};
const NODES: ReadonlyMap<string, Kind> = new Map<string, Kind>([
	['doc', { children: ['paragraph', 'table', 'live'], attrs: new Map() }],
	[
		'paragraph',
		{
			children: ['hardBreak'],
			words: true,
			attrs: new Map([['as', (value: unknown) => (AS as readonly unknown[]).includes(value)]])
		}
	],
	['hardBreak', { children: [], attrs: new Map() }],
	['table', { children: ['tableRow'], attrs: new Map() }],
	['tableRow', { children: ['tableCell', 'tableHeader'], attrs: new Map() }],
	['tableCell', cell],
	['tableHeader', cell],
	[
		'live',
		{ children: [], attrs: new Map([['of', (value: unknown) => typeof value === 'string' && LIVE.test(value)]]) }
	]
]);

export const isLive = (value: unknown): value is string => typeof value === 'string' && LIVE.test(value);

/** One part of a text, wherever it is stored. */
interface Source {
	/** Undefined: nothing that has a name. */
	name: string | undefined;
	attrs: () => Iterable<[string, unknown]>;
	children: () => Iterable<Source | Run>;
}
interface Run {
	text: unknown;
	marks: Iterable<[string, unknown]>;
}
const isRun = (source: Source | Run): source is Run => 'text' in source;

export interface Rich {
	doc: RichNode;
	/** False: it holds more than we know (a newer version wrote it, or somebody who means harm), and `doc` is what we can show. */
	whole: boolean;
}

class Reader {
	whole = true;
	#words = MAX_RICH_TEXT;
	#nodes = MAX_RICH_NODES;

	#run(run: Run): RichNode | undefined {
		if (typeof run.text !== 'string') return this.#not();
		if (this.#words <= 0 || this.#nodes-- <= 0) return this.#not();
		if (run.text.length > this.#words) this.whole = false;
		const text = wellFormed(run.text.slice(0, this.#words));
		this.#words -= text.length;
		if (!text) return undefined;
		const marks: RichMark[] = [];
		for (const [name, value] of run.marks) {
			if (value === null || value === undefined) continue;
			const id = typeof value === 'object' ? (value as { id?: unknown }).id : undefined;
			if (name === 'bold' || name === 'italic') marks.push({ type: name });
			else if (name === 'comment' && isId(id)) marks.push({ type: 'comment', attrs: { id } });
			else this.whole = false;
		}
		marks.sort((a, b) => (a.type < b.type ? -1 : 1));
		return marks.length > 0 ? { type: 'text', marks, text } : { type: 'text', text };
	}

	#not(): undefined {
		this.whole = false;
		return undefined;
	}

	node(source: Source, name: string, kind: Kind): RichNode {
		const node: RichNode = { type: name };
		for (const [key, value] of source.attrs()) {
			if (value === null || value === undefined) continue;
			const fits = kind.attrs.get(key);
			if (!fits || !fits(value)) this.whole = false;
			// A cell over one column says nothing by saying so.
			else if (value !== 1) (node.attrs ??= {})[key] = value as string | number;
		}
		const content: RichNode[] = [];
		for (const child of source.children()) {
			const read = isRun(child)
				? kind.words
					? this.#run(child)
					: this.#not()
				: this.#child(child, kind, name === 'doc');
			const before = content.at(-1);
			if (!read) continue;
			if (read.type === 'text' && before?.type === 'text' && sameMarks(before, read)) before.text! += read.text!;
			else content.push(read);
		}
		if (content.length > 0) node.content = content;
		return node;
	}

	#child(child: Source, parent: Kind, top: boolean): RichNode | undefined {
		if (this.#nodes-- <= 0) return this.#not();
		const kind = child.name !== undefined && parent.children.includes(child.name) && NODES.get(child.name);
		if (kind) {
			const node = this.node(child, child.name!, kind);
			return child.name === 'live' && !node.attrs ? this.#not() : node;
		}
		this.whole = false;
		if (!top && !parent.children.includes('paragraph')) return undefined;
		// Words that stand in something unknown are still somebody's words.
		const content = [...wordsIn(child, MAX_UNKNOWN_DEPTH)].flatMap((run) => this.#run(run) ?? []);
		return content.length > 0 ? { type: 'paragraph', content } : undefined;
	}
}

function* wordsIn(source: Source, depth: number): Iterable<Run> {
	if (depth === 0) return;
	for (const child of source.children()) {
		if (isRun(child)) yield { text: child.text, marks: [] };
		else yield* wordsIn(child, depth - 1);
	}
}

const markKey = (mark: RichMark) => (mark.type === 'comment' ? `comment ${mark.attrs.id}` : mark.type);
const sameMarks = (a: RichNode, b: RichNode) =>
	(a.marks ?? []).map(markKey).join() === (b.marks ?? []).map(markKey).join();

const NOTHING: Source = { name: undefined, attrs: () => [], children: () => [] };

function* yRuns(text: Y.XmlText): Iterable<Run> {
	for (const { insert, attributes } of text.toDelta() as { insert: unknown; attributes?: object }[])
		yield { text: insert, marks: Object.entries(attributes ?? {}) };
}

function* yChildren(parent: Y.XmlFragment): Iterable<Source | Run> {
	const inline = parent instanceof Y.XmlElement && parent.nodeName === 'paragraph';
	for (const child of parent.toArray() as unknown[]) {
		if (child instanceof Y.XmlElement) yield ySource(child);
		else if (!(child instanceof Y.XmlText)) yield NOTHING;
		else if (inline) yield* yRuns(child);
		else yield { ...NOTHING, children: () => yRuns(child) };
	}
}

function ySource(element: Y.XmlElement): Source {
	return {
		name: element.nodeName,
		attrs: () => Object.entries(element.getAttributes()),
		children: () => yChildren(element)
	};
}

/** Never throws, whatever was written there. */
export function readRich(fragment: Y.XmlFragment): Rich {
	const reader = new Reader();
	const source = { name: 'doc', attrs: () => [], children: () => yChildren(fragment) };
	const doc = reader.node(source, 'doc', NODES.get('doc')!);
	return { doc, whole: reader.whole };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const own = (value: object, key: string): unknown => (Object.hasOwn(value, key) ? value[key as never] : undefined);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function jsonSource(value: unknown): Source | Run {
	if (!isObject(value)) return NOTHING;
	const name = own(value, 'type');
	if (name === 'text') {
		const marks = list(own(value, 'marks')).map((mark): [string, unknown] => {
			const type = isObject(mark) ? own(mark, 'type') : undefined;
			return [typeof type === 'string' ? type : '', (isObject(mark) && own(mark, 'attrs')) || true];
		});
		return { text: own(value, 'text'), marks };
	}
	const attrs = own(value, 'attrs');
	return {
		name: typeof name === 'string' ? name : undefined,
		attrs: () => (isObject(attrs) ? Object.entries(attrs) : []),
		*children() {
			for (const child of list(own(value, 'content'))) yield jsonSource(child);
		}
	};
}

/** The same for data from a file or a clipboard. */
export function cleanRich(json: unknown): Rich {
	const source = jsonSource(json);
	const reader = new Reader();
	if (isRun(source) || source.name !== 'doc') return { doc: { type: 'doc' }, whole: false };
	const doc = reader.node(source, 'doc', NODES.get('doc')!);
	return { doc, whole: reader.whole };
}

function yText(runs: RichNode[]): Y.XmlText {
	const text = new Y.XmlText();
	text.applyDelta(
		runs.map(({ text: insert, marks = [] }) => ({
			insert,
			attributes: Object.fromEntries(marks.map((mark) => [mark.type, mark.type === 'comment' ? { ...mark.attrs } : {}]))
		}))
	);
	return text;
}

function yElements(nodes: readonly RichNode[]): (Y.XmlElement | Y.XmlText)[] {
	const made: (Y.XmlElement | Y.XmlText)[] = [];
	let runs: RichNode[] = [];
	const flush = () => {
		if (runs.length > 0) made.push(yText(runs));
		runs = [];
	};
	for (const node of nodes) {
		if (node.type === 'text') {
			runs.push(node);
			continue;
		}
		flush();
		const element = new Y.XmlElement<Record<string, string | number>>(node.type);
		for (const [key, value] of Object.entries(node.attrs ?? {})) element.setAttribute(key, value);
		element.insert(0, yElements(node.content ?? []));
		made.push(element as Y.XmlElement);
	}
	flush();
	return made;
}

/** Puts blocks into a text, after what is there unless told where. */
export function insertRich(fragment: Y.XmlFragment, blocks: readonly RichNode[], at = fragment.length): void {
	const clean = cleanRich({ type: 'doc', content: blocks }).doc.content ?? [];
	if (clean.length > 0) fragment.insert(at, yElements(clean));
}

/** Makes a text say this and nothing else. `quiet`: not for undo, as an import is. */
export function setRich(space: Space, name: string, doc: RichNode, quiet = false): void {
	const fragment = space.rich(name);
	space.doc.transact(
		() => {
			fragment.delete(0, fragment.length);
			insertRich(fragment, doc.content ?? []);
		},
		quiet ? LOCAL_QUIET : LOCAL
	);
}

/** The words alone: a line for a block, a tab between cells. */
export function richText(node: RichNode): string {
	if (node.type === 'text') return node.text!;
	if (node.type === 'hardBreak') return '\n';
	const between = node.type === 'tableRow' ? '\t' : node.type === 'paragraph' ? '' : '\n';
	return (node.content ?? []).map(richText).join(between);
}

/** Nothing is written there, and nothing stands there. */
export function isBlank(doc: RichNode): boolean {
	return (doc.content ?? []).every((block) => block.type === 'paragraph' && !block.content);
}
