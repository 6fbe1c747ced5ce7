import type { AssessmentWords } from './index.ts';

export const fr: AssessmentWords = {
	look: {
		label: 'Façons de regarder les menaces',
		grid: 'Grille',
		touches: 'Qui est touché',
		list: 'Liste'
	},
	who: {
		label: 'Montrer les menaces qui touchent',
		all: 'N’importe qui',
		individual: 'Chaque personne',
		collective: 'L’ensemble',
		shown: '{n} menaces sur {total}'
	},
	turn: { first: 'En parler d’abord', next: 'En parler ensuite', watch: 'Garder à l’œil' },
	matrix: {
		hint: 'Faites glisser chaque menace à sa place. Ou touchez-la, puis touchez une place. Au clavier : les flèches la déplacent. « En parler d’abord » met de l’ordre dans la conversation et ne mesure pas le danger.',
		empty: 'Pas encore de menaces. Écrivez la première ; elle commence au milieu.',
		none: 'Aucune menace ici.',
		cell: '{likelihood}, {impact}. {turn}.',
		threats: { one: '{n} menace', many: '{n} menaces', other: '{n} menaces' },
		putHere: 'La mettre ici',
		chosen: 'Choisie : « {threat} ». Touchez une place, ou utilisez les flèches.',
		moved: 'Maintenant : {likelihood}, {impact}. {turn}.',
		more: { one: '{n} de plus', many: '{n} de plus', other: '{n} de plus' }
	},
	threat: {
		open: 'Ouvrir la carte',
		trend: 'Tendance : {trend}',
		hits: 'Touche : {whom}',
		hitsNobody: 'Personne n’a encore dit qui elle touche.',
		reactsTo: 'C’est une réaction à :',
		harms: 'Elle met à mal :',
		forces: 'Ce qui pèse sur elle',
		stronger: 'Nous renforce',
		weaker: 'Nous affaiblit',
		noFactor: 'Rien d’écrit pour l’instant.',
		addStronger: 'Qu’est-ce qui nous renforce ?',
		addWeaker: 'Qu’est-ce qui nous affaiblit ?',
		add: 'Ajouter',
		added: 'Ajouté.',
		needs: 'Besoins qui en découlent',
		noNeed: 'Aucun besoin ne s’appuie encore sur elle.',
		writeNeed: 'Écrire un besoin à partir de cette menace',
		needMade: 'Un besoin est né de cette menace. Écrivez-le : « nous avons besoin … »',
		done: 'Terminé'
	},
	touches: {
		hint: 'Les menaces frappent les personnes une à une, et aussi toutes ensemble. Cochez qui chacune touche.',
		threat: 'Menace',
		cell: '« {threat} » touche : {whom}',
		total: 'Menaces qui les touchent',
		people: 'Chaque personne',
		together: 'L’ensemble'
	},
	needs: {
		hint: 'D’abord ce qui ne peut pas attendre. Rangez les besoins à la main, ou donnez des points et laissez-les ranger.',
		empty: 'Pas encore de besoins. De quoi avez-vous besoin, ensemble, pour pouvoir continuer ?',
		sort: 'Ordre',
		byHand: 'À la main',
		byDots: 'Par points',
		place: '{n} sur {total}',
		up: 'Monter',
		down: 'Descendre',
		moved: 'Maintenant à la place {n} sur {total}.',
		dots: { one: '{n} point', many: '{n} points', other: '{n} points' },
		dotAdd: 'Donner un point : « {need} »',
		dotTake: 'Enlever un point : « {need} »',
		restsOn: 'Il s’appuie sur',
		restsOnNothing: 'Il ne s’appuie encore sur rien.',
		whose: 'Besoin de',
		whoseNobody: 'Personne n’a encore dit de qui c’est le besoin.',
		confirmed: 'Confirmé par le groupe',
		notConfirmed: 'Pas encore confirmé',
		read: 'Lire à voix haute et confirmer',
		drag: 'Déplacer « {need} » : faites glisser, ou utilisez les flèches haut et bas'
	},
	aloud: {
		heading: 'Lire à voix haute, puis confirmer',
		hint: 'Quelqu’un le lit à voix haute, lentement. Qui veut changer un mot le dit. Ne confirmez que ce à quoi le groupe dit oui.',
		because: 'Parce que …',
		we: '… nous avons besoin de ceci',
		nothing: 'Il ne s’appuie encore sur rien. Que se passe-t-il, pour que nous en ayons besoin ?',
		empty: 'Ce besoin n’a pas encore de mots.',
		confirm: 'Le groupe le confirme',
		take: 'Retirer la confirmation',
		confirmed: 'Confirmé.',
		taken: 'N’est plus confirmé.',
		change: 'Changer les mots',
		next: 'Besoin suivant',
		previous: 'Besoin précédent'
	}
};
