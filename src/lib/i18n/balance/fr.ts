import type { BalanceWords } from './index.ts';

export const balance: BalanceWords = {
	heading: 'Le miroir',
	intro:
		'Des questions pour en parler, et des comptes. Ce n’est pas une note : s’il manque quelque chose, et si cela compte, c’est à vous de le dire.',
	ways: { label: 'Quoi regarder', questions: 'Questions', coverage: 'Qu’est-ce qui couvre quoi', figures: 'Comptes' },
	cause: { label: 'Ce que vous défendez', write: 'L’écrire' },
	plan: {
		counts: {
			one: 'On regarde ici {n} mesure : celle que vous avez décidée ou, tant qu’il n’y a pas d’accord, celle qui est proposée.',
			many: 'On regarde ici {n} de mesures : celles que vous avez décidées ou, tant qu’il n’y a pas d’accord, celles qui sont proposées.',
			other:
				'On regarde ici {n} mesures : celles que vous avez décidées ou, tant qu’il n’y a pas d’accord, celles qui sont proposées.'
		},
		empty: 'Il n’y a pas encore de plan à regarder.',
		emptyHow:
			'Écrivez sur le tableau des mesures ce que vous pourriez faire. Quand une mesure est prête pour la discussion, ouvrez-la et mettez son état sur « {state} ».',
		ideas: {
			one: '{n} mesure est encore une idée. Quand elle est prête pour la discussion, ouvrez-la et mettez son état sur « {state} ».',
			many: '{n} de mesures sont encore des idées. Quand l’une est prête pour la discussion, ouvrez-la et mettez son état sur « {state} ».',
			other:
				'{n} mesures sont encore des idées. Quand l’une est prête pour la discussion, ouvrez-la et mettez son état sur « {state} ».'
		},
		toMeasures: 'Aller aux mesures'
	},
	gate: {
		heading: 'Avant les mesures',
		open: 'Ce qui vous protège, ce qui vous menace et ce dont vous avez besoin est écrit, et vous l’avez confirmé.',
		missing: {
			'no-practice-named': 'Personne n’a encore écrit ce que vous faites déjà et qui vous protège.',
			'no-threat-named': 'Personne n’a encore écrit de menace.',
			'no-need-confirmed':
				'Aucun besoin n’est encore confirmé. Un besoin repose sur quelque chose, et le groupe a dit : oui, il nous le faut.',
			'first-threats-without-need':
				'Ces menaces sont probables et lourdes, et aucun besoin confirmé n’en est encore né. De quoi avez-vous besoin à cause d’elles ?'
		},
		to: 'Aller à : {board}'
	},
	level: { stop: 'En parler d’abord', look: 'Vaut un regard', note: 'Une remarque' },
	gaps: {
		title: 'Ce qui manque peut-être',
		ask: 'Est-ce que cela manque, ou est-ce là sans que personne l’ait écrit ?'
	},
	questions: {
		count: { one: '{n} question', many: '{n} de questions', other: '{n} questions' },
		none: 'En ce moment, le miroir n’a rien à demander. Cela ne veut pas dire que rien ne manque : qui le verrait autrement ?',
		because: 'Il le demande à cause de :',
		show: { one: 'En montrer {n} de plus', many: 'En montrer {n} de plus', other: 'En montrer {n} de plus' }
	},
	check: {
		'p1-no-cause': 'Quelle cause défendez-vous ? Personne ne l’a encore écrite.',
		'p1-person-centred':
			'Ceci tourne autour d’une seule personne. Qu’est-ce que cela donnerait avec la cause ou le groupe au centre ?',
		'p1-threats-unlinked-to-cause':
			'À quoi les menaces répondent-elles ? Aucune ne dit encore ce que l’on veut vous empêcher de faire.',
		'p2-no-practice-grown':
			'De quoi, parmi ce que vous faites déjà, l’une de ces mesures pourrait-elle naître ? Pour l’instant, aucune ne naît d’une pratique.',
		'p2-nothing-collective':
			'Qu’est-ce qui vous protège toutes et tous ensemble ? Pour l’instant, aucune mesure n’atteint l’organisation, la communauté ou le territoire.',
		'p2-carriers-unseen': 'Qui garde ces pratiques en vie ? Pour plus de la moitié, personne ne l’a écrit.',
		'p3-leaders-only': 'Qui d’autre a besoin de protection ? Ces mesures ne protègent que les responsables.',
		'p3-no-families': 'Et les familles ? Aucune mesure ne les protège encore.',
		'p3-source-untouched':
			'Qu’est-ce qui toucherait la source de ces menaces ? Pour l’instant, rien n’agit sur la menace elle-même.',
		'p4-individual-without-collective-pair':
			'Ceci ne protège que les responsables. Quelle mesure pour toutes et tous pourrait l’accompagner, pour le même besoin ?',
		'p4-harm-not-asked': 'Qu’est-ce qui pourrait mal tourner ici, et pour qui ? Personne ne l’a encore écrit.',
		'p4-objection-left-standing':
			'Quelqu’un a fait une objection, et elle tient toujours. Êtes-vous retournés voir cette personne ?',
		'p5-all-on-one': 'Tout ce qui reste à faire repose sur les mêmes épaules. Avec qui le partager ?',
		'p5-load-on-one':
			'Plus de la moitié de ce qui reste à faire repose sur les mêmes épaules. Que pourrait prendre quelqu’un d’autre ?',
		'p5-single-voice': 'Toutes vos réponses sont portées par une seule voix. Qui d’autre pourrait parler ?',
		'p5-no-deputy':
			'Qui prend le relais quand cette personne ne peut pas ? Il n’y a pas encore de seconde paire de mains.',
		'g-no-care': 'Comment prendrez-vous soin les unes des autres, les uns des autres, pendant tout cela ?',
		'g-no-gender':
			'Est-ce que cela protège les femmes, les personnes LGBTIQ+ et les jeunes aussi bien que les autres ?',
		'g-no-aim-a': 'Que pouvez-vous faire par vous-mêmes, sans attendre personne ?',
		'g-no-aim-b': 'Quelle autorité est tenue de vous protéger, et que lui demandez-vous ?',
		'g-lopsided': 'Presque tout sert un seul des deux buts. Est-ce ce que vous voulez pour l’instant ?',
		'g-threat-uncovered': 'Que ferez-vous face à cela ? Aucune mesure n’y répond encore.',
		'g-need-unmet': 'Vous avez confirmé ce besoin. Quelle mesure y répond ?',
		'g-measure-without-need': 'À quel besoin cela répond-il ?',
		'g-no-responsible': 'Vous l’avez décidé. Qui le porte ?',
		'g-no-review-date': 'En quel mois y reviendrez-vous ?',
		'g-review-overdue': 'Le mois d’y revenir est passé. Quand le ferez-vous ?',
		'g-ask-without-duty-bearer': 'À quelle autorité tenue de protéger le demande-t-on ?',
		'g-stigma-unanswered': 'Que répondez-vous à cela, avec vos propres mots ?',
		'g-safe-space-unresolved': 'Que faudrait-il pour que cet espace soit sûr, ou pour qu’il existe ?',
		'g-asset-at-risk': 'Que ferez-vous pour en prendre soin ?',
		'g-group-absent-from-decisions':
			'Ce groupe n’était pas là dans la plupart des décisions. Qu’est-ce qui l’a tenu à l’écart ?'
	},
	ref: { group: 'Groupe : {name}', role: 'Rôle : {name}', unnamed: 'sans nom', gone: 'quelque chose qui a été retiré' },
	aside: {
		action: 'Mettre de côté, avec une raison',
		label: 'Pourquoi cela ne vaut-il pas pour nous, ou pas maintenant ?',
		save: 'Mettre de côté',
		done: 'Mis de côté. C’est sous « Mis de côté par nous ».',
		heading: 'Mis de côté par nous',
		hint: 'Une question revient d’elle-même quand quelque chose de nouveau amène le miroir à la poser.',
		reason: 'Notre raison :',
		hidden: 'La raison reste entre les personnes qui facilitent.',
		back: 'La poser de nouveau',
		backDone: 'La question est revenue.'
	},
	coverage: {
		rows: 'Regarder',
		threats: 'Menaces',
		needs: 'Besoins confirmés',
		as: 'Montrer en',
		table: 'Tableau',
		list: 'Liste',
		tableOfThreats: 'Quelle mesure répond à quelle menace',
		tableOfNeeds: 'Quelle mesure répond à quel besoin',
		threat: 'Menace',
		need: 'Besoin',
		covers: 'y répond',
		source: 'à sa source',
		meets: 'y répond',
		no: 'non',
		coveredBy: 'Y répondent :',
		metBy: 'Y répondent :',
		nobody: 'Aucune mesure encore.',
		noThreats: 'Aucune menace n’est encore écrite.',
		noNeeds: 'Aucun besoin n’est encore confirmé.',
		noMeasures: 'Il n’y a pas encore de mesure dans le plan : rien n’est couvert.',
		moreRows: {
			one: 'Montrer {n} ligne de plus',
			many: 'Montrer {n} de lignes de plus',
			other: 'Montrer {n} lignes de plus'
		},
		moreColumns: {
			one: 'Montrer {n} mesure de plus',
			many: 'Montrer {n} de mesures de plus',
			other: 'Montrer {n} mesures de plus'
		}
	},
	figures: {
		ofMeasures: { one: '{n} sur {of} mesure', many: '{n} sur {of} de mesures', other: '{n} sur {of} mesures' },
		aims: 'Les deux buts',
		aimsHint:
			'Les deux font partie d’un plan : ce que vous faites vous-mêmes, et ce que vous demandez à qui est tenu de protéger.',
		reach: 'Jusqu’où vont les mesures',
		reaches: {
			individual: 'Les responsables seulement',
			relational: 'Membres ou familles',
			collective: 'Organisation, communauté ou territoire'
		},
		dims: 'Chaque personne et l’ensemble',
		dimsHint: 'Qui les menaces touchent, et qui les mesures protègent.',
		persons: 'Chaque personne',
		together: 'L’ensemble',
		hit: {
			one: '{n} menace touche ici',
			many: '{n} de menaces touchent ici',
			other: '{n} menaces touchent ici'
		},
		protected: {
			one: '{n} mesure protège ici',
			many: '{n} de mesures protègent ici',
			other: '{n} mesures protègent ici'
		},
		threats: 'Menaces qui ont une mesure : {n} sur {of}.',
		needs: 'Besoins confirmés auxquels une mesure répond : {n} sur {of}.',
		practices: 'Pratiques devenues une mesure : {n} sur {of}.',
		stigmas: 'Stigmatisations qui ont une réponse : {n} sur {of}.',
		priorities: 'Parmi les menaces : {first} dont parler d’abord, {next} ensuite, {watch} à garder à l’œil.',
		whole: 'Qu’est-ce qui couvre quoi',
		after: 'Depuis vos décisions',
		responsible: 'Mesures que quelqu’un porte : {n} sur {of}.',
		review: 'Mesures avec un mois pour y revenir : {n} sur {of}.',
		done: 'Engagements tenus : {n} sur {of}.',
		load: 'Engagements ouverts que porte le rôle le plus chargé : {n} sur {of}.',
		gap: {
			one: 'Le plus long temps sans rien décider ni y revenir : {n} mois.',
			many: 'Le plus long temps sans rien décider ni y revenir : {n} de mois.',
			other: 'Le plus long temps sans rien décider ni y revenir : {n} mois.'
		},
		agreed: {
			one: 'Vous vouliez y revenir chaque mois.',
			many: 'Vous vouliez y revenir tous les {n} de mois.',
			other: 'Vous vouliez y revenir tous les {n} mois.'
		},
		objections: {
			one: '{n} objection a été écrite.',
			many: '{n} d’objections ont été écrites.',
			other: '{n} objections ont été écrites.'
		},
		noObjections: 'Aucune objection n’a été écrite. Chaque personne s’est-elle sentie libre d’en faire ?',
		asks: 'Ce que vous avez demandé aux autorités',
		response: {
			none: 'pas encore de réponse',
			promised: 'promis',
			partly: 'tenu en partie',
			kept: 'tenu',
			refused: 'refusé'
		},
		since: {
			one: '{n} mois depuis la décision',
			many: '{n} de mois depuis la décision',
			other: '{n} mois depuis la décision'
		},
		voice: 'Qui a eu une voix',
		voiceHint:
			'Être là, ce n’est pas encore décider. Seules les personnes elles-mêmes peuvent dire si on les a écoutées.',
		gatherings: 'rencontres : était là à {n} sur {of}',
		decisions: 'décisions : a pris part à {n} sur {of}',
		lastTime: 'à la dernière rencontre : {many}',
		few: 'quelques personnes',
		nobody: 'personne',
		sensitive: 'Visible seulement pour les personnes qui facilitent.',
		poll: 'À la fin d’une rencontre : as-tu pu dire ce que tu voulais ?',
		polled: '{month} : oui {yes}, en partie {partly}, non {no}',
		pollUndated: 'Une rencontre : oui {yes}, en partie {partly}, non {no}',
		none: 'Rien à compter pour l’instant.'
	}
};
