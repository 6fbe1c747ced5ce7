// Words for what a pointer shows: roughly where something is, and what a line is like.
import type { Card } from '../../domain/index.ts';
import { INKS, OTHER_LAYER, type Layer, type Spot, type Stroke } from '../../domain/sketch.ts';
import type { I18n } from '../../i18n/language.svelte.ts';
import type { MapText } from '../../i18n/map/index.ts';
import type { Frame } from '../frame.svelte.ts';
import { saidOf } from '../said.ts';
import { valueName } from '../words.ts';
import { regionOf } from './camera.ts';
import type { Desk } from './desk.svelte.ts';

/** So near that it is said, in units of the sheet. */
const NEAR = 350;

export function stateWords(i18n: I18n, card: Card): string {
	return valueName(i18n.m, card.kind, 'state', String(card.values.get('state')));
}

/** The cards that stand on the map, in no order. */
export function pinned(desk: Desk, frame: Frame): { card: Card; at: Spot }[] {
	return [...desk.sketch.pins].flatMap(([id, at]) => {
		const card = frame.session.view.cards.get(id);
		const fits = card && !card.deleted && (card.kind === 'assets' || card.kind === 'safeSpaces');
		return fits ? [{ card, at }] : [];
	});
}

/** "Top left, near The school". */
export function whereOf(desk: Desk, frame: Frame, i18n: I18n, t: MapText, spot: Spot, not?: string): string {
	const region = t.where[regionOf(spot)];
	const around = [
		...pinned(desk, frame).map(({ card, at }) => ({ id: card.id, at, words: saidOf(frame, i18n, card) })),
		...desk.sketch.labels.map(({ id, x, y, words }) => ({ id, at: { x, y }, words }))
	];
	let near: string | undefined;
	let distance = NEAR;
	for (const { id, at, words } of around) {
		const away = Math.hypot(at.x - spot.x, at.y - spot.y);
		if (id !== not && away < distance) [near, distance] = [words, away];
	}
	return near === undefined ? region : i18n.fill(t.near, { where: region, what: near.slice(0, 40) });
}

export function layerName(t: MapText, { id, name }: Layer): string {
	if (name !== undefined) return name;
	return Object.hasOwn(t.layer, id) ? t.layer[id as keyof MapText['layer']] : t.layer[OTHER_LAYER];
}

/** "Blue line, thin, from top left to middle". */
export function strokeWords(i18n: I18n, t: MapText, { ink, width, points }: Stroke): string {
	const spots = [points[0]!, points.at(-1)!].map(([x, y]) => t.where[regionOf({ x, y })]);
	const style = { ink: t.ink[INKS.includes(ink) ? ink : 'plain'], width: t.width[width] };
	const [from, to] = spots as [string, string];
	if (from === to) return i18n.fill(t.strokeIn, { ...style, where: from });
	return i18n.fill(t.strokeFrom, { ...style, from, to });
}
