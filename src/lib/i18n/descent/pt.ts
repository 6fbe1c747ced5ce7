import type { DescentWords } from './index.ts';

export const pt: DescentWords = {
	hint: 'Cada linha começa em algo que vocês já fazem. Sigam-na com as setas do teclado, ou toquem em um cartão para abri-lo.',
	empty: 'Ainda não há práticas. Escrevam o que já fazem; o que nascer disso será desenhado aqui.',
	look: { label: 'Formas de olhar o que nasceu', drawing: 'Desenho', list: 'Lista' },
	stage: {
		practice: 'Prática',
		guards: 'Prática de proteção',
		need: 'Necessidade a que responde',
		measure: 'Medida'
	},
	columnEmpty: {
		practice: 'Ainda não há nada aqui.',
		guards: 'Nenhuma prática diz ainda como protege.',
		need: 'Ainda não há necessidades nestas linhas.',
		measure: 'Nada virou medida ainda.'
	},
	because: 'por causa de:',
	grewNothing: 'Ainda não nasceu nada dela.',
	without: {
		one: '{n} medida não nasceu de nenhuma prática.',
		many: '{n} medidas não nasceram de nenhuma prática.',
		other: '{n} medidas não nasceram de nenhuma prática.'
	},
	steps: {
		heading: 'Da prática à medida',
		practice: '1. O que vocês já fazem',
		state: 'Estado: {state}',
		guards: '2. Como vira proteção',
		guardsHint: 'Com quem, quando, com que sinal? Digam em uma ou duas frases. Então é uma prática de proteção.',
		guardsLabel: 'Como nos protege',
		isProtection: 'É uma prática de proteção.',
		measure: '3. A medida que nasce dela',
		grow: 'Fazer nascer uma medida',
		grown: 'Uma medida começou a partir desta prática.',
		grewInto: 'Dela nasceu'
	}
};
