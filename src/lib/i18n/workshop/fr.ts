import type { Shape } from '../index.ts';
import type { workshop as english } from './en.ts';

export const workshop: Shape<typeof english> = {
	heading: 'Atelier',
	region: 'L’étape où nous sommes',
	none: 'Aucun atelier n’est en cours.',
	start: 'Commencer cet atelier',
	now: 'Maintenant : {stage}',
	minutes: { one: '{n} minute', many: '{n} de minutes', other: '{n} minutes' },
	left: 'Temps restant',
	over: 'de plus',
	standing: 'L’horloge est arrêtée',
	next: 'Ensuite : {stage}',
	end: 'Terminer l’atelier',
	steps: {
		break: ['Pause', 'Étire-toi, bois un peu d’eau, regarde par la fenêtre.'],
		grounding: ['Revenir au sol', 'Sens tes pieds. Qu’est-ce qui te donne de la force en ce moment ?'],
		'closing-round': ['Tour de clôture', 'Un mot chacune et chacun : comment repars-tu ?'],
		're-open': ['Se retrouver', 'Comment arrives-tu, et qu’est-ce qui est resté avec toi depuis la dernière fois ?'],
		'day-close': ['Fin de la journée', 'Sur quoi veux-tu laisser passer la nuit ?'],
		own: ['Une étape à nous', '']
	},
	variants: {
		ninety: ['90 minutes', 'Une première étincelle : une ou deux mesures.'],
		'half-day': ['Une demi-journée', 'Quatre heures avec une pause : tout le chemin, en bref.'],
		'two-day': ['Deux jours', 'Le temps d’aller au fond, avec une nuit entre les deux pour en parler chez soi.'],
		'remote-series': ['Six séances à distance', 'Une heure chacune, avec des jours entre elles pour lire et ajouter.'],
		own: ['Le nôtre', '']
	}
};
