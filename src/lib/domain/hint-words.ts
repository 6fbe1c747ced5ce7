// What the hints on a counter-narrative know of four languages. Words are folded: no accents, lower case.
import { folded } from './read.ts';

export interface Grammar {
	/** Say nothing of a subject. */
	empty: ReadonlySet<string>;
	negation: ReadonlySet<string>;
	/** Right after a negation: "not only". */
	only: ReadonlySet<string>;
	/** "no progress without water" affirms. */
	without: ReadonlySet<string>;
	/** Where a denial ends. */
	turns: ReadonlySet<string>;
	/** With a negation: "it is not true that". */
	truth: ReadonlySet<string>;
	/** Alone: "it is a lie that". */
	lie: ReadonlySet<string>;
	i: ReadonlySet<string>;
	we: ReadonlySet<string>;
	/** A verb that is ours by its ending. */
	ours?: RegExp;
	/** A beginning that puts one person in front. */
	leader: RegExp;
}

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const GRAMMARS: Readonly<Record<'en' | 'es' | 'fr' | 'pt', Grammar>> = {
	en: {
		empty: set(
			`the and but for with from into onto over under about above after before between through during against among
			this that these those there here then than what which who whom whose when where why how all any both each few more
			most other some such own same too very can will just would could should may might must shall are was were been being
			have has had having does did doing our ours you your yours they them their theirs his her hers its him she our one
			also ever always now only out off again once because while until upon yet let get got make makes made say says said
			want wants people everybody everyone somebody someone not never nor neither cannot without true lie false`
		),
		negation: set('not never no neither nor cannot'),
		only: set('only just'),
		without: set('without unless'),
		turns: set('but because until when while although so if who which to than'),
		truth: set('true'),
		lie: set('lie false untrue'),
		i: set('i my mine myself me'),
		we: set('we us our ours ourselves everyone everybody together'),
		leader: /^our (?:leader|spokesperson|spokeswoman|spokesman) |^(?:he|she) is /
	},
	es: {
		empty: set(
			`que los las del una uno unos unas con por para como mas pero sus les este esta esto estos estas ese esa eso esos
			esas aquel aquella desde hasta entre sobre tras ante bajo contra segun durante cuando donde quien quienes cual cuales
			porque aunque sino muy tan tanto tambien todo toda todos todas otro otra otros otras mismo misma cada algo alguien
			algun alguna algunos algunas nada nadie ser son somos soy era eran fue fueron sea sean estan estamos estoy estar
			haber han hay hemos habia tener tiene tienen tenemos hacer hace hacen hacemos dice dicen decir decimos quiere quieren
			queremos puede pueden podemos nos nosotros nosotras nuestro nuestra nuestros nuestras ellos ellas ella usted ustedes
			gente persona personas ahora siempre nunca jamas tampoco solo sin verdad cierto mentira falso aqui alli asi esos mis
			tus ya le lo al va van vamos`
		),
		negation: set('no nunca jamas ni tampoco'),
		only: set('solo solamente unicamente'),
		without: set('sin salvo'),
		turns: set('pero sino porque hasta cuando aunque que si para quien quienes'),
		truth: set('verdad cierto'),
		lie: set('mentira falso'),
		i: set('yo soy estoy mi mis conmigo me mio mia'),
		we: set('nosotros nosotras nos nuestro nuestra nuestros nuestras somos estamos todas todos juntas juntos'),
		ours: /^.{2,}[aei]mos$/,
		leader: /^(?:nuestro|nuestra) (?:lider|lideresa|dirigente|dirigenta|vocero|vocera) /
	},
	fr: {
		empty: set(
			`les des une aux avec pour par dans sur sous entre vers chez mais donc car que qui quoi dont cette ces cet son ses
			leur leurs notre nos votre vos nous vous ils elles elle lui eux est sont sommes suis etait etaient ete etre fut soit
			soient avoir avons ont avait avaient faire fait font faisons dire dit disent disons veut veulent voulons peut peuvent
			pouvons plus moins tres aussi tout toute tous toutes autre autres meme memes chaque quelque quelques rien personne
			personnes gens comme quand puis parce jusque jusqu alors ainsi ici encore toujours jamais pas aucun aucune sans vrai
			faux mensonge cela ceux celles celui celle contre apres avant depuis pendant mes tes mon ton`
		),
		negation: set('pas jamais ni aucun aucune nullement'),
		only: set('seulement uniquement'),
		without: set('sans sauf'),
		turns: set('mais parce jusqu quand lorsque qui que si pour car'),
		truth: set('vrai'),
		lie: set('faux mensonge'),
		i: set('je j moi mon ma mes'),
		we: set('nous notre nos on tous toutes ensemble'),
		leader: /^notre (?:leader|leadeuse|dirigeant|dirigeante|chef|cheffe|porte parole) /
	},
	pt: {
		empty: set(
			`que dos das uma uns umas com por para como mais mas seu sua seus suas este esta isto estes estas esse essa isso
			esses essas aquele aquela desde ate entre sobre sob contra segundo durante quando onde quem qual quais porque embora
			muito muita tao tambem todo toda todos todas outro outra outros outras mesmo mesma cada algo alguem algum alguma
			alguns algumas nada ninguem ser sao somos sou era eram foi foram seja sejam estao estamos estou estar haver tem temos
			ter faz fazem fazemos diz dizem dizer dizemos quer querem queremos pode podem podemos nos nosso nossa nossos nossas
			eles elas ela ele voce voces gente pessoa pessoas agora sempre nunca jamais tampouco nem nao sem verdade mentira
			falso aqui ali assim meu minha meus minhas pelo pela pelos pelas aos num numa vao vamos`
		),
		negation: set('nao nunca jamais nem tampouco'),
		only: set('so somente apenas'),
		without: set('sem salvo'),
		turns: set('mas porque ate quando embora que se para quem senao'),
		truth: set('verdade'),
		lie: set('mentira falso'),
		i: set('eu sou estou meu minha meus minhas comigo mim'),
		we: set('nos nosso nossa nossos nossas somos estamos todas todos juntas juntos'),
		ours: /^.{2,}[aei]mos$/,
		leader: /^(?:nosso|nossa) (?:lider|lideranca|dirigente|porta voz) /
	}
};

