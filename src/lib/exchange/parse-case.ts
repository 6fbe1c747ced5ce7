// A file is other people's bytes: each step is bounded before the next looks at it.
import {
	COMMUNITY_KINDS,
	FORBIDDEN_KEYS,
	KINDS,
	MODEL,
	SEE,
	SIGN_DOMAINS,
	TIE_KINDS,
	wellFormed,
	type Field
} from '../domain/index.ts';
import { FORMAT, MAX_BYTES, MAX_DEPTH, MAX_ITEMS, RECORDS, type Case } from './case.ts';
import { Refused, type Problem } from './problems.ts';
import { checkRecords, rule, type Known } from './records.ts';
import {
	flag,
	id,
	ids,
	lang,
	list,
	month,
	object,
	oneOf,
	onlyKeys,
	string,
	text,
	unique,
	whole,
	type Json
} from './shapes.ts';

/** Depth of the brackets, without parsing: JSON.parse itself recurses. */
function tooDeep(text: string): boolean {
	let depth = 0;
	let inString = false;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (inString) {
			if (code === 0x5c) at++;
			else if (code === 0x22) inString = false;
		} else if (code === 0x22) inString = true;
		else if (code === 0x7b || code === 0x5b) {
			if (++depth > MAX_DEPTH) return true;
		} else if (code === 0x7d || code === 0x5d) depth--;
	}
	return false;
}

/** What is refused anywhere in a file: keys that would touch a prototype, too many items, what the wire would not keep. */
function walk(value: unknown, path: string, count: { items: number }): void {
	if (typeof value === 'string' && value !== wellFormed(value)) throw new Refused('not-allowed', path);
	if (typeof value === 'number' && !Number.isFinite(value)) throw new Refused('not-allowed', path);
	if (typeof value !== 'object' || value === null) return;
	if (Array.isArray(value)) {
		count.items += value.length;
		if (count.items > MAX_ITEMS * 60) throw new Refused('too-many', path);
		value.forEach((item, at) => walk(item, `${path}[${at}]`, count));
		return;
	}
	for (const key of Object.keys(value)) {
		const here = path === '' ? key : `${path}.${key}`;
		if (key !== wellFormed(key)) throw new Refused('not-allowed', here);
		if (FORBIDDEN_KEYS.has(key)) throw new Refused('forbidden-key', here);
		walk((value as Json)[key], here, count);
	}
}

function checkIds(found: string[], path: string, good: (id: string) => boolean): void {
	found.forEach((one, at) => {
		if (!good(one)) throw new Refused('dangling-link', `${path}[${at}]`);
	});
}

function checkField(field: Field, value: unknown, path: string, known: Known): void {
	switch (field.type) {
		case 'choice':
			return oneOf(field.values)(value, path);
		case 'level':
			return oneOf([1, 2, 3])(value, path);
		case 'flag':
			return flag(value, path);
		case 'count':
			return whole(0, Number.MAX_SAFE_INTEGER)(value, path);
		case 'prompt':
			if (value !== null) id(value, path);
			return;
		case 'text':
			return text(value, path);
		case 'choices': {
			const members = list(value, path);
			members.forEach((member, at) => oneOf(field.values)(member, `${path}[${at}]`));
			return unique(members as string[], path);
		}
		case 'links': {
			const kinds: readonly string[] = field.kinds;
			return checkIds(ids(value, path), path, (one) => kinds.includes(known.cards.get(one) ?? ''));
		}
		case 'refs': {
			const groups = field.to !== 'roles';
			const roles = field.to !== 'groups';
			return checkIds(
				ids(value, path),
				path,
				(one) => (groups && known.groups.has(one)) || (roles && known.roles.has(one))
			);
		}
		case 'ties': {
			const to = list(value, path).map((item, at) => {
				const here = `${path}[${at}]`;
				const tie = object(item, here);
				onlyKeys(tie, here, ['to', 'kind']);
				oneOf(TIE_KINDS)(tie['kind'], `${here}.kind`);
				const other = id(tie['to'], `${here}.to`);
				if (known.cards.get(other) !== 'actors') throw new Refused('dangling-link', `${here}.to`);
				return other;
			});
			return unique(to, path);
		}
		case 'signs': {
			const found = list(value, path).map((item, at) => {
				const here = `${path}[${at}]`;
				const sign = object(item, here);
				onlyKeys(sign, here, ['id', 'text', 'domain']);
				text(sign['text'], `${here}.text`);
				oneOf(SIGN_DOMAINS)(sign['domain'], `${here}.domain`);
				return id(sign['id'], `${here}.id`);
			});
			return unique(found, path);
		}
	}
}

function parties(value: unknown, path: string, sensitive: boolean): Set<string> {
	const found = list(value, path).map((item, at) => {
		const here = `${path}[${at}]`;
		const party = object(item, here);
		onlyKeys(party, here, sensitive ? ['id', 'label', 'sensitive'] : ['id', 'label']);
		text(party['label'], `${here}.label`);
		if (sensitive) flag(party['sensitive'], `${here}.sensitive`);
		return id(party['id'], `${here}.id`);
	});
	unique(found, path);
	return new Set(found);
}

