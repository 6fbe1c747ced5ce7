import type { Shape } from '../index.ts';
import type { library as english } from './en.ts';

export const library: Shape<typeof english> = {
	modes: { label: 'Ideias e demandas', ideas: 'Ideias', asks: 'Demandas às autoridades' },
	intro: 'Dezesseis perguntas para começar. São uma ajuda, não uma lista a preencher: a ideia própria vale o mesmo.',
	search: 'Procurar nas ideias',
	nothing: 'Nenhuma ideia tem essas palavras.',
	aimHint: {
		A: 'O que podemos fazer com as nossas próprias mãos.',
		B: 'O que deve fazer quem tem o dever de proteger.'
	},
	used: { one: '{n} medida', many: '{n} medidas', other: '{n} medidas' },
	unused: 'Nenhuma medida ainda',
	guards: 'Evita isto: {pitfall}',
	look: 'Olhem primeiro: {boards}',
	write: 'Escrever uma medida a partir daqui',
	writeFrom: 'Escrever uma medida a partir de «{title}»',
	own: 'Escrever uma ideia própria',
	begun: 'Uma medida foi começada.',
	asks: {
		hint: 'Para entregar: só a causa e o que se demanda. Leiam antes que saia da sala.',
		agreedOnly: 'Só o que o grupo acordou',
		print: 'Imprimir',
		heading: 'O que demandamos',
		cause: 'O que defendemos',
		noCause: 'Ninguém escreveu ainda o que vocês defendem. Vem acima de toda demanda.',
		none: 'Ainda não se demanda nada de uma autoridade. Escrevam uma medida do propósito B.',
		noneAgreed: 'Nada foi acordado ainda. Desmarquem a caixa para ver o que está proposto.',
		noDuty: 'O quadro não diz que tenha o dever de proteger. Esta linha não é impressa.',
		nobody: 'Ainda sem a quem demandar',
		nobodyHint: 'Estas não estão na folha: escolham de quem se demanda.',
		hidden: {
			one: '{n} demanda fica de fora: nem todas as pessoas podem vê-la.',
			many: '{n} demandas ficam de fora: nem todas as pessoas podem vê-las.',
			other: '{n} demandas ficam de fora: nem todas as pessoas podem vê-las.'
		}
	},
	fields: {
		prompt: 'Partiu de',
		own: 'Ideia própria',
		promptOpen: 'Sem dizer',
		comesFrom: 'De onde cresce',
		fromNothing: 'Ainda não nasceu de nenhuma prática. Há algo que vocês já fazem de onde ela possa partir?',
		needsHint: 'Ainda não se apoia em nenhuma necessidade. Que necessidade do grupo ela atende?',
		withWhat: 'Com quê e com quem',
		works: 'Sobre o que age',
		protects: 'Quem ela protege',
		each: 'Cada pessoa',
		together: 'O grupo inteiro',
		oneSide: {
			each: 'Aqui nada protege o grupo inteiro. Poderia?',
			together: 'Aqui nada protege cada pessoa. Alguém fica sem companhia?'
		},
		harm: 'Que não faça mal a ninguém',
		harmQuestion: 'Aqui alguém carrega mais risco. O que poderia dar errado, e o que faríamos então?',
		see: 'Como veremos que funciona',
		ask: 'De quem demandamos',
		askHint: 'Ninguém aqui tem o dever de proteger. Que autoridade o tem?',
		askNobody: 'Uma demanda precisa de quem tenha o dever de responder.',
		when: 'Quando, e em que ponto está',
		decided: 'Só uma decisão do grupo torna uma medida acordada ou não acordada.',
		add: 'Acrescentar',
		addTo: 'Acrescentar a «{field}»',
		noCards: 'Ainda não há cartão para escolher.',
		removeOf: 'Tirar «{card}»',
		openOf: 'Abrir «{card}»'
	},
	next: {
		forNeed: 'Escrever uma medida para esta necessidade',
		met: { one: '{n} medida a atende', many: '{n} medidas a atendem', other: '{n} medidas a atendem' },
		unmet: 'Nenhuma medida a atende ainda.',
		ask: 'Demandar algo'
	}
};
