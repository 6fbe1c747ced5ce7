import type { Shape } from '../index.ts';
import type { party as en } from './en.ts';

export const party: Shape<typeof en> = {
	groups: 'Agregar un grupo',
	roles: 'Agregar un rol',
	'groups-and-roles': 'Agregar un grupo o un rol',
	is: 'Es',
	group: 'un grupo',
	role: 'un rol',
	label: 'Cómo se llama',
	hint: 'Por ejemplo «el círculo de mujeres» o «quien cuida la radio». Mejor sin nombres de personas.',
	go: 'Agregar',
	added: 'Se agregó «{name}».',
	full: 'Ya hay demasiados.'
};
