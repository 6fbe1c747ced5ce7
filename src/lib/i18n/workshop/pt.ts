import type { Shape } from '../index.ts';
import type { workshop as english } from './en.ts';

export const workshop: Shape<typeof english> = {
	heading: 'Oficina',
	region: 'A etapa em que estamos',
	none: 'Nenhuma oficina está em andamento.',
	start: 'Começar esta oficina',
	now: 'Agora: {stage}',
	minutes: { one: '{n} minuto', many: '{n} de minutos', other: '{n} minutos' },
	left: 'Tempo que resta',
	over: 'a mais',
	standing: 'O relógio está parado',
	next: 'Em seguida: {stage}',
	end: 'Terminar a oficina',
	steps: {
		break: ['Pausa', 'Estique o corpo, beba água, olhe pela janela.'],
		grounding: ['Voltar ao chão', 'Sinta os pés. O que dá força a você neste momento?'],
		'closing-round': ['Rodada de encerramento', 'Uma palavra cada pessoa: como você sai daqui?'],
		're-open': ['Reencontro', 'Como você chega, e o que ficou com você desde a última vez?'],
		'day-close': ['Fim do dia', 'Sobre o que você quer dormir antes de decidir?'],
		own: ['Uma etapa nossa', '']
	},
	variants: {
		ninety: ['90 minutos', 'Uma primeira faísca: uma ou duas medidas.'],
		'half-day': ['Meio dia', 'Quatro horas com uma pausa: o caminho inteiro, em resumo.'],
		'two-day': ['Dois dias', 'Tempo para ir a fundo, com uma noite no meio para conversar em casa.'],
		'remote-series': ['Seis encontros à distância', 'De uma hora cada, com dias no meio para ler e acrescentar.'],
		own: ['Nossa', '']
	}
};
