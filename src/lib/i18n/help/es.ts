import type { Shape } from '../index.ts';
import type { en } from './en.ts';

export const es: Shape<typeof en> = {
	step: '¿Qué paso?',
	why: 'Para qué sirve este tablero',
	whyPage: 'Para qué sirve esta página',
	whyStep: 'Para qué sirve este paso',
	example: 'Un ejemplo',
	examples: 'Ejemplos',
	invented: 'Son inventados: no hay ninguna comunidad detrás.',
	ask: 'Preguntas para leer en voz alta',
	care: 'Con cuidado',
	template: {
		intro:
			'Grupos y roles que quizá les sirvan, y en cada tablero una o dos frases por completar. Todo se puede cambiar o quitar.',
		withStarters: 'Con frases por completar',
		withStartersHint: 'Cada una empieza con «{mark}», para que nadie la tome por palabra de ustedes.',
		use: 'Usar esta',
		useOf: 'Usar esta: {template}',
		comesIn: 'Qué se agrega',
		groups: 'Grupos',
		roles: 'Roles',
		sensitive: 'su recuento es solo para quienes facilitan',
		review: {
			one: 'Una revisión cada mes',
			many: 'Una revisión cada {n} de meses',
			other: 'Una revisión cada {n} meses'
		},
		applied: {
			one: 'Se agregó {n} frase por completar.',
			many: 'Se agregaron {n} de frases por completar.',
			other: 'Se agregaron {n} frases por completar.'
		},
		appliedNone: 'Se agregaron grupos y roles.',
		takenBack: 'Todo quedó como antes.',
		notEmpty: 'Alguien escribió una tarjeta entre tanto. No se cambió nada.'
	}
};
