import type { DescentWords } from './index.ts';

export const fr: DescentWords = {
	hint: 'Chaque ligne commence par quelque chose que vous faites déjà. Suivez-la avec les flèches du clavier, ou touchez une carte pour l’ouvrir.',
	empty: 'Pas encore de pratiques. Écrivez ce que vous faites déjà ; ce qui en naîtra sera dessiné ici.',
	look: { label: 'Façons de regarder ce qui est né', drawing: 'Dessin', list: 'Liste' },
	stage: {
		practice: 'Pratique',
		guards: 'Pratique de protection',
		need: 'Besoin auquel elle répond',
		measure: 'Mesure'
	},
	columnEmpty: {
		practice: 'Rien ici pour l’instant.',
		guards: 'Aucune pratique ne dit encore comment elle protège.',
		need: 'Pas encore de besoin sur ces lignes.',
		measure: 'Rien n’est encore devenu une mesure.'
	},
	because: 'à cause de :',
	grewNothing: 'Rien n’en est encore né.',
	without: {
		one: '{n} mesure n’est née d’aucune pratique.',
		many: '{n} mesures ne sont nées d’aucune pratique.',
		other: '{n} mesures ne sont nées d’aucune pratique.'
	},
	steps: {
		heading: 'De la pratique à la mesure',
		practice: '1. Ce que vous faites déjà',
		state: 'État : {state}',
		guards: '2. Comment elle devient protection',
		guardsHint:
			'Avec qui, quand, à quel signal ? Dites-le en une ou deux phrases. C’est alors une pratique de protection.',
		guardsLabel: 'Comment elle nous protège',
		isProtection: 'C’est une pratique de protection.',
		measure: '3. La mesure qui en naît',
		grow: 'Faire naître une mesure',
		grown: 'Une mesure a commencé à partir de cette pratique.',
		grewInto: 'Il en est né'
	}
};
