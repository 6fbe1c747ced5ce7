import type { SafetyText } from './stored.ts';

export const safety: SafetyText = {
	intro:
		'Minga met sous clé ce que vous écrivez, sur vos propres appareils, et le serveur transmet ce qu’il ne peut pas lire. Cela vous protège de beaucoup, mais pas de tout. Lisez ici ce qui est vrai avant de vous y fier.',
	stored: {
		heading: 'Ce que le serveur conserve',
		intro:
			'Voici toute la base de données : chaque table, avec toutes ses colonnes. Elle connaît des jours et pas d’heures. Rien n’y nomme une personne, et rien ne mène d’un espace à un autre.',
		what: 'Ce qu’elle contient',
		why: 'À quoi cela sert',
		until: 'Combien de temps',
		columns: 'Colonnes'
	},
	tables: {
		spaces: [
			'Pour chaque espace, un nombre tiré au hasard, combien d’enregistrements sont arrivés, et des sommes de contrôle.',
			'Pour trouver l’espace et garder l’ordre ; par ces sommes, les appareils voient si quelque chose a été retiré.',
			'Jusqu’à ce que l’hébergeur l’efface. Les espaces n’expirent pas encore d’eux-mêmes.'
		],
		members: [
			'Pour chaque appareil, une clé publique, différente dans chaque espace ; s’il peut lire, écrire ou animer ; et quels appareils sont à une même personne.',
			'Pour laisser entrer les appareils qui en font partie, et eux seuls.',
			'Aussi longtemps que l’espace.'
		],
		invites: [
			'Pour chaque invitation, un numéro qui n’est pas son secret, combien de personnes peuvent encore entrer, jusqu’à quel jour, et l’invitation scellée.',
			'Pour laisser entrer qui a le lien.',
			'Jusqu’à ce qu’elle soit révoquée ou que l’espace change de clé. Une invitation épuisée ou expirée reste dans la liste et n’ouvre rien.'
		],
		streams: [
			'Pour chaque ouverture de la page où l’on a écrit, un nombre au hasard et combien est arrivé.',
			'Pour ne rien prendre deux fois.',
			'Aussi longtemps que l’espace. On peut donc compter combien de fois un appareil a ouvert l’espace et y a écrit.'
		],
		log: [
			'Les enregistrements scellés : chaque changement, dans son ordre, avec le jour où il est arrivé.',
			'Pour que les autres le reçoivent.',
			'Jusqu’à ce qu’une copie confirmée le remplace et que 30 jours passent. Ce qui dit qui fait partie du groupe, et les décisions : aussi longtemps que l’espace.'
		],
		control: [
			'Ce qui dit qui fait partie du groupe : clés d’appareils, rôles et invitations lisibles ; noms scellés.',
			'Pour que chaque appareil puisse vérifier qui en fait partie.',
			'Aussi longtemps que l’espace.'
		],
		snapshots: [
			'L’espace entier d’un seul tenant, scellé, et quel appareil l’a fait.',
			'Pour que les nouveaux venus n’aient pas à tout lire depuis le début.',
			'Jusqu’à ce que deux plus récentes soient confirmées.'
		],
		attestations: [
			'Quel appareil a vérifié une copie, et s’il est d’accord.',
			'Rien n’est lâché qu’un seul appareil aurait vu.',
			'Aussi longtemps que la copie.'
		],
		account_secret: [
			'Un nombre tiré au hasard, une fois pour ce serveur.',
			'Grâce à lui, les noms des comptes deviennent des empreintes qui ailleurs ne disent rien.',
			'Tant que le serveur fonctionne.'
		],
		accounts: [
			'De qui a créé un compte : une empreinte du nom et de la clé d’entrée ensemble, une liste fermée d’espaces, combien de fois elle a changé, le jour de la dernière visite. Aucun nom, aucun espace, aucun appareil.',
			'Pour rouvrir ses espaces depuis n’importe quel appareil.',
			'Jusqu’à la suppression du compte.'
		],
		sessions: [
			'Quel navigateur est connecté : une empreinte de son jeton, le premier et le dernier jour, et le nom fermé de l’appareil.',
			'Pour rester connecté, et pouvoir déconnecter d’autres appareils.',
			'Jusqu’à la déconnexion, ou 30 jours après la dernière visite.'
		]
	},
	sees: {
		heading: 'Ce qu’un serveur en marche voit en plus, et ne conserve pas',
		items: [
			'L’adresse réseau de chaque appareil connecté, et quand il arrive et s’en va.',
			'Combien est envoyé. Les tailles vont par paliers : une carte courte et une plus courte se ressemblent.',
			'Quels appareils sont connectés au même espace en même temps, et qui attend à sa porte.',
			'Pendant dix minutes, un lien prêté sous un code court, scellé de sorte que le serveur ne peut pas le lire.'
		]
	},
	not: {
		heading: 'Ce qu’il n’obtient pas',
		items: [
			'Vos mots, vos titres, le nom de votre espace, comment vous vous appelez.',
			'Les clés, les phrases de passe et la partie secrète d’un lien : les navigateurs n’envoient pas ce qui suit le #.'
		]
	},
	phone: {
		heading: 'Ce que donne un téléphone saisi',
		items: [
			'Allumé, l’espace ouvert : tout ce que peut lire la personne qui le tient.',
			'Espace verrouillé : des enregistrements scellés, leur nombre, et le jour où il a été gardé. Six mots tirés au sort ne se devinent pas ; votre propre phrase vaut ce qu’elle vaut.',
			'Espace non gardé : rien que nous y aurions mis. Un téléphone peut avoir déplacé de la mémoire vers son stockage de lui-même.',
			'Dans tous les cas : que ce site a été visité, les liens dans l’historique du navigateur, la langue choisie, vos choix ci-dessous.',
			'Un lien dans l’historique ouvre l’espace tant que l’invitation est ouverte.'
		]
	},
	tools: {
		heading: 'Sortir, verrouiller, effacer',
		items: [
			'« Sortir vite », ou Maj seule trois fois en cinq secondes : la page est couverte et des notes vides prennent sa place ; Retour mène aussi aux notes. L’historique du navigateur montre toujours la visite. Ce qui n’était que dans l’onglet est perdu.',
			'Verrouiller : les mots et les clés d’un espace gardé quittent la page. Sa phrase de passe les ramène. Un espace non gardé peut seulement être couvert.',
			'Effacer : d’abord les clés, puis copies, choix et pages installées quittent ce navigateur, avec ou sans réseau. Le groupe garde sa copie.',
			'Un nom neutre pour l’onglet aide contre un coup d’œil, et contre rien d’autre.'
		]
	},
	promises: {
		heading: 'Ce que nous ne promettons pas',
		items: [
			'Qui contrôle ce site peut servir un autre programme, à tout le monde ou à une seule personne, et ce programme pourrait lire ce qu’on y écrit. Si c’est votre risque, ayez votre propre serveur.',
			'Le serveur voit qui est connecté et quand. Tor Browser cache d’où.',
			'Qui était dans l’espace et a lu quelque chose l’a. Retirer une personne ou une carte n’y change rien.',
			'Brûler une carte retire ses mots de l’espace, mais pas tout de suite de partout. Sur le serveur, ils restent dans des enregistrements scellés jusqu’à ce que l’appareil d’une deuxième personne ait confirmé une copie sans eux et que 30 jours soient passés ; tant que personne ne l’a confirmée, les appareils de celles et ceux qui arrivent les reçoivent aussi. Un appareil qui ne revient jamais, un fichier ou une photo gardent ce qu’ils ont.',
			'Ce qui a été effacé dans un navigateur peut parfois être retrouvé par des experts.',
			'On peut découvrir que ce site a été utilisé, et cela peut être retenu contre vous. Nous ne pouvons pas faire comme si de rien n’était.',
			'Un téléphone qui porte un logiciel espion montre tout à qui surveille.',
			'Minga n’est pas un service d’urgence. Si quelqu’un est en danger maintenant, suivez d’abord votre propre plan d’urgence.'
		]
	}
};
