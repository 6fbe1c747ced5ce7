import type { BalanceWords } from './index.ts';

export const balance: BalanceWords = {
	heading: 'O espelho',
	intro: 'Perguntas para conversar, e contas. Não dão nota: se falta algo, e se isso importa, quem diz são vocês.',
	ways: { label: 'O que olhar', questions: 'Perguntas', coverage: 'O que cobre o quê', figures: 'Contas' },
	cause: { label: 'O que vocês defendem', write: 'Escrever' },
	plan: {
		counts: {
			one: 'Aqui se olha {n} medida: a que vocês acordaram ou, enquanto não há acordos, a que está proposta.',
			many: 'Aqui se olham {n} de medidas: as que vocês acordaram ou, enquanto não há acordos, as que estão propostas.',
			other: 'Aqui se olham {n} medidas: as que vocês acordaram ou, enquanto não há acordos, as que estão propostas.'
		},
		empty: 'Ainda não há um plano para olhar.',
		emptyHow:
			'Escrevam no quadro de medidas o que poderiam fazer. Quando uma medida estiver pronta para a conversa, abram-na e ponham o estado em «{state}».',
		ideas: {
			one: '{n} medida ainda é uma ideia. Quando estiver pronta para a conversa, abram-na e ponham o estado em «{state}».',
			many: '{n} de medidas ainda são ideias. Quando uma estiver pronta para a conversa, abram-na e ponham o estado em «{state}».',
			other:
				'{n} medidas ainda são ideias. Quando uma estiver pronta para a conversa, abram-na e ponham o estado em «{state}».'
		},
		toMeasures: 'Ir às medidas'
	},
	gate: {
		heading: 'Antes das medidas',
		open: 'O que as protege, o que as ameaça e do que precisam está escrito, e vocês confirmaram.',
		missing: {
			'no-practice-named': 'Ninguém escreveu ainda o que vocês já fazem e que as protege.',
			'no-threat-named': 'Ninguém escreveu ainda uma ameaça.',
			'no-need-confirmed':
				'Nenhuma necessidade está confirmada ainda. Uma necessidade se apoia em algo, e o grupo disse: sim, precisamos disto.',
			'first-threats-without-need':
				'Estas ameaças são prováveis e pesadas, e delas ainda não saiu nenhuma necessidade confirmada. Do que vocês precisam por causa delas?'
		},
		to: 'Ir a: {board}'
	},
	level: { stop: 'Falar disto primeiro', look: 'Vale um olhar', note: 'Uma observação' },
	gaps: { title: 'O que talvez falte', ask: 'Falta mesmo, ou está aí e ninguém escreveu?' },
	questions: {
		count: { one: '{n} pergunta', many: '{n} de perguntas', other: '{n} perguntas' },
		none: 'Neste momento o espelho não tem nada a perguntar. Isso não quer dizer que não falte nada: quem veria de outro jeito?',
		because: 'Pergunta por causa de:',
		show: { one: 'Mostrar mais {n}', many: 'Mostrar mais {n}', other: 'Mostrar mais {n}' }
	},
	check: {
		'p1-no-cause': 'Que causa vocês defendem? Ninguém escreveu ainda.',
		'p1-person-centred': 'Isto gira em torno de uma pessoa. Como soaria com a causa ou o grupo no centro?',
		'p1-threats-unlinked-to-cause':
			'A que respondem as ameaças? Nenhuma diz ainda o que querem impedir vocês de fazer.',
		'p2-no-practice-grown':
			'De que coisas que vocês já fazem poderia nascer uma destas medidas? Até agora nenhuma nasce de uma prática.',
		'p2-nothing-collective':
			'O que protege todas e todos juntos? Até agora nenhuma medida alcança a organização, a comunidade ou o território.',
		'p2-carriers-unseen': 'Quem mantém vivas estas práticas? De mais da metade, ninguém escreveu.',
		'p3-leaders-only': 'Quem mais precisa de proteção? Estas medidas protegem só as lideranças.',
		'p3-no-families': 'E as famílias? Nenhuma medida as protege ainda.',
		'p3-source-untouched': 'O que tocaria a origem destas ameaças? Até agora nada trabalha sobre a própria ameaça.',
		'p4-individual-without-collective-pair':
			'Isto protege só as lideranças. Que medida para todas e todos poderia acompanhá-la, pela mesma necessidade?',
		'p4-harm-not-asked': 'O que poderia dar errado aqui, e para quem? Ninguém escreveu ainda.',
		'p4-objection-left-standing': 'Alguém objetou, e a objeção continua de pé. Vocês voltaram a falar com essa pessoa?',
		'p5-all-on-one': 'Tudo o que está pendente pesa nos mesmos ombros. Com quem dá para repartir?',
		'p5-load-on-one': 'Mais da metade do que está pendente pesa nos mesmos ombros. O que outra pessoa poderia assumir?',
		'p5-single-voice': 'Todas as respostas de vocês são ditas por uma só voz. Quem mais poderia falar?',
		'p5-no-deputy': 'Quem entra quando esta pessoa não pode? Ainda não há um segundo par de mãos.',
		'g-no-care': 'Como vão cuidar umas das outras e uns dos outros enquanto fazem tudo isto?',
		'g-no-gender': 'Isto protege as mulheres, as pessoas LGBTIQ+ e a juventude tanto quanto as demais pessoas?',
		'g-no-aim-a': 'O que vocês podem fazer por conta própria, sem esperar por ninguém?',
		'g-no-aim-b': 'Que autoridade tem o dever de protegê-las, e o que vocês exigem dela?',
		'g-lopsided': 'Quase tudo serve a um só dos dois propósitos. É o que vocês querem por enquanto?',
		'g-threat-uncovered': 'O que vão fazer diante disto? Nenhuma medida responde ainda.',
		'g-need-unmet': 'Vocês confirmaram esta necessidade. Que medida a atende?',
		'g-measure-without-need': 'A que necessidade isto responde?',
		'g-no-responsible': 'Vocês acordaram isto. Quem assume?',
		'g-no-review-date': 'Em que mês vocês voltam a olhar para isto?',
		'g-review-overdue': 'O mês de voltar a olhar já passou. Quando vão fazer isso?',
		'g-ask-without-duty-bearer': 'De que autoridade com dever de proteger se exige isto?',
		'g-stigma-unanswered': 'O que vocês respondem a isto, com palavras próprias?',
		'g-safe-space-unresolved': 'O que falta para este espaço ser seguro, ou para existir?',
		'g-asset-at-risk': 'O que vão fazer para cuidar disto?',
		'g-group-absent-from-decisions': 'Este grupo não esteve na maioria das decisões. O que o deixou de fora?'
	},
	ref: { group: 'Grupo: {name}', role: 'Papel: {name}', unnamed: 'sem nome', gone: 'algo que foi retirado' },
	aside: {
		action: 'Deixar de lado, com um motivo',
		label: 'Por que isto não vale para nós, ou não agora?',
		save: 'Deixar de lado',
		done: 'Ficou de lado. Está em «O que deixamos de lado».',
		heading: 'O que deixamos de lado',
		hint: 'Uma pergunta volta sozinha quando algo novo faz o espelho perguntar.',
		reason: 'Nosso motivo:',
		hidden: 'O motivo fica entre quem facilita.',
		back: 'Perguntar de novo',
		backDone: 'A pergunta está de volta.'
	},
	coverage: {
		rows: 'Olhar',
		threats: 'Ameaças',
		needs: 'Necessidades confirmadas',
		as: 'Mostrar como',
		table: 'Tabela',
		list: 'Lista',
		tableOfThreats: 'Que medida responde a que ameaça',
		tableOfNeeds: 'Que medida atende que necessidade',
		threat: 'Ameaça',
		need: 'Necessidade',
		covers: 'responde',
		source: 'na origem',
		meets: 'atende',
		no: 'não',
		coveredBy: 'Respondem:',
		metBy: 'Atendem:',
		nobody: 'Nenhuma medida ainda.',
		noThreats: 'Ainda não há nenhuma ameaça escrita.',
		noNeeds: 'Ainda não há nenhuma necessidade confirmada.',
		noMeasures: 'Ainda não há nenhuma medida no plano, então nada está coberto.',
		moreRows: { one: 'Mostrar mais {n} linha', many: 'Mostrar mais {n} de linhas', other: 'Mostrar mais {n} linhas' },
		moreColumns: {
			one: 'Mostrar mais {n} medida',
			many: 'Mostrar mais {n} de medidas',
			other: 'Mostrar mais {n} medidas'
		}
	},
	figures: {
		ofMeasures: { one: '{n} de {of} medida', many: '{n} de {of} de medidas', other: '{n} de {of} medidas' },
		aims: 'Os dois propósitos',
		aimsHint: 'Os dois fazem parte de um plano: o que vocês fazem e o que exigem de quem tem o dever de proteger.',
		reach: 'Até onde chegam as medidas',
		reaches: {
			individual: 'Só as lideranças',
			relational: 'Integrantes ou famílias',
			collective: 'Organização, comunidade ou território'
		},
		dims: 'Cada pessoa e o conjunto',
		dimsHint: 'A quem as ameaças atingem e a quem as medidas protegem.',
		persons: 'Cada pessoa',
		together: 'O conjunto',
		hit: {
			one: '{n} ameaça atinge aqui',
			many: '{n} de ameaças atingem aqui',
			other: '{n} ameaças atingem aqui'
		},
		protected: {
			one: '{n} medida protege aqui',
			many: '{n} de medidas protegem aqui',
			other: '{n} medidas protegem aqui'
		},
		threats: 'Ameaças que têm uma medida: {n} de {of}.',
		needs: 'Necessidades confirmadas que uma medida atende: {n} de {of}.',
		practices: 'Práticas que cresceram até ser uma medida: {n} de {of}.',
		stigmas: 'Estigmas que têm resposta: {n} de {of}.',
		priorities: 'Das ameaças: {first} para falar primeiro, {next} depois, {watch} para não perder de vista.',
		whole: 'O que cobre o quê',
		after: 'Desde que decidiram',
		responsible: 'Medidas que alguém leva: {n} de {of}.',
		review: 'Medidas com um mês para voltar a olhar: {n} de {of}.',
		done: 'Compromissos cumpridos: {n} de {of}.',
		load: 'Compromissos pendentes que leva o papel com mais carga: {n} de {of}.',
		gap: {
			one: 'O tempo mais longo sem decidir nem voltar a olhar nada: {n} mês.',
			many: 'O tempo mais longo sem decidir nem voltar a olhar nada: {n} de meses.',
			other: 'O tempo mais longo sem decidir nem voltar a olhar nada: {n} meses.'
		},
		agreed: {
			one: 'Vocês queriam voltar a olhar todo mês.',
			many: 'Vocês queriam voltar a olhar a cada {n} de meses.',
			other: 'Vocês queriam voltar a olhar a cada {n} meses.'
		},
		objections: {
			one: '{n} objeção foi escrita.',
			many: '{n} de objeções foram escritas.',
			other: '{n} objeções foram escritas.'
		},
		noObjections: 'Nenhuma objeção foi escrita. Cada pessoa se sentiu livre para objetar?',
		asks: 'O que vocês exigiram das autoridades',
		response: {
			none: 'sem resposta ainda',
			promised: 'prometido',
			partly: 'cumprido em parte',
			kept: 'cumprido',
			refused: 'negado'
		},
		since: {
			one: '{n} mês desde a decisão',
			many: '{n} de meses desde a decisão',
			other: '{n} meses desde a decisão'
		},
		voice: 'Quem teve voz',
		voiceHint: 'Estar presente ainda não é decidir. Só as próprias pessoas podem dizer se foram ouvidas.',
		gatherings: 'encontros: esteve em {n} de {of}',
		decisions: 'decisões: participou de {n} de {of}',
		lastTime: 'no último encontro: {many}',
		few: 'umas poucas pessoas',
		nobody: 'ninguém',
		sensitive: 'Só quem facilita vê isto.',
		poll: 'No fim de um encontro: deu para dizer o que você queria?',
		polled: '{month}: sim {yes}, em parte {partly}, não {no}',
		pollUndated: 'Um encontro: sim {yes}, em parte {partly}, não {no}',
		none: 'Ainda não há nada para contar.'
	}
};
