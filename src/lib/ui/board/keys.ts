// Moving a card by keyboard: Alt and an arrow moves at once; `m` takes it up, arrows choose, Enter leaves it, Escape puts it back.
import { columnsOf, MODEL, textIn } from '../../domain/index.ts';
import type { I18n } from '../../i18n/language.svelte.ts';
import type { Frame } from '../frame.svelte.ts';
import { valueName } from '../words.ts';

type Direction = 'up' | 'down' | 'next' | 'previous';

function directionOfKey(event: KeyboardEvent, i18n: I18n): Direction | undefined {
	const rtl = i18n.dir === 'rtl';
	switch (event.key) {
		case 'ArrowUp':
			return 'up';
		case 'ArrowDown':
			return 'down';
		case 'ArrowRight':
			return rtl ? 'previous' : 'next';
		case 'ArrowLeft':
			return rtl ? 'next' : 'previous';
		default:
			return undefined;
	}
}

export function sayPlace(frame: Frame, i18n: I18n, id: string, message: string): void {
	const place = frame.placeOf(id);
	if (!place) return;
	const column = valueName(i18n.m, place.kind, MODEL[place.kind].column, place.column);
	frame.say(i18n.fill(message, { column, position: i18n.number(place.position), total: i18n.number(place.total) }));
}

export function beginMove(frame: Frame, i18n: I18n, id: string): void {
	const place = frame.placeOf(id);
	const card = frame.session.view.cards.get(id);
	if (!place || !card) return;
	const ids = frame.session.view.column(place.kind, place.column);
	frame.landing = { id, kind: place.kind, column: place.column, before: ids[place.position], by: 'keys' };
	const words = frame.covers(card)
		? i18n.m.card.circleCard
		: (textIn(card.text, [i18n.lang], card.lang)?.words ?? i18n.m.card.empty);
	frame.say(i18n.fill(i18n.m.board.moving, { card: words.slice(0, 60) }));
}

function chooseNext(frame: Frame, i18n: I18n, direction: Direction): void {
	const landing = frame.landing!;
	const rest = (column: string) =>
		frame.session.view.column(landing.kind, column).filter((other) => other !== landing.id);
	const position = (column: string, before: string | undefined) =>
		before === undefined ? rest(column).length : rest(column).indexOf(before);
	let column = landing.column;
	let at = position(column, landing.before);
	if (direction === 'up') at = Math.max(0, at - 1);
	else if (direction === 'down') at = Math.min(rest(column).length, at + 1);
	else {
		const columns = columnsOf(landing.kind);
		const to = columns[columns.indexOf(column) + (direction === 'next' ? 1 : -1)];
		if (to === undefined) return;
		column = to;
		at = Math.min(at, rest(column).length);
	}
	frame.landing = { ...landing, column, before: rest(column)[at] };
	frame.say(
		i18n.fill(i18n.m.board.moved, {
			column: valueName(i18n.m, landing.kind, MODEL[landing.kind].column, column),
			position: i18n.number(at + 1),
			total: i18n.number(rest(column).length + 1)
		})
	);
}

export function moveKeys(frame: Frame, i18n: I18n, id: string, event: KeyboardEvent): void {
	if (frame.session.readOnly) return;
	const direction = directionOfKey(event, i18n);
	if (frame.landing?.id === id && frame.landing.by === 'keys') {
		if (direction) chooseNext(frame, i18n, direction);
		else if (event.key === 'Enter' || event.key === ' ') {
			void frame.land().then(() => sayPlace(frame, i18n, id, i18n.m.board.dropped));
		} else if (event.key === 'Escape') {
			frame.landing = undefined;
			frame.say(i18n.m.board.putBack);
		} else return;
		event.preventDefault();
		return;
	}
	if (event.altKey && direction) {
		event.preventDefault();
		void frame.step(id, direction).then((moved) => {
			if (moved) sayPlace(frame, i18n, id, i18n.m.board.moved);
		});
	} else if (event.key === 'm' && !event.ctrlKey && !event.metaKey && !event.altKey) {
		event.preventDefault();
		beginMove(frame, i18n, id);
	}
}
