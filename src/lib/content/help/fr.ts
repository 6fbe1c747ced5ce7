import type { Help } from './shape.ts';

export const help: Help = {
	practices: {
		why: 'Ce qu’une communauté fait déjà pour elle-même est sa première protection : partager les repas, se prévenir, décider au grand jour. Souvent, personne n’a jamais appelé cela sécurité, et on voit rarement celles et ceux qui s’en chargent. Le nommer d’abord vous donne un sol ferme avant de parler de ce qui fait peur.',
		examples: [
			{
				who: 'Une radio de quartier',
				words:
					'Personne ne ferme le studio sans compagnie : qui lit les dernières nouvelles rentre avec deux autres personnes.'
			},
			{
				who: 'Un village de la côte',
				words:
					'Les femmes qui fument le poisson savent avant tout le monde quelle barque tarde, et quelqu’un va tenir compagnie à la famille.'
			}
		],
		ask: [
			'Quand avons-nous eu peur, mais en nous serrant les coudes ? Qu’avons-nous fait ?',
			'Laquelle de nos habitudes nos grands-mères appelleraient-elles protection ?',
			'Qui s’en charge, et cette personne se repose-t-elle ?',
			'Qu’est-ce que nous faisions autrefois et qui s’est endormi ? Cela nous manque-t-il ?'
		],
		care: 'Dites ce qui se fait et quel groupe le fait. Laissez de côté les noms, les chemins et les heures.'
	},
	assets: {
		why: 'Les attaques frappent souvent ce dont on vit : le puits, l’école, les archives, les barques. Voir ce que vous avez en commun montre ce qui mérite qu’on en prenne soin ensemble, et pourquoi une seule perte touche tout le monde. C’est aussi là qu’est votre force : une bonne part de votre protection s’appuiera dessus.',
		examples: [
			{
				who: 'Un village de la côte',
				words:
					'La glacière que nous avons bâtie ensemble. Sans elle, le prix du poisson est fixé par qui nous l’achète.'
			},
			{
				who: 'Un réseau d’avocates et d’avocats',
				words: 'Les dossiers de nos affaires. Il y a des copies, mais un seul cabinet sait comment les ouvrir.'
			}
		],
		ask: [
			'Qu’est-ce qui nous ferait mal à toutes et tous si on le prenait, le fermait ou le brûlait ?',
			'Que possédons-nous qui ne se touche pas : une langue, un chant, ce que savent les personnes âgées ?',
			'Qui en prend soin aujourd’hui, et qui pourrait le faire en son absence ?',
			'Qu’est-ce qui est abîmé depuis si longtemps que nous ne le voyons plus ?'
		],
		care: 'Dites ce que c’est et ce que cela représente pour vous. Ni où cela se trouve, ni qui a la clé.'
	},
	'safe-spaces': {
		why: 'Pour réfléchir, se reposer et décider, il faut un endroit où l’on n’a pas à regarder derrière soi. Le même lieu peut être un refuge pour certaines personnes et un danger pour d’autres ; demandez donc toujours : sûr pour qui ? Un lieu dont vous ne faites que rêver a aussi sa place ici : une mesure peut commencer par un souhait.',
		examples: [
			{
				who: 'Une radio de quartier',
				words: 'La cuisine derrière le studio : du thé, pas de micro, et personne n’a à expliquer sa venue.'
			},
			{
				who: 'Une coopérative de marchandes',
				words:
					'Notre salle en ligne convient pour décider, mais pas pour celles qui partagent un téléphone à la maison.'
			}
		],
		ask: [
			'Où pouvons-nous souffler ? Qu’est-ce qui le permet ?',
			'Pour qui ce lieu n’est-il pas sûr : une femme seule, des jeunes, des personnes LGBTIQ+, quelqu’un qui ne peut pas monter d’escalier ?',
			'Où nous réunirions-nous si cette porte se fermait ?',
			'De quel lieu rêvons-nous ?'
		],
		care: 'Décrivez ce qu’il offre, jamais où il se trouve. Les nouvelles cartes de ce tableau sont pour le cercle seulement ; laissez-les ainsi, sauf si toutes et tous en décident autrement.'
	},
	threats: {
		why: 'Une menace répond presque toujours à ce que vous défendez : quelqu’un veut que vous arrêtiez. La regarder ensemble la sort des chuchotements, sépare les faits des craintes et montre qu’elle touche bien plus que les responsables. La probabilité et la gravité aident seulement à voir de quoi parler d’abord ; elles ne mesurent rien.',
		examples: [
			{
				who: 'Une radio de quartier',
				words:
					'Depuis que nous avons parlé de la décharge, une voiture sans plaques attend dehors après la dernière émission. Nos enfants ne viennent plus avec nous.'
			},
			{
				who: 'Un réseau d’avocates et d’avocats',
				words:
					'Un projet de loi nous obligerait à livrer la liste des personnes que nous conseillons. Il répond à notre action contre les expulsions.'
			}
		],
		ask: [
			'Que savons-nous, et que supposons-nous ?',
			'Que veut-on nous faire arrêter ?',
			'Qui est touché, au-delà des personnes visées : les familles, les membres, le lieu lui-même ?',
			'Frappe-t-elle autrement les femmes, les jeunes ou les personnes LGBTIQ+ ?'
		],
		care: 'Écrivez ce qui se passe et quel groupe est touché ; derrière, une institution ou un rôle, jamais une personne, un jour ou une heure. Si quelqu’un est en danger maintenant, arrêtez-vous ici et suivez votre propre plan d’urgence.'
	},
	factors: {
		why: 'La même menace pèse moins sur un groupe qui se tient et davantage sur un groupe fatigué ou divisé. Face à chaque menace grave, regardez les deux côtés : ce qui vous renforce et ce qui vous affaiblit. On nomme un point faible pour le porter ensemble, pas pour accuser quelqu’un.',
		examples: [
			{
				who: 'Un village de la côte, sur ce qui le renforce',
				words: 'Tout le monde sait mener une barque : rien ne dépend d’une seule personne.'
			},
			{
				who: 'Un réseau d’avocates et d’avocats, sur ce qui l’affaiblit',
				words: 'Ce sont toujours les mêmes personnes qui répondent aux appels urgents, et elles n’en peuvent plus.'
			}
		],
		ask: [
			'Quand cette menace approche, qu’est-ce qui nous tient debout ?',
			'Laquelle de nos pratiques est déjà une force face à elle ?',
			'Que changerait une petite perte ?',
			'Qu’avons-nous du mal à dire de nous, et comment le dire avec bienveillance ?'
		],
		care: 'Entre de mauvaises mains, un point faible est une cible. Dites-le en termes généraux, gardez-le dans le cercle ou brûlez-le après l’atelier.'
	},
	needs: {
		why: 'Entre une menace et une mesure, il y a un besoin : ce qu’il vous faut, ensemble, pour pouvoir continuer. Les plans qui sautent cette étape protègent souvent une personne et laissent les autres dehors. Un besoin se confirme en le lisant à voix haute et en entendant le oui de celles et ceux qui le vivent ; aucun calcul ne le fait à votre place.',
		examples: [
			{
				who: 'Une radio de quartier',
				words:
					'Parce qu’on nous suit après la dernière émission, et parce que beaucoup d’entre nous habitent loin, nous avons besoin d’une façon de rentrer qui ne laisse personne sans compagnie.'
			},
			{
				who: 'Un village de la côte',
				words:
					'Parce qu’on nous traite de contrebandiers, et que nos jeunes commencent à le croire, nous avons besoin d’entendre notre propre histoire à l’école et sur le quai.'
			}
		],
		ask: [
			'Finissons la phrase : parce qu’il arrive que …, et parce que …, nous avons besoin de …',
			'Qui en a le plus besoin ? Ces personnes sont-elles ici, et l’ont-elles dit elles-mêmes ?',
			'Si rien ne change, quel besoin ne peut pas attendre ?',
			'Est-ce que cela soutient tout le groupe, ou seulement une partie ?'
		],
		care: 'Dites ce qui manque, pas encore comment l’obtenir : cela vient avec les mesures.'
	},
	network: {
		why: 'Personne ne se protège en restant à l’écart des autres. Voir qui est à vos côtés, qui hésite et qui est tenu de vous protéger montre qui garder près de vous, qui une amitié pourrait convaincre et quelles portes restent fermées. Une autorité peut être tenue de vous protéger et s’opposer à vous : notez les deux.',
		examples: [
			{
				who: 'Un réseau d’avocates et d’avocats',
				words:
					'L’ordre de la profession : indécis, avec beaucoup de poids. Il écoute les collègues de longue date de notre réseau.'
			},
			{
				who: 'Un village de la côte',
				words: 'La capitainerie du port : elle est tenue de nous protéger et répète ce que l’entreprise dit de nous.'
			}
		],
		ask: [
			'La dernière fois que nous en avions besoin, qui est venu sans qu’on l’appelle ?',
			'Qui est tenu de nous protéger, que nous lui plaisions ou non ?',
			'Qui ne nous écoute pas, mais écoute quelqu’un qui nous est proche ?',
			'Qui parmi nous entretient chaque lien, et que se passe-t-il en son absence ?'
		],
		care: 'Des institutions et des rôles, jamais de noms de personnes. Qui vous veut du mal dessinerait précisément cette image : les nouvelles cartes de ce tableau sont pour le cercle seulement.'
	},
	narratives: {
		why: 'Avant d’attaquer un groupe, on en dit souvent du mal, pour que cela paraisse mérité. Une bonne réponse ne répète pas le mensonge : elle dit ce que vous défendez et pourquoi c’est un bien pour tout le monde, à plusieurs voix. Quand une seule personne répond, elle devient la cible.',
		examples: [
			{
				who: 'Une radio de quartier',
				words:
					'On dit : « On les paie de l’étranger pour semer le trouble. » Notre parole : « Nous sommes vos voisines et vos voisins. Nous disons ce qu’il y a dans l’eau que nous buvons toutes et tous. »'
			},
			{
				who: 'Un réseau d’avocates et d’avocats',
				words:
					'On dit : « Ces gens-là défendent des criminels. » Notre parole : « Nous veillons à ce que chaque personne soit entendue par un tribunal. Un jour, ce sera peut-être vous. »'
			}
		],
		ask: [
			'Lequel de ces mensonges fait le plus mal, et à qui parmi nous ?',
			'Que défendons-nous ? Disons-le d’abord, avant de nier quoi que ce soit.',
			'Qui écoute, et qui cette personne croirait-elle ?',
			'Quelles voix peuvent se relayer, pour qu’aucun visage ne reste seul ?'
		],
		care: 'Il suffit d’écrire un mensonge une fois, en peu de mots, sans le nom de qui le dit. Demandez aux personnes qu’il blesse si elles veulent le voir ici.'
	},
	measures: {
		why: 'Ici, vous cherchez quoi faire, dans deux buts. A : vous renforcer. B : demander à l’État ce qui est son devoir, pour pouvoir agir sans peur. Les deux vont ensemble, et les meilleures mesures naissent de ce que vous faites déjà et répondent à un besoin que vous avez confirmé.',
		examples: [
			{
				who: 'Une radio de quartier, but A',
				words:
					'Une deuxième équipe apprend à fermer le studio, pour que le retour accompagné ne repose pas toujours sur les mêmes. Cela vient de notre habitude de ne pas sortir sans compagnie.'
			},
			{
				who: 'Un village de la côte, but B',
				words:
					'Nous demandons au gouvernement régional de dire publiquement que notre coopérative est légale, et de nous informer chaque saison de ce qui a été fait contre les dégâts sur nos barques.'
			}
		],
		ask: [
			'Prenons une pratique. Avec qui, et avec quel signal, deviendrait-elle une protection ?',
			'Qu’est-ce qui pourrait mal tourner, et pour qui ? Que ferions-nous alors ?',
			'Si cela ne protégeait qu’une seule personne, qui resterait dehors ?',
			'Quelle autorité en a le devoir, et que lui demandons-nous exactement ?'
		],
		care: 'Sur un risque décident celles et ceux qui le courraient. Écrivez ce que vous décidez ensemble ; les tours, les chemins et les heures restent entre les personnes qui en ont besoin.'
	},
	balance: {
		why: 'Un plan échoue rarement à cause d’une mauvaise mesure. Il échoue par ce qui manque : les familles, les personnes épuisées, le groupe qui n’était pas dans la salle. Cette page est un miroir : elle interroge et ne donne pas de note. Si une question ne vous concerne pas, mettez-la de côté en disant pourquoi, pour que celles et ceux qui viendront après comprennent.',
		examples: [
			{
				who: 'Un réseau d’avocates et d’avocats',
				words:
					'La page a demandé pourquoi aucune mesure n’atteint les familles. C’était vrai : à la maison, on apprenait chaque menace en dernier. Nous avons ajouté une soirée avec elles.'
			},
			{
				who: 'Une coopérative de marchandes',
				words: 'Presque tout reposait sur la trésorière. Nous avons repris deux de ses tâches, et elle a pu dormir.'
			}
		],
		ask: [
			'Est-ce vrai pour nous ?',
			'Si nous laissons les choses ainsi, que dirons-nous aux personnes laissées de côté ?',
			'Qui n’était pas dans la salle quand ceci a été écrit ?',
			'Qui porte le plus, et que pourrions-nous transmettre à d’autres ?'
		],
		care: 'Un chiffre peut trahir un petit groupe. Ne parlez des groupes en danger qu’entre personnes en qui ils ont confiance.'
	},
	strategy: {
		why: 'Un seul texte qui dit, comme vous parlez, qui vous êtes, ce que vous défendez et ce que vous allez faire. Il part de vos tableaux, pour que rien ne soit écrit deux fois, et chaque mot peut changer. Qui le lira plus tard devrait comprendre non seulement ce que vous avez décidé, mais pourquoi.',
		examples: [
			{
				who: 'Un village de la côte, la première ligne',
				words:
					'Nous sommes les gens du rivage. Nous défendons une mer qui nourrit tout le monde, et notre droit de le dire.'
			},
			{
				who: 'Un réseau d’avocates et d’avocats',
				words: 'Le texte entier reste entre nous ; au ministère, nous remettons une page avec nos demandes.'
			}
		],
		ask: [
			'Si une personne nouvelle ne lisait que le début, saurait-elle ce que nous défendons ?',
			'Est-ce ainsi que nous parlons, ou ainsi que parlent les institutions ?',
			'Qu’est-ce que d’autres peuvent lire, et qu’est-ce qui reste entre nous ?',
			'Quand y revenons-nous, et qui nous réunit ?'
		],
		care: 'Un papier peut être trouvé. Avant d’imprimer, retirez ce qui appartient au cercle : les espaces sûrs, le réseau et qui fait quoi.'
	}
};
