// The editor as the toolbar and the outline see it.
import { Editor, type Extensions } from '@tiptap/core';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from '@tiptap/pm/tables';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { As, RichNode } from '../../domain/rich.ts';
import { setAs } from './keys.ts';

export interface Heading {
	level: number;
	words: string;
	/** Where it stands among the blocks. */
	at: number;
}

const TABLE = { addRowAfter, addColumnAfter, deleteRow, deleteColumn, deleteTable };
export type TableAction = keyof typeof TABLE;

const BELOW = { top: 5, right: 5, bottom: 200, left: 5 };

export class RichEditor {
	readonly editor: Editor;
	as = $state<As | null>(null);
	bold = $state(false);
	italic = $state(false);
	inTable = $state(false);
	/** Words are selected. */
	selected = $state(false);
	blank = $state(true);
	headings = $state.raw<Heading[]>([]);
	/** Remarks that stand in the text, in its order, with the words they are about. */
	remarks = $state.raw<readonly { id: string; words: string }[]>([]);
	/** The remark under the caret. */
	remark = $state<string>();

	#looks = false;
	#changed = false;

	constructor(element: HTMLElement, extensions: Extensions, attributes: Record<string, string>) {
		this.editor = new Editor({
			element,
			extensions,
			// Not the empty text, which Tiptap would read as HTML.
			content: { type: 'doc', content: [{ type: 'paragraph' }] },
			injectCSS: false,
			enableCoreExtensions: { delete: false, textDirection: false },
			// Below the caret stays room for the word of care, which keeps to the lower edge of the screen.
			editorProps: { attributes, scrollThreshold: BELOW, scrollMargin: BELOW },
			onTransaction: ({ transaction }) => this.#lookSoon(transaction.docChanged),
			onCreate: () => this.#lookSoon(true)
		});
		this.#look(true);
	}

	/** Not at once: the browser also tells of a change while the page is being drawn, when nothing may be told. */
	#lookSoon(changed: boolean): void {
		this.#changed ||= changed;
		if (this.#looks) return;
		this.#looks = true;
		queueMicrotask(() => {
			this.#looks = false;
			if (!this.editor.isDestroyed) this.#look(this.#changed);
		});
	}

