import type { Shape } from '../index.ts';
import type { rich as en } from './en.ts';

export const rich: Shape<typeof en> = {
	toolbar: 'Outils pour écrire',
	style: 'Type de paragraphe',
	text: 'Texte',
	h1: 'Grand titre',
	h2: 'Titre',
	h3: 'Petit titre',
	bullet: 'Liste',
	number: 'Liste numérotée',
	quote: 'Citation',
	bold: 'Gras',
	italic: 'Italique',
	table: 'Tableau',
	tableTools: 'Modifier le tableau',
	insertTable: 'Mettre un tableau',
	addRowAfter: 'Ajouter une ligne',
	addColumnAfter: 'Ajouter une colonne',
	deleteRow: 'Enlever cette ligne',
	deleteColumn: 'Enlever cette colonne',
	deleteTable: 'Enlever le tableau',
	nobody: 'Quelqu’un',
	tooLong: 'C’est trop long pour être collé en une fois. Rien n’a changé. Apportez-le par morceaux.',
	notWhole:
		'Une partie de ce texte ne peut pas être montrée ici : une version plus récente l’a peut-être écrite. Rechargez la page pour avoir la dernière version. En attendant, on peut le lire, et rien n’est perdu.',
	keepReadable: 'Garder seulement ce qui se lit ici',
	keepReadableSure: 'Ce qui ne peut pas être montré ici sera enlevé pour tout le groupe. Vous pourrez annuler.',
	keepGo: 'L’enlever et continuer à écrire',
	empty: 'Rien n’est encore écrit ici.'
};