export type Known = keyof typeof GRAMMARS;

/** The language whose rules hold for a text; none: nothing is said about its words. */
export function knownLanguage(lang: string): Known | undefined {
	const base = lang.split('-')[0]!;
	return Object.hasOwn(GRAMMARS, base) ? (base as Known) : undefined;
}

/** Words in a row; an apostrophe parts them, but for the English "n't", which is a "not" of its own. */
export function wordsOf(text: string, lang: Known): string[] {
	const plain = folded(text.replace(/[’ʼ]/g, "'"));
	const parted = lang === 'en' ? plain.replace(/\b(can|wo|[a-z]+)n't\b/g, '$1 not') : plain;
	return parted.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words that say of what a text is. */
export function contentWords(text: string, lang: Known): string[] {
	const { empty } = GRAMMARS[lang];
	return [...new Set(wordsOf(text, lang))].filter((word) => [...word].length >= 3 && !empty.has(word));
}

function singular(word: string, lang: Known): string {
	if (lang === 'en') return word.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
	if (lang === 'fr') return word.replace(/aux$/, 'al').replace(/[sx]$/, '').replace(/e$/, '');
	return word
		.replace(/oes$/, 'ao')
		.replace(/(?<=[rlzn])es$/, '')
		.replace(/s$/, '')
		.replace(/[ao]$/, '');
}

/** "terrorist" and "terrorism", "progreso" and "progresar": the same root, as far as a rule of thumb can tell. */
export function related(a: string, b: string, lang: Known): boolean {
	if (a === b) return true;
	const [x, y] = [singular(a, lang), singular(b, lang)];
	if (x === y) return true;
	let common = 0;
	while (common < x.length && x[common] === y[common]) common++;
	return common >= 5 && common >= Math.min(x.length, y.length) - 2 && Math.abs(x.length - y.length) <= 3;
}

export const anyRelated = (word: string, among: readonly string[], lang: Known): boolean =>
	among.some((other) => related(word, other, lang));
