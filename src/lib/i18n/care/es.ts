import type { CareWords } from './index.ts';

export const es: CareWords = {
	kind: {
		coordinates: 'coordenadas de un lugar',
		'map-link': 'un enlace a un mapa',
		secret: 'una contraseña o un código',
		email: 'un correo electrónico',
		'phone-or-id': 'un número de teléfono o de documento',
		'exact-date': 'una fecha exacta',
		'clock-time': 'una hora exacta',
		'street-address': 'una dirección',
		handle: 'un nombre en una red',
		'name-like': 'el nombre de una persona'
	},
	instead: {
		coordinates: 'Díganlo como lo diría la gente de ahí: «detrás de la escuela», «valle arriba».',
		'map-link': 'Díganlo como lo diría la gente de ahí: «detrás de la escuela», «valle arriba».',
		secret: 'Las contraseñas se pasan de boca en boca, nunca aquí.'
	},
	refused: 'Esto no ha salido de tu aparato',
	refusedWhy: 'Parece {what}: «{match}». Quien lo encuentre aquí encuentra a las personas.',
	refusedAdd: 'La tarjeta todavía no se agrega. Escríbela sin eso y agrégala.',
	refusedShare: 'Todavía no se comparte. Las demás personas ven el texto sin eso.',
	already: 'Este texto tiene {what}: «{match}». Mejor quitarlo.',
	ask: 'Esto parece {what}: «{match}».',
	askWhy: '¿Hace falta que esté aquí? Muchas veces basta un mes, un cargo o «de boca en boca».',
	reword: 'Escribirlo de otra manera',
	burnIt: 'Quemar esta tarjeta después del taller',
	burnAdd: 'Agregarla y quemarla después del taller',
	keep: 'Dejarlo así',
	keepAdd: 'Agregarla así',
	hint: '¿«{match}» es una persona? Un cargo protege mejor que un nombre.',
	hintPut: 'Poner en su lugar:',
	hintKeep: 'No es una persona',
	stands: ['alguien del grupo', 'una persona vecina', 'un familiar', 'una autoridad'],
	nameHint: 'Parece un nombre completo. Aquí basta un apodo, un cargo o un emoji.',
	writtenIn: 'Escribo en',
	see: {
		room: 'La ve toda persona que entra.',
		circle:
			'Está tapada en cada pantalla hasta que alguien la abre ahí, y no va en los archivos si no se pide. Es una tapa, no un candado: está en el aparato de cada integrante.',
		burn: 'Se quema al terminar el taller: sale del espacio mismo.'
	},
	circleFile: 'Con las tarjetas del círculo',
	circleFileHint:
		'No van en el archivo si no se piden. Si es una copia para guardar en el grupo, quizá convenga incluirlas.',
	pasted: {
		heading: 'Es un texto largo',
		why: '{n} caracteres; en una tarjeta caben {max}.',
		many: { one: 'Hacer {n} tarjeta', many: 'Hacer {n} tarjetas', other: 'Hacer {n} tarjetas' },
		first: 'Tomar solo el comienzo',
		leave: 'No ponerlo',
		refused: 'No se agregó nada: tiene {what}, «{match}». Quítenlo y péguenlo de nuevo.',
		tooMany: 'Serían demasiadas tarjetas. Péguenlo por partes.',
		made: {
			one: 'Se agregó {n} tarjeta.',
			many: 'Se agregaron {n} tarjetas.',
			other: 'Se agregaron {n} tarjetas.'
		},
		rest: {
			one: 'No cupo {n} carácter y no está aquí.',
			many: 'No cupieron {n} caracteres y no están aquí.',
			other: 'No cupieron {n} caracteres y no están aquí.'
		}
	},
	unshared: {
		heading: 'Hay palabras que no se han compartido',
		why: 'Están solo en este aparato y se pierden al cerrar la tarjeta.',
		back: 'Volver y escribirlas de otra manera',
		drop: 'Cerrar sin ellas'
	},
	burn: {
		heading: 'Quemar',
		lead: 'Se quema lo que no debe quedar. Las palabras salen del espacio mismo, no solo de los tableros.',
		none: 'Ninguna tarjeta está marcada «Quemar después del taller». La marca se pone en cada tarjeta.',
		marked: {
			one: 'Hay {n} tarjeta marcada',
			many: 'Hay {n} tarjetas marcadas',
			other: 'Hay {n} tarjetas marcadas'
		},
		sketch: 'El mapa dibujado también está marcado.',
		removedToo: {
			one: 'Quemar también {n} tarjeta que se quitó de los tableros',
			many: 'Quemar también {n} tarjetas que se quitaron de los tableros',
			other: 'Quemar también {n} tarjetas que se quitaron de los tableros'
		},
		only: 'Mientras haya aquí alguien que facilita, le toca a esa persona quemar.',
		go: { one: 'Quemar {n} tarjeta', many: 'Quemar {n} tarjetas', other: 'Quemar {n} tarjetas' },
		goSketch: 'Quemar el mapa dibujado',
		sure: '¿Quemar ahora?',
		sureWhy:
			'Nadie podrá traerlo de vuelta: ni tú, ni deshacer, ni quien maneja el servidor. También se van los enlaces, los comentarios y las traducciones.',
		yes: 'Sí, quemar ahora',
		no: 'No, dejarlas',
		done: {
			one: 'Se quemó {n} tarjeta.',
			many: 'Se quemaron {n} tarjetas.',
			other: 'Se quemaron {n} tarjetas.'
		},
		doneSketch: 'Se quemó el mapa dibujado.',
		after: 'Qué pasa ahora',
		after1: 'Cada aparato que está en el espacio suelta las palabras y los pasos que se podían deshacer.',
		after2:
			'Se hace un estado nuevo sin esas palabras. Vale cuando el aparato de otra persona lo confirma: dejen el espacio abierto un minuto, con alguien más adentro.',
		after3:
			'El servidor guarda unas semanas más los registros viejos sellados, que no puede leer. Quien tenga la llave del espacio todavía podría abrirlos.',
		after4:
			'Un aparato sin conexión las suelta cuando vuelve. Los archivos, impresiones y fotos que alguien haya hecho siguen siendo suyos.',
		heard: {
			one: 'Se quemó {n} tarjeta. Ya nadie la tiene.',
			many: 'Se quemaron {n} tarjetas. Ya nadie las tiene.',
			other: 'Se quemaron {n} tarjetas. Ya nadie las tiene.'
		},
		wrote: 'Se quemó una tarjeta en la que escribiste. Lo que escribiste en ella se fue con ella.'
	},
	translate: {
		heading: 'Traducir tarjetas',
		lead: 'Aquí traduce solo la gente de su grupo. Ninguna palabra se manda a un servicio de traducción.',
		into: '¿A qué idioma?',
		left: {
			one: '{n} tarjeta todavía no está en {language}',
			many: '{n} tarjetas todavía no están en {language}',
			other: '{n} tarjetas todavía no están en {language}'
		},
		none: 'Todas las tarjetas están en {language}.',
		start: 'Empezar',
		original: 'Original: {language}',
		yours: 'En {language}',
		next: 'Siguiente tarjeta',
		open: 'Abrir la tarjeta',
		finished: 'Era la última.'
	}
};
