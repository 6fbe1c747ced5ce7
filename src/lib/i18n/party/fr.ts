import type { Shape } from '../index.ts';
import type { party as en } from './en.ts';

export const party: Shape<typeof en> = {
	groups: 'Ajouter un groupe',
	roles: 'Ajouter un rôle',
	'groups-and-roles': 'Ajouter un groupe ou un rôle',
	is: 'C’est',
	group: 'un groupe',
	role: 'un rôle',
	label: 'Comment on l’appelle',
	hint: 'Par exemple « le cercle des femmes » ou « qui garde la radio ». Mieux vaut sans noms de personnes.',
	go: 'Ajouter',
	added: '« {name} » a été ajouté.',
	full: 'Il y en a déjà trop.'
};
