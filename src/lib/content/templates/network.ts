import { GROUPS, ROLES } from './parties.ts';
import { MARK, NEED } from './shared.ts';
import type { Template } from './shape.ts';

export const network: Template = {
	id: 'network',
	title: {
		en: 'A network or coalition',
		es: 'Una red o una coalición',
		fr: 'Un réseau ou une coalition',
		pt: 'Uma rede ou uma coalizão'
	},
	hint: {
		en: 'Several groups, often far apart, that stand up for one another.',
		es: 'Varios grupos, muchas veces a distancia, que se respaldan.',
		fr: 'Plusieurs groupes, souvent éloignés, qui se soutiennent.',
		pt: 'Vários grupos, muitas vezes distantes, que se apoiam.'
	},
	kind: 'coalition',
	reviewEvery: 3,
	groups: [GROUPS.towns, GROUPS.country, GROUPS.pressed, GROUPS.women, GROUPS.youth, GROUPS.lgbtiq],
	roles: [ROLES.coordination, ROLES.voices, ROLES.alert, ROLES.authorities, ROLES.care],
	mark: MARK,
	starters: [
		{
			kind: 'practices',
			column: 'alive',
			fields: { area: 'alliance' },
			text: {
				en: 'When one of our groups is attacked, the others …',
				es: 'Cuando atacan a uno de nuestros grupos, los demás …',
				fr: 'Quand l’un de nos groupes est attaqué, les autres …',
				pt: 'Quando um dos nossos grupos é atacado, os outros …'
			}
		},
		{
			kind: 'practices',
			column: 'alive',
			fields: { area: 'decision' },
			text: {
				en: 'Although we are far apart, we decide together by …',
				es: 'Aunque la distancia es grande, decidimos en conjunto por medio de …',
				fr: 'Malgré la distance, nous décidons ensemble grâce à …',
				pt: 'Mesmo com a distância, decidimos em conjunto por meio de …'
			}
		},
		{
			kind: 'assets',
			column: 'well',
			text: {
				en: 'What we hold as a network (contacts, archives, a fund, a good name) is …',
				es: 'Lo que tenemos como red (contactos, archivos, un fondo, un buen nombre) es …',
				fr: 'Ce que nous avons comme réseau (contacts, archives, fonds, bonne réputation), c’est …',
				pt: 'O que temos como rede (contatos, arquivos, um fundo, um bom nome) é …'
			}
		},
		{
			kind: 'safeSpaces',
			column: 'safe',
			fields: { form: 'gathering' },
			text: {
				en: 'All our groups can speak openly when … (what it is like, not where it is)',
				es: 'Todos nuestros grupos pueden hablar con confianza cuando … (cómo es, no dónde está)',
				fr: 'Tous nos groupes peuvent parler librement quand … (comment c’est, pas où c’est)',
				pt: 'Todos os nossos grupos podem falar à vontade quando … (como é, não onde fica)'
			}
		},
		{
			kind: 'threats',
			column: 'possible',
			text: {
				en: 'What could divide us, or cut one group off from the rest, is …',
				es: 'Lo que podría dividirnos, o dejar aislado a un grupo, es …',
				fr: 'Ce qui pourrait nous diviser, ou isoler un groupe, c’est …',
				pt: 'O que poderia nos dividir, ou isolar um grupo, é …'
			}
		},
		{
			kind: 'factors',
			column: 'vulnerability',
			text: {
				en: 'What rests on one group or one person among us is …',
				es: 'Lo que depende de un solo grupo o de una sola persona es …',
				fr: 'Ce qui repose sur un seul groupe ou une seule personne, c’est …',
				pt: 'O que depende de um só grupo ou de uma só pessoa é …'
			}
		},
		NEED,
		{
			kind: 'actors',
			column: 'with-us',
			fields: { level: 'national' },
			text: {
				en: 'Beyond our own groups, those who answer when we call: …',
				es: 'Fuera de nuestros grupos, quienes responden cuando llamamos: …',
				fr: 'Au-delà de nos groupes, qui répond quand nous appelons : …',
				pt: 'Fora dos nossos grupos, quem responde quando chamamos: …'
			}
		},
		{
			kind: 'actors',
			column: 'unknown',
			fields: { duty: true, level: 'national' },
			text: {
				en: 'The national authority that has the duty to protect us: …',
				es: 'La autoridad nacional que tiene el deber de protegernos: …',
				fr: 'L’autorité nationale qui est tenue de nous protéger : …',
				pt: 'A autoridade nacional que tem o dever de nos proteger: …'
			}
		},
		{
			kind: 'stigmas',
			column: 'media',
			text: {
				en: 'In the media, or from officials, one hears that we …',
				es: 'En los medios, o de boca de autoridades, se oye que …',
				fr: 'Dans les médias, ou de la part d’autorités, on entend que nous …',
				pt: 'Na imprensa, ou da boca de autoridades, se ouve que …'
			}
		},
		{
			kind: 'counters',
			column: 'collective',
			text: {
				en: 'Together we defend …, and we say so in many voices: …',
				es: 'En conjunto defendemos …, y lo decimos con muchas voces: …',
				fr: 'Ensemble nous défendons …, et nous le disons à plusieurs voix : …',
				pt: 'Em conjunto defendemos …, e dizemos isso com muitas vozes: …'
			}
		},
		{
			kind: 'measures',
			column: 'A',
			text: {
				en: 'When one group calls, within a short time the others will …',
				es: 'Cuando un grupo llame, en poco tiempo los demás van a …',
				fr: 'Quand un groupe appelle, en peu de temps les autres vont …',
				pt: 'Quando um grupo chamar, em pouco tempo os outros vão …'
			}
		},
		{
			kind: 'measures',
			column: 'B',
			text: {
				en: 'We ask … to receive us regularly, as a network, and to answer for …',
				es: 'Exigimos a … que nos reciba con regularidad, como red, y que responda por …',
				fr: 'Nous demandons à … de nous recevoir régulièrement, comme réseau, et de rendre compte de …',
				pt: 'Cobramos de … que nos receba com regularidade, como rede, e que preste contas de …'
			}
		}
	]
};
