import { describe, expect, test } from 'vitest';
import { hintsOf, type HintId } from './narrative-hints.ts';
import { addCard, linkCards, setField, setCardText } from './verbs.ts';
import { cardsOf, readCard, readCollective } from './read.ts';
import { newSpace } from './space.ts';
import { setSpaceText } from './verbs.ts';

interface Said {
	lang: string;
	answer: string;
	stigma?: string;
	cause?: string;
	long?: string;
	/** More counters, each with these voices. */
	voices?: string[][];
	centre?: string;
	audience?: string;
}

function hints({ lang, answer, stigma, cause, long, voices, centre, audience = 'everybody' }: Said) {
	const space = newSpace();
	if (cause) setSpaceText(space, 'cause', lang, cause);
	const made = addCard(space, 'counters', { lang, text: answer });
	if (!made.ok) throw new Error(made.code);
	const id = made.value;
	if (stigma) {
		const lie = addCard(space, 'stigmas', { lang, text: stigma });
		if (lie.ok) linkCards(space, id, 'answers', lie.value);
	}
	if (centre) setField(space, id, 'centre', centre);
	if (audience) setCardText(space, id, lang, audience, 'audience');
	const [mine, ...others] = voices ?? [];
	if (mine) setField(space, id, 'voices', mine);
	for (const voice of others)
		addCard(space, 'counters', { lang, text: 'another', fields: new Map([['voices', voice]]) });
	return hintsOf({
		counter: readCard(space, id)!,
		stigmas: cardsOf(space, 'stigmas'),
		counters: cardsOf(space, 'counters'),
		collective: readCollective(space),
		...(long === undefined ? {} : { long })
	});
}

const ids = (said: Said): HintId[] => hints(said).map(({ id }) => id);

/** [language, what is said, what is answered] */
const REPEATING: [string, string, string][] = [
	['en', 'They are terrorists', 'We are not terrorists.'],
	['en', 'They are enemies of progress.', 'We aren’t enemies of progress'],
	['en', 'Foreign money moves them', 'We have never taken foreign money and never will'],
	['en', 'These women abandon their homes', 'The women do not abandon their homes'],
	['en', 'They are criminals', 'It is not true that we are criminals'],
	['en', 'They are guerrillas', 'It is a lie that we are guerrillas.'],
	['es', '«Son enemigos del progreso.»', 'No somos enemigas ni enemigos del progreso.'],
	['es', 'Los mueve plata de afuera', 'A nosotras no nos mueve plata de afuera'],
	['es', 'Son unos terroristas', 'No es verdad que seamos terroristas'],
	['es', 'Esas mujeres abandonan su casa', 'Las mujeres nunca abandonan su casa'],
	['fr', 'Ce sont des terroristes', 'Nous ne sommes pas des terroristes'],
	['fr', 'Ils sont contre le progrès', 'On n’est pas contre le progrès'],
	['fr', 'Ce sont des menteurs', 'C’est faux, nous ne sommes pas des menteurs'],
	['pt', 'São inimigos do progresso', 'Não somos inimigos do progresso'],
	['pt', 'O dinheiro de fora os move', 'Não nos move dinheiro de fora'],
	['pt', 'São bandidos', 'É mentira que somos bandidas']
];

