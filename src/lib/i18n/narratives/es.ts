import type { NarrativeWords } from './index.ts';

export const es: NarrativeWords = {
	list: {
		intro: 'Digan lo que defienden. Quien repite la mentira la ayuda a correr.',
		they: 'Lo que dicen de nosotras y nosotros',
		we: 'Lo que respondemos',
		answered: {
			one: '{n} de {total} tiene respuesta.',
			many: '{n} de {total} tienen respuesta.',
			other: '{n} de {total} tienen respuesta.'
		},
		all: 'Ver todo',
		open: 'Solo lo que no tiene respuesta',
		noneOpen: 'Ya no hay nada sin respuesta.',
		unanswered: 'Todavía sin respuesta',
		hurts: 'Duele a: {whom}',
		write: 'Escribir una respuesta',
		another: 'Otra respuesta',
		use: 'Usar una que ya tenemos',
		useLabel: 'Buscar una respuesta ya escrita',
		useNone: 'Todavía no hay otra respuesta.',
		answerTo: 'Respuesta a «{stigma}»',
		placeholder: 'Una frase, como se dice en voz alta',
		added: 'Respuesta agregada.',
		linked: 'Esta respuesta ahora también está aquí.',
		addStigma: 'Agregar algo que dicen',
		stigmaPlaceholder: 'Una mentira o un señalamiento, como lo dice la gente',
		stigmaAdded: 'Agregado. ¿Qué responden?',
		loose: 'Respuestas que aún no responden a nada',
		looseHint: 'Abran una para elegir a qué responde.',
		voices: 'Lo dice: {whom}',
		audience: 'Para: {whom}',
		longText: 'Con un texto más largo',
		sheet: 'Hoja de respuestas para imprimir',
		emptyHeading: '¿Qué dicen de ustedes?',
		empty:
			'Empiecen por la mentira que más duele o la que más corre. Debajo escriben lo que responden: su causa, con sus propias palabras. Lo ve quien está en este espacio.',
		emptyReader: 'Aquí nadie ha escrito nada todavía.'
	},
	pane: {
		back: 'Volver a todas las mentiras y respuestas',
		heading: 'Nuestra respuesta',
		short: 'De un solo aliento',
		shortHint: 'La frase que cualquiera puede decir de memoria.',
		long: 'La respuesta más larga',
		longPlaceholder: 'Por qué es así, un ejemplo, qué decir si vuelven a preguntar…',
		open: 'Escribir el texto más largo',
		answers: 'Responde a',
		answersNone: 'No está unida a nada de lo que dicen.',
		answersAdd: 'También responde a…',
		answersFind: 'Buscar a qué responde',
		answersRemove: 'Ya no responde a «{stigma}»',
		who: 'Quién, a quién, cómo',
		voiceHint: 'Más de una voz protege a todas y todos.',
		card: 'Idiomas, vínculos, quién puede verla',
		gone: 'Alguien quitó esta respuesta.'
	},
	hints: {
		heading: 'Preguntas al texto',
		lead: 'Salen de este aparato y saben poco. Ustedes saben más: dejen de lado lo que no venga al caso.',
		aside: 'Dejar de lado',
		asideThis: 'Dejar de lado: {question}',
		again: { one: 'Volver a preguntar {n}', many: 'Volver a preguntar {n}', other: 'Volver a preguntar {n}' },
		repeats:
			'Aquí se dice la mentira otra vez ({words}). ¿Podrían decir primero lo que defienden y dejar fuera la mentira?',
		'one-person':
			'Aquí habla una sola persona, o se habla de una sola («{words}»). ¿Podrían decirlo como un nosotras, nosotros?',
		'no-cause': 'Quien oiga solo esto, ¿sabrá qué defienden?',
		'one-voice':
			'Una sola voz dice todas sus respuestas. ¿Quién más podría decirlas, para que nadie quede al frente sin compañía?',
		'no-audience': '¿Quién debe oírlo, y a quién le creería?',
		'person-centred': 'En el centro hay una sola persona. ¿Y si fuera la causa, o todas y todos?'
	},
	sheet: {
		heading: 'Hoja de respuestas',
		back: 'Volver',
		whom: 'Para quién',
		whomAll: 'Una hoja para todas y todos',
		whomEach: 'Una página para cada voz',
		whomOne: 'Solo para {name}',
		languages: 'Idiomas',
		languagesHint: 'Lo que no está escrito en ellos aparece como se escribió, con su idioma.',
		also: 'Imprimir también',
		circle: {
			one: 'Lo que es solo del círculo ({n} tarjeta)',
			many: 'Lo que es solo del círculo ({n} tarjetas)',
			other: 'Lo que es solo del círculo ({n} tarjetas)'
		},
		burn: {
			one: 'Lo que se va a quemar ({n} tarjeta)',
			many: 'Lo que se va a quemar ({n} tarjetas)',
			other: 'Lo que se va a quemar ({n} tarjetas)'
		},
		size: 'Letra',
		sizeLarge: 'Grande',
		sizeHuge: 'Muy grande',
		long: 'Con los textos más largos',
		preview: 'Esto es lo que se va a imprimir',
		pages: {
			one: '{n} parte',
			many: '{n} partes, cada una en su página',
			other: '{n} partes, cada una en su página'
		},
		answers: { one: '{n} respuesta', many: '{n} respuestas', other: '{n} respuestas' },
		left: 'Queda fuera: {what}.',
		leftCircle: {
			one: '{n} tarjeta del círculo',
			many: '{n} tarjetas del círculo',
			other: '{n} tarjetas del círculo'
		},
		leftBurn: {
			one: '{n} tarjeta que se va a quemar',
			many: '{n} tarjetas que se van a quemar',
			other: '{n} tarjetas que se van a quemar'
		},
		leftOpen: { one: '{n} sin respuesta', many: '{n} sin respuesta', other: '{n} sin respuesta' },
		care: 'Una hoja se puede perder o se la pueden quitar. Impriman las que hagan falta y cuéntenlas al volver.',
		nothing: 'Todavía no hay nada que imprimir: escriban primero una respuesta.',
		print: 'Imprimir',
		defend: 'Lo que defendemos',
		say: 'Dicen',
		answer: 'Decimos',
		also2: 'También decimos',
		speaks: 'Lo dice: {whom}',
		anyone: 'Quien tome la palabra',
		forWhom: 'Para: {whom}',
		channel: 'Cómo: {channel}',
		inLanguage: '(en {language})'
	}
};
