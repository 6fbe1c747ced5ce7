import type { Shape } from '../index.ts';
import type { network as english } from './en.ts';

export const network: Shape<typeof english> = {
	quiet:
		'Des institutions, des organisations et des rôles, jamais une personne. Ces cartes sont pour le cercle : regardez qui voit cet écran.',
	modes: {
		label: 'Comment regarder le réseau',
		picture: 'Dessin',
		list: 'Liste',
		channels: 'Canaux de dialogue'
	},
	us: 'Nous',
	none: 'Personne ici pour le moment. Qui est avec nous, qui a le devoir de nous protéger, qui est contre nous ?',
	picture: {
		label: 'Le réseau : nous au milieu, les autres autour, d’autant plus près qu’ils sont avec nous',
		how: 'Choisissez quelqu’un pour en voir plus. Faites glisser ailleurs, ou choisissez puis « Déplacer ». Au clavier : M pour prendre, les flèches pour déplacer, Entrée pour poser, Échap pour remettre.',
		outside: 'Hors des cercles : on ne sait pas',
		bigger: 'Plus grand',
		smaller: 'Plus petit',
		legend: 'Ce que disent les lignes et les formes',
		dutyShape: 'Carré à double trait : a le devoir de protéger',
		otherShape: 'Rond : tous les autres',
		size: 'Plus la forme est grande, plus il y a de pouvoir'
	},
	layOut: {
		action: 'Disposer',
		heading: 'Disposer le dessin',
		hint: 'Chacun reste dans son cercle. Cela vaut pour toutes les personnes qui voient le dessin ; vous pouvez l’annuler.',
		free: 'Seulement ceux que personne n’a placés',
		all: 'Tous',
		done: 'C’est disposé.',
		nobody: 'Tous ont été placés à la main.'
	},
	move: {
		action: 'Déplacer',
		taken: 'Vous tenez « {name} ». Touchez l’endroit sur le dessin, ou utilisez les flèches puis Entrée.',
		tap: 'Touchez maintenant l’endroit pour « {name} » sur le dessin.',
		over: 'Dans « {circle} », {side}',
		placed: '« {name} » se trouve {side}, dans « {circle} ».',
		changed: '« {name} » se trouve maintenant dans « {circle} ».',
		back: 'Remis à sa place.'
	},
	circle: 'Cercle (position)',
	side: 'Côté',
	sideFree: 'Se dispose tout seul',
	sides: {
		n: 'au-dessus',
		ne: 'en haut à droite',
		e: 'à droite',
		se: 'en bas à droite',
		s: 'en dessous',
		sw: 'en bas à gauche',
		w: 'à gauche',
		nw: 'en haut à gauche'
	},
	hasDuty: 'Devoir de protéger',
	open: 'Ouvrir la carte',
	change: 'Modifier',
	changeOf: 'Modifier « {name} »',
	chosen: 'Vous avez choisi « {name} ».',
	choose: 'Choisissez quelqu’un sur le dessin.',
	noTies: 'Pas encore de relations.',
	ties: {
		heading: 'Relations',
		to: 'Relier à…',
		with: 'Avec qui',
		kind: 'Quelle sorte de relation',
		pick: 'Choisir',
		tapToo: 'Vous pouvez aussi toucher le dessin.',
		add: 'Relier',
		remove: 'Délier',
		removeOf: 'Délier de « {name} »',
		kindOf: 'Relation avec « {name} »',
		made: 'Relié.',
		cut: 'Délié.',
		noOther: 'Il n’y a encore personne d’autre sur le tableau.',
		out: {
			close: 'proche de {name}',
			'works-together': 'travaille avec {name}',
			strained: 'en relation tendue avec {name}',
			pressures: 'fait pression sur {name}',
			unknown: 'en relation avec {name}, on ne sait pas comment'
		},
		in: {
			close: 'proche de {name}',
			'works-together': 'travaille avec {name}',
			strained: 'en relation tendue avec {name}',
			pressures: 'subit la pression de {name}',
			unknown: 'en relation avec {name}, on ne sait pas comment'
		}
	},
	channels: {
		heading: 'Canaux de dialogue',
		intro: 'Comment nous parlons à chacun, et qui parmi nous tient ce fil. Un rôle, pas un nom.',
		count: { one: '{n} canal', many: '{n} canaux', other: '{n} canaux' },
		unheld: {
			one: '{n} que personne ne tient encore',
			many: '{n} que personne ne tient encore',
			other: '{n} que personne ne tient encore'
		},
		noChannel: 'Pas encore de canal',
		nobody: 'Personne ne le tient encore',
		heldBy: 'Tenu par : {roles}'
	}
};