const NOT_REPEATING: [string, string, string, string?][] = [
	// To say what one stands for with the same word is no denial.
	['en', 'They are enemies of progress', 'Caring for the river is progress too'],
	['en', 'They are enemies of progress', 'There is no progress without clean water'],
	['en', 'They are enemies of progress', 'We want no progress without clean water'],
	['en', 'They are enemies of progress', 'Progress is not only asphalt: it is clean water'],
	['en', 'They are enemies of progress', 'The company does not bring progress'],
	['en', 'They are against progress', 'We will not rest until progress reaches every house'],
	['en', 'They are terrorists', 'We do not wait for others, we look after each other'],
	// The cause came first.
	['en', 'They are enemies of progress', 'The river feeds us all; we are not enemies of progress.', 'The river'],
	// The word belongs to the cause.
	['en', 'They keep the river for themselves', 'We do not sell the river', 'The free river'],
	['en', 'They are criminals', 'My neighbour says “we are not criminals”: ask her who we are'],
	['es', 'Son enemigos del progreso', 'El río pone comida en tres mil mesas: cuidarlo también es progreso.'],
	['es', 'Son enemigos del progreso', 'No hay progreso sin agua'],
	['es', 'Son enemigos del progreso', 'No solo queremos progreso: queremos río'],
	['es', 'Esas mujeres abandonan su casa', 'Las mujeres no se cansan de cuidar la casa y el río'],
	['es', 'Los mueve plata de afuera', 'Nos mueve la asamblea: cada gasto se lee en voz alta.'],
	['es', 'Son violentos', 'No descansamos hasta que la justicia llegue'],
	['fr', 'Ils sont contre le progrès', 'Un premier pas vers le progrès : l’eau pour nous tous'],
	['fr', 'Ils sont contre le progrès', 'Il n’y a pas de progrès sans eau'],
	['fr', 'Ils sont contre le progrès', 'Nous ne voulons pas seulement le progrès, nous voulons l’eau'],
	['fr', 'Née ici, elle vend sa terre', 'La terre est née avant nous et nous la gardons'],
	['pt', 'Jogam lixo na terra', 'Não há lixo nos rios da nossa terra sem fiscal'],
	['pt', 'São inimigos do progresso', 'Não existe progresso sem floresta'],
	['pt', 'São preguiçosos', 'Não paramos até que a escola abra'],
	['pt', 'Jogam lixo na terra', 'Lixo nos rios não é lixo daqui'],
	['pt', 'Jogam lixo por aí', 'Não fica lixo nos rios quando cuidamos']
];

describe('an answer that repeats the lie', () => {
	test.each(REPEATING)('%s: %s / %s', (lang, stigma, answer) => {
		const found = hints({ lang, stigma, answer }).find(({ id }) => id === 'repeats');
		expect(found).toBeDefined();
		expect(found!.words.length).toBeGreaterThan(0);
	});

	test.each(NOT_REPEATING)('not %s: %s / %s', (lang, stigma, answer, cause) => {
		expect(ids({ lang, stigma, answer, ...(cause ? { cause } : {}) })).not.toContain('repeats');
	});

	test('the words are given back as they were written', () => {
		const stigma = 'Son ladrones de la nación';
		expect(hints({ lang: 'es', stigma, answer: 'No somos LADRONES de ninguna Nación' })[0]).toEqual({
			id: 'repeats',
			words: ['LADRONES', 'Nación']
		});
		const [person] = hints({ lang: 'es', answer: 'Nuestra líder es una mujer honesta' });
		expect(person).toEqual({ id: 'one-person', words: ['Nuestra líder'] });
	});

	test('a language of which we know nothing is left alone', () => {
		expect(ids({ lang: 'qu', stigma: 'terrorista', answer: 'mana terrorista kayku no somos terrorista' })).toEqual([]);
	});
});

describe('one person instead of us', () => {
	test.each([
		['en', 'I defend the water of this valley'],
		['en', 'Our leader is an honest man'],
		['en', 'She is a good mother and a hard worker'],
		['es', 'Yo defiendo el agua de este valle'],
		['es', 'Nuestra lideresa es una mujer honesta'],
		['fr', 'Je défends l’eau de cette vallée'],
		['fr', 'Notre porte-parole est honnête et bon'],
		['pt', 'Eu defendo a água deste vale'],
		['pt', 'Nossa liderança é uma mulher honesta']
	])('%s: %s', (lang, answer) => expect(ids({ lang, answer })).toContain('one-person'));

	test.each([
		['en', 'We defend the water of this valley'],
		['en', 'I am one of three thousand: we all drink this water'],
		['en', 'The governor promised water; he is bound by law'],
		['en', 'Our leaders change every year'],
		['en', 'As my grandmother'], // begun, not written
		['es', 'El río vivo y libre es de todas y todos'],
		['es', 'Yo canto y ustedes cantan: así cuidamos el agua'],
		['es', 'El presidente prometió el agua al pueblo'],
		['fr', 'La rivière suit son cours et nourrit la vallée'],
		['fr', 'Mes voisins et moi, nous gardons la source'],
		['pt', 'Quem planta cuida da água para todos'],
		['pt', 'A gente cuida: nossas mães, nossos filhos']
	])('not %s: %s', (lang, answer) => expect(ids({ lang, answer })).not.toContain('one-person'));

	test('what somebody else says inside is not said by us', () => {
		expect(ids({ lang: 'es', answer: 'La abuela lo dice: «yo nací con este río y mi nieta también»' })).toEqual([]);
		expect(ids({ lang: 'es', answer: '«Yo nací con este río»' })).toContain('one-person');
	});
});

