import type { Shape } from '../index.ts';
import type { strategy as en } from './en.ts';

export const strategy: Shape<typeof en> = {
	heading: 'Nossa estratégia',
	placeholder: 'Escrevam aqui, em conjunto.',
	start:
		'Este texto é de vocês. Pode começar a partir dos seus quadros, com estes títulos, que vocês podem mudar como quiserem:',
	startHint: 'Debaixo de cada título há blocos que seguem os seus quadros: quando um cartão muda, o texto também diz.',
	fromBoards: 'Começar a partir dos quadros',
	fromNothing: 'Começar em branco',
	begun: 'A estratégia começa a partir dos seus quadros.',
	print: 'Imprimir',
	printCircle: 'Imprimir também os cartões do círculo',
	outline: 'Índice',
	insert: 'Pôr um bloco que segue os quadros',
	insertShort: 'Dos quadros',
	insertCard: 'Pôr um cartão',
	putIn: 'Já está no texto.',
	oneCard: 'Um cartão',
	unknown: 'Um bloco que aqui não se conhece',
	follows: 'Segue os quadros:',
	followsHint: 'segue os quadros',
	openBoard: 'Abrir o quadro',
	openCard: 'Abrir o cartão',
	takeOut: 'Tirar do texto',
	removed: 'Este cartão foi tirado.',
	nothing: 'Ainda não há nada ali.',
	circleCard: 'um cartão do círculo',
	somebody: 'alguém',
	done: 'feito',
	askedOf: 'pedido a {who}',
	every: {
		one: 'Olhamos de novo a cada mês.',
		many: 'Olhamos de novo a cada {n} de meses.',
		other: 'Olhamos de novo a cada {n} meses.'
	},
	lastReview: 'Visto pela última vez em {month}.',
	nextReview: 'A próxima vez: {month}.',
	sections: {
		who: 'Quem somos',
		defend: 'O que defendemos',
		strengthens: 'O que nos fortalece',
		threatens: 'O que nos ameaça',
		do: 'O que fazemos',
		ask: 'O que pedimos, e a quem',
		holds: 'Quem cuida de quê',
		again: 'Quando olhamos de novo'
	},
	blocks: {
		about: 'Nossa comunidade e nossa causa',
		practices: 'O que já fazemos',
		assets: 'O que nos sustenta',
		safeSpaces: 'Nossos espaços seguros',
		capacities: 'O que nos deixa mais fortes',
		allies: 'Quem está do nosso lado',
		threats: 'Ameaças, primeiro as mais graves',
		vulnerabilities: 'O que nos enfraquece',
		stigmas: 'O que dizem da nossa comunidade',
		needs: 'Do que precisamos, como confirmamos',
		measuresA: 'Medidas A',
		measuresB: 'Medidas B',
		counters: 'Nossas próprias palavras',
		asks: 'O que pedimos',
		holders: 'Quem cuida de quê',
		reviews: 'Quando olhamos de novo'
	}
};
