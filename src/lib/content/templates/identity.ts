import { GROUPS, ROLES } from './parties.ts';
import { MARK, NEED } from './shared.ts';
import type { Template } from './shape.ts';

export const identity: Template = {
	id: 'identity',
	title: {
		en: 'People who share an identity or a history',
		es: 'Personas que comparten una identidad o una historia',
		fr: 'Des personnes qui partagent une identité ou une histoire',
		pt: 'Pessoas que partilham uma identidade ou uma história'
	},
	hint: {
		en: 'A people, a faith, women, LGBTIQ+ people, relatives of the disappeared: attacked for who you are.',
		es: 'Un pueblo, una fe, mujeres, personas LGBTIQ+, familiares de personas desaparecidas: les atacan por ser quienes son.',
		fr: 'Un peuple, une foi, des femmes, des personnes LGBTIQ+, des proches de personnes disparues : on vous attaque pour ce que vous êtes.',
		pt: 'Um povo, uma fé, mulheres, pessoas LGBTIQ+, familiares de pessoas desaparecidas: atacam vocês por serem quem são.'
	},
	kind: 'shared-identity',
	reviewEvery: 3,
	groups: [GROUPS.women, GROUPS.youth, GROUPS.elders, GROUPS.newcomers, GROUPS.hidden],
	roles: [ROLES.welcome, ROLES.care, ROLES.voices, ROLES.law, ROLES.records],
	mark: MARK,
	starters: [
		{
			kind: 'practices',
			column: 'alive',
			fields: { area: 'care' },
			text: {
				en: 'We recognise one another and look after one another by …',
				es: 'La manera en que nos reconocemos y nos cuidamos es …',
				fr: 'Notre façon de nous reconnaître et de prendre soin de chacune et chacun, c’est …',
				pt: 'Nosso jeito de nos reconhecer e de nos cuidar é …'
			}
		},
		{
			kind: 'practices',
			column: 'alive',
			fields: { area: 'memory' },
			text: {
				en: 'From those who came before us we learnt to …',
				es: 'De quienes vinieron antes aprendimos a …',
				fr: 'De celles et ceux d’avant nous, nous avons appris à …',
				pt: 'Com quem veio antes de nós aprendemos a …'
			}
		},
		{
			kind: 'assets',
			column: 'well',
			text: {
				en: 'What makes us who we are, and could be taken from us (a language, a ritual, a place to meet), is …',
				es: 'Lo que nos hace ser quienes somos, y nos podrían quitar (una lengua, un ritual, un lugar de encuentro), es …',
				fr: 'Ce qui fait de nous ce que nous sommes, et qu’on pourrait nous prendre (une langue, un rite, un lieu de rencontre), c’est …',
				pt: 'O que faz de nós quem somos, e poderiam nos tirar (uma língua, um ritual, um lugar de encontro), é …'
			}
		},
		{
			kind: 'safeSpaces',
			column: 'safe',
			text: {
				en: 'We can be ourselves, without explaining anything, where … (what it is like, not where it is)',
				es: 'Podemos ser quienes somos, sin explicar nada, donde … (cómo es, no dónde está)',
				fr: 'Nous pouvons être nous-mêmes, sans rien expliquer, là où … (comment c’est, pas où c’est)',
				pt: 'Podemos ser quem somos, sem explicar nada, onde … (como é, não onde fica)'
			}
		},
		{
			kind: 'threats',
			column: 'structural',
			text: {
				en: 'Because of who we are and what we defend, it happens again and again that …',
				es: 'Por ser quienes somos y por lo que defendemos, pasa una y otra vez que …',
				fr: 'Parce que nous sommes qui nous sommes, et pour ce que nous défendons, il arrive encore et encore que …',
				pt: 'Por sermos quem somos e pelo que defendemos, acontece sempre de novo que …'
			}
		},
		{
			kind: 'factors',
			column: 'capacity',
			text: {
				en: 'What gives us the strength to go on is …',
				es: 'Lo que nos da fuerza para seguir es …',
				fr: 'Ce qui nous donne la force de continuer, c’est …',
				pt: 'O que nos dá força para seguir é …'
			}
		},
		NEED,
		{
			kind: 'actors',
			column: 'with-us',
			text: {
				en: 'Those who are not like us and stand with us all the same (a group or an institution, no names): …',
				es: 'Quienes no son como nuestra gente y aun así nos acompañan (un grupo o una institución, sin nombres): …',
				fr: 'Qui ne partage pas notre identité et nous soutient malgré tout (un groupe ou une institution, pas de noms) : …',
				pt: 'Quem não é como nós e mesmo assim nos acompanha (um grupo ou uma instituição, sem nomes): …'
			}
		},
		{
			kind: 'actors',
			column: 'unknown',
			fields: { duty: true, level: 'national' },
			text: {
				en: 'The institution that has the duty to defend our rights: …',
				es: 'La institución que tiene el deber de defender nuestros derechos: …',
				fr: 'L’institution qui est tenue de défendre nos droits : …',
				pt: 'A instituição que tem o dever de defender nossos direitos: …'
			}
		},
		{
			kind: 'stigmas',
			column: 'online',
			text: {
				en: 'What we have to hear about ourselves is …',
				es: 'Lo que nos toca oír es que …',
				fr: 'Ce que nous devons entendre sur nous, c’est que …',
				pt: 'O que temos que ouvir a nosso respeito é que …'
			}
		},
		{
			kind: 'counters',
			column: 'cause',
			text: {
				en: 'We are …, and what we defend is a right of everyone: …',
				es: 'Somos …, y lo que defendemos es un derecho de todo el mundo: …',
				fr: 'Nous sommes …, et ce que nous défendons est un droit de tout le monde : …',
				pt: 'Somos …, e o que defendemos é um direito de todo mundo: …'
			}
		},
		{
			kind: 'measures',
			column: 'A',
			text: {
				en: 'So that nobody among us is left alone when …, we will …',
				es: 'Para que nadie de nuestro grupo se quede a solas cuando …, vamos a …',
				fr: 'Pour que personne parmi nous ne reste à l’écart quand …, nous allons …',
				pt: 'Para que ninguém de nós fique sem companhia quando …, vamos …'
			}
		},
		{
			kind: 'measures',
			column: 'B',
			text: {
				en: 'We ask … to say in public that …, and to look into …',
				es: 'Exigimos a … que diga en público que …, y que investigue …',
				fr: 'Nous demandons à … de dire publiquement que …, et d’enquêter sur …',
				pt: 'Cobramos de … que diga em público que …, e que investigue …'
			}
		}
	]
};
