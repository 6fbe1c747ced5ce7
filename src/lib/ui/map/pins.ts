/** How an asset or a safe space stands, as a shape. */
export type PinSign = 'plain' | 'care' | 'crossed' | 'wished';

const SIGNS: Record<string, PinSign> = {
	'at-risk': 'care',
	damaged: 'care',
	lost: 'crossed',
	'safe-with-care': 'care',
	'not-safe-now': 'crossed',
	wished: 'wished'
};

export function pinSign(state: string): PinSign {
	return Object.hasOwn(SIGNS, state) ? SIGNS[state]! : 'plain';
}

/** Around the place where it stands. */
export const PIN_PATHS = {
	house: 'M0 -12L12 -1H9V11H-9V-1H-12Z',
	diamond: 'M0 -12L12 0L0 12L-12 0Z',
	care: 'M0 -5V2M0 6.5V6.6',
	crossed: 'M-11 -11L11 11M11 -11L-11 11'
} as const;