	#look(changed: boolean): void {
		this.#changed = false;
		const { state } = this.editor;
		const { $from: from, empty } = state.selection;
		this.as = (from.parent.attrs['as'] as As | null | undefined) ?? null;
		this.bold = this.editor.isActive('bold');
		this.italic = this.editor.isActive('italic');
		this.inTable = isInTable(state);
		this.selected = !empty && state.selection instanceof TextSelection;
		const mark = from.marks().find(({ type }) => type.name === 'comment');
		this.remark = mark?.attrs['id'] as string | undefined;
		if (!changed) return;
		const headings: Heading[] = [];
		const remarks: { id: string; words: string }[] = [];
		state.doc.forEach((node, _offset, at) => {
			const as = node.attrs['as'] as As | null | undefined;
			if (as?.startsWith('h') && node.textContent.trim())
				headings.push({ level: Number(as[1]), words: node.textContent.slice(0, 200), at });
		});
		state.doc.descendants((node) => {
			const id = node.marks.find(({ type }) => type.name === 'comment')?.attrs['id'] as string | undefined;
			if (id === undefined) return;
			const found = remarks.find((one) => one.id === id);
			if (found) found.words = (found.words + (node.text ?? '')).slice(0, 200);
			else remarks.push({ id, words: (node.text ?? '').slice(0, 200) });
		});
		this.blank =
			state.doc.childCount === 1 && state.doc.firstChild!.content.size === 0 && state.doc.firstChild!.isTextblock;
		if (JSON.stringify(headings) !== JSON.stringify(this.headings)) this.headings = headings;
		if (JSON.stringify(remarks) !== JSON.stringify(this.remarks)) this.remarks = remarks;
	}

	setAs(as: As | null): void {
		setAs(this.editor, as);
		this.editor.commands.focus();
	}

	toggle(mark: 'bold' | 'italic'): void {
		this.editor.chain().focus().toggleMark(mark).run();
	}

	/** Behind the block in which the caret stands. */
	insert(...blocks: RichNode[]): void {
		const { $to: end } = this.editor.state.selection;
		const blank = end.depth === 1 && end.parent.content.size === 0;
		const at = end.depth === 0 ? end.pos : blank ? end.before(1) : end.after(1);
		this.editor
			.chain()
			.command(({ tr, state, dispatch }) => {
				if (!dispatch) return true;
				const nodes = blocks.map((block) => state.schema.nodeFromJSON(block));
				if (blank) tr.replaceWith(at, end.after(1), nodes);
				else tr.insert(at, nodes);
				const last = at + nodes.reduce((sum, node) => sum + node.nodeSize, 0);
				if (last >= tr.doc.content.size) tr.insert(tr.doc.content.size, state.schema.nodes['paragraph']!.create());
				const inside = nodes[0]!.isAtom ? last + 1 : at + 1;
				tr.setSelection(TextSelection.near(tr.doc.resolve(inside))).scrollIntoView();
				return true;
			})
			.focus()
			.run();
	}

	insertTable(rows: number, columns: number): void {
		const cell = (type: string): RichNode => ({ type, content: [{ type: 'paragraph' }] });
		const row = (at: number): RichNode => ({
			type: 'tableRow',
			content: Array.from({ length: columns }, () => cell(at === 0 ? 'tableHeader' : 'tableCell'))
		});
		this.insert({ type: 'table', content: Array.from({ length: rows }, (_, at) => row(at)) });
	}

	table(action: TableAction): void {
		TABLE[action](this.editor.state, (tr) => this.editor.view.dispatch(tr));
		this.editor.commands.focus();
	}

	/** To a block, by its number. */
	jump(at: number): void {
		const { doc } = this.editor.state;
		if (at >= doc.childCount) return;
		let from = 0;
		for (let before = 0; before < at; before++) from += doc.child(before).nodeSize;
		const dom = this.editor.view.nodeDOM(from);
		this.editor.commands.command(({ tr }) => {
			const block = doc.child(at);
			tr.setSelection(block.isAtom ? NodeSelection.create(tr.doc, from) : TextSelection.near(tr.doc.resolve(from + 1)));
			return true;
		});
		this.editor.view.focus();
		if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'center' });
	}

	/** Marks the selected words with a remark. False: nothing is selected, or a remark stands there. */
	mark(id: string): boolean {
		const { from, to, empty } = this.editor.state.selection;
		if (empty || this.#remarkIn(from, to)) return false;
		return this.editor.chain().setMark('comment', { id }).setTextSelection(to).run();
	}

	get chosen(): string | undefined {
		const { from, to } = this.editor.state.selection;
		return this.#remarkIn(from, to);
	}

	#remarkIn(from: number, to: number): string | undefined {
		let found: string | undefined;
		this.editor.state.doc.nodesBetween(from, to, (node) => {
			found ??= node.marks.find(({ type }) => type.name === 'comment')?.attrs['id'] as string | undefined;
		});
		return found;
	}

	/** Takes the marks of a remark away. */
	unmark(id: string): void {
		this.editor.commands.command(({ tr, state }) => {
			state.doc.descendants((node, at) => {
				const mark = node.marks.find(({ type, attrs }) => type.name === 'comment' && attrs['id'] === id);
				if (mark) tr.removeMark(at, at + node.nodeSize, mark);
			});
			return true;
		});
	}

	/** To the words of a remark. */
	showRemark(id: string): boolean {
		let place: { from: number; to: number } | undefined;
		this.editor.state.doc.descendants((node, at) => {
			if (!place && node.marks.some(({ type, attrs }) => type.name === 'comment' && attrs['id'] === id))
				place = { from: at, to: at + node.nodeSize };
		});
		if (!place) return false;
		this.editor.chain().setTextSelection(place.from).focus().scrollIntoView().run();
		return true;
	}

	/** Takes the caret off the text's last place before it is gone. */
	destroy(): void {
		this.editor.destroy();
	}
}