describe('the cause', () => {
	const cause = 'El río Xanaré vivo y libre, y nuestro derecho a decidir sobre él.';
	test('is not named', () => {
		expect(ids({ lang: 'es', cause, answer: 'Cada gasto se lee en voz alta' })).toContain('no-cause');
	});
	test.each([
		'Los ríos dan comida a tres mil mesas',
		'Decidimos en asamblea lo que nos toca',
		'Tenemos derecho a quedarnos', // of the cause, too
		'Cada gasto' // begun
	])('is named, or not to be asked for yet: %s', (answer) =>
		expect(ids({ lang: 'es', cause, answer })).not.toContain('no-cause')
	);
	test('is named in the longer text', () => {
		const answer = 'Cada gasto se lee en voz alta';
		expect(ids({ lang: 'es', cause, answer, long: 'Porque el río es de todas.' })).not.toContain('no-cause');
	});
	test('is not known in the language of the answer', () => {
		const space = newSpace();
		setSpaceText(space, 'cause', 'es', cause);
		addCard(space, 'counters', { lang: 'fr', text: 'Chaque dépense est lue à voix haute' });
		const [counter] = cardsOf(space, 'counters');
		const found = hintsOf({ counter: counter!, stigmas: [], counters: [], collective: readCollective(space) });
		expect(found.map(({ id }) => id)).toEqual(['no-audience']);
	});
	test('is empty', () => {
		expect(ids({ lang: 'es', answer: 'Cada gasto se lee en voz alta' })).not.toContain('no-cause');
	});
});

describe('what is said beside the text', () => {
	const answer = 'We all drink this water';
	test('for nobody in particular', () => {
		expect(ids({ lang: 'en', answer, audience: '' })).toEqual(['no-audience']);
		expect(ids({ lang: 'en', answer })).toEqual([]);
	});
	test('about one person', () => {
		expect(ids({ lang: 'en', answer, centre: 'person' })).toEqual(['person-centred']);
		expect(ids({ lang: 'en', answer, centre: 'collective' })).toEqual([]);
	});
	test('with one voice for all answers, as the rules of the mirror have it', () => {
		expect(ids({ lang: 'en', answer, voices: [['radio'], ['radio']] })).toEqual(['one-voice']);
		expect(ids({ lang: 'en', answer, voices: [['radio']] })).toEqual([]);
		expect(ids({ lang: 'en', answer, voices: [['radio'], ['water']] })).toEqual([]);
		expect(
			ids({
				lang: 'en',
				answer,
				voices: [
					['radio', 'water'],
					['radio', 'water']
				]
			})
		).toEqual([]);
		expect(ids({ lang: 'en', answer, voices: [[], []] })).toEqual([]);
	});
	test('an empty card is asked nothing', () => expect(ids({ lang: 'en', answer: '', audience: '' })).toEqual([]));
});

test('a long and hostile text is answered quickly', () => {
	const before = performance.now();
	ids({ lang: 'en', stigma: 'not '.repeat(100), answer: 'not '.repeat(100), long: '«'.repeat(100_000) });
	expect(performance.now() - before).toBeLessThan(200);
});
