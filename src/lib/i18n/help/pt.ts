import type { Shape } from '../index.ts';
import type { en } from './en.ts';

export const pt: Shape<typeof en> = {
	step: 'Que passo?',
	why: 'Para que serve este quadro',
	whyPage: 'Para que serve esta página',
	whyStep: 'Para que serve este passo',
	example: 'Um exemplo',
	examples: 'Exemplos',
	invented: 'São inventados: não há nenhuma comunidade por trás.',
	ask: 'Perguntas para ler em voz alta',
	care: 'Com cuidado',
	template: {
		intro:
			'Grupos e papéis que talvez sirvam, e em cada quadro uma ou duas frases para completar. Dá para mudar ou tirar tudo.',
		withStarters: 'Com frases para completar',
		withStartersHint: 'Cada uma começa com “{mark}”, para que ninguém a tome por palavra de vocês.',
		use: 'Usar este',
		useOf: 'Usar este: {template}',
		comesIn: 'O que entra',
		groups: 'Grupos',
		roles: 'Papéis',
		sensitive: 'contado só para quem facilita',
		review: {
			one: 'Uma revisão a cada mês',
			many: 'Uma revisão a cada {n} de meses',
			other: 'Uma revisão a cada {n} meses'
		},
		applied: {
			one: 'Entrou {n} frase para completar.',
			many: 'Entraram {n} de frases para completar.',
			other: 'Entraram {n} frases para completar.'
		},
		appliedNone: 'Entraram grupos e papéis.',
		takenBack: 'Tudo ficou como antes.',
		notEmpty: 'Alguém escreveu um cartão nesse meio-tempo. Nada mudou.'
	}
};
