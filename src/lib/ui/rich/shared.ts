// The editor bound to the document: words, carets, and what is refused.
import { Extension } from '@tiptap/core';
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state';
import { tableEditing } from '@tiptap/pm/tables';
import { relativePositionToAbsolutePosition, yCursorPlugin, ySyncPlugin, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { readRich } from '../../domain/rich.ts';
import type { Caret, Carets } from '../../view/carets.ts';

export { ySyncPluginKey };

interface Binding {
	mapping: never;
	mux: (work: () => void) => void;
	destroy: () => void;
}
const bindingOf = (state: EditorState) =>
	(ySyncPluginKey.getState(state) as { binding?: Binding } | undefined)?.binding;

export interface Sharing {
	text: Y.XmlFragment;
	carets: Carets;
	/** What stands beside the caret of somebody who gave no name. */
	nobody: () => string;
	/** The text holds what this editor does not know. It has let go of it already. */
	unknown: () => void;
}

/** The name is beside the line and no part of it: a caret takes no room in the text. */
function drawCaret({ name, hue }: Caret['user'], nobody: string): HTMLElement {
	const caret = document.createElement('span');
	caret.className = `caret hue-${hue}`;
	caret.setAttribute('aria-hidden', 'true');
	const label = document.createElement('span');
	label.className = 'tag';
	label.textContent = name || nobody;
	label.dir = 'auto';
	caret.append(label);
	return caret;
}

export function shared({ text, carets, nobody, unknown }: Sharing): Extension {
	return Extension.create({
		name: 'shared',
		priority: 1000,
		addProseMirrorPlugins() {
			const sync = ySyncPlugin(text);
			const { editor } = this;
			/** Places that Yjs cannot find in this text are somebody's bad joke, or not here yet. */
			const stands = (_mine: number, _theirs: number, { cursor }: Caret): boolean => {
				const mapping = bindingOf(editor.state)?.mapping;
				if (!mapping) return false;
				try {
					return [cursor.anchor, cursor.head].every(
						(place) =>
							relativePositionToAbsolutePosition(text.doc!, text, Y.createRelativePositionFromJSON(place), mapping) !==
							null
					);
				} catch {
					return false;
				}
			};
			const caret = yCursorPlugin(carets as never, {
				awarenessStateFilter: stands,
				cursorBuilder: (user: Caret['user']) => drawCaret(user, nobody()),
				selectionBuilder: ({ hue }: Caret['user']) => ({ class: `theirs hue-${hue}` })
			});
			return [watch(text, () => bindingOf(editor.state), unknown), sync as Plugin, caret as Plugin, tables()];
		}
	});
}

/**
 * What the editor's binding cannot read it deletes, for everybody. So this looks first, and cuts the binding off before it is told.
 * It stands in front of it in the list of plugins: observers are called in the order in which they came.
 */
function watch(text: Y.XmlFragment, binding: () => Binding | undefined, unknown: () => void): Plugin {
	return new Plugin({
		view: () => {
			const look = (_events: unknown, { origin }: Y.Transaction) => {
				if (origin === ySyncPluginKey || readRich(text).whole) return;
				const bound = binding();
				// Nothing that the editor still holds may be written over what is there.
				if (bound) bound.mux = () => undefined;
				bound?.destroy();
				text.unobserveDeep(look);
				unknown();
			};
			text.observeDeep(look);
			return { destroy: () => text.unobserveDeep(look) };
		}
	});
}

/** A table in which two people added at once is made even by the next who works on it, not by everybody who sees it. */
function tables(): Plugin {
	const { spec } = tableEditing();
	return new Plugin({
		...spec,
		appendTransaction(transactions: readonly Transaction[], before, state) {
			const theirs = (tr: Transaction) =>
				(tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin === true;
			if (transactions.some(theirs)) return null;
			return spec.appendTransaction?.call(this, transactions, before, state);
		}
	});
}
