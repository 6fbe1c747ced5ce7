// Asking where something goes, by tap or by keyboard, and doing it.
import { tick } from 'svelte';
import { moveLabel, placePin, shapePoints, type Shape } from '../../domain/sketch.ts';
import type { I18n } from '../../i18n/language.svelte.ts';
import type { MapText } from '../../i18n/map/index.ts';
import type { Frame } from '../frame.svelte.ts';
import { saidOf } from '../said.ts';
import type { Desk } from './desk.svelte.ts';
import { whereOf } from './where.ts';

/** Asks with the focus on the map, and gives it back to what asked. */
export async function withFocus<T>(ask: () => Promise<T>): Promise<T> {
	const before = document.activeElement;
	const answer = await ask();
	if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
	return answer;
}

/** After what had the focus is gone: somewhere near, not at the beginning of the page. */
export async function focusOn(find: () => HTMLElement | null | undefined): Promise<void> {
	await tick();
	const at = document.activeElement;
	if (!at || at === document.body) find()?.focus();
}

/** Puts a card on the map, or a pin or a label somewhere else. */
export async function replaced(
	desk: Desk,
	frame: Frame,
	i18n: I18n,
	t: MapText,
	what: 'pin' | 'label',
	id: string
): Promise<void> {
	const { space, view } = frame.session;
	const card = what === 'pin' ? view.cards.get(id) : undefined;
	const label = what === 'label' ? desk.sketch.labels.find((one) => one.id === id) : undefined;
	const start = what === 'pin' ? desk.sketch.pins.get(id) : label && { x: label.x, y: label.y };
	const prompt = card
		? i18n.fill(t.pickPin, { card: saidOf(frame, i18n, card).slice(0, 60) })
		: i18n.fill(t.pickLabel, { words: label?.words ?? '' });
	const at = await withFocus(() => desk.pick(prompt, start));
	if (!at) return;
	desk.step(() => (what === 'pin' ? placePin(space, id, at) : moveLabel(space, id, at)));
	frame.say(i18n.fill(t.put, { where: whereOf(desk, frame, i18n, t, at, id) }));
}

/** A line or a ring, from one chosen place to another. */
export async function shaped(desk: Desk, frame: Frame, i18n: I18n, t: MapText, shape: Shape): Promise<void> {
	await withFocus(async () => {
		const from = await desk.pick(t.pickFrom);
		const to = from && (await desk.pick(t.pickTo, from, shape, from));
		if (!from || !to) return;
		if (desk.drawn(shapePoints(shape, from, to)) === undefined) return;
		const [begin, end] = [from, to].map((spot) => whereOf(desk, frame, i18n, t, spot));
		frame.say(i18n.fill(t.drawnTo, { from: begin!, to: end! }));
	});
}
