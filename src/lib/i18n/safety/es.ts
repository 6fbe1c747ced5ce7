import type { SafetyText } from './stored.ts';

export const safety: SafetyText = {
	intro:
		'Minga cierra con llave lo que escriben en sus propios dispositivos, y el servidor pasa lo que no puede leer. Eso les protege de mucho, pero no de todo. Lean aquí lo que es cierto antes de confiar en ello.',
	stored: {
		heading: 'Lo que guarda el servidor',
		intro:
			'Esta es toda la base de datos: cada tabla, con todas sus columnas. Conoce días y no horas. Nada en ella nombra a una persona, y nada lleva de un espacio a otro.',
		what: 'Qué contiene',
		why: 'Para qué',
		until: 'Cuánto tiempo',
		columns: 'Columnas'
	},
	tables: {
		spaces: [
			'De cada espacio, un número hecho al azar, cuántos registros llegaron y sumas de control sobre ellos.',
			'Para encontrar el espacio y mantener el orden; por las sumas los dispositivos ven si algo fue quitado.',
			'Hasta que lo borre quien aloja el servidor. Los espacios todavía no caducan por sí solos.'
		],
		members: [
			'De cada dispositivo, una llave pública, distinta en cada espacio; si puede leer, escribir o conducir; y qué dispositivos son de una misma persona.',
			'Para dejar entrar a los dispositivos que pertenecen, y solo a ellos.',
			'Mientras exista el espacio.'
		],
		invites: [
			'De cada invitación, un número que no es su secreto, cuántas personas pueden entrar todavía, hasta qué día, y la invitación sellada.',
			'Para dejar entrar a quien tiene el enlace.',
			'Hasta que se revoque o el espacio cambie de llave. Una que está gastada o vencida queda en la lista y no abre nada.'
		],
		streams: [
			'De cada vez que se abrió la página y se escribió algo, un número al azar y cuánto llegó.',
			'Para no tomar nada dos veces.',
			'Mientras exista el espacio. Así se puede contar cuántas veces un dispositivo abrió el espacio y escribió.'
		],
		log: [
			'Los registros sellados: cada cambio, en su orden, con el día en que llegó.',
			'Para que lo reciban las demás personas.',
			'Hasta que una copia confirmada lo reemplace y pasen 30 días. Los registros de quién pertenece y de decisiones: mientras exista el espacio.'
		],
		control: [
			'Los registros de quién pertenece: llaves de dispositivos, papeles e invitaciones a la vista; nombres sellados.',
			'Para que cada dispositivo pueda comprobar quién pertenece.',
			'Mientras exista el espacio.'
		],
		snapshots: [
			'El espacio entero en una pieza, sellado, y qué dispositivo lo hizo.',
			'Para que quien llega no tenga que leer todo desde el principio.',
			'Hasta que dos más nuevas estén confirmadas.'
		],
		attestations: [
			'Qué dispositivo revisó una copia y si estuvo de acuerdo.',
			'No se suelta nada que solo un dispositivo haya visto.',
			'Mientras exista la copia.'
		],
		account_secret: [
			'Un número sacado al azar, una vez para este servidor.',
			'Con él los nombres de las cuentas se vuelven huellas que en otro lugar no dicen nada.',
			'Mientras funcione el servidor.'
		],
		accounts: [
			'De quien hizo una cuenta: una huella del nombre y la llave de entrada juntos, una lista cerrada de espacios, cuántas veces cambió, el día de la última visita. Ningún nombre, ningún espacio, ningún dispositivo.',
			'Para abrir sus espacios otra vez desde cualquier dispositivo.',
			'Hasta que se borra la cuenta.'
		],
		sessions: [
			'Qué navegador ha entrado: una huella de su ficha, el primer y el último día, y el nombre cerrado del dispositivo.',
			'Así no hay que entrar cada vez, y se puede cerrar la cuenta en otros dispositivos.',
			'Hasta salir de la cuenta, o 30 días después de la última visita.'
		]
	},
	sees: {
		heading: 'Lo que un servidor en marcha ve además, y no guarda',
		items: [
			'La dirección de red de cada dispositivo conectado, y cuándo llega y se va.',
			'Cuánto se envía. Los tamaños van por escalones: una tarjeta corta y otra más corta se ven iguales.',
			'Qué dispositivos están conectados al mismo espacio al mismo tiempo, y quién espera a su puerta.',
			'Durante diez minutos, un enlace prestado con un código corto, sellado de modo que el servidor no lo puede leer.'
		]
	},
	not: {
		heading: 'Lo que no recibe',
		items: [
			'Sus palabras, sus títulos, el nombre de su espacio, cómo se llaman ustedes.',
			'Las llaves, las contraseñas y la parte secreta de un enlace: los navegadores no envían lo que está después del #.'
		]
	},
	phone: {
		heading: 'Lo que da un teléfono incautado',
		items: [
			'Encendido y con el espacio abierto: todo lo que puede leer quien lo tiene.',
			'Con el espacio bloqueado: registros sellados, cuántos, y el día en que se guardó. Seis palabras sorteadas no se pueden adivinar; una contraseña propia vale lo que valga.',
			'Con un espacio que no está guardado: nada que hayamos puesto allí. Un teléfono puede haber pasado memoria a su almacenamiento por su cuenta.',
			'En todos los casos: que se visitó este sitio, los enlaces en el historial del navegador, el idioma elegido y sus opciones de abajo.',
			'Un enlace en el historial abre el espacio mientras la invitación esté abierta.'
		]
	},
	tools: {
		heading: 'Salir, bloquear, borrar',
		items: [
			'«Salir ya», o solo Mayús tres veces en cinco segundos: la página se tapa y en su lugar quedan unas notas vacías; Atrás también lleva a las notas. El historial del navegador sigue mostrando la visita. Lo que estaba solo en la pestaña se pierde.',
			'Bloquear: las palabras y llaves de un espacio guardado salen de la página. Su contraseña las trae de vuelta. Un espacio que no está guardado solo se puede tapar.',
			'Borrar: primero las llaves, luego copias, opciones y páginas instaladas salen de este navegador, con red o sin ella. El grupo conserva su copia.',
			'Un nombre neutro para la pestaña ayuda contra una mirada rápida, y contra nada más.'
		]
	},
	promises: {
		heading: 'Lo que no prometemos',
		items: [
			'Quien controla este sitio puede servir otro programa, a todas las personas o a una sola, y ese programa podría leer lo que se escriba en él. Si ese es su riesgo, usen un servidor propio.',
			'El servidor ve quién está conectado y cuándo. Tor Browser esconde desde dónde.',
			'Quien estuvo en el espacio y leyó algo, lo tiene. Quitar a una persona o una tarjeta no cambia eso.',
			'Quemar una tarjeta saca sus palabras del espacio, pero no de todo enseguida. En el servidor siguen en registros sellados hasta que el dispositivo de una segunda persona confirme una copia sin ellas y pasen 30 días; mientras nadie la confirme, también las reciben los dispositivos de quienes llegan. Un dispositivo que nunca vuelve, un archivo o una foto conservan lo que tienen.',
			'Lo que se borró en un navegador a veces lo recuperan personas expertas.',
			'Que se usó este sitio se puede averiguar, y puede ser usado en su contra. No podemos hacer que parezca que no fue así.',
			'Un teléfono con un programa espía muestra todo a quien vigila.',
			'Minga no es un servicio de emergencia. Si alguien está en peligro ahora, usen primero su propio plan de emergencia.'
		]
	}
};
