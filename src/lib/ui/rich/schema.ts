// The kinds of blocks and marks, for the editor. The same as in domain/rich.ts: what is not there is in no text of ours.
import { Extension, Mark, Node, mergeAttributes } from '@tiptap/core';
import { AS, isLive, type As } from '../../domain/rich.ts';

const TAGS: ReadonlyMap<string, string> = new Map([
	['h1', 'h2'],
	['h2', 'h3'],
	['h3', 'h4']
]);

const Doc = Node.create({ name: 'doc', topNode: true, content: '(paragraph | table | live)+' });
const Text = Node.create({ name: 'text', group: 'inline' });

/** Under the page's own first heading, a heading of the text is the second. */
const Paragraph = Node.create({
	name: 'paragraph',
	priority: 1000,
	group: 'block',
	content: 'inline*',
	addAttributes: () => ({ as: { default: null, rendered: false } }),
	parseHTML: () => [
		...[...TAGS].map(([as, tag]) => ({ tag, attrs: { as } })),
		{
			tag: 'p',
			getAttrs: (element: HTMLElement) => {
				const as = element.dataset['as'];
				return { as: (AS as readonly unknown[]).includes(as) ? as : null };
			}
		}
	],
	renderHTML({ node }) {
		const as = node.attrs['as'] as As | null;
		const tag = TAGS.get(as ?? '') ?? 'p';
		return [tag, as && tag === 'p' ? { dir: 'auto', 'data-as': as } : { dir: 'auto' }, 0];
	}
});

const HardBreak = Node.create({
	name: 'hardBreak',
	inline: true,
	group: 'inline',
	selectable: false,
	linebreakReplacement: true,
	parseHTML: () => [{ tag: 'br' }],
	renderHTML: () => ['br'],
	renderText: () => '\n'
});

/** A block that follows the boards. What it shows comes from who uses the editor. */
export const Live = Node.create({
	name: 'live',
	group: 'block',
	atom: true,
	selectable: true,
	addAttributes: () => ({ of: { default: null, rendered: false } }),
	parseHTML: () => [
		{
			tag: 'div[data-live]',
			getAttrs: (element: HTMLElement) => (isLive(element.dataset['live']) ? { of: element.dataset['live'] } : false)
		}
	],
	renderHTML: ({ node }) => ['div', { 'data-live': node.attrs['of'] as string }]
});

const Table = Node.create({
	name: 'table',
	group: 'block',
	content: 'tableRow+',
	isolating: true,
	parseHTML: () => [{ tag: 'table' }],
	renderHTML: () => ['table', ['tbody', 0]]
});
const Row = Node.create({
	name: 'tableRow',
	content: '(tableCell | tableHeader)*',
	parseHTML: () => [{ tag: 'tr' }],
	renderHTML: () => ['tr', 0]
});
const span = { default: 1, parseHTML: (element: HTMLElement) => Number(element.getAttribute('colspan') ?? 1) };
const cell = (name: string, tag: string) =>
	Node.create({
		name,
		content: 'paragraph+',
		isolating: true,
		addAttributes: () => ({
			colspan: span,
			rowspan: { ...span, parseHTML: (element) => Number(element.getAttribute('rowspan') ?? 1) },
			// Asked for by the commands for tables; nobody sets it here.
			colwidth: { default: null, rendered: false }
		}),
		parseHTML: () => [{ tag }],
		renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes), 0]
	});

const ROLES: ReadonlyMap<string, string> = new Map([
	['table', 'table'],
	['tableRow', 'row'],
	['tableCell', 'cell'],
	['tableHeader', 'header_cell']
]);
/** By these names the commands for tables know what is what. */
const Roles = Extension.create({
	name: 'tableRoles',
	extendNodeSchema: ({ name }) => (ROLES.has(name) ? { tableRole: ROLES.get(name) } : {})
});

const Bold = Mark.create({
	name: 'bold',
	parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
	renderHTML: () => ['strong', 0],
	addKeyboardShortcuts() {
		return { 'Mod-b': () => this.editor.commands.toggleMark('bold') };
	}
});
const Italic = Mark.create({
	name: 'italic',
	parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
	renderHTML: () => ['em', 0],
	addKeyboardShortcuts() {
		return { 'Mod-i': () => this.editor.commands.toggleMark('italic') };
	}
});
/** Where a remark belongs. What is written behind it is outside. */
const Comment = Mark.create({
	name: 'comment',
	inclusive: false,
	addAttributes: () => ({ id: { default: null, rendered: false } }),
	parseHTML: () => [
		{ tag: 'mark[data-comment]', getAttrs: (element: HTMLElement) => ({ id: element.dataset['comment'] }) }
	],
	renderHTML: ({ mark }) => ['mark', { 'data-comment': mark.attrs['id'] as string }, 0]
});

export const SCHEMA = [
	Doc,
	Text,
	Paragraph,
	HardBreak,
	Table,
	Row,
	cell('tableCell', 'td'),
	cell('tableHeader', 'th'),
	Bold,
	Italic,
	Comment,
	Roles
];
