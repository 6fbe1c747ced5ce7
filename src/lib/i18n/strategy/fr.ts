import type { Shape } from '../index.ts';
import type { strategy as en } from './en.ts';

export const strategy: Shape<typeof en> = {
	heading: 'Notre stratégie',
	placeholder: 'Écrivez ici, ensemble.',
	start:
		'Ce texte est à vous. Il peut partir de vos tableaux, avec ces titres, que vous pouvez changer comme vous voulez :',
	startHint: 'Sous chaque titre, des blocs suivent vos tableaux : quand une carte change, le texte le dit aussi.',
	fromBoards: 'Partir des tableaux',
	fromNothing: 'Partir d’une page vide',
	begun: 'La stratégie part de vos tableaux.',
	print: 'Imprimer',
	printCircle: 'Imprimer aussi les cartes du cercle',
	outline: 'Plan du texte',
	insert: 'Mettre un bloc qui suit les tableaux',
	insertShort: 'Des tableaux',
	insertCard: 'Mettre une carte',
	putIn: 'C’est dans le texte.',
	oneCard: 'Une carte',
	unknown: 'Un bloc inconnu ici',
	follows: 'Suit les tableaux :',
	followsHint: 'suit les tableaux',
	openBoard: 'Ouvrir le tableau',
	openCard: 'Ouvrir la carte',
	takeOut: 'Le sortir du texte',
	removed: 'Cette carte a été enlevée.',
	nothing: 'Il n’y a encore rien là.',
	circleCard: 'une carte du cercle',
	somebody: 'quelqu’un',
	done: 'fait',
	askedOf: 'demandé à {who}',
	every: {
		one: 'Nous y revenons chaque mois.',
		many: 'Nous y revenons tous les {n} de mois.',
		other: 'Nous y revenons tous les {n} mois.'
	},
	lastReview: 'Revu pour la dernière fois en {month}.',
	nextReview: 'La prochaine fois : {month}.',
	sections: {
		who: 'Qui nous sommes',
		defend: 'Ce que nous défendons',
		strengthens: 'Ce qui nous renforce',
		threatens: 'Ce qui nous menace',
		do: 'Ce que nous faisons',
		ask: 'Ce que nous demandons, et à qui',
		holds: 'Qui porte quoi',
		again: 'Quand nous y revenons'
	},
	blocks: {
		about: 'Nous, et notre cause',
		practices: 'Ce que nous faisons déjà',
		assets: 'Ce qui nous fait vivre',
		safeSpaces: 'Nos espaces sûrs',
		capacities: 'Ce qui nous rend plus forts',
		allies: 'Qui est avec nous',
		threats: 'Menaces, les plus lourdes d’abord',
		vulnerabilities: 'Ce qui nous affaiblit',
		stigmas: 'Ce qu’on dit de nous',
		needs: 'Ce dont nous avons besoin, confirmé ensemble',
		measuresA: 'Mesures A',
		measuresB: 'Mesures B',
		counters: 'Nos propres mots',
		asks: 'Ce que nous demandons',
		holders: 'Qui porte quoi',
		reviews: 'Quand nous y revenons'
	}
};
