// Which of the detectors' hits are worth a word to the person who writes. The detectors stay as the reference has them; here
// they are read with more patience, for a warning that comes too often is soon read by nobody. See docs/decisions/0009.
import { find, type Found } from './detect.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that make a name in capitals one of an institution: in four languages, without accents, in lower case. */
const INSTITUTION = list(`
	radio tv canal diario periodico gaceta journal defensoria ministerio ministere ministry fiscalia procuraduria
	personeria alcaldia gobernacion gobierno governo gouvernement government prefeitura prefecture mairie municipio
	municipalidad secretaria congreso congresso senado senate tribunal suprema supremo supreme juzgado consejo
	conselho conseil council concejo comite comision comissao commission committee comunidad comunidade communaute
	community comunitaria comunitario communautaire junta asamblea assembleia assemblee assembly union uniao
	nacional nationale national nationals naciones nacoes nations unidas unidos unies united internacional
	international internationale interamericana interamericano american africana derechos direitos droits rights
	humanos humains human policia police policial ejercito exercito armee army guardia guarda publico publica public
	defensoras defensores amnistia anistia amnesty croix cross roja rouge iglesia igreja eglise parroquia paroquia
	escuela escola ecole school colegio college universidad universidade universite university instituto institut
	institute hospital clinica barrio bairro quartier vereda aldea aldeia village ciudad cidade empresa company
	compania companhia compagnie minera mineradora mining petrolera hidroelectrica mundial proyecto projeto projet
	project programa programme program acuerdo acordo accord agreement convenio convention convencao convencion red
	colectivo coletivo collectif collective movimiento movimento mouvement movement asociacion associacao
	association federacion federacao federation confederacion confederation coordinadora coordination organizacion
	organizacao organisation organization fundacion fundacao fondation foundation sindicato syndicat cooperativa
	cooperative mujeres mulheres femmes women jovenes jovens jeunes youth territorio territoire territory indigena
	indigenas indigenous autochtones campesina campesino campesinos quilombola minga estado republica republique
	republic presidencia presidency court river lake street road day morning night evening week
`);

/** The same of places, days, offices and what merely begins a sentence, where they come first: at the end they are family names as well. */
const BEGINS = list(`
	corte cour camara chambre high crown front line red rio riviere fleuve lac laguna cerro montana montanha
	montagne volcan valle vallee bosque floresta forest selva isla ilha ile plaza praca place parque parc casa
	maison salon sala centro centre mesa agua eau water tierra terra terre land san santa santo sao saint sainte
	virgen virgem senora senhora dios deus dieu semana semaine norte sur sul nord sud north south este oeste ouest
	east west nuevo nueva novo nova new alto alta bajo baja guardia fuerza forca force defensor defensora ministra
	ministro ministre minister presidente presidenta president gobernador gobernadora governador governadora
	gouverneur governor alcalde alcaldesa prefeito prefeita maire mayor juez jueza juiz juiza juge judge pueblo povo
	peuple people ley lei loi law plan plano carta charte charter enero febrero marzo abril mayo junio agosto
	septiembre octubre noviembre diciembre janeiro fevereiro marco maio junho julho setembro outubro novembro
	dezembro january february march july september october november december lunes martes miercoles jueves viernes
	sabado segunda terca quarta quinta sexta lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday
	wednesday thursday friday saturday sunday whatsapp signal facebook la el los las le les the os as un una une um
	uma de y e et and en em in no por pour for con com avec with para si yes quien cuando donde como que quand quem
	quando onde when where who how we nosotras nosotros nous they ellas ellos mama
`);

const fold = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const YEAR = String.raw`(?:19|20)\p{Nd}{2}`;
const YEARS = new RegExp(String.raw`^${YEAR}\s*[-.\s]\s*${YEAR}$`, 'u');
const ONE_YEAR = new RegExp(String.raw`^\D*${YEAR}$`, 'u');
/** 1.200.000, but also 612.345.678: the second one is a telephone, unless something is counted. */
const GROUPED = /^\p{Nd}{1,3}(?:[.\s]\p{Nd}{3})+$/u;
const COUNTED_BEFORE = /(?:[$€£¥₲]|S\/)\s*$/u;
const COUNTED_AFTER =
	/^\s*(?:[$€£¥₲%]|(?:pesos?|soles|bolivianos|quetzales|guaranies|guaraníes|d[oó]lares|dollars?|euros?|reais|francs?|h[ae]ct[aá]r\w*|ha|km|m[²2³3]|metros?|m[eè]tres?|litros?|litres?|toneladas?|tonnes?|tons|personas?|pessoas|personnes|people|habitantes|habitants|inhabitants|familias?|fam[ií]lias|familles|families|votos|votes|votes|voix|firmas|assinaturas|signatures)(?![\p{L}]))/iu;

/** A date is said to be a date, not a number as well. */
const gravity = ({ kind, action }: Found): number =>
	action === 'refuse' ? 3 : action === 'hint' ? 0 : kind === 'phone-or-id' ? 1 : 2;

function harmless({ kind, match, at }: Found, text: string): boolean {
	if (kind === 'name-like') {
		const words = match.split(/[\s’'-]+/u).filter((word) => /^\p{Lu}/u.test(word));
		return BEGINS.has(fold(words[0]!)) || words.some((word) => INSTITUTION.has(fold(word)));
	}
	if (kind === 'street-address') return ONE_YEAR.test(match);
	if (kind !== 'phone-or-id') return false;
	if (YEARS.test(match)) return true;
	const counts = COUNTED_BEFORE.test(text.slice(0, at)) || COUNTED_AFTER.test(text.slice(at + match.length));
	return counts || (GROUPED.test(match) && match.endsWith('000'));
}

/** One hit a place: the gravest, and of equals the first. In the order of the text. */
export function worthSaying(text: string, allow: readonly string[] = []): Found[] {
	const kept: Found[] = [];
	const named = allow.filter((name) => name !== '');
	for (const hit of find(text, named).sort((a, b) => gravity(b) - gravity(a))) {
		if (harmless(hit, text)) continue;
		const end = hit.at + hit.match.length;
		if (kept.some((one) => one.at < end && hit.at < one.at + one.match.length)) continue;
		kept.push(hit);
	}
	return kept.sort((a, b) => a.at - b.at);
}

/** What may become a hit that is refused, while it is still being typed: better not shared letter by letter. */
const BECOMING =
	/(?:\p{Nd}[.,٫]\p{Nd}{2,}\s*[,;،؛/ ]?\s*[-+]?\p{Nd}{0,3}(?:[.,٫]\p{Nd}{0,2})?|\p{Nd}{1,3}\s*°\s*|(?:contrase[ñn]a|password|senha|mot de passe|clave|كلمة السر|\bpin)\s*[:=]?\s*[^\s\p{Nd}]*|https?:\/\/\S*|\/\/\/\S*|geo:-?)$/iu;

export function isBecoming(text: string): boolean {
	return BECOMING.test(text);
}
