// Words that can lead somebody to a door: places, secrets, numbers, dates, names. Looked for on the device, before they travel.
// The same hits in the same order as the reference of the case format (tests/reference/detectors.json). That one is written for
// Python, whose \w, \s, \d and \b know all scripts and whose i also meets İ and ı: they are spelled out here.
// Not among the exports of the domain: it is loaded when somebody writes.

/** refuse: to be said differently. ask: to be decided. hint: to be thought about. */
export type Action = 'refuse' | 'ask' | 'hint';
export type HitKind =
	| 'coordinates'
	| 'map-link'
	| 'secret'
	| 'email'
	| 'phone-or-id'
	| 'exact-date'
	| 'clock-time'
	| 'street-address'
	| 'handle'
	| 'name-like';

export interface Hit {
	kind: HitKind;
	action: Action;
	match: string;
}

/** A hit and where it stands. */
export interface Found extends Hit {
	at: number;
}

const D = String.raw`[0-9\u0660-\u0669\u06F0-\u06F9]`;
const SPACES = String.raw`\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000`;
const S = `[${SPACES}]`;
const W = String.raw`[\p{L}\p{N}_]`;
const B = `(?:(?<=${W})(?!${W})|(?<!${W})(?=${W}))`;
const UPPER = '[A-ZÁÉÍÓÚÂÊÔÃÕÇÑÀÈ]';
const LOWER = "[a-záéíóúâêôãõçñàèïëü'’-]+";

/** i meets İ and ı. */
const anyCase = (source: string) =>
	new RegExp(source.replace(/\[a-z/g, '[a-zİı').replace(/(?<![\\[-])i(?![ı])/g, '[iİı]'), 'giu');
const exact = (source: string) => new RegExp(source, 'gu');

const DETECT: readonly [HitKind, Action, RegExp][] = [
	[
		'coordinates',
		'refuse',
		exact(String.raw`[-+]?${D}{1,3}[.,٫]${D}{3,}${S}*[,;،؛/ ]${S}*[-+]?${D}{1,3}[.,٫]${D}{3,}`)
	],
	['coordinates', 'refuse', exact(`${D}{1,3}${S}*°${S}*${D}{1,2}`)],
	[
		'map-link',
		'refuse',
		anyCase(
			String.raw`(maps\.app\.goo|goo\.gl/maps|google\.[a-z.]+/maps|openstreetmap\.org|osm\.org|waze\.com|geo:-?\p{Nd}|///[^${SPACES}.]+\.[^${SPACES}.]+\.[^${SPACES}.]+)`
		)
	],
	[
		'secret',
		'refuse',
		anyCase(
			String.raw`${B}(contrase(ñ|n)a|password|senha|mot de passe|clave|كلمة السر|pin)${B}${S}*[:=]?${S}*[^${SPACES}]*\p{Nd}`
		)
	],
	['email', 'ask', anyCase(String.raw`[^${SPACES}@]+@[^${SPACES}@]+\.[a-z]{2,}`)],
	['phone-or-id', 'ask', exact(String.raw`(?<![\p{L}\p{N}_-])\+?${D}(?:[${SPACES}().-]?${D}){6,}(?![\p{L}\p{N}_-])`)],
	[
		'exact-date',
		'ask',
		exact(
			`(?<!${D})${D}{1,2}${S}*[/.-]${S}*${D}{1,2}${S}*[/.-]${S}*${D}{2,4}(?!${D})|(?<!${D})${D}{4}-${D}{2}-${D}{2}(?!${D})`
		)
	],
	['clock-time', 'ask', exact(`(?<!${D})([01]?[0-9]|2[0-3])${S}?[:hH]${S}?[0-5][0-9](?!${D})`)],
	[
		'street-address',
		'ask',
		anyCase(
			String.raw`${B}(calle|carrera|avenida|av\.|rua|travessa|rue|boulevard|street|road|شارع)${S}+[^\n]{0,30}[0-9]+`
		)
	],
	['handle', 'ask', exact(String.raw`(?<![\p{L}\p{N}_@])@[A-Za-z0-9_.]{3,}`)],
	[
		'name-like',
		'hint',
		exact(`(?<![.!?¿¡:«"“]${S})(?<!^)${B}${UPPER}${LOWER}(?:${S}+(?:de|da|do|del|la|ben|el))?${S}+${UPPER}${LOWER}`)
	]
];

/** With places. `allow`: names that are no person's, such as the collective's roles. */
export function find(text: string, allow: readonly string[] = []): Found[] {
	const found: Found[] = [];
	for (const [kind, action, pattern] of DETECT)
		for (const { 0: match, index } of text.matchAll(pattern)) {
			if (kind === 'name-like' && allow.some((name) => name.includes(match) || match.includes(name))) continue;
			found.push({ kind, action, match, at: index });
		}
	return found;
}

/** What the reference says, to the letter. */
export function scan(text: string, allow: readonly string[] = []): Hit[] {
	return find(text, allow).map(({ kind, action, match }) => ({ kind, action, match }));
}
