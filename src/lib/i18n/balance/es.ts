import type { BalanceWords } from './index.ts';

export const balance: BalanceWords = {
	heading: 'El espejo',
	intro: 'Preguntas para conversar, y cuentas. No ponen nota: si algo falta, y si importa, lo dicen ustedes.',
	ways: { label: 'Qué mirar', questions: 'Preguntas', coverage: 'Qué cubre qué', figures: 'Cuentas' },
	cause: { label: 'Lo que defienden', write: 'Escribirla' },
	plan: {
		counts: {
			one: 'Se mira {n} medida: la que acordaron o, mientras no haya acuerdos, la que está propuesta.',
			many: 'Se miran {n} de medidas: las que acordaron o, mientras no haya acuerdos, las que están propuestas.',
			other: 'Se miran {n} medidas: las que acordaron o, mientras no haya acuerdos, las que están propuestas.'
		},
		empty: 'Todavía no hay un plan que mirar.',
		emptyHow:
			'Escriban en el tablero de medidas lo que podrían hacer. Cuando una medida esté lista para conversarla, ábranla y pongan su estado en «{state}».',
		ideas: {
			one: '{n} medida es todavía una idea. Cuando esté lista para conversarla, ábranla y pongan su estado en «{state}».',
			many: '{n} de medidas son todavía ideas. Cuando una esté lista para conversarla, ábranla y pongan su estado en «{state}».',
			other:
				'{n} medidas son todavía ideas. Cuando una esté lista para conversarla, ábranla y pongan su estado en «{state}».'
		},
		toMeasures: 'Ir a las medidas'
	},
	gate: {
		heading: 'Antes de las medidas',
		open: 'Está escrito lo que las protege, lo que las amenaza y lo que necesitan, y ustedes lo confirmaron.',
		missing: {
			'no-practice-named': 'Nadie ha escrito todavía lo que ya hacen y las protege.',
			'no-threat-named': 'Nadie ha escrito todavía una amenaza.',
			'no-need-confirmed':
				'Ninguna necesidad está confirmada todavía. Una necesidad se apoya en algo, y el grupo ha dicho: sí, esto nos hace falta.',
			'first-threats-without-need':
				'Estas amenazas son probables y pesadas, y de ellas no ha salido todavía ninguna necesidad confirmada. ¿Qué les hace falta por causa de ellas?'
		},
		to: 'Ir a: {board}'
	},
	level: { stop: 'Hablar de esto primero', look: 'Vale la pena mirarlo', note: 'Una observación' },
	gaps: { title: 'Lo que quizá falta', ask: '¿Falta, o está y nadie lo ha escrito?' },
	questions: {
		count: { one: '{n} pregunta', many: '{n} de preguntas', other: '{n} preguntas' },
		none: 'En este momento el espejo no tiene nada que preguntar. Eso no quiere decir que no falte nada: ¿quién lo vería de otra manera?',
		because: 'Pregunta por:',
		show: { one: 'Mostrar {n} más', many: 'Mostrar {n} más', other: 'Mostrar {n} más' }
	},
	check: {
		'p1-no-cause': '¿Qué causa defienden? Todavía nadie la ha escrito.',
		'p1-person-centred': 'Esto gira alrededor de una persona. ¿Cómo sonaría con la causa o el grupo en el centro?',
		'p1-threats-unlinked-to-cause':
			'¿A qué responden las amenazas? Ninguna dice todavía qué de lo que ustedes hacen quieren frenar.',
		'p2-no-practice-grown':
			'¿De qué cosas que ya hacen podría nacer alguna de estas medidas? Hasta ahora ninguna nace de una práctica.',
		'p2-nothing-collective':
			'¿Qué protege a todas y todos en conjunto? Hasta ahora ninguna medida alcanza a la organización, la comunidad o el territorio.',
		'p2-carriers-unseen': '¿Quiénes mantienen vivas estas prácticas? De más de la mitad nadie lo ha escrito.',
		'p3-leaders-only': '¿Quién más necesita protección? Estas medidas protegen solo a los liderazgos.',
		'p3-no-families': '¿Y las familias? Ninguna medida las protege todavía.',
		'p3-source-untouched': '¿Qué tocaría el origen de estas amenazas? Hasta ahora nada trabaja sobre la amenaza misma.',
		'p4-individual-without-collective-pair':
			'Esto protege solo a los liderazgos. ¿Qué medida para todas y todos podría acompañarla, por la misma necesidad?',
		'p4-harm-not-asked': '¿Qué podría salir mal aquí, y para quién? Todavía nadie lo ha escrito.',
		'p4-objection-left-standing': 'Alguien objetó y la objeción sigue en pie. ¿Volvieron a hablar con esa persona?',
		'p5-all-on-one': 'Todo lo pendiente está sobre los mismos hombros. ¿Con quién se puede repartir?',
		'p5-load-on-one': 'Más de la mitad de lo pendiente está sobre los mismos hombros. ¿Qué podría tomar alguien más?',
		'p5-single-voice': 'Todas sus respuestas las dice una sola voz. ¿Quién más podría hablar?',
		'p5-no-deputy': '¿Quién entra cuando esta persona no puede? Todavía no hay un segundo par de manos.',
		'g-no-care': '¿Cómo se van a cuidar mientras hacen todo esto?',
		'g-no-gender':
			'¿Protege esto a las mujeres, a las personas LGBTIQ+ y a la juventud tanto como a las demás personas?',
		'g-no-aim-a': '¿Qué pueden hacer ustedes, sin esperar a nadie?',
		'g-no-aim-b': '¿Qué autoridad tiene el deber de protegerlas, y qué le exigen?',
		'g-lopsided': 'Casi todo sirve a uno solo de los dos propósitos. ¿Es lo que quieren por ahora?',
		'g-threat-uncovered': '¿Qué van a hacer con esto? Ninguna medida le responde todavía.',
		'g-need-unmet': 'Ustedes confirmaron esta necesidad. ¿Qué medida la atiende?',
		'g-measure-without-need': '¿A qué necesidad responde?',
		'g-no-responsible': 'Esto lo acordaron. ¿Quién lo lleva?',
		'g-no-review-date': '¿En qué mes lo vuelven a mirar?',
		'g-review-overdue': 'Ya pasó el mes de volver a mirarlo. ¿Cuándo lo harán?',
		'g-ask-without-duty-bearer': '¿A qué autoridad con deber de proteger se le exige?',
		'g-stigma-unanswered': '¿Qué responden a esto, con palabras propias?',
		'g-safe-space-unresolved': '¿Qué haría falta para que este espacio sea seguro, o para que exista?',
		'g-asset-at-risk': '¿Qué van a hacer para cuidarlo?',
		'g-group-absent-from-decisions': 'Este grupo no estuvo en la mayoría de las decisiones. ¿Qué lo dejó fuera?'
	},
	ref: { group: 'Grupo: {name}', role: 'Rol: {name}', unnamed: 'sin nombre', gone: 'algo que se quitó' },
	aside: {
		action: 'Dejar de lado, con una razón',
		label: '¿Por qué esto no vale para nosotras y nosotros, o no ahora?',
		save: 'Dejar de lado',
		done: 'Quedó de lado. Está en «Lo que dejamos de lado».',
		heading: 'Lo que dejamos de lado',
		hint: 'Una pregunta vuelve sola cuando algo nuevo hace que el espejo pregunte.',
		reason: 'Nuestra razón:',
		hidden: 'La razón queda entre quienes facilitan.',
		back: 'Volver a preguntarlo',
		backDone: 'La pregunta está de vuelta.'
	},
	coverage: {
		rows: 'Mirar',
		threats: 'Amenazas',
		needs: 'Necesidades confirmadas',
		as: 'Mostrar como',
		table: 'Tabla',
		list: 'Lista',
		tableOfThreats: 'Qué medida responde a qué amenaza',
		tableOfNeeds: 'Qué medida atiende qué necesidad',
		threat: 'Amenaza',
		need: 'Necesidad',
		covers: 'responde',
		source: 'en su origen',
		meets: 'la atiende',
		no: 'no',
		coveredBy: 'Responden:',
		metBy: 'La atienden:',
		nobody: 'Ninguna medida todavía.',
		noThreats: 'Todavía no hay ninguna amenaza escrita.',
		noNeeds: 'Todavía no hay ninguna necesidad confirmada.',
		noMeasures: 'Todavía no hay ninguna medida en el plan, así que nada está cubierto.',
		moreRows: { one: 'Mostrar {n} fila más', many: 'Mostrar {n} de filas más', other: 'Mostrar {n} filas más' },
		moreColumns: {
			one: 'Mostrar {n} medida más',
			many: 'Mostrar {n} de medidas más',
			other: 'Mostrar {n} medidas más'
		}
	},
	figures: {
		ofMeasures: { one: '{n} de {of} medida', many: '{n} de {of} de medidas', other: '{n} de {of} medidas' },
		aims: 'Los dos propósitos',
		aimsHint:
			'Los dos son parte de un plan: lo que hacen ustedes y lo que exigen a quienes tienen el deber de proteger.',
		reach: 'Hasta dónde llegan las medidas',
		reaches: {
			individual: 'Solo los liderazgos',
			relational: 'Integrantes o familias',
			collective: 'Organización, comunidad o territorio'
		},
		dims: 'Cada persona y el conjunto',
		dimsHint: 'A quiénes golpean las amenazas y a quiénes protegen las medidas.',
		persons: 'Cada persona',
		together: 'El conjunto',
		hit: {
			one: 'aquí golpea {n} amenaza',
			many: 'aquí golpean {n} de amenazas',
			other: 'aquí golpean {n} amenazas'
		},
		protected: {
			one: 'aquí protege {n} medida',
			many: 'aquí protegen {n} de medidas',
			other: 'aquí protegen {n} medidas'
		},
		threats: 'Amenazas que tienen una medida: {n} de {of}.',
		needs: 'Necesidades confirmadas que una medida atiende: {n} de {of}.',
		practices: 'Prácticas que crecieron hasta ser una medida: {n} de {of}.',
		stigmas: 'Estigmas que tienen respuesta: {n} de {of}.',
		priorities: 'De las amenazas: {first} para hablar primero, {next} después, {watch} para no perder de vista.',
		whole: 'Qué cubre qué',
		after: 'Desde que decidieron',
		responsible: 'Medidas que alguien lleva: {n} de {of}.',
		review: 'Medidas con un mes para volver a mirarlas: {n} de {of}.',
		done: 'Compromisos cumplidos: {n} de {of}.',
		load: 'Compromisos pendientes que lleva el rol con más carga: {n} de {of}.',
		gap: {
			one: 'El tiempo más largo sin decidir ni volver a mirar nada: {n} mes.',
			many: 'El tiempo más largo sin decidir ni volver a mirar nada: {n} de meses.',
			other: 'El tiempo más largo sin decidir ni volver a mirar nada: {n} meses.'
		},
		agreed: {
			one: 'Querían volver a mirar cada mes.',
			many: 'Querían volver a mirar cada {n} de meses.',
			other: 'Querían volver a mirar cada {n} meses.'
		},
		objections: {
			one: 'Se escribió {n} objeción.',
			many: 'Se escribieron {n} de objeciones.',
			other: 'Se escribieron {n} objeciones.'
		},
		noObjections: 'No se escribió ninguna objeción. ¿Se sintió cada quien con libertad de objetar?',
		asks: 'Lo que exigieron a las autoridades',
		response: {
			none: 'sin respuesta todavía',
			promised: 'prometido',
			partly: 'cumplido en parte',
			kept: 'cumplido',
			refused: 'negado'
		},
		since: {
			one: '{n} mes desde que se decidió',
			many: '{n} de meses desde que se decidió',
			other: '{n} meses desde que se decidió'
		},
		voice: 'Quiénes tuvieron voz',
		voiceHint: 'Estar no es todavía decidir. Solo las propias personas pueden decir si fueron escuchadas.',
		gatherings: 'encuentros: estuvo en {n} de {of}',
		decisions: 'decisiones: tomó parte en {n} de {of}',
		lastTime: 'en el último encuentro: {many}',
		few: 'unas pocas personas',
		nobody: 'nadie',
		sensitive: 'Solo lo ven quienes facilitan.',
		poll: 'Al final de un encuentro: ¿pudiste decir lo que querías?',
		polled: '{month}: sí {yes}, en parte {partly}, no {no}',
		pollUndated: 'Un encuentro: sí {yes}, en parte {partly}, no {no}',
		none: 'Todavía no hay nada que contar.'
	}
};
