import type { Shape } from '../index.ts';
import type { workshop as english } from './en.ts';

export const workshop: Shape<typeof english> = {
	heading: 'Taller',
	region: 'La etapa en la que estamos',
	none: 'No hay ningún taller en marcha.',
	start: 'Empezar este taller',
	now: 'Ahora: {stage}',
	minutes: { one: '{n} minuto', many: '{n} de minutos', other: '{n} minutos' },
	left: 'Tiempo que queda',
	over: 'de más',
	standing: 'El reloj está parado',
	next: 'Sigue: {stage}',
	end: 'Terminar el taller',
	steps: {
		break: ['Pausa', 'Estírate, toma agua, mira por la ventana.'],
		grounding: ['Volver a tierra', 'Siente tus pies. ¿Qué te da fuerza en este momento?'],
		'closing-round': ['Ronda de cierre', 'Una palabra cada quien: ¿cómo te vas?'],
		're-open': ['Volver a encontrarnos', '¿Cómo llegas y qué se quedó contigo desde la última vez?'],
		'day-close': ['Fin del día', '¿Qué quieres consultar con la almohada?'],
		own: ['Una etapa nuestra', '']
	},
	variants: {
		ninety: ['90 minutos', 'Una primera chispa: una o dos medidas.'],
		'half-day': ['Medio día', 'Cuatro horas con una pausa: todo el camino, en corto.'],
		'two-day': ['Dos días', 'Tiempo para ir a fondo, con una noche en medio para hablarlo en casa.'],
		'remote-series': ['Seis sesiones a distancia', 'De una hora cada una, con días en medio para leer y añadir.'],
		own: ['Nuestro', '']
	}
};
