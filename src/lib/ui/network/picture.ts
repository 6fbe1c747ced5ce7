/** The picture's own measures; a screen shows it as large as it can. */
export const WIDTH = 1000;
export const HEIGHT = 720;

/** How each kind of tie is drawn: told apart without colour. */
const STROKES: Readonly<Record<string, Record<string, string | number>>> = {
	close: { 'stroke-width': 7 },
	'works-together': { 'stroke-width': 2.5 },
	strained: { 'stroke-width': 3, 'stroke-dasharray': '14 7' },
	pressures: { 'stroke-width': 3 },
	unknown: { 'stroke-width': 2, 'stroke-dasharray': '1 7', 'stroke-linecap': 'round' }
};

export const strokeOf = (kind: string): Record<string, string | number> => STROKES[kind] ?? STROKES['unknown']!;
