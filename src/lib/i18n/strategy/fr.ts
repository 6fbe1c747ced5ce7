import type { Shape } from '../index.ts';
import type { strategy as en } from './en.ts';

export const strategy: Shape<typeof en> = {
	heading: 'Our strategy',
	placeholder: 'Write here, together.'
};
