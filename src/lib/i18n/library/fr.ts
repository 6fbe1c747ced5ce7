import type { Shape } from '../index.ts';
import type { library as english } from './en.ts';

export const library: Shape<typeof english> = {
	modes: { label: 'Idées et demandes', ideas: 'Idées', asks: 'Demandes aux autorités' },
	intro: 'Seize questions pour commencer. C’est une aide, pas une liste à remplir : votre propre idée compte autant.',
	search: 'Chercher dans les idées',
	nothing: 'Aucune idée ne contient ces mots.',
	aimHint: {
		A: 'Ce que nous pouvons faire de nos propres mains.',
		B: 'Ce que doivent faire celles et ceux qui ont le devoir de protéger.'
	},
	used: { one: '{n} mesure', many: '{n} mesures', other: '{n} mesures' },
	unused: 'Aucune mesure pour le moment',
	guards: 'Évite ce piège : {pitfall}',
	look: 'À regarder d’abord : {boards}',
	write: 'Écrire une mesure à partir d’ici',
	writeFrom: 'Écrire une mesure à partir de « {title} »',
	own: 'Écrire notre propre idée',
	begun: 'Une mesure est commencée.',
	asks: {
		hint: 'À remettre : seulement la cause et ce qui est demandé. Relisez avant que la feuille quitte la salle.',
		agreedOnly: 'Seulement ce que le groupe a convenu',
		print: 'Imprimer',
		heading: 'Ce que nous demandons',
		cause: 'Ce que nous défendons',
		noCause: 'Personne n’a encore écrit ce que vous défendez. Cela va en tête de chaque demande.',
		none: 'Rien n’est encore demandé à une autorité. Écrivez une mesure du but B.',
		noneAgreed: 'Rien n’est encore convenu. Décochez la case pour voir ce qui est proposé.',
		noDuty: 'Le tableau ne dit pas qu’elle a le devoir de protéger. Cette ligne ne s’imprime pas.',
		nobody: 'Demandé à personne pour le moment',
		nobodyHint: 'Celles-ci ne sont pas sur la feuille : choisissez à qui vous les adressez.',
		hidden: {
			one: '{n} demande est laissée de côté : tout le monde ne peut pas la voir.',
			many: '{n} demandes sont laissées de côté : tout le monde ne peut pas les voir.',
			other: '{n} demandes sont laissées de côté : tout le monde ne peut pas les voir.'
		}
	},
	fields: {
		prompt: 'Partie de',
		own: 'Notre propre idée',
		promptOpen: 'Non précisé',
		comesFrom: 'D’où elle grandit',
		fromNothing:
			'Elle n’est encore née d’aucune pratique. Y a-t-il quelque chose que vous faites déjà, d’où elle puisse partir ?',
		needsHint: 'Elle ne repose encore sur aucun besoin. À quel besoin du groupe répond-elle ?',
		withWhat: 'Avec quoi, et avec qui',
		works: 'Sur quoi elle agit',
		protects: 'Qui elle protège',
		each: 'Chaque personne',
		together: 'Tout le groupe',
		oneSide: {
			each: 'Rien ici ne protège le groupe entier. Serait-ce possible ?',
			together: 'Rien ici ne protège chaque personne. Laisse-t-on quelqu’un de côté ?'
		},
		harm: 'Que personne n’en souffre',
		harmQuestion: 'Quelqu’un court ici plus de risques. Que pourrait-il lui arriver, et que ferions-nous alors ?',
		see: 'Comment nous verrons que ça marche',
		ask: 'À qui nous le demandons',
		askHint: 'Personne ici n’a le devoir de protéger. Quelle autorité l’a ?',
		askNobody: 'Une demande a besoin de quelqu’un qui a le devoir d’y répondre.',
		when: 'Quand, et où elle en est',
		decided: 'Seule une décision du groupe rend une mesure convenue ou non convenue.',
		add: 'Ajouter',
		addTo: 'Ajouter à « {field} »',
		noCards: 'Il n’y a pas encore de carte à choisir.',
		removeOf: 'Retirer « {card} »',
		openOf: 'Ouvrir « {card} »'
	},
	next: {
		forNeed: 'Écrire une mesure pour ce besoin',
		met: { one: '{n} mesure y répond', many: '{n} mesures y répondent', other: '{n} mesures y répondent' },
		unmet: 'Aucune mesure n’y répond encore.',
		ask: 'Lui demander quelque chose'
	}
};
