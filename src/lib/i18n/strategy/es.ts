import type { Shape } from '../index.ts';
import type { strategy as en } from './en.ts';

export const strategy: Shape<typeof en> = {
	heading: 'Nuestra estrategia',
	placeholder: 'Escriban aquí, en conjunto.',
	start:
		'Este texto es de ustedes. Puede empezar desde sus tableros, con estos títulos, que pueden cambiar como quieran:',
	startHint:
		'Bajo cada título hay bloques que siguen a sus tableros: cuando cambia una tarjeta, el texto también lo dice.',
	fromBoards: 'Empezar desde los tableros',
	fromNothing: 'Empezar en blanco',
	begun: 'La estrategia empieza desde sus tableros.',
	print: 'Imprimir',
	printCircle: 'Imprimir también las tarjetas del círculo',
	outline: 'Índice',
	insert: 'Poner un bloque que sigue a los tableros',
	insertShort: 'De los tableros',
	insertCard: 'Poner una tarjeta',
	putIn: 'Ya está en el texto.',
	oneCard: 'Una tarjeta',
	unknown: 'Un bloque que aquí no se conoce',
	follows: 'Sigue a los tableros:',
	followsHint: 'sigue a los tableros',
	openBoard: 'Abrir el tablero',
	openCard: 'Abrir la tarjeta',
	takeOut: 'Sacarlo del texto',
	removed: 'Esta tarjeta se quitó.',
	nothing: 'Ahí todavía no hay nada.',
	circleCard: 'una tarjeta del círculo',
	somebody: 'alguien',
	done: 'hecho',
	askedOf: 'se pide a {who}',
	every: {
		one: 'Lo revisamos cada mes.',
		many: 'Lo revisamos cada {n} de meses.',
		other: 'Lo revisamos cada {n} meses.'
	},
	lastReview: 'Revisado por última vez en {month}.',
	nextReview: 'La próxima vez: {month}.',
	sections: {
		who: 'Quiénes somos',
		defend: 'Qué defendemos',
		strengthens: 'Qué nos fortalece',
		threatens: 'Qué nos amenaza',
		do: 'Qué hacemos',
		ask: 'Qué pedimos, y a quién',
		holds: 'Quién sostiene qué',
		again: 'Cuándo lo revisamos'
	},
	blocks: {
		about: 'Nuestra comunidad y nuestra causa',
		practices: 'Lo que ya hacemos',
		assets: 'Lo que nos sostiene',
		safeSpaces: 'Nuestros espacios seguros',
		capacities: 'Lo que nos hace más fuertes',
		allies: 'Quienes están de nuestro lado',
		threats: 'Amenazas, primero las más graves',
		vulnerabilities: 'Lo que nos debilita',
		stigmas: 'Lo que dicen de nuestra comunidad',
		needs: 'Lo que necesitamos, como lo confirmamos',
		measuresA: 'Medidas A',
		measuresB: 'Medidas B',
		counters: 'Nuestras propias palabras',
		asks: 'Lo que pedimos',
		holders: 'Quién sostiene qué',
		reviews: 'Cuándo lo revisamos'
	}
};
