import { GROUPS, ROLES } from './parties.ts';
import { MARK, NEED } from './shared.ts';
import type { Template } from './shape.ts';

export const organisation: Template = {
	id: 'organisation',
	title: {
		en: 'An organisation or a profession',
		es: 'Una organización o una profesión',
		fr: 'Une organisation ou une profession',
		pt: 'Uma organização ou uma profissão'
	},
	hint: {
		en: 'A union, a newsroom, an association, people of law or health: attacked for the work you do.',
		es: 'Un sindicato, una redacción, una asociación, gente del derecho o de la salud: les atacan por la labor que hacen.',
		fr: 'Un syndicat, une rédaction, une association, des gens du droit ou de la santé : on vous attaque pour votre travail.',
		pt: 'Um sindicato, uma redação, uma associação, gente do direito ou da saúde: atacam vocês pelo trabalho que fazem.'
	},
	kind: 'organisation',
	reviewEvery: 3,
	groups: [GROUPS.women, GROUPS.newcomers, GROUPS.outside, GROUPS.families, GROUPS.lgbtiq],
	roles: [ROLES.coordination, ROLES.voices, ROLES.care, ROLES.records, ROLES.law],
	mark: MARK,
	starters: [
		{
			kind: 'practices',
			column: 'alive',
			fields: { area: 'learning' },
			text: {
				en: 'Before and after work that carries a risk, we …',
				es: 'Antes y después de un trabajo que trae riesgo, …',
				fr: 'Avant et après un travail qui comporte un risque, nous …',
				pt: 'Antes e depois de um trabalho que traz risco, nós …'
			}
		},
		{
			kind: 'practices',
			column: 'alive',
			fields: { area: 'care' },
			text: {
				en: 'When one of us is put under pressure, the others …',
				es: 'Cuando presionan a alguien del equipo, las demás personas …',
				fr: 'Quand quelqu’un de l’équipe subit des pressions, les autres …',
				pt: 'Quando alguém da equipe sofre pressão, as outras pessoas …'
			}
		},
		{
			kind: 'assets',
			column: 'well',
			text: {
				en: 'What we could not work without (files, tools, trust, a good name) is …',
				es: 'Aquello sin lo que no podríamos trabajar (archivos, herramientas, confianza, un buen nombre) es …',
				fr: 'Ce sans quoi nous ne pourrions pas travailler (dossiers, outils, confiance, bonne réputation), c’est …',
				pt: 'Aquilo sem o qual não poderíamos trabalhar (arquivos, ferramentas, confiança, um bom nome) é …'
			}
		},
		{
			kind: 'safeSpaces',
			column: 'safe',
			fields: { form: 'gathering' },
			text: {
				en: 'We can say what weighs on us, without fear for our work, when … (what it is like, not where it is)',
				es: 'Podemos decir lo que pesa, sin temor por el trabajo, cuando … (cómo es, no dónde está)',
				fr: 'Nous pouvons dire ce qui pèse, sans crainte pour notre travail, quand … (comment c’est, pas où c’est)',
				pt: 'Podemos dizer o que pesa, sem medo pelo trabalho, quando … (como é, não onde fica)'
			}
		},
		{
			kind: 'threats',
			column: 'possible',
			text: {
				en: 'Because of our work on …, it could happen that …',
				es: 'Por nuestra labor sobre …, podría pasar que …',
				fr: 'À cause de notre travail sur …, il pourrait arriver que …',
				pt: 'Por causa do nosso trabalho sobre …, pode acontecer que …'
			}
		},
		{
			kind: 'factors',
			column: 'vulnerability',
			text: {
				en: 'What only one person among us knows, or knows how to do, is …',
				es: 'Lo que una sola persona del equipo sabe, o sabe hacer, es …',
				fr: 'Ce qu’une seule personne parmi nous sait, ou sait faire, c’est …',
				pt: 'O que uma só pessoa da equipe sabe, ou sabe fazer, é …'
			}
		},
		NEED,
		{
			kind: 'actors',
			column: 'with-us',
			text: {
				en: 'Those elsewhere who would speak up for our work (a group or an institution, no names): …',
				es: 'Quienes en otros lugares alzarían la voz por nuestra labor (un grupo o una institución, sin nombres): …',
				fr: 'Qui, ailleurs, élèverait la voix pour notre travail (un groupe ou une institution, pas de noms) : …',
				pt: 'Quem, em outros lugares, levantaria a voz pelo nosso trabalho (um grupo ou uma instituição, sem nomes): …'
			}
		},
		{
			kind: 'actors',
			column: 'unknown',
			fields: { duty: true, level: 'national' },
			text: {
				en: 'The authority that has the duty to protect our work: …',
				es: 'La autoridad que tiene el deber de proteger nuestra labor: …',
				fr: 'L’autorité qui est tenue de protéger notre travail : …',
				pt: 'A autoridade que tem o dever de proteger nosso trabalho: …'
			}
		},
		{
			kind: 'stigmas',
			column: 'official',
			text: {
				en: 'They say about our work that …',
				es: 'De nuestra labor dicen que …',
				fr: 'On dit de notre travail que …',
				pt: 'Dizem do nosso trabalho que …'
			}
		},
		{
			kind: 'counters',
			column: 'cause',
			text: {
				en: 'Our work matters to everyone because …',
				es: 'Nuestra labor le importa a todo el mundo porque …',
				fr: 'Notre travail compte pour tout le monde parce que …',
				pt: 'Nosso trabalho importa para todo mundo porque …'
			}
		},
		{
			kind: 'measures',
			column: 'A',
			text: {
				en: 'So that no task and no risk rests on one person, we will …',
				es: 'Para que ninguna tarea y ningún riesgo recaigan en una sola persona, vamos a …',
				fr: 'Pour qu’aucune tâche et aucun risque ne reposent sur une seule personne, nous allons …',
				pt: 'Para que nenhuma tarefa e nenhum risco fiquem com uma pessoa só, vamos …'
			}
		},
		{
			kind: 'measures',
			column: 'B',
			text: {
				en: 'We ask … to recognise our work in public, and to change …',
				es: 'Exigimos a … que reconozca en público nuestra labor, y que cambie …',
				fr: 'Nous demandons à … de reconnaître publiquement notre travail, et de changer …',
				pt: 'Cobramos de … que reconheça em público nosso trabalho, e que mude …'
			}
		}
	]
};
