import type { AssessmentWords } from './index.ts';

export const pt: AssessmentWords = {
	look: {
		label: 'Formas de olhar as ameaças',
		grid: 'Grade',
		touches: 'Quem é atingido',
		list: 'Lista'
	},
	who: {
		label: 'Mostrar as ameaças que atingem',
		all: 'Quem quer que seja',
		individual: 'Cada pessoa',
		collective: 'O conjunto',
		shown: '{n} de {total} ameaças'
	},
	turn: { first: 'Conversar primeiro', next: 'Conversar depois', watch: 'Não perder de vista' },
	matrix: {
		hint: 'Arrastem cada ameaça até o seu lugar. Ou toquem nela e depois em um lugar. Com o teclado: as setas a movem. «Conversar primeiro» põe a conversa em ordem; não mede o perigo.',
		empty: 'Ainda não há ameaças. Escrevam a primeira; ela começa no meio.',
		none: 'Nenhuma ameaça aqui.',
		cell: '{likelihood}, {impact}. {turn}.',
		threats: { one: '{n} ameaça', many: '{n} ameaças', other: '{n} ameaças' },
		putHere: 'Pôr aqui',
		chosen: 'Escolhida: «{threat}». Toquem em um lugar, ou usem as setas.',
		moved: 'Agora: {likelihood}, {impact}. {turn}.',
		more: { one: 'mais {n}', many: 'mais {n}', other: 'mais {n}' }
	},
	threat: {
		open: 'Abrir o cartão',
		trend: 'Tendência: {trend}',
		hits: 'Atinge: {whom}',
		hitsNobody: 'Ainda não se disse quem ela atinge.',
		reactsTo: 'É uma reação a:',
		harms: 'Faz mal a:',
		forces: 'O que pesa nela',
		stronger: 'Nos fortalece',
		weaker: 'Nos enfraquece',
		noFactor: 'Ainda não há nada escrito.',
		addStronger: 'O que nos fortalece?',
		addWeaker: 'O que nos enfraquece?',
		add: 'Acrescentar',
		added: 'Acrescentado.',
		needs: 'Necessidades que nascem dela',
		noNeed: 'Nenhuma necessidade se apoia nela ainda.',
		writeNeed: 'Escrever uma necessidade a partir desta ameaça',
		needMade: 'Uma necessidade começou a partir desta ameaça. Escrevam: «precisamos …»',
		done: 'Pronto'
	},
	touches: {
		hint: 'As ameaças atingem as pessoas uma a uma e também o conjunto. Marquem quem cada uma atinge.',
		threat: 'Ameaça',
		cell: '«{threat}» atinge: {whom}',
		total: 'Ameaças que atingem',
		people: 'Cada pessoa',
		together: 'O conjunto'
	},
	needs: {
		hint: 'Primeiro o que não pode esperar. Ponham as necessidades em ordem à mão, ou deem pontos e deixem que eles ordenem.',
		empty: 'Ainda não há necessidades. Do que vocês precisam, como coletivo, para poder continuar?',
		sort: 'Ordem',
		byHand: 'À mão',
		byDots: 'Por pontos',
		place: '{n} de {total}',
		up: 'Subir',
		down: 'Descer',
		moved: 'Agora no lugar {n} de {total}.',
		dots: { one: '{n} ponto', many: '{n} pontos', other: '{n} pontos' },
		dotAdd: 'Dar um ponto: «{need}»',
		dotTake: 'Tirar um ponto: «{need}»',
		restsOn: 'Apoia-se em',
		restsOnNothing: 'Ainda não se apoia em nada.',
		whose: 'Necessidade de',
		whoseNobody: 'Ainda não se disse de quem é a necessidade.',
		confirmed: 'Confirmada pelo grupo',
		notConfirmed: 'Ainda sem confirmar',
		read: 'Ler em voz alta e confirmar',
		drag: 'Mover «{need}»: arrastem, ou usem as setas para cima e para baixo'
	},
	aloud: {
		heading: 'Ler em voz alta e confirmar',
		hint: 'Alguém lê em voz alta, devagar. Quem quiser mudar uma palavra diz. Confirmem só aquilo a que o grupo diz sim.',
		because: 'Porque …',
		we: '… precisamos',
		nothing: 'Ainda não se apoia em nada. O que acontece, que nos faz precisar disso?',
		empty: 'Esta necessidade ainda não tem palavras.',
		confirm: 'O grupo confirma',
		take: 'Retirar a confirmação',
		confirmed: 'Confirmada.',
		taken: 'Já não está confirmada.',
		change: 'Mudar as palavras',
		next: 'Próxima necessidade',
		previous: 'Necessidade anterior'
	}
};