function checkCollective(value: unknown): Pick<Known, 'groups' | 'roles'> {
	const path = 'collective';
	const collective = object(value, path);
	const required = ['id', 'kind', 'lang', 'name', 'cause', 'wish', 'languages', 'groups', 'roles', 'rule'];
	onlyKeys(collective, path, [...required, 'reviewEvery', 'keepMonths']);
	id(collective['id'], `${path}.id`);
	oneOf(COMMUNITY_KINDS)(collective['kind'], `${path}.kind`);
	lang(collective['lang'], `${path}.lang`);
	for (const name of ['name', 'cause', 'wish']) text(collective[name], `${path}.${name}`);
	const languages = list(collective['languages'], `${path}.languages`);
	languages.forEach((tag, at) => lang(tag, `${path}.languages[${at}]`));
	unique(languages as string[], `${path}.languages`);
	rule(collective['rule'], `${path}.rule`);
	whole(1, 12)(collective['reviewEvery'], `${path}.reviewEvery`);
	whole(1, 60)(collective['keepMonths'], `${path}.keepMonths`);
	return {
		groups: parties(collective['groups'], `${path}.groups`, true),
		roles: parties(collective['roles'], `${path}.roles`, false)
	};
}

function checkCards(value: unknown, known: Known & { cards: Map<string, string> }): void {
	const cards = object(value, 'cards');
	onlyKeys(cards, 'cards', KINDS);
	let count = 0;
	for (const kind of KINDS) {
		const path = `cards.${kind}`;
		list(cards[kind], path).forEach((item, at) => {
			if (++count > MAX_ITEMS) throw new Refused('too-many', path);
			const here = `${path}[${at}]`;
			const card = object(item, here);
			const one = id(card['id'], `${here}.id`);
			if (known.cards.has(one)) throw new Refused('duplicate-id', `${here}.id`);
			known.cards.set(one, kind);
		});
	}
	for (const kind of KINDS) {
		const { fields } = MODEL[kind];
		const names = (required: boolean) =>
			fields.filter((field) => (field.required ?? false) === required).map(({ name }) => name);
		list(cards[kind], `cards.${kind}`).forEach((item, at) => {
			const here = `cards.${kind}[${at}]`;
			const card = item as Json;
			onlyKeys(card, here, ['id', 'lang', 'text', ...names(true)], ['see', ...names(false)]);
			lang(card['lang'], `${here}.lang`);
			text(card['text'], `${here}.text`);
			if (card['see'] !== undefined) oneOf(SEE)(card['see'], `${here}.see`);
			for (const field of fields)
				if (Object.hasOwn(card, field.name)) checkField(field, card[field.name], `${here}.${field.name}`, known);
		});
	}
}

function checkCase(value: unknown): Case {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refused('not-an-object', '');
	walk(value, '', { items: 0 });
	const file = value as Json;
	if (typeof file['format'] !== 'string') throw new Refused('wrong-format', 'format');
	if (file['format'] !== FORMAT) {
		const ours = file['format'].startsWith(FORMAT.slice(0, FORMAT.indexOf('/') + 1));
		throw new Refused(ours ? 'wrong-version' : 'wrong-format', 'format');
	}
	const required = ['format', 'fictional', 'asOf', 'collective', 'cards', 'expected', ...RECORDS];
	for (const key of Object.keys(file))
		if (!required.includes(key) && key !== 'note' && key !== 'beside') throw new Refused('unknown-field', key);
	for (const key of required) if (!Object.hasOwn(file, key)) throw new Refused('missing-field', key);
	flag(file['fictional'], 'fictional');
	month(file['asOf'], 'asOf');
	if (Object.hasOwn(file, 'note')) string(0, Infinity)(file['note'], 'note');
	object(file['expected'], 'expected');
	const known = { cards: new Map<string, string>(), ...checkCollective(file['collective']) };
	checkCards(file['cards'], known);
	checkRecords(file, known);
	return file as unknown as Case;
}

export type Parsed = { ok: true; case: Case } | { ok: false; problem: Problem };

/** `source`: the file's text or bytes (UTF-8). Touches no space. */
export function parseCase(source: string | Uint8Array): Parsed {
	const refuse = (code: Problem['code'], path = ''): Parsed => ({ ok: false, problem: { code, path } });
	if (source.length > MAX_BYTES) return refuse('too-large');
	let words: string;
	try {
		words = typeof source === 'string' ? source : new TextDecoder('utf-8', { fatal: true }).decode(source);
	} catch {
		return refuse('not-json');
	}
	if (tooDeep(words)) return refuse('too-deep');
	let value: unknown;
	try {
		value = JSON.parse(words);
	} catch {
		return refuse('not-json');
	}
	try {
		return { ok: true, case: checkCase(value) };
	} catch (error) {
		if (error instanceof Refused) return { ok: false, problem: error.problem };
		throw error;
	}
}
