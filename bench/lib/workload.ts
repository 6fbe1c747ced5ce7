// The work: a board as a Y.Array of cards, each a Y.Map with a Y.Text.
import * as Y from 'yjs';

const COLOURS = ['#ffd', '#dfd', '#ddf', '#fdd'];

/** One edit, and where its author's clock stands after it. */
export interface Op {
	update: Uint8Array;
	client: number;
	end: number;
}

/** Edits `doc` once a call: every fifth time a new card, else three letters in the own last card. */
export function editor(doc: Y.Doc): () => void {
	const cards = doc.getArray<Y.Map<unknown>>('cards');
	let text: Y.Text | undefined;
	let count = 0;
	return () =>
		doc.transact(() => {
			if (text && count++ % 5 !== 0) {
				text.insert(text.length, 'abc');
				return;
			}
			text = new Y.Text();
			const card = new Y.Map<unknown>();
			card.set('id', `${doc.clientID}-${count}`);
			card.set('x', (count * 7) % 900);
			card.set('y', (count * 13) % 600);
			card.set('color', COLOURS[count & 3]);
			card.set('text', text);
			cards.push([card]);
		});
}

function recorded(doc: Y.Doc): Op[] {
	const ops: Op[] = [];
	doc.on('update', (update: Uint8Array) => {
		const client = doc.clientID;
		ops.push({ update, client, end: Y.getState(doc.store, client) });
	});
	return ops;
}

/** `count` edits by one author who sees nobody else. */
export function authorOps(client: number, count: number): Op[] {
	const doc = new Y.Doc();
	doc.clientID = client;
	const ops = recorded(doc);
	const edit = editor(doc);
	for (let made = 0; made < count; made++) edit();
	return ops;
}

export interface History {
	doc: Y.Doc;
	ops: Op[];
	fingerprint: string;
}

/** `count` edits by ten authors: one in ten a new card (500 at most), four a move, five typing. The same each time. */
export function history(count: number): History {
	const doc = new Y.Doc();
	const cards = doc.getArray<Y.Map<unknown>>('cards');
	const ops = recorded(doc);
	let seed = 7;
	const below = (limit: number) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % limit;
	for (let made = 0; made < count; made++) {
		doc.clientID = 1000 + (made % 10);
		doc.transact(() => {
			const dice = below(10);
			if (cards.length === 0 || (dice === 0 && cards.length < 500)) {
				const card = new Y.Map<unknown>();
				card.set('id', `c${made}`);
				card.set('x', 0);
				card.set('y', 0);
				card.set('color', COLOURS[made & 3]);
				card.set('text', new Y.Text());
				cards.push([card]);
				return;
			}
			const card = cards.get(below(cards.length));
			if (dice < 5) {
				card.set('x', below(900));
				card.set('y', below(600));
			} else {
				const text = card.get('text') as Y.Text;
				text.insert(text.length, 'abc');
			}
		});
	}
	return { doc, ops, fingerprint: fingerprint(doc) };
}

/** Cheap: number of cards, length of text, sum of places. */
export function fingerprint(doc: Y.Doc): string {
	const cards = doc.getArray<Y.Map<unknown>>('cards');
	let sum = 0;
	cards.forEach((card) => {
		sum += (card.get('text') as Y.Text).length * 31 + Number(card.get('x')) + Number(card.get('y'));
	});
	return `${cards.length}:${sum}`;
}
