// The map as a file, made on this device: nothing of who, when or where goes along.
import { wellFormed, type Kind } from '../../domain/index.ts';
import { SHEET, type Ink, type Label, type Spot, type Stroke } from '../../domain/sketch.ts';
import { lookOf } from './ink.ts';
import { PIN_PATHS, pinSign } from './pins.ts';

export interface ImagePin {
	at: Spot;
	kind: Kind;
	state: string;
	/** Under the pin; none: the pin alone. */
	lines: readonly string[];
}

export interface Picture {
	strokes: readonly Stroke[];
	labels: readonly Label[];
	pins: readonly ImagePin[];
}

/** On white paper, whatever theme is on the screen: it will be printed. */
const INKS: Record<Ink, string> = {
	plain: '#1d1a16',
	blue: '#1f5a9b',
	green: '#2f6b3a',
	red: '#a3381f',
	brown: '#82560a',
	purple: '#5b4a9e'
};
const KINDS: Partial<Record<Kind, string>> = { assets: '#82560a', safeSpaces: '#0f6674' };
const PIXELS = 2000;
const PIN = 6;

/** Text as XML may hold it: no markup, and no control characters, which would make the whole file unreadable. */
function escaped(words: string): string {
	return (
		wellFormed(words)
			// eslint-disable-next-line no-control-regex -- these are what has to go
			.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
			.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
	);
}

function written(words: string, { x, y }: Spot, size: number, style: string): string {
	const halo = 'fill="#1d1a16" stroke="#fff" stroke-width="16" stroke-linejoin="round" paint-order="stroke"';
	return `<text x="${x}" y="${y}" font-size="${size}" text-anchor="middle" ${halo} ${style}>${escaped(words)}</text>`;
}

function pinned({ at, kind, state, lines }: ImagePin): string {
	const sign = pinSign(state);
	const colour = KINDS[kind] ?? '#1d1a16';
	const body = kind === 'safeSpaces' ? PIN_PATHS.house : PIN_PATHS.diamond;
	const look =
		sign === 'wished'
			? `fill="#fff" stroke="${colour}" stroke-width="2.5" stroke-dasharray="4 3"`
			: `fill="${colour}" stroke="#fff" stroke-width="1.5"`;
	const line = 'fill="none" stroke-linecap="round"';
	const signs = {
		plain: '',
		wished: '',
		care: `<path d="${PIN_PATHS.care}" ${line} stroke="#fff" stroke-width="3"/>`,
		crossed:
			`<path d="${PIN_PATHS.crossed}" ${line} stroke="#fff" stroke-width="5"/>` +
			`<path d="${PIN_PATHS.crossed}" ${line} stroke="#8f3318" stroke-width="2.8"/>`
	};
	const words = lines.map((said, n) =>
		written(said, { x: at.x, y: at.y + 16 * PIN + n * 80 + 50 }, 66, n > 0 ? 'font-weight="bold"' : '')
	);
	const shape = `<g transform="translate(${at.x} ${at.y}) scale(${PIN})"><path d="${body}" ${look}/>${signs[sign]}</g>`;
	return shape + words.join('');
}

export function svgOf({ strokes, labels, pins }: Picture): string {
	const height = (PIXELS * SHEET.height) / SHEET.width;
	const parts = [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SHEET.width} ${SHEET.height}" width="${PIXELS}" height="${height}" font-family="sans-serif">`,
		`<rect width="${SHEET.width}" height="${SHEET.height}" fill="#fff"/>`,
		...strokes.map((stroke) => `<path d="${lookOf(stroke).data}" fill="${INKS[stroke.ink]}"/>`),
		...labels.map((label) => written(label.words, { x: label.x, y: label.y + 28 }, 84, 'font-style="italic"')),
		...pins.map(pinned),
		'</svg>'
	];
	return parts.join('');
}

export async function pngOf(svg: string): Promise<Blob> {
	const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = url;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = PIXELS;
		canvas.height = (PIXELS * SHEET.height) / SHEET.width;
		canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise((done, fail) =>
			canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png')
		);
	} finally {
		URL.revokeObjectURL(url);
	}
}
