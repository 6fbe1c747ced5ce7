import type { Help } from './shape.ts';

export const help: Help = {
	practices: {
		why: 'Lo que una comunidad ya hace por sí misma es su primera protección: compartir la comida, avisarse, decidir a la vista de todas y todos. Mucho de eso nunca se llamó seguridad, y pocas veces se reconoce a quienes lo sostienen. Nombrarlo primero les da suelo firme antes de hablar de lo que da miedo.',
		examples: [
			{
				who: 'Una radio de barrio',
				words: 'Nadie cierra la cabina a solas: quien lee las últimas noticias vuelve a casa con otras dos personas.'
			},
			{
				who: 'Un pueblo de la costa',
				words:
					'Las mujeres que ahúman el pescado saben antes que nadie qué lancha se retrasa, y alguien va a acompañar a la familia.'
			}
		],
		ask: [
			'¿Cuándo tuvimos miedo y no estuvimos a solas? ¿Qué hicimos?',
			'¿A cuál de nuestras costumbres llamarían protección nuestras abuelas?',
			'¿Quién la sostiene, y esa persona descansa?',
			'¿Qué hacíamos antes que se ha ido durmiendo? ¿Nos hace falta?'
		],
		care: 'Digan qué se hace y qué grupo lo hace. Dejen fuera nombres, caminos y horas.'
	},
	assets: {
		why: 'Los ataques suelen golpear aquello de lo que se vive: el pozo, la escuela, el archivo, las lanchas. Ver lo que tienen en común muestra qué vale la pena cuidar entre todas y todos, y por qué perder una sola cosa afecta a todo el grupo. Ahí está también su fuerza: mucho de lo que hagan para protegerse se apoyará en ello.',
		examples: [
			{
				who: 'Un pueblo de la costa',
				words: 'La casa del hielo que levantamos en común. Sin ella, el precio del pescado lo pone quien nos compra.'
			},
			{
				who: 'Una red de abogadas y abogados',
				words: 'Los expedientes de nuestros casos. Hay copias, pero solo una oficina sabe cómo abrirlas.'
			}
		],
		ask: [
			'¿Qué nos dolería a todas y todos si nos lo quitaran, lo cerraran o lo quemaran?',
			'¿Qué tenemos que no se puede tocar: una lengua, un canto, lo que saben las personas mayores?',
			'¿Quién lo cuida hoy, y quién podría hacerlo si esa persona faltara?',
			'¿Qué lleva tanto tiempo dañado que ya ni lo notamos?'
		],
		care: 'Digan qué es y qué significa para ustedes. No dónde se guarda ni quién tiene la llave.'
	},
	'safe-spaces': {
		why: 'Para pensar, descansar y decidir hace falta un lugar donde no haya que mirar por encima del hombro. El mismo lugar puede ser refugio para unas personas y peligro para otras; por eso conviene preguntar siempre: ¿seguro para quién? También cabe aquí el espacio que apenas sueñan: una medida puede empezar por un deseo.',
		examples: [
			{
				who: 'Una radio de barrio',
				words: 'La cocina detrás de la cabina: té, ningún micrófono, y nadie tiene que explicar por qué vino.'
			},
			{
				who: 'Una cooperativa de vendedoras del mercado',
				words: 'Nuestra sala en línea sirve para decidir, pero no para quienes comparten el teléfono en su casa.'
			}
		],
		ask: [
			'¿Dónde respiramos con calma? ¿Qué hace que sea así?',
			'¿Para quién no es seguro este lugar: mujeres que van solas, jóvenes, personas LGBTIQ+, alguien que no puede subir escaleras?',
			'¿Dónde nos reuniríamos si se cerrara esta puerta?',
			'¿Con qué espacio soñamos?'
		],
		care: 'Describan lo que ofrece, nunca dónde está. Las tarjetas nuevas de este tablero son solo para el círculo; déjenlo así, a menos que todas y todos quieran otra cosa.'
	},
	threats: {
		why: 'Una amenaza casi siempre responde a lo que ustedes defienden: alguien quiere que paren. Mirarla en grupo la saca del rumor, separa los hechos de los temores y muestra que llega más allá de los liderazgos. Qué tan probable y qué tan grave solo ayudan a ver de qué hablar primero; no miden nada.',
		examples: [
			{
				who: 'Una radio de barrio',
				words:
					'Desde que hablamos del basurero, un carro sin placas espera afuera después del último programa. Nuestras hijas e hijos ya no nos acompañan.'
			},
			{
				who: 'Una red de abogadas y abogados',
				words:
					'Un proyecto de ley nos obligaría a entregar listas de las personas a las que asesoramos. Responde a nuestra labor contra los desalojos.'
			}
		],
		ask: [
			'¿Qué sabemos y qué suponemos?',
			'¿Qué quieren que dejemos de hacer?',
			'¿A quiénes toca, además de aquellas personas a las que apunta: familias, integrantes, el propio lugar?',
			'¿Golpea de otra manera a mujeres, jóvenes o personas LGBTIQ+?'
		],
		care: 'Escriban qué pasa y a qué grupo; detrás, una institución o un rol, nunca una persona, un día o una hora. Si alguien está en peligro ahora, deténganse aquí y sigan su propio plan de emergencia.'
	},
	factors: {
		why: 'La misma amenaza pesa menos sobre un grupo unido y más sobre uno cansado o dividido. Ante cada amenaza grave, miren los dos lados: qué les fortalece y qué les debilita. Un punto débil se nombra para repartir su peso, no para culpar a nadie.',
		examples: [
			{
				who: 'Un pueblo de la costa, sobre lo que lo fortalece',
				words: 'Todo el mundo sabe llevar una lancha, así que nada depende de una sola persona.'
			},
			{
				who: 'Una red de abogadas y abogados, sobre lo que la debilita',
				words: 'Siempre son las mismas pocas personas las que atienden las llamadas urgentes, y ya no pueden más.'
			}
		],
		ask: [
			'Cuando esta amenaza se acerca, ¿qué nos sostiene?',
			'¿Cuál de nuestras prácticas ya es una fortaleza frente a ella?',
			'¿Qué cambiaría una pequeña pérdida?',
			'¿Qué nos cuesta decir del grupo, y cómo decirlo con cariño?'
		],
		care: 'En malas manos, un punto débil es un blanco. Díganlo en términos generales, déjenlo en el círculo o quémenlo después del taller.'
	},
	needs: {
		why: 'Entre una amenaza y una medida hay una necesidad: lo que les hace falta, como colectivo, para poder seguir. Los planes que se saltan este paso suelen proteger a una persona y dejar fuera a las demás. Una necesidad se confirma leyéndola en voz alta y oyendo el sí de quienes la viven; ningún cálculo lo hace por ustedes.',
		examples: [
			{
				who: 'Una radio de barrio',
				words:
					'Porque nos siguen después del último programa, y porque muchas personas del equipo viven lejos, necesitamos un camino a casa que nadie haga a solas.'
			},
			{
				who: 'Un pueblo de la costa',
				words:
					'Porque nos llaman contrabandistas, y nuestra gente joven empieza a creerlo, necesitamos oír nuestra propia historia en la escuela y en el muelle.'
			}
		],
		ask: [
			'Completemos la frase: porque pasa que …, y porque …, necesitamos …',
			'¿Quiénes lo necesitan más? ¿Están aquí, y lo dijeron con su propia voz?',
			'Si nada cambia, ¿qué necesidad no puede esperar?',
			'¿Esto sostiene a todo el grupo o solo a una parte?'
		],
		care: 'Digan qué falta, todavía no cómo conseguirlo: eso viene con las medidas.'
	},
	network: {
		why: 'Nadie se protege a solas. Ver quiénes están de su lado, quiénes dudan y quiénes tienen el deber de protegerles muestra a quién mantener cerca, a quién podría mover una amistad y qué puertas siguen cerradas. Una autoridad puede tener el deber de protegerles y, al mismo tiempo, estar en contra: anoten las dos cosas.',
		examples: [
			{
				who: 'Una red de abogadas y abogados',
				words:
					'El colegio de abogacía: sin decidir y con mucho peso. Escucha a las colegas y los colegas de más edad de nuestra red.'
			},
			{
				who: 'Un pueblo de la costa',
				words: 'La capitanía del puerto: tiene el deber de protegernos y repite lo que la empresa dice del pueblo.'
			}
		],
		ask: [
			'La última vez que hizo falta, ¿quién vino sin que hiciera falta llamar?',
			'¿Quién tiene el deber de protegernos, le caigamos bien o mal?',
			'¿Quién no nos escucha, pero sí escucha a alguien cercano?',
			'¿Quién mantiene vivo cada hilo, y qué pasa si esa persona falta?'
		],
		care: 'Instituciones y roles, nunca nombres de personas. Quien les desea mal dibujaría justo este mapa: las tarjetas nuevas de este tablero son solo para el círculo.'
	},
	narratives: {
		why: 'Antes de atacar a alguien suelen hablar mal de esa persona o de ese grupo, para que parezca merecido. Una buena respuesta no repite la mentira: dice qué defienden y por qué eso es bueno para todo el mundo, en muchas voces. Cuando responde una sola persona, esa persona se vuelve el blanco.',
		examples: [
			{
				who: 'Una radio de barrio',
				words:
					'Dicen: «Les pagan desde afuera para armar problemas». Palabra propia: «Somos gente de este barrio. Contamos qué trae el agua que todas y todos bebemos».'
			},
			{
				who: 'Una red de abogadas y abogados',
				words:
					'Dicen: «Defienden a criminales». Palabra propia: «Hacemos que a toda persona la escuche un tribunal. Un día puede tocarle a usted».'
			}
		],
		ask: [
			'¿Cuál de estas mentiras duele más, y a quiénes?',
			'¿Qué defendemos? Digámoslo primero, antes de negar nada.',
			'¿Quién está escuchando, y a quién le creería?',
			'¿Qué voces pueden turnarse para que ningún rostro quede solo?'
		],
		care: 'Basta con anotar una mentira una sola vez, en pocas palabras y sin el nombre de quien la dice. Pregunten a quienes lastima si quieren verla aquí.'
	},
	measures: {
		why: 'Aquí piensan qué hacer, con dos fines. A: fortalecerse. B: exigirle al Estado lo que es su deber, para que puedan actuar sin miedo. Los dos van juntos, y las mejores medidas nacen de algo que ya hacen y responden a una necesidad que confirmaron.',
		examples: [
			{
				who: 'Una radio de barrio, fin A',
				words:
					'Un segundo equipo aprende a cerrar la cabina, para que el regreso en compañía no dependa siempre de la misma gente. Nació de nuestra costumbre de no salir a solas.'
			},
			{
				who: 'Un pueblo de la costa, fin B',
				words:
					'Exigimos al gobierno regional que diga en público que nuestra cooperativa es legal, y que cada temporada nos informe qué hizo sobre los daños a las lanchas.'
			}
		],
		ask: [
			'Tomemos una práctica. ¿Con quiénes, y con qué señal, se volvería protección?',
			'¿Qué podría salir mal, y para quién? ¿Qué haríamos entonces?',
			'Si esto protegiera a una sola persona, ¿quién quedaría fuera?',
			'¿Qué autoridad tiene el deber, y qué le pedimos exactamente?'
		],
		care: 'Sobre un riesgo deciden quienes lo correrían. Escriban lo que acuerdan; los turnos, los caminos y las horas, solo entre quienes los necesitan.'
	},
	balance: {
		why: 'Un plan rara vez falla por una mala medida. Falla por lo que no está: las familias, quienes ya no pueden más, el grupo que no estuvo en la sala. Esta página es un espejo: pregunta y no califica. Si una pregunta no les corresponde, déjenla a un lado y digan por qué, para que quienes vengan después lo entiendan.',
		examples: [
			{
				who: 'Una red de abogadas y abogados',
				words:
					'Nos preguntó por qué ninguna medida llega a las familias. Era cierto: en casa eran las últimas en enterarse de cada amenaza. Agregamos una tarde con ellas.'
			},
			{
				who: 'Una cooperativa de vendedoras del mercado',
				words: 'Casi todo recaía en la tesorera. Repartimos dos de sus tareas, y pudo dormir.'
			}
		],
		ask: [
			'¿Es cierto en nuestro caso?',
			'Si lo dejamos así, ¿qué les decimos a quienes quedan fuera?',
			'¿Quién no estaba en la sala cuando se escribió esto?',
			'¿Quién carga más, y qué podríamos repartir?'
		],
		care: 'Un número puede delatar a un grupo pequeño. De los grupos en peligro, hablen solo entre personas en quienes esos grupos confían.'
	},
	strategy: {
		why: 'Un solo texto que dice, como hablan ustedes, quiénes son, qué defienden y qué van a hacer. Parte de sus tableros, para no escribir nada dos veces, y cada palabra se puede cambiar. Quien lo lea más adelante debería entender no solo qué decidieron, sino por qué.',
		examples: [
			{
				who: 'Un pueblo de la costa, la primera línea',
				words:
					'Somos la gente de la orilla. Defendemos un mar que alimenta a todo el mundo y nuestro derecho a decirlo.'
			},
			{
				who: 'Una red de abogadas y abogados',
				words:
					'El texto entero queda entre quienes formamos la red; al ministerio le llevamos una página con lo que exigimos.'
			}
		],
		ask: [
			'Si alguien nuevo leyera solo el comienzo, ¿sabría qué defendemos?',
			'¿Así hablamos, o así hablan las instituciones?',
			'¿Qué pueden leer otras personas, y qué se queda en el grupo?',
			'¿Cuándo lo volvemos a mirar, y quién convoca?'
		],
		care: 'Un papel se puede encontrar. Antes de imprimir, dejen fuera lo que es del círculo: los espacios seguros, la red y quién hace qué.'
	}
};
