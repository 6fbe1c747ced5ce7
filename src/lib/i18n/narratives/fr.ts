import type { NarrativeWords } from './index.ts';

export const fr: NarrativeWords = {
	list: {
		intro: 'Dites ce que vous défendez. Répéter le mensonge, c’est l’aider à courir.',
		they: 'Ce qu’on dit de nous',
		we: 'Ce que nous répondons',
		answered: {
			one: '{n} sur {total} a une réponse.',
			many: '{n} sur {total} ont une réponse.',
			other: '{n} sur {total} ont une réponse.'
		},
		all: 'Tout voir',
		open: 'Seulement ce qui est sans réponse',
		noneOpen: 'Plus rien n’est sans réponse.',
		unanswered: 'Pas encore de réponse',
		hurts: 'Blesse : {whom}',
		write: 'Écrire une réponse',
		another: 'Une autre réponse',
		use: 'Reprendre une des nôtres',
		useLabel: 'Chercher une réponse déjà écrite',
		useNone: 'Pas encore d’autre réponse.',
		answerTo: 'Réponse à « {stigma} »',
		placeholder: 'Une phrase, comme on la dit à voix haute',
		added: 'Réponse ajoutée.',
		linked: 'Cette réponse se trouve maintenant ici aussi.',
		addStigma: 'Ajouter ce qu’on dit de nous',
		stigmaPlaceholder: 'Un mensonge ou une accusation, comme les gens le disent',
		stigmaAdded: 'Ajouté. Que répondez-vous ?',
		loose: 'Réponses qui ne répondent encore à rien',
		looseHint: 'Ouvrez-en une pour choisir à quoi elle répond.',
		voices: 'Par : {whom}',
		audience: 'Pour : {whom}',
		longText: 'Avec un texte plus long',
		sheet: 'Feuille de réponses à imprimer',
		emptyHeading: 'Que dit-on de vous ?',
		empty:
			'Commencez par le mensonge qui fait le plus mal, ou celui qui court le plus. En dessous, écrivez ce que vous répondez : votre cause, avec vos mots. Seules les personnes de cet espace le voient.',
		emptyReader: 'Personne n’a encore rien écrit ici.'
	},
	pane: {
		back: 'Retour à tous les mensonges et réponses',
		heading: 'Notre réponse',
		short: 'D’un seul souffle',
		shortHint: 'La phrase que chacune et chacun peut dire par cœur.',
		long: 'La réponse plus longue',
		longPlaceholder: 'Pourquoi c’est ainsi, un exemple, que dire si on redemande…',
		open: 'Écrire le texte plus long',
		answers: 'Elle répond à',
		answersNone: 'Elle n’est liée à rien de ce qu’on dit de nous.',
		answersAdd: 'Elle répond aussi à…',
		answersFind: 'Chercher à quoi elle répond',
		answersRemove: 'Elle ne répond plus à « {stigma} »',
		who: 'Qui, à qui, comment',
		voiceHint: 'Plusieurs voix protègent tout le monde.',
		card: 'Langues, liens, qui peut la voir',
		gone: 'Quelqu’un a retiré cette réponse.'
	},
	hints: {
		heading: 'Questions au texte',
		lead: 'Elles viennent de cet appareil et savent peu de choses. Vous savez mieux : écartez celles qui ne conviennent pas.',
		aside: 'Écarter',
		asideThis: 'Écarter : {question}',
		again: { one: 'Reposer {n} question', many: 'Reposer {n} questions', other: 'Reposer {n} questions' },
		repeats:
			'Le mensonge est redit ici ({words}). Pourriez-vous dire d’abord ce que vous défendez, et laisser le mensonge de côté ?',
		'one-person':
			'Une seule personne parle ici, ou on parle d’une seule (« {words} »). Pourriez-vous toutes et tous le dire : nous ?',
		'no-cause': 'Quelqu’un qui n’entend que cela saura-t-il ce que vous défendez ?',
		'one-voice':
			'Une seule voix porte toutes vos réponses. Qui d’autre pourrait les dire, pour que personne ne soit seul devant ?',
		'no-audience': 'Qui doit l’entendre, et qui croirait-on ?',
		'person-centred': 'Une seule personne est au centre. Et si c’était la cause, ou vous toutes et tous ?'
	},
	sheet: {
		heading: 'Feuille de réponses',
		back: 'Retour',
		whom: 'Pour qui',
		whomAll: 'Une feuille pour tout le monde',
		whomEach: 'Une page pour chaque voix',
		whomOne: 'Seulement pour {name}',
		languages: 'Langues',
		languagesHint: 'Ce qui n’y est pas écrit apparaît tel quel, avec le nom de sa langue.',
		also: 'Imprimer aussi',
		circle: {
			one: 'Ce qui est réservé au cercle ({n} carte)',
			many: 'Ce qui est réservé au cercle ({n} cartes)',
			other: 'Ce qui est réservé au cercle ({n} cartes)'
		},
		burn: {
			one: 'Ce qui sera brûlé ({n} carte)',
			many: 'Ce qui sera brûlé ({n} cartes)',
			other: 'Ce qui sera brûlé ({n} cartes)'
		},
		size: 'Lettres',
		sizeLarge: 'Grandes',
		sizeHuge: 'Très grandes',
		long: 'Avec les textes plus longs',
		preview: 'Voici ce qui sera imprimé',
		pages: {
			one: '{n} partie',
			many: '{n} parties, chacune sur sa page',
			other: '{n} parties, chacune sur sa page'
		},
		answers: { one: '{n} réponse', many: '{n} réponses', other: '{n} réponses' },
		left: 'Laissé de côté : {what}.',
		leftCircle: { one: '{n} carte du cercle', many: '{n} cartes du cercle', other: '{n} cartes du cercle' },
		leftBurn: { one: '{n} carte à brûler', many: '{n} cartes à brûler', other: '{n} cartes à brûler' },
		leftOpen: { one: '{n} sans réponse', many: '{n} sans réponse', other: '{n} sans réponse' },
		care: 'Une feuille peut se perdre ou être saisie. N’imprimez que ce qu’il faut, et recomptez-les au retour.',
		nothing: 'Rien à imprimer encore : écrivez d’abord une réponse.',
		print: 'Imprimer',
		defend: 'Ce que nous défendons',
		say: 'On dit',
		answer: 'Nous disons',
		also2: 'Nous disons aussi',
		speaks: 'Par : {whom}',
		anyone: 'Qui prend la parole',
		forWhom: 'Pour : {whom}',
		channel: 'Comment : {channel}',
		inLanguage: '(en {language})'
	}
};
