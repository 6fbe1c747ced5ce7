import type { DescentWords } from './index.ts';

export const es: DescentWords = {
	hint: 'Cada línea empieza en algo que ya hacen. Síganla con las flechas del teclado, o toquen una tarjeta para abrirla.',
	empty: 'Todavía no hay prácticas. Escriban lo que ya hacen; aquí se dibujará lo que nazca de ello.',
	look: { label: 'Formas de mirar lo que nació', drawing: 'Dibujo', list: 'Lista' },
	stage: {
		practice: 'Práctica',
		guards: 'Práctica de protección',
		need: 'Necesidad a la que responde',
		measure: 'Medida'
	},
	columnEmpty: {
		practice: 'Aquí todavía no hay nada.',
		guards: 'Todavía ninguna práctica dice cómo protege.',
		need: 'Todavía no hay necesidades en estas líneas.',
		measure: 'Todavía nada se ha vuelto medida.'
	},
	because: 'por causa de:',
	grewNothing: 'Todavía no ha nacido nada de ella.',
	without: {
		one: '{n} medida no nació de ninguna práctica.',
		many: '{n} medidas no nacieron de ninguna práctica.',
		other: '{n} medidas no nacieron de ninguna práctica.'
	},
	steps: {
		heading: 'De práctica a medida',
		practice: '1. Lo que ya hacen',
		state: 'Estado: {state}',
		guards: '2. Cómo se vuelve protección',
		guardsHint:
			'¿Con quién, cuándo, con qué señal? Díganlo en una o dos frases. Entonces es una práctica de protección.',
		guardsLabel: 'Cómo nos protege',
		isProtection: 'Es una práctica de protección.',
		measure: '3. La medida que nace de ella',
		grow: 'Hacer nacer una medida',
		grown: 'Empezó una medida a partir de esta práctica.',
		grewInto: 'De ella nació'
	}
};
