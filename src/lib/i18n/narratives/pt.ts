import type { NarrativeWords } from './index.ts';

export const pt: NarrativeWords = {
	list: {
		intro: 'Digam o que vocês defendem. Repetir a mentira ajuda a espalhá-la.',
		they: 'O que dizem de nós',
		we: 'O que respondemos',
		answered: {
			one: '{n} de {total} tem resposta.',
			many: '{n} de {total} têm resposta.',
			other: '{n} de {total} têm resposta.'
		},
		all: 'Ver tudo',
		open: 'Só o que está sem resposta',
		noneOpen: 'Nada mais está sem resposta.',
		unanswered: 'Ainda sem resposta',
		hurts: 'Machuca: {whom}',
		write: 'Escrever uma resposta',
		another: 'Outra resposta',
		use: 'Usar uma que já temos',
		useLabel: 'Procurar uma resposta já escrita',
		useNone: 'Ainda não há outra resposta.',
		answerTo: 'Resposta a “{stigma}”',
		placeholder: 'Uma frase, como se diz em voz alta',
		added: 'Resposta adicionada.',
		linked: 'Esta resposta agora também está aqui.',
		addStigma: 'Adicionar algo que dizem de nós',
		stigmaPlaceholder: 'Uma mentira ou difamação, como as pessoas dizem',
		stigmaAdded: 'Adicionado. O que vocês respondem?',
		loose: 'Respostas que ainda não respondem a nada',
		looseHint: 'Abram uma para escolher a que ela responde.',
		voices: 'Quem diz: {whom}',
		audience: 'Para: {whom}',
		longText: 'Com um texto mais longo',
		sheet: 'Folha de respostas para imprimir',
		emptyHeading: 'O que dizem de vocês?',
		empty:
			'Comecem pela mentira que mais dói ou pela que mais corre. Embaixo, escrevam o que respondem: a causa, com suas próprias palavras. Só quem está neste espaço vê.',
		emptyReader: 'Ninguém escreveu nada aqui ainda.'
	},
	pane: {
		back: 'Voltar a todas as mentiras e respostas',
		heading: 'Nossa resposta',
		short: 'Num só fôlego',
		shortHint: 'A frase que todo mundo pode dizer de cor.',
		long: 'A resposta mais longa',
		longPlaceholder: 'Por que é assim, um exemplo, o que dizer se perguntarem de novo…',
		open: 'Escrever o texto mais longo',
		answers: 'Responde a',
		answersNone: 'Não está ligada a nada do que dizem de nós.',
		answersAdd: 'Também responde a…',
		answersFind: 'Procurar a que responde',
		answersRemove: 'Não responde mais a “{stigma}”',
		who: 'Quem, para quem, como',
		voiceHint: 'Mais de uma voz protege todas e todos.',
		card: 'Idiomas, ligações, quem pode ver',
		gone: 'Alguém removeu esta resposta.'
	},
	hints: {
		heading: 'Perguntas ao texto',
		lead: 'Vêm deste aparelho e sabem pouco. Vocês sabem mais: deixem de lado o que não serve.',
		aside: 'Deixar de lado',
		asideThis: 'Deixar de lado: {question}',
		again: { one: 'Perguntar {n} de novo', many: 'Perguntar {n} de novo', other: 'Perguntar {n} de novo' },
		repeats:
			'Aqui a mentira é dita mais uma vez ({words}). Que tal dizer primeiro o que vocês defendem e deixar a mentira de fora?',
		'one-person': 'Aqui fala uma só pessoa, ou se fala de uma só (“{words}”). Todas e todos poderiam dizer: nós?',
		'no-cause': 'Quem ouvir só isto vai saber o que vocês defendem?',
		'one-voice':
			'Uma só voz diz todas as respostas. Quem mais poderia dizê-las, para que ninguém fique na frente sem companhia?',
		'no-audience': 'Quem deve ouvir, e em quem acreditaria?',
		'person-centred': 'No centro está uma só pessoa. E se fosse a causa, ou todas e todos vocês?'
	},
	sheet: {
		heading: 'Folha de respostas',
		back: 'Voltar',
		whom: 'Para quem',
		whomAll: 'Uma folha para todas e todos',
		whomEach: 'Uma página para cada voz',
		whomOne: 'Só para {name}',
		languages: 'Idiomas',
		languagesHint: 'O que não está escrito neles aparece como foi escrito, com o nome do idioma.',
		also: 'Imprimir também',
		circle: {
			one: 'O que é só do círculo ({n} cartão)',
			many: 'O que é só do círculo ({n} cartões)',
			other: 'O que é só do círculo ({n} cartões)'
		},
		burn: {
			one: 'O que vai ser queimado ({n} cartão)',
			many: 'O que vai ser queimado ({n} cartões)',
			other: 'O que vai ser queimado ({n} cartões)'
		},
		size: 'Letra',
		sizeLarge: 'Grande',
		sizeHuge: 'Muito grande',
		long: 'Com os textos mais longos',
		preview: 'É isto que vai ser impresso',
		pages: {
			one: '{n} parte',
			many: '{n} partes, cada uma em sua página',
			other: '{n} partes, cada uma em sua página'
		},
		answers: { one: '{n} resposta', many: '{n} respostas', other: '{n} respostas' },
		left: 'Fica de fora: {what}.',
		leftCircle: {
			one: '{n} cartão do círculo',
			many: '{n} cartões do círculo',
			other: '{n} cartões do círculo'
		},
		leftBurn: {
			one: '{n} cartão a ser queimado',
			many: '{n} cartões a serem queimados',
			other: '{n} cartões a serem queimados'
		},
		leftOpen: { one: '{n} sem resposta', many: '{n} sem resposta', other: '{n} sem resposta' },
		care: 'Uma folha pode se perder ou ser tomada. Imprimam só as necessárias e contem todas na volta.',
		nothing: 'Ainda não há nada para imprimir: escrevam primeiro uma resposta.',
		print: 'Imprimir',
		defend: 'O que defendemos',
		say: 'Dizem',
		answer: 'Nós dizemos',
		also2: 'Também dizemos',
		speaks: 'Quem diz: {whom}',
		anyone: 'Quem tomar a palavra',
		forWhom: 'Para: {whom}',
		channel: 'Como: {channel}',
		inLanguage: '(em {language})'
	}
};
