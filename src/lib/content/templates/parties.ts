import type { TemplateParty } from './shape.ts';

/** Where being counted could put somebody in danger, a group is sensitive from the start. */
export const GROUPS = {
	women: { id: 'women', label: { en: 'Women', es: 'Mujeres', fr: 'Femmes', pt: 'Mulheres' } },
	youth: { id: 'youth', label: { en: 'Young people', es: 'Jóvenes', fr: 'Jeunes', pt: 'Jovens' } },
	elders: {
		id: 'elders',
		label: { en: 'Elders', es: 'Personas mayores', fr: 'Aînées et aînés', pt: 'Pessoas mais velhas' }
	},
	lgbtiq: {
		id: 'lgbtiq',
		label: { en: 'LGBTIQ+ people', es: 'Personas LGBTIQ+', fr: 'Personnes LGBTIQ+', pt: 'Pessoas LGBTIQ+' },
		sensitive: true
	},
	families: {
		id: 'families',
		label: {
			en: 'Families of those who are threatened',
			es: 'Familias de quienes reciben amenazas',
			fr: 'Familles des personnes menacées',
			pt: 'Famílias de quem sofre ameaças'
		},
		sensitive: true
	},
	towns: {
		id: 'groups-in-towns',
		label: {
			en: 'Member groups in towns',
			es: 'Grupos de las ciudades',
			fr: 'Groupes des villes',
			pt: 'Grupos das cidades'
		}
	},
	country: {
		id: 'groups-in-the-country',
		label: {
			en: 'Member groups in the countryside',
			es: 'Grupos del campo',
			fr: 'Groupes des campagnes',
			pt: 'Grupos do campo'
		}
	},
	pressed: {
		id: 'groups-under-pressure',
		label: {
			en: 'Member groups under most pressure',
			es: 'Grupos con más presión encima',
			fr: 'Groupes qui subissent le plus de pression',
			pt: 'Grupos que sofrem mais pressão'
		},
		sensitive: true
	},
	hidden: {
		id: 'not-open',
		label: {
			en: 'Those who cannot say openly who they are',
			es: 'Quienes no pueden decir abiertamente quiénes son',
			fr: 'Qui ne peut pas dire ouvertement qui il ou elle est',
			pt: 'Quem não pode dizer abertamente quem é'
		},
		sensitive: true
	},
	newcomers: {
		id: 'newcomers',
		label: {
			en: 'Those who joined recently',
			es: 'Quienes llegaron hace poco',
			fr: 'Les personnes arrivées récemment',
			pt: 'Quem chegou há pouco'
		}
	},
	outside: {
		id: 'work-outside',
		label: {
			en: 'Those who work outside the office',
			es: 'Quienes trabajan fuera de la oficina',
			fr: 'Les personnes qui travaillent hors du bureau',
			pt: 'Quem trabalha fora do escritório'
		}
	}
} as const satisfies Record<string, TemplateParty>;

/** Tasks that rotate, never persons. */
export const ROLES = {
	voices: {
		id: 'voices',
		label: {
			en: 'Voices that take turns',
			es: 'Vocería rotativa',
			fr: 'Porte-parole à tour de rôle',
			pt: 'Vozes que se revezam'
		}
	},
	care: {
		id: 'care',
		label: { en: 'Care and listening', es: 'Cuidado y escucha', fr: 'Soin et écoute', pt: 'Cuidado e escuta' }
	},
	alert: {
		id: 'alert',
		label: { en: 'Warning each other', es: 'Red de aviso', fr: 'Chaîne d’alerte', pt: 'Rede de aviso' }
	},
	assembly: {
		id: 'assembly',
		label: {
			en: 'Assembly or council',
			es: 'Asamblea o consejo',
			fr: 'Assemblée ou conseil',
			pt: 'Assembleia ou conselho'
		}
	},
	ground: {
		id: 'ground',
		label: {
			en: 'Looking after land, water or street',
			es: 'Cuidado de la tierra, el agua o la calle',
			fr: 'Soin de la terre, de l’eau ou de la rue',
			pt: 'Cuidado da terra, da água ou da rua'
		}
	},
	coordination: {
		id: 'coordination',
		label: {
			en: 'Coordination that rotates',
			es: 'Coordinación rotativa',
			fr: 'Coordination tournante',
			pt: 'Coordenação rotativa'
		}
	},
	records: {
		id: 'records',
		label: {
			en: 'Records and memory',
			es: 'Registro y memoria',
			fr: 'Archives et mémoire',
			pt: 'Registro e memória'
		}
	},
	law: {
		id: 'law',
		label: {
			en: 'Legal support',
			es: 'Apoyo jurídico',
			fr: 'Soutien juridique',
			pt: 'Apoio jurídico'
		}
	},
	authorities: {
		id: 'authorities',
		label: {
			en: 'Dialogue with authorities, never alone',
			es: 'Diálogo con autoridades, nunca a solas',
			fr: 'Dialogue avec les autorités, toujours à plusieurs',
			pt: 'Diálogo com autoridades, nunca sem companhia'
		}
	},
	welcome: {
		id: 'welcome',
		label: {
			en: 'Welcoming who comes',
			es: 'Acogida',
			fr: 'Accueil',
			pt: 'Acolhida'
		}
	}
} as const satisfies Record<string, TemplateParty>;
