import type { CareWords } from './index.ts';

export const fr: CareWords = {
	kind: {
		coordinates: 'les coordonnées d’un lieu',
		'map-link': 'un lien vers une carte',
		secret: 'un mot de passe ou un code',
		email: 'une adresse électronique',
		'phone-or-id': 'un numéro de téléphone ou de papiers',
		'exact-date': 'une date exacte',
		'clock-time': 'une heure exacte',
		'street-address': 'une adresse',
		handle: 'un nom sur un réseau',
		'name-like': 'le nom d’une personne'
	},
	instead: {
		coordinates: 'Dites-le comme les gens d’ici : « derrière l’école », « en haut de la vallée ».',
		'map-link': 'Dites-le comme les gens d’ici : « derrière l’école », « en haut de la vallée ».',
		secret: 'Un mot de passe se dit de vive voix, jamais ici.'
	},
	refused: 'Ceci n’a pas quitté votre appareil',
	refusedWhy: 'On dirait {what} : « {match} ». Qui trouve cela ici trouve des personnes.',
	refusedAdd: 'La carte n’est pas encore ajoutée. Écrivez-la sans cela, puis ajoutez-la.',
	refusedShare: 'Pas encore partagé. Les autres voient toujours le texte sans cela.',
	already: 'Ce texte contient {what} : « {match} ». Mieux vaut l’enlever.',
	ask: 'On dirait {what} : « {match} ».',
	askWhy: 'Faut-il vraiment l’écrire ici ? Un mois, une fonction ou « de vive voix » suffit souvent.',
	reword: 'L’écrire autrement',
	burnIt: 'Brûler cette carte après l’atelier',
	burnAdd: 'L’ajouter et la brûler après l’atelier',
	keep: 'Laisser comme ça',
	keepAdd: 'L’ajouter comme ça',
	hint: '« {match} » est une personne ? Une fonction protège mieux qu’un nom.',
	hintPut: 'Mettre à la place :',
	hintKeep: 'Ce n’est pas une personne',
	stands: ['quelqu’un du groupe', 'une personne du voisinage', 'un proche', 'une autorité'],
	nameHint: 'On dirait un nom complet. Ici un surnom, une fonction ou un emoji suffit.',
	writtenIn: 'J’écris en',
	see: {
		room: 'Toute personne qui entre la voit.',
		circle:
			'Couverte sur chaque écran jusqu’à ce que quelqu’un l’y ouvre, et absente des fichiers sauf demande. C’est un voile, pas une serrure : l’appareil de chaque membre la contient.',
		burn: 'À brûler à la fin de l’atelier : elle sort de l’espace lui-même.'
	},
	circleFile: 'Avec les cartes du cercle',
	circleFileHint:
		'Elles ne vont pas dans le fichier sauf si vous le demandez. Pour une copie gardée par le groupe, il vaut peut-être mieux les inclure.',
	pasted: {
		heading: 'C’est un long texte',
		why: '{n} caractères ; une carte en contient {max}.',
		many: { one: 'En faire {n} carte', many: 'En faire {n} cartes', other: 'En faire {n} cartes' },
		first: 'Prendre seulement le début',
		leave: 'Ne pas le mettre',
		refused: 'Rien n’a été ajouté : il y a {what}, « {match} ». Enlevez-le et collez à nouveau.',
		tooMany: 'Cela ferait trop de cartes. Collez-le par morceaux.',
		made: { one: '{n} carte ajoutée.', many: '{n} cartes ajoutées.', other: '{n} cartes ajoutées.' },
		rest: {
			one: '{n} caractère n’a pas tenu et n’est pas ici.',
			many: '{n} caractères n’ont pas tenu et ne sont pas ici.',
			other: '{n} caractères n’ont pas tenu et ne sont pas ici.'
		}
	},
	unshared: {
		heading: 'Des mots n’ont pas été partagés',
		why: 'Ils ne sont que sur cet appareil et seront perdus si vous fermez la carte.',
		back: 'Revenir et écrire autrement',
		drop: 'Fermer sans eux'
	},
	burn: {
		heading: 'Brûler',
		lead: 'On brûle ce qui ne doit pas rester. Les mots sortent de l’espace lui-même, pas seulement des tableaux.',
		none: 'Aucune carte n’est marquée « Brûler après l’atelier ». La marque se met sur chaque carte.',
		marked: { one: '{n} carte est marquée', many: '{n} cartes sont marquées', other: '{n} cartes sont marquées' },
		sketch: 'La carte dessinée du territoire est marquée aussi.',
		removedToo: {
			one: 'Brûler aussi {n} carte retirée des tableaux',
			many: 'Brûler aussi {n} cartes retirées des tableaux',
			other: 'Brûler aussi {n} cartes retirées des tableaux'
		},
		only: 'Tant qu’une personne qui facilite est là, c’est à elle de brûler.',
		go: { one: 'Brûler {n} carte', many: 'Brûler {n} cartes', other: 'Brûler {n} cartes' },
		goSketch: 'Brûler le dessin du territoire',
		sure: 'Brûler maintenant ?',
		sureWhy:
			'Personne ne pourra les faire revenir : ni vous, ni « annuler », ni qui tient le serveur. Les liens, les remarques et les traductions partent aussi.',
		yes: 'Oui, brûler maintenant',
		no: 'Non, les garder',
		done: { one: '{n} carte a été brûlée.', many: '{n} cartes ont été brûlées.', other: '{n} cartes ont été brûlées.' },
		doneSketch: 'Le dessin du territoire a été brûlé.',
		after: 'Ce qui se passe maintenant',
		after1: 'Chaque appareil présent dans l’espace lâche ces mots, et les étapes que l’on pouvait annuler.',
		after2:
			'Un nouvel état sans ces mots est préparé. Il compte quand l’appareil d’une autre personne l’a confirmé : laissez l’espace ouvert une minute, avec quelqu’un d’autre.',
		after3:
			'Le serveur garde encore quelques semaines les anciens enregistrements scellés, qu’il ne peut pas lire. Qui a la clé de l’espace pourrait encore les ouvrir.',
		after4:
			'Un appareil sans connexion les lâche à son retour. Les fichiers, impressions et photos que quelqu’un a faits lui restent.',
		heard: {
			one: '{n} carte a été brûlée. Plus personne ne l’a.',
			many: '{n} cartes ont été brûlées. Plus personne ne les a.',
			other: '{n} cartes ont été brûlées. Plus personne ne les a.'
		},
		wrote: 'Une carte sur laquelle vous avez écrit a été brûlée. Ce que vous y avez écrit est parti avec elle.'
	},
	translate: {
		heading: 'Traduire des cartes',
		lead: 'Ici, seules des personnes de votre groupe traduisent. Aucun mot n’est envoyé à un service de traduction.',
		into: 'Vers quelle langue ?',
		left: {
			one: '{n} carte n’est pas encore en {language}',
			many: '{n} cartes ne sont pas encore en {language}',
			other: '{n} cartes ne sont pas encore en {language}'
		},
		none: 'Toutes les cartes sont en {language}.',
		start: 'Commencer',
		original: 'Original : {language}',
		yours: 'En {language}',
		next: 'Carte suivante',
		open: 'Ouvrir la carte',
		finished: 'C’était la dernière.'
	}
};
