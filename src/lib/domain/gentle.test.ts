import { describe, expect, test } from 'vitest';
import { isBecoming, worthSaying } from './gentle.ts';

const kinds = (text: string, allow?: string[]) => worthSaying(text, allow).map(({ kind }) => kind);

describe('what must not warn', () => {
	const calm: Record<string, string[]> = {
		es: [
			'La Radio Comunitaria avisa a todas las veredas',
			'La Defensoría del Pueblo vino dos veces',
			'El río baja sucio. Los jóvenes lo midieron. Nadie vino.',
			'Desde 2019 hasta 2024 nadie respondió',
			'Entre 2019-2024 hubo cinco amenazas',
			'Cuesta $ 1.200.000 y son 3 de cada 4 casas',
			'La multa fue de 12 450 000 pesos',
			'Atienden 24/7, los 365 días',
			'Vamos con la Asamblea de Mujeres y el Consejo Comunitario',
			'La Corte Interamericana y las Naciones Unidas',
			'Salimos por la calle en 2024',
			'El Río Verde es nuestro',
			'¿Quién avisa? La abuela. ¿Cuándo? De noche.',
			'Antes de Semana Santa',
			'El artículo 17 y la ley 70',
			'En el 3.º punto, 2,5 hectáreas',
			'Somos 1.200.345 personas en la cuenca'
		],
		en: [
			'The Community Radio warns every village',
			'We ask the Ministry of Justice and the Human Rights Council',
			'Open 24/7, 3 of every 4 houses',
			'Between 2019-2024 nobody answered',
			'It cost $1,200,000.50 in 2023',
			'The fine was 1.200.000 dollars',
			'Elders meet. They decide. Women speak first.',
			'The Supreme Court and the United Nations',
			'On a Monday Morning',
			'Part 1/2 of the plan, 50% done, version 2.10'
		],
		fr: [
			'La Radio Communautaire prévient tout le monde',
			'La Cour Suprême et les Nations Unies',
			'Trois maisons sur 4, 24 heures sur 24, 7 jours sur 7',
			'De 2019-2024, personne n’a répondu',
			'Cela a coûté 1 200 000 euros',
			'Le Conseil des Femmes se réunit le Lundi Saint',
			'Qui prévient ? La grand-mère. Quand ? La nuit.'
		],
		pt: [
			'A Rádio Comunitária avisa todas as aldeias',
			'A Defensoria Pública e o Ministério Público',
			'Em 3 de cada 4 casas, 24/7',
			'Custou R$ 1.200.000 em 2023',
			'A Assembleia de Mulheres decide. Todas falam.',
			'O Rio Doce é nosso',
			'As Nações Unidas e a Corte Interamericana'
		],
		ar: ['النهر لنا منذ ٢٠١٩', '٣ من كل ٤ بيوت', 'جاءت مريم حسن إلى الاجتماع', 'دفعنا ١٢٠ دينارا'],
		qu: ['Yakuqa kawsayninchikmi', 'Mama Yaku Mayu ñuqanchikpa']
	};
	for (const [lang, texts] of Object.entries(calm))
		for (const text of texts)
			test(`${lang}: ${text}`, () => {
				// A name in another language's capitals may be hinted at; nothing else may be said.
				if (lang === 'qu') expect(kinds(text).filter((kind) => kind !== 'name-like')).toEqual([]);
				else expect(kinds(text)).toEqual([]);
			});

	test('names of the collective and its roles', () => {
		expect(kinds('Lo lleva la Vocera Mayor', ['Vocera Mayor'])).toEqual([]);
		expect(kinds('Lo lleva la Vocera Mayor')).toEqual(['name-like']);
		expect(kinds('vino María Pérez', [''])).toEqual(['name-like']);
	});
});

describe('what must', () => {
	test.each([
		['Ayer vino María Pérez', ['name-like']],
		['Llama a Pedro de Souza', ['name-like']],
		['Lo vio Ana del Río', ['name-like']],
		['Falou com Julio Costa', ['name-like']],
		['Vino Domingo Cruz', ['name-like']],
		['They took April Jones', ['name-like']],
		['Call 300 123 4567 at night', ['phone-or-id']],
		['Llama al 612 345 678', ['phone-or-id']],
		['Telefone: 612.345.678', ['phone-or-id']],
		['اتصل ٠٣٠٠١٢٣٤٥٦٧', ['phone-or-id']],
		['Le 12.05.2024 à 22h30', ['exact-date', 'clock-time']],
		['On 2024-05-12 at 9:05', ['exact-date', 'clock-time']],
		['يوم ١٢/٠٥/٢٠٢٤', ['exact-date']],
		['Write to ana@radio.org', ['email']],
		['Vive en la calle Larga 12', ['street-address']],
		['Escribe a @anita_rio', ['handle']],
		['Está en 4.7110, -74.0721', ['coordinates']],
		['في ٤٫٧١١٠، ٧٤٫٠٧٢١', ['coordinates']],
		['https://maps.app.goo.gl/abc', ['map-link']],
		['La contraseña es perro9', []],
		['contraseña: perro9', ['secret']]
	])('%s', (text, expected) => {
		expect(kinds(text)).toEqual(expected);
	});

	test('a place is said once, by the gravest of its hits', () => {
		expect(worthSaying('geo:4.7110,-74.0721 y 12345678')).toHaveLength(2);
		expect(kinds('2024-05-12')).toEqual(['exact-date']);
	});
});

test('what is about to be refused is known while it is typed', () => {
	const typed = (text: string) => [...text].map((_, at) => text.slice(0, at + 1));
	const share = (text: string) =>
		typed(text).filter((part) => !isBecoming(part) && worthSaying(part).every(({ action }) => action !== 'refuse'));
	expect(share('en 4.7110, -74.0721').at(-1)).toBe('en 4.7');
	expect(share('password: hunter2').at(-1)).toBe('passwor');
	expect(share('a 4° 35').at(-1)).toBe('a 4');
	expect(isBecoming('Somos 300 familias')).toBe(false);
	expect(isBecoming('Gasta 2.500')).toBe(true);
});
