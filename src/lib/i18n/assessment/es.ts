import type { AssessmentWords } from './index.ts';

export const es: AssessmentWords = {
	look: {
		label: 'Formas de mirar las amenazas',
		grid: 'Cuadrícula',
		touches: 'A quién toca',
		list: 'Lista'
	},
	who: {
		label: 'Mostrar las amenazas que tocan a',
		all: 'Cualquiera',
		individual: 'Cada persona',
		collective: 'El conjunto',
		shown: '{n} de {total} amenazas'
	},
	turn: { first: 'Hablar primero', next: 'Hablar después', watch: 'No perder de vista' },
	matrix: {
		hint: 'Arrastren cada amenaza a su lugar. O tóquenla y luego toquen un lugar. Con el teclado: las flechas la mueven. «Hablar primero» ordena la conversación; no mide el peligro.',
		empty: 'Todavía no hay amenazas. Escriban la primera; empieza en el centro.',
		none: 'Aquí no hay ninguna amenaza.',
		cell: '{likelihood}, {impact}. {turn}.',
		threats: { one: '{n} amenaza', many: '{n} amenazas', other: '{n} amenazas' },
		putHere: 'Ponerla aquí',
		chosen: 'Elegida: «{threat}». Toquen un lugar, o usen las flechas.',
		moved: 'Ahora: {likelihood}, {impact}. {turn}.',
		more: { one: '{n} más', many: '{n} más', other: '{n} más' }
	},
	threat: {
		open: 'Abrir la tarjeta',
		trend: 'Tendencia: {trend}',
		hits: 'Toca a: {whom}',
		hitsNobody: 'Aún no se ha dicho a quién toca.',
		reactsTo: 'Es una reacción a:',
		harms: 'Daña:',
		forces: 'Lo que pesa en ella',
		stronger: 'Nos fortalece',
		weaker: 'Nos debilita',
		noFactor: 'Aún no hay nada escrito.',
		addStronger: '¿Qué nos fortalece?',
		addWeaker: '¿Qué nos debilita?',
		add: 'Añadir',
		added: 'Añadido.',
		needs: 'Necesidades que nacen de ella',
		noNeed: 'Todavía ninguna necesidad se apoya en ella.',
		writeNeed: 'Escribir una necesidad desde esta amenaza',
		needMade: 'Empezó una necesidad desde esta amenaza. Escríbanla: «necesitamos …»',
		done: 'Listo'
	},
	touches: {
		hint: 'Las amenazas golpean a las personas una por una y también al conjunto. Marquen a quién toca cada una.',
		threat: 'Amenaza',
		cell: '«{threat}» toca a: {whom}',
		total: 'Amenazas que les tocan',
		people: 'Cada persona',
		together: 'El conjunto'
	},
	needs: {
		hint: 'Primero lo que no puede esperar. Ordenen las necesidades a mano, o den puntos y que los puntos ordenen.',
		empty: 'Todavía no hay necesidades. ¿Qué necesitan, como colectivo, para poder seguir?',
		sort: 'Orden',
		byHand: 'A mano',
		byDots: 'Por puntos',
		place: '{n} de {total}',
		up: 'Subir',
		down: 'Bajar',
		moved: 'Ahora en el lugar {n} de {total}.',
		dots: { one: '{n} punto', many: '{n} puntos', other: '{n} puntos' },
		dotAdd: 'Dar un punto: «{need}»',
		dotTake: 'Quitar un punto: «{need}»',
		restsOn: 'Se apoya en',
		restsOnNothing: 'Todavía no se apoya en nada.',
		whose: 'Necesidad de',
		whoseNobody: 'Aún no se ha dicho de quién es la necesidad.',
		confirmed: 'Confirmada por el grupo',
		notConfirmed: 'Todavía sin confirmar',
		read: 'Leer en voz alta y confirmar',
		drag: 'Mover «{need}»: arrástrenla, o usen las flechas arriba y abajo'
	},
	aloud: {
		heading: 'Leer en voz alta y confirmar',
		hint: 'Alguien la lee en voz alta, despacio. Quien quiera cambiar una palabra lo dice. Confirmen solo aquello a lo que el grupo dice que sí.',
		because: 'Porque …',
		we: '… necesitamos',
		nothing: 'Todavía no se apoya en nada. ¿Qué pasa, que nos hace necesitarla?',
		empty: 'Esta necesidad aún no tiene palabras.',
		confirm: 'El grupo la confirma',
		take: 'Retirar la confirmación',
		confirmed: 'Confirmada.',
		taken: 'Ya no está confirmada.',
		change: 'Cambiar las palabras',
		next: 'Necesidad siguiente',
		previous: 'Necesidad anterior'
	}
};
