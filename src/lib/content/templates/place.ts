import { GROUPS, ROLES } from './parties.ts';
import { MARK, NEED } from './shared.ts';
import type { Template } from './shape.ts';

export const place: Template = {
	id: 'place',
	title: {
		en: 'A village or neighbourhood',
		es: 'Un pueblo o un barrio',
		fr: 'Un village ou un quartier',
		pt: 'Uma comunidade ou um bairro'
	},
	hint: {
		en: 'People who live side by side and defend the place they share.',
		es: 'Gente que vive cerca y defiende el lugar que comparte.',
		fr: 'Des gens qui vivent côte à côte et défendent le lieu qu’ils partagent.',
		pt: 'Gente que mora perto e defende o lugar que é de todo mundo.'
	},
	kind: 'living-together',
	reviewEvery: 3,
	groups: [GROUPS.women, GROUPS.youth, GROUPS.elders, GROUPS.families, GROUPS.lgbtiq],
	roles: [ROLES.voices, ROLES.assembly, ROLES.ground, ROLES.alert, ROLES.care],
	mark: MARK,
	starters: [
		{
			kind: 'practices',
			column: 'alive',
			fields: { area: 'care' },
			text: {
				en: 'When somebody here is afraid, we …',
				es: 'Cuando alguien aquí tiene miedo, …',
				fr: 'Quand quelqu’un a peur ici, nous …',
				pt: 'Quando alguém aqui tem medo, nós …'
			}
		},
		{
			kind: 'practices',
			column: 'alive',
			fields: { area: 'communication' },
			text: {
				en: 'When something is not right, the whole place knows because …',
				es: 'Cuando algo no anda bien, todo el lugar se entera porque …',
				fr: 'Quand quelque chose ne va pas, tout le monde le sait parce que …',
				pt: 'Quando algo não está certo, todo mundo fica sabendo porque …'
			}
		},
		{
			kind: 'assets',
			column: 'well',
			text: {
				en: 'What all of us live from, and would not give up, is …',
				es: 'Aquello de lo que vivimos y que no vamos a entregar es …',
				fr: 'Ce dont nous vivons toutes et tous, et que nous ne lâcherons pas, c’est …',
				pt: 'Aquilo de que todo mundo vive, e que não vamos entregar, é …'
			}
		},
		{
			kind: 'safeSpaces',
			column: 'safe',
			text: {
				en: 'We can talk and rest in peace where … (what it is like, not where it is)',
				es: 'Podemos hablar y descansar en paz donde … (cómo es, no dónde está)',
				fr: 'Nous pouvons parler et nous reposer en paix là où … (comment c’est, pas où c’est)',
				pt: 'Podemos conversar e descansar em paz onde … (como é, não onde fica)'
			}
		},
		{
			kind: 'threats',
			column: 'possible',
			text: {
				en: 'Because we defend …, it could happen that …',
				es: 'Porque defendemos …, podría pasar que …',
				fr: 'Parce que nous défendons …, il pourrait arriver que …',
				pt: 'Porque defendemos …, pode acontecer que …'
			}
		},
		{
			kind: 'factors',
			column: 'capacity',
			text: {
				en: 'When it gets hard, what holds us together is …',
				es: 'Cuando se pone difícil, lo que nos une es …',
				fr: 'Quand cela devient dur, ce qui nous tient ensemble, c’est …',
				pt: 'Quando fica difícil, o que nos une é …'
			}
		},
		NEED,
		{
			kind: 'actors',
			column: 'with-us',
			text: {
				en: 'Those who came when we needed them (a group or an institution, no names): …',
				es: 'Quienes vinieron cuando hizo falta (un grupo o una institución, sin nombres): …',
				fr: 'Qui est venu quand il le fallait (un groupe ou une institution, pas de noms) : …',
				pt: 'Quem veio quando foi preciso (um grupo ou uma instituição, sem nomes): …'
			}
		},
		{
			kind: 'actors',
			column: 'unknown',
			fields: { duty: true, level: 'local' },
			text: {
				en: 'The authority here that has the duty to protect us: …',
				es: 'La autoridad de aquí que tiene el deber de protegernos: …',
				fr: 'L’autorité d’ici qui est tenue de nous protéger : …',
				pt: 'A autoridade daqui que tem o dever de nos proteger: …'
			}
		},
		{
			kind: 'stigmas',
			column: 'local',
			text: {
				en: 'It is said about us that …',
				es: 'Dicen de nuestra gente que …',
				fr: 'On dit de nous que …',
				pt: 'Dizem da nossa gente que …'
			}
		},
		{
			kind: 'counters',
			column: 'cause',
			text: {
				en: 'We are the people who defend …, and that is good for everyone because …',
				es: 'Somos la gente que defiende …, y eso es bueno para todo el mundo porque …',
				fr: 'Nous sommes les gens qui défendent …, et c’est un bien pour tout le monde parce que …',
				pt: 'Somos a gente que defende …, e isso é bom para todo mundo porque …'
			}
		},
		{
			kind: 'measures',
			column: 'A',
			text: {
				en: 'Our habit of … can protect all of us if from now on …',
				es: 'Nuestra costumbre de … puede protegernos si de ahora en adelante …',
				fr: 'Notre habitude de … peut toutes et tous nous protéger si désormais …',
				pt: 'Nosso costume de … pode proteger todo mundo se, daqui em diante, …'
			}
		},
		{
			kind: 'measures',
			column: 'B',
			text: {
				en: 'We ask … to …, and to come and tell us what was done.',
				es: 'Exigimos a … que …, y que venga a decirnos qué se hizo.',
				fr: 'Nous demandons à … de …, et de venir nous dire ce qui a été fait.',
				pt: 'Cobramos de … que …, e que venha nos dizer o que foi feito.'
			}
		}
	]
};
