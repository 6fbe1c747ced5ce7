import type { Shape } from '../index.ts';
import type { network as english } from './en.ts';

export const network: Shape<typeof english> = {
	quiet:
		'Instituições, organizações e papéis; nunca uma pessoa. Estes cartões são para o círculo: vejam quem olha esta tela.',
	modes: { label: 'Como olhar a rede', picture: 'Desenho', list: 'Lista', channels: 'Canais de diálogo' },
	us: 'Nós',
	none: 'Ainda não há ninguém. Quem está do nosso lado, quem tem o dever de nos proteger, quem está contra?',
	picture: {
		label: 'A rede: nós no meio e as outras partes em volta; mais perto, quanto mais estão do nosso lado',
		how: 'Escolham uma parte para ver mais. Arrasta-se para outro lugar, ou escolhe-se e depois «Mover». No teclado: M pega, as setas movem, Enter deixa ali, Escape devolve.',
		outside: 'Fora dos círculos: não se sabe',
		bigger: 'Maior',
		smaller: 'Menor',
		legend: 'O que dizem as linhas e as formas',
		dutyShape: 'Quadrado de linha dupla: tem o dever de proteger',
		otherShape: 'Redondo: as outras partes',
		size: 'Quanto maior a forma, mais poder'
	},
	layOut: {
		action: 'Arrumar',
		heading: 'Arrumar o desenho',
		hint: 'Cada parte fica no seu círculo. Vale para todas as pessoas que veem o desenho; dá para desfazer.',
		free: 'Só quem ninguém colocou num lugar',
		all: 'Todas as partes',
		done: 'Arrumado.',
		nobody: 'Todas as partes foram colocadas à mão.'
	},
	move: {
		action: 'Mover',
		taken: 'Você pegou «{name}». Toque o lugar no desenho, ou use as setas e Enter.',
		tap: 'Agora toque no desenho o lugar para «{name}».',
		over: 'Em «{circle}», {side}',
		placed: '«{name}» fica {side}, em «{circle}».',
		changed: '«{name}» está agora em «{circle}».',
		back: 'De volta ao seu lugar.'
	},
	circle: 'Círculo (postura)',
	side: 'Lado',
	sideFree: 'Arruma-se sozinha',
	sides: {
		n: 'acima',
		ne: 'acima, à direita',
		e: 'à direita',
		se: 'abaixo, à direita',
		s: 'abaixo',
		sw: 'abaixo, à esquerda',
		w: 'à esquerda',
		nw: 'acima, à esquerda'
	},
	hasDuty: 'Dever de proteger',
	open: 'Abrir o cartão',
	change: 'Mudar',
	changeOf: 'Mudar «{name}»',
	chosen: 'Você escolheu «{name}».',
	choose: 'Escolham uma parte no desenho.',
	noTies: 'Ainda sem laços.',
	ties: {
		heading: 'Laços',
		to: 'Laço com…',
		with: 'Com quem',
		kind: 'Que tipo de laço',
		pick: 'Escolher',
		tapToo: 'Também dá para tocar no desenho.',
		add: 'Ligar',
		remove: 'Tirar o laço',
		removeOf: 'Tirar o laço com «{name}»',
		kindOf: 'Laço com «{name}»',
		made: 'Laço feito.',
		cut: 'Laço tirado.',
		noOther: 'Ainda não há mais ninguém no quadro.',
		out: {
			close: 'proximidade com {name}',
			'works-together': 'trabalha junto com {name}',
			strained: 'relação tensa com {name}',
			pressures: 'pressiona {name}',
			unknown: 'tem laço com {name}, não sabemos qual'
		},
		in: {
			close: 'proximidade com {name}',
			'works-together': 'trabalha junto com {name}',
			strained: 'relação tensa com {name}',
			pressures: 'sofre pressão de {name}',
			unknown: 'tem laço com {name}, não sabemos qual'
		}
	},
	channels: {
		heading: 'Canais de diálogo',
		intro: 'Como falamos com cada parte, e quem entre nós mantém esse fio. Um papel, não um nome.',
		count: { one: '{n} canal', many: '{n} canais', other: '{n} canais' },
		unheld: { one: '{n} sem quem o mantenha', many: '{n} sem quem os mantenha', other: '{n} sem quem os mantenha' },
		noChannel: 'Ainda sem canal',
		nobody: 'Ninguém o mantém ainda',
		heldBy: 'Quem mantém: {roles}'
	}
};
