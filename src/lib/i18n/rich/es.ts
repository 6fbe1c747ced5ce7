import type { Shape } from '../index.ts';
import type { rich as en } from './en.ts';

export const rich: Shape<typeof en> = {
	toolbar: 'Herramientas para escribir',
	style: 'Tipo de párrafo',
	text: 'Texto',
	h1: 'Título grande',
	h2: 'Título',
	h3: 'Título pequeño',
	bullet: 'Lista',
	number: 'Lista con números',
	quote: 'Cita',
	bold: 'Negrita',
	italic: 'Cursiva',
	table: 'Tabla',
	tableTools: 'Cambiar la tabla',
	insertTable: 'Poner una tabla',
	addRowAfter: 'Añadir una fila',
	addColumnAfter: 'Añadir una columna',
	deleteRow: 'Quitar esta fila',
	deleteColumn: 'Quitar esta columna',
	deleteTable: 'Quitar la tabla',
	nobody: 'Alguien',
	tooLong: 'Es demasiado largo para pegarlo de una vez. No cambió nada. Tráiganlo por partes.',
	notWhole:
		'Una parte de este texto no se puede mostrar aquí: quizás la escribió una versión más nueva. Vuelvan a cargar la página para tener la última versión. Mientras tanto se puede leer, y nada se pierde.',
	keepReadable: 'Dejar solo lo que se puede leer aquí',
	keepReadableSure: 'Lo que no se puede mostrar aquí se quitará para todo el grupo. Se puede deshacer.',
	keepGo: 'Quitarlo y seguir escribiendo',
	empty: 'Aquí todavía no hay nada escrito.'
};
