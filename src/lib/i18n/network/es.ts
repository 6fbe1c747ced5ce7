import type { Shape } from '../index.ts';
import type { network as english } from './en.ts';

export const network: Shape<typeof english> = {
	quiet:
		'Instituciones, organizaciones y roles; nunca una persona. Estas tarjetas son para el círculo: miren quién ve esta pantalla.',
	modes: { label: 'Cómo mirar la red', picture: 'Dibujo', list: 'Lista', channels: 'Canales de diálogo' },
	us: 'Aquí estamos',
	none: 'Todavía no hay nadie. ¿Quiénes están de nuestro lado, quiénes tienen el deber de protegernos, quiénes están en contra?',
	picture: {
		label:
			'La red: nuestro grupo en el centro y alrededor las demás partes; más cerca, cuanto más están de nuestro lado',
		how: 'Elijan una parte para ver más. Se arrastra a otro lugar, o se elige y luego «Mover». Con teclado: M la toma, las flechas la mueven, Enter la deja ahí, Escape la devuelve.',
		outside: 'Fuera de los círculos: no se sabe',
		bigger: 'Más grande',
		smaller: 'Más pequeño',
		legend: 'Qué significan las líneas y las formas',
		dutyShape: 'Cuadrado de doble línea: tiene el deber de proteger',
		otherShape: 'Redondo: las demás partes',
		size: 'Cuanto más grande la forma, más poder'
	},
	layOut: {
		action: 'Ordenar',
		heading: 'Ordenar el dibujo',
		hint: 'Cada parte se queda en su círculo. Vale para todas las personas que ven el dibujo; se puede deshacer.',
		free: 'Solo a quienes nadie ha puesto en un lugar',
		all: 'A todas las partes',
		done: 'Ordenado.',
		nobody: 'A todas las partes las puso alguien a mano.'
	},
	move: {
		action: 'Mover',
		taken: 'Tomaste «{name}». Toca el lugar en el dibujo, o usa las flechas y Enter.',
		tap: 'Ahora toca en el dibujo el lugar para «{name}».',
		over: 'En «{circle}», {side}',
		placed: '«{name}» queda {side}, en «{circle}».',
		changed: '«{name}» está ahora en «{circle}».',
		back: 'De vuelta en su lugar.'
	},
	circle: 'Círculo (postura)',
	side: 'Lado',
	sideFree: 'Se ordena sola',
	sides: {
		n: 'arriba',
		ne: 'arriba a la derecha',
		e: 'a la derecha',
		se: 'abajo a la derecha',
		s: 'abajo',
		sw: 'abajo a la izquierda',
		w: 'a la izquierda',
		nw: 'arriba a la izquierda'
	},
	hasDuty: 'Deber de proteger',
	open: 'Abrir la tarjeta',
	change: 'Cambiar',
	changeOf: 'Cambiar «{name}»',
	chosen: 'Elegiste «{name}».',
	choose: 'Elijan una parte en el dibujo.',
	noTies: 'Todavía sin lazos.',
	ties: {
		heading: 'Lazos',
		to: 'Lazo con…',
		with: 'Con quién',
		kind: 'Qué clase de lazo',
		pick: 'Elegir',
		tapToo: 'También se puede tocar en el dibujo.',
		add: 'Unir',
		remove: 'Quitar el lazo',
		removeOf: 'Quitar el lazo con «{name}»',
		kindOf: 'Lazo con «{name}»',
		made: 'Lazo puesto.',
		cut: 'Lazo quitado.',
		noOther: 'Todavía no hay nadie más en el tablero.',
		out: {
			close: 'cercanía con {name}',
			'works-together': 'trabaja junto con {name}',
			strained: 'relación tensa con {name}',
			pressures: 'presiona a {name}',
			unknown: 'tiene lazo con {name}, no sabemos cuál'
		},
		in: {
			close: 'cercanía con {name}',
			'works-together': 'trabaja junto con {name}',
			strained: 'relación tensa con {name}',
			pressures: 'recibe presión de {name}',
			unknown: 'tiene lazo con {name}, no sabemos cuál'
		}
	},
	channels: {
		heading: 'Canales de diálogo',
		intro: 'Cómo hablamos con cada parte, y quién de nuestro grupo sostiene ese hilo. Un rol, no un nombre.',
		count: { one: '{n} canal', many: '{n} canales', other: '{n} canales' },
		unheld: {
			one: '{n} sin quien lo sostenga',
			many: '{n} sin quien los sostenga',
			other: '{n} sin quien los sostenga'
		},
		noChannel: 'Todavía sin canal',
		nobody: 'Nadie lo sostiene todavía',
		heldBy: 'Lo sostiene: {roles}'
	}
};
