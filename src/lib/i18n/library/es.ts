import type { Shape } from '../index.ts';
import type { library as english } from './en.ts';

export const library: Shape<typeof english> = {
	modes: { label: 'Ideas y exigencias', ideas: 'Ideas', asks: 'Exigencias a las autoridades' },
	intro: 'Dieciséis preguntas para empezar. Son una ayuda, no una lista para llenar: la idea propia vale lo mismo.',
	search: 'Buscar en las ideas',
	nothing: 'Ninguna idea tiene esas palabras.',
	aimHint: {
		A: 'Lo que podemos hacer con nuestras propias manos.',
		B: 'Lo que deben hacer quienes tienen el deber de proteger.'
	},
	used: { one: '{n} medida', many: '{n} medidas', other: '{n} medidas' },
	unused: 'Todavía ninguna medida',
	guards: 'Cuida de que no pase esto: {pitfall}',
	look: 'Miren primero: {boards}',
	write: 'Escribir una medida desde aquí',
	writeFrom: 'Escribir una medida desde «{title}»',
	own: 'Escribir una idea propia',
	begun: 'Se empezó una medida.',
	asks: {
		hint: 'Para entregar: solo la causa y lo que se exige. Léanla antes de que salga de la sala.',
		agreedOnly: 'Solo lo que el grupo acordó',
		print: 'Imprimir',
		heading: 'Lo que exigimos',
		cause: 'Lo que defendemos',
		noCause: 'Todavía nadie escribió qué defienden. Va encima de toda exigencia.',
		none: 'Todavía no se exige nada a ninguna autoridad. Escriban una medida del propósito B.',
		noneAgreed: 'Todavía no hay nada acordado. Quiten la marca para ver lo propuesto.',
		noDuty: 'El tablero no dice que tenga el deber de proteger. Esta línea no se imprime.',
		nobody: 'Todavía sin a quién exigirlo',
		nobodyHint: 'Estas no están en la hoja: elijan a quién se le exige.',
		hidden: {
			one: '{n} exigencia queda fuera: no todas las personas pueden verla.',
			many: '{n} exigencias quedan fuera: no todas las personas pueden verlas.',
			other: '{n} exigencias quedan fuera: no todas las personas pueden verlas.'
		}
	},
	fields: {
		prompt: 'Partió de',
		own: 'Idea propia',
		promptOpen: 'Sin decir',
		comesFrom: 'De qué crece',
		fromNothing: 'Todavía no nació de ninguna práctica. ¿Hay algo que ya hacen desde donde pueda empezar?',
		needsHint: 'Todavía no se apoya en ninguna necesidad. ¿Qué necesidad del grupo atiende?',
		withWhat: 'Con qué y con quiénes',
		works: 'Sobre qué actúa',
		protects: 'A quiénes protege',
		each: 'A cada persona',
		together: 'Al grupo entero',
		oneSide: {
			each: 'Aquí nada protege al grupo entero. ¿Podría?',
			together: 'Aquí nada protege a cada persona. ¿Alguien queda sin compañía?'
		},
		harm: 'Que a nadie le haga daño',
		harmQuestion: 'Aquí alguien carga más riesgo. ¿Qué podría salirle mal, y qué haríamos entonces?',
		see: 'Cómo veremos que funciona',
		ask: 'A quién se lo exigimos',
		askHint: 'Nadie de aquí tiene el deber de proteger. ¿Qué autoridad lo tiene?',
		askNobody: 'Una exigencia necesita a quien tenga el deber de responder.',
		when: 'Cuándo, y cómo va',
		decided: 'Solo una decisión del grupo hace que una medida sea acordada o no acordada.',
		add: 'Añadir',
		addTo: 'Añadir a «{field}»',
		noCards: 'Todavía no hay tarjetas para elegir.',
		removeOf: 'Quitar «{card}»',
		openOf: 'Abrir «{card}»'
	},
	next: {
		forNeed: 'Escribir una medida para esta necesidad',
		met: { one: '{n} medida la atiende', many: '{n} medidas la atienden', other: '{n} medidas la atienden' },
		unmet: 'Todavía ninguna medida la atiende.',
		ask: 'Exigirle algo'
	}
};
