import type { Shape } from '../index.ts';
import type { party as en } from './en.ts';

export const party: Shape<typeof en> = {
	groups: 'Adicionar um grupo',
	roles: 'Adicionar um papel',
	'groups-and-roles': 'Adicionar um grupo ou um papel',
	is: 'É',
	group: 'um grupo',
	role: 'um papel',
	label: 'Como se chama',
	hint: 'Por exemplo “o círculo de mulheres” ou “quem cuida da rádio”. Melhor sem nomes de pessoas.',
	go: 'Adicionar',
	added: '“{name}” foi adicionado.',
	full: 'Já há demais.'
};
