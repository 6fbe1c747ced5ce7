// The clipboard and what is dropped: read by us (html.ts), so that no markup of others ever becomes an element.
import { Extension } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import { Plugin, Selection } from '@tiptap/pm/state';
import { isInTable } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { MAX_RICH_NODES, MAX_RICH_TEXT, cleanRich, richText, type RichNode } from '../../domain/rich.ts';
import { blocksOfHtml, blocksOfText } from './html.ts';

/** Of one paste. */
const MAX_WORDS = 200_000;
const MAX_BLOCKS = 3000;
/** Of HTML that is looked at: what an office wraps around some words. */
const MAX_HTML = 20_000_000;

const countNodes = (node: RichNode): number => (node.content ?? []).reduce((sum, child) => sum + countNodes(child), 1);

/** A table inside a cell is lines there. */
function forCell(blocks: RichNode[]): RichNode[] {
	return blocks.flatMap((block): RichNode[] => {
		if (block.type === 'paragraph') return [block];
		return block.type === 'table'
			? richText(block)
					.split('\n')
					.flatMap((line) => blocksOfText(line))
			: [];
	});
}

function insert(view: EditorView, event: Event, blocks: RichNode[], inline: boolean): boolean {
	const { schema } = view.state;
	const content = Fragment.from(blocks.map((block) => schema.nodeFromJSON(block)));
	// Plain words go on in the line that is there.
	const open = (block: RichNode | undefined) => Number(block?.type === 'paragraph' && (inline || !block.attrs));
	const slice = new Slice(content, open(blocks[0]), open(blocks.at(-1)));
	if (view.someProp('handlePaste', (handle) => handle(view, event as ClipboardEvent, slice))) return true;
	view.dispatch(
		view.state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste')
	);
	return true;
}

function take(view: EditorView, event: Event, data: DataTransfer, plain: boolean, tooLong: () => void): void {
	const html = plain ? '' : data.getData('text/html');
	const text = data.getData('text/plain');
	if (html.length > MAX_HTML || text.length > MAX_WORDS) return tooLong();
	let blocks = html ? blocksOfHtml(html) : [];
	if (blocks.length === 0 && text) blocks = blocksOfText(text);
	if (isInTable(view.state)) blocks = forCell(blocks);
	const { doc } = cleanRich({ type: 'doc', content: blocks });
	const content = doc.content ?? [];
	if (content.length === 0) return;
	// Behind a table there is a line to go on in.
	if (content.at(-1)!.type !== 'paragraph') content.push({ type: 'paragraph' });
	const words = richText(doc).length;
	if (
		words > MAX_WORDS ||
		content.length > MAX_BLOCKS ||
		words + view.state.doc.content.size > MAX_RICH_TEXT ||
		countNodes(doc) + view.state.doc.childCount * 3 > MAX_RICH_NODES
	)
		return tooLong();
	// A piece of one paragraph that was copied here goes on in the line, even where it was part of a heading.
	insert(view, event, content, content.length === 1 && html.includes('data-pm-slice'));
}

export const paste = (tooLong: () => void) =>
	Extension.create({
		name: 'ourPaste',
		priority: 1100,
		addProseMirrorPlugins: () => [
			new Plugin({
				props: {
					handleDOMEvents: {
						paste(view, event) {
							if (!event.clipboardData || !view.editable) return false;
							event.preventDefault();
							const { shiftKey } = (view as unknown as { input: { shiftKey: boolean } }).input;
							take(view, event, event.clipboardData, shiftKey, tooLong);
							return true;
						},
						drop(view, event) {
							// What is dragged within the text is moved by the editor itself.
							if (view.dragging) return false;
							event.preventDefault();
							const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
							if (!event.dataTransfer || !view.editable || !at) return true;
							view.focus();
							const { tr, doc } = view.state;
							view.dispatch(tr.setSelection(Selection.near(doc.resolve(at.pos))));
							take(view, event, event.dataTransfer, false, tooLong);
							return true;
						}
					}
				}
			})
		]
	});
