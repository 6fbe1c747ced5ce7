// What keys do in a text.
import { Extension, type Editor } from '@tiptap/core';
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state';
import { isInTable, goToNextCell } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import type { As } from '../../domain/rich.ts';

const asOf = (editor: Editor) => editor.state.selection.$from.parent.attrs['as'] as As | null | undefined;

export function setAs(editor: Editor, as: As | null): boolean {
	return editor.commands.command(({ tr, state, dispatch }) => {
		const { from, to } = state.selection;
		state.doc.nodesBetween(from, to, (node, at) => {
			if (node.type.name === 'paragraph' && node.attrs['as'] !== as && dispatch) tr.setNodeAttribute(at, 'as', as);
		});
		return true;
	});
}

/** Behind a block that is selected as a whole: what is typed there shall not stand in its place. */
function behind(view: EditorView, words = ''): boolean {
	const { selection, schema, tr } = view.state;
	if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'live') return false;
	tr.insert(selection.to, schema.node('paragraph', null, words ? [schema.text(words)] : []));
	view.dispatch(tr.setSelection(TextSelection.create(tr.doc, selection.to + 1 + words.length)).scrollIntoView());
	return true;
}

/** A new line goes on as an item or a quote; behind a heading come plain words. An empty item ends the list. */
function enter(editor: Editor): boolean {
	const { $from, empty } = editor.state.selection;
	if ($from.parent.type.name !== 'paragraph') return false;
	const as = asOf(editor);
	if (empty && as && $from.parent.content.size === 0) return setAs(editor, null);
	const atEnd = $from.parentOffset === $from.parent.content.size;
	return editor.commands.command(({ tr, dispatch }) => {
		if (!dispatch) return true;
		tr.deleteSelection();
		const heading = as?.startsWith('h') && atEnd;
		tr.split(tr.selection.from, 1, [{ type: $from.parent.type, attrs: { as: heading ? null : as } }]);
		tr.scrollIntoView();
		return true;
	});
}

function backspace(editor: Editor): boolean {
	const { $from, empty } = editor.state.selection;
	return empty && $from.parentOffset === 0 && Boolean(asOf(editor)) && setAs(editor, null);
}

const STARTS: readonly [RegExp, As][] = [
	[/^[-*•]$/, 'bullet'],
	[/^1[.)]$/, 'number'],
	[/^#$/, 'h1'],
	[/^##$/, 'h2'],
	[/^###$/, 'h3'],
	[/^>$/, 'quote']
];

/** "- " begins a list. Undone like anything else. */
function space(editor: Editor): boolean {
	const { $from, empty } = editor.state.selection;
	if (!empty || $from.parent.type.name !== 'paragraph' || asOf(editor) || $from.parentOffset > 3) return false;
	const before = $from.parent.textBetween(0, $from.parentOffset);
	const as = STARTS.find(([start]) => start.test(before))?.[1];
	if (!as) return false;
	return editor.commands.command(({ tr, dispatch }) => {
		if (!dispatch) return true;
		tr.delete($from.start(), $from.pos).setNodeAttribute($from.before(), 'as', as);
		return true;
	});
}

const cell = (editor: Editor, direction: 1 | -1) =>
	isInTable(editor.state) && goToNextCell(direction)(editor.state, (tr) => editor.view.dispatch(tr));

export const Keys = Extension.create({
	name: 'keys',
	priority: 900,
	addProseMirrorPlugins: () => [
		new Plugin({ props: { handleTextInput: (view, _from, _to, words) => behind(view, words) } })
	],
	addKeyboardShortcuts() {
		const { editor } = this;
		return {
			Enter: () => behind(editor.view) || enter(editor),
			'Shift-Enter': () => editor.commands.insertContent({ type: 'hardBreak' }),
			Backspace: () => backspace(editor),
			Space: () => space(editor),
			// Outside of a table the key goes on to what comes next: nobody is caught in a text.
			Tab: () => cell(editor, 1),
			'Shift-Tab': () => cell(editor, -1),
			'Mod-Alt-0': () => setAs(editor, null),
			'Mod-Alt-1': () => setAs(editor, 'h1'),
			'Mod-Alt-2': () => setAs(editor, 'h2'),
			'Mod-Alt-3': () => setAs(editor, 'h3')
		};
	}
});
