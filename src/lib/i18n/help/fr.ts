import type { Shape } from '../index.ts';
import type { en } from './en.ts';

export const fr: Shape<typeof en> = {
	step: 'Quelle étape ?',
	why: 'À quoi sert ce tableau',
	whyPage: 'À quoi sert cette page',
	whyStep: 'À quoi sert cette étape',
	example: 'Un exemple',
	examples: 'Des exemples',
	invented: 'Inventés : aucune communauté n’est derrière.',
	ask: 'Des questions à lire à voix haute',
	care: 'Avec précaution',
	template: {
		intro:
			'Des groupes et des rôles qui pourront servir, et sur chaque tableau une ou deux phrases à compléter. Tout peut être changé ou retiré.',
		withStarters: 'Avec des phrases à compléter',
		withStartersHint: 'Chacune commence par «\u00a0{mark}\u00a0», pour que personne ne la prenne pour vos mots.',
		use: 'Prendre celui-ci',
		useOf: 'Prendre celui-ci : {template}',
		comesIn: 'Ce qui s’ajoute',
		groups: 'Groupes',
		roles: 'Rôles',
		sensitive: 'compté pour l’équipe de facilitation seulement',
		review: {
			one: 'Un retour tous les mois',
			many: 'Un retour tous les {n} de mois',
			other: 'Un retour tous les {n} mois'
		},
		applied: {
			one: '{n} phrase à compléter a été ajoutée.',
			many: '{n} de phrases à compléter ont été ajoutées.',
			other: '{n} phrases à compléter ont été ajoutées.'
		},
		appliedNone: 'Les groupes et les rôles ont été ajoutés.',
		takenBack: 'Tout est comme avant.',
		notEmpty: 'Quelqu’un a écrit une carte entre-temps. Rien n’a été changé.'
	}
};
