import type { Help } from './shape.ts';

export const help: Help = {
	practices: {
		why: 'O que uma comunidade já faz por si mesma é sua primeira proteção: dividir a comida, avisar umas às outras e uns aos outros, decidir às claras. Muito disso nunca foi chamado de segurança, e quem sustenta quase nunca aparece. Dizer isso primeiro dá a vocês um chão firme antes de falar do que assusta.',
		examples: [
			{
				who: 'Uma rádio de bairro',
				words:
					'Ninguém fecha o estúdio sem companhia: quem lê as últimas notícias volta para casa com mais duas pessoas.'
			},
			{
				who: 'Uma vila da costa',
				words:
					'As mulheres que defumam o peixe sabem antes de todo mundo qual barco está demorando, e alguém vai fazer companhia à família.'
			}
		],
		ask: [
			'Quando tivemos medo e não ficamos sem companhia? O que fizemos?',
			'Qual dos nossos costumes nossas avós chamariam de proteção?',
			'Quem sustenta esse costume, e essa pessoa descansa?',
			'O que fazíamos antes e foi adormecendo? Faz falta?'
		],
		care: 'Digam o que se faz e que grupo faz. Deixem de fora nomes, caminhos e horários.'
	},
	assets: {
		why: 'Os ataques costumam atingir aquilo de que se vive: o poço, a escola, o arquivo, os barcos. Ver o que vocês têm em comum mostra o que vale a pena cuidar em conjunto, e por que perder uma só coisa mexe com todo mundo. É aí também que está a força: muito da proteção de vocês vai se apoiar nisso.',
		examples: [
			{
				who: 'Uma vila da costa',
				words: 'A casa do gelo que construímos em mutirão. Sem ela, quem compra o peixe é que põe o preço.'
			},
			{
				who: 'Uma rede de advogadas e advogados',
				words: 'Os autos dos nossos casos. Há cópias, mas só um escritório sabe como abrir.'
			}
		],
		ask: [
			'O que doeria em todo mundo se fosse tomado, fechado ou queimado?',
			'O que temos que não dá para tocar: uma língua, um canto, o que as pessoas mais velhas sabem?',
			'Quem cuida disso hoje, e quem poderia cuidar se essa pessoa faltasse?',
			'O que está estragado há tanto tempo que já nem percebemos?'
		],
		care: 'Digam o que é e o que significa para vocês. Não onde fica guardado nem quem tem a chave.'
	},
	'safe-spaces': {
		why: 'Para pensar, descansar e decidir, é preciso um lugar onde não se tenha que olhar por cima do ombro. O mesmo lugar pode ser refúgio para umas pessoas e perigo para outras; por isso, perguntem sempre: seguro para quem? Também cabe aqui o espaço com que vocês apenas sonham: uma medida pode começar por um desejo.',
		examples: [
			{
				who: 'Uma rádio de bairro',
				words: 'A cozinha atrás do estúdio: chá, nenhum microfone, e ninguém precisa explicar por que veio.'
			},
			{
				who: 'Uma cooperativa de feirantes',
				words: 'Nossa sala na internet é boa para decidir, mas não para quem divide o telefone em casa.'
			}
		],
		ask: [
			'Onde conseguimos respirar com calma? O que faz com que seja assim?',
			'Para quem este lugar não é seguro: mulheres desacompanhadas, jovens, pessoas LGBTIQ+, alguém que não pode subir escadas?',
			'Onde nos reuniríamos se esta porta se fechasse?',
			'Com que espaço sonhamos?'
		],
		care: 'Descrevam o que ele oferece, nunca onde fica. Os cartões novos deste quadro são só para o círculo; deixem assim, a menos que todo mundo queira de outro jeito.'
	},
	threats: {
		why: 'Uma ameaça quase sempre responde ao que vocês defendem: alguém quer que vocês parem. Olhar para ela em grupo tira o assunto do cochicho, separa fatos de medos e mostra que ela vai além das lideranças. A probabilidade e a gravidade só ajudam a ver do que falar primeiro; não medem nada.',
		examples: [
			{
				who: 'Uma rádio de bairro',
				words:
					'Desde que falamos do lixão, um carro sem placa espera lá fora depois do último programa. Nossas crianças já não vêm com a gente.'
			},
			{
				who: 'Uma rede de advogadas e advogados',
				words:
					'Um projeto de lei nos obrigaria a entregar listas das pessoas que orientamos. Ele responde ao nosso trabalho contra os despejos.'
			}
		],
		ask: [
			'O que sabemos e o que supomos?',
			'O que querem que deixemos de fazer?',
			'A quem atinge, além de quem é o alvo: famílias, integrantes, o próprio lugar?',
			'Atinge de outra forma mulheres, jovens ou pessoas LGBTIQ+?'
		],
		care: 'Escrevam o que acontece e com que grupo; por trás, uma instituição ou um papel, nunca uma pessoa, um dia ou uma hora. Se alguém está em perigo agora, parem aqui e sigam o seu próprio plano de emergência.'
	},
	factors: {
		why: 'A mesma ameaça pesa menos sobre um grupo unido e mais sobre um grupo cansado ou dividido. Diante de cada ameaça grave, olhem os dois lados: o que fortalece e o que enfraquece vocês. Um ponto fraco é dito para ser dividido, não para culpar alguém.',
		examples: [
			{
				who: 'Uma vila da costa, sobre o que fortalece',
				words: 'Todo mundo sabe levar um barco, então nada depende de uma pessoa só.'
			},
			{
				who: 'Uma rede de advogadas e advogados, sobre o que enfraquece',
				words: 'São sempre as mesmas poucas pessoas que atendem as chamadas urgentes, e elas já não aguentam mais.'
			}
		],
		ask: [
			'Quando essa ameaça chega perto, o que nos sustenta?',
			'Qual das nossas práticas já é uma força diante dela?',
			'O que mudaria com uma pequena perda?',
			'O que é difícil dizer sobre nós, e como dizer com carinho?'
		],
		care: 'Em mãos erradas, um ponto fraco é um alvo. Digam em termos gerais, deixem só no círculo ou queimem depois da oficina.'
	},
	needs: {
		why: 'Entre uma ameaça e uma medida há uma necessidade: aquilo de que vocês precisam, como coletivo, para poder seguir. Planos que pulam esse passo costumam proteger uma pessoa e deixar as outras de fora. Uma necessidade se confirma lendo em voz alta e ouvindo o sim de quem a vive; nenhum cálculo faz isso por vocês.',
		examples: [
			{
				who: 'Uma rádio de bairro',
				words:
					'Porque nos seguem depois do último programa, e porque muita gente da equipe mora longe, precisamos de um caminho para casa que ninguém faça sem companhia.'
			},
			{
				who: 'Uma vila da costa',
				words:
					'Porque nos chamam de contrabandistas, e nossa juventude começa a acreditar, precisamos ouvir nossa própria história na escola e no cais.'
			}
		],
		ask: [
			'Vamos completar a frase: porque acontece que …, e porque …, precisamos de …',
			'Quem mais precisa? Essas pessoas estão aqui, e disseram isso com a própria voz?',
			'Se nada mudar, que necessidade não pode esperar?',
			'Isto sustenta o grupo inteiro ou só uma parte?'
		],
		care: 'Digam o que falta, ainda não como conseguir: isso vem com as medidas.'
	},
	network: {
		why: 'Ninguém se protege por conta própria. Ver quem está ao lado, quem hesita e quem tem o dever de proteger mostra quem manter por perto, quem uma amizade poderia mover e que portas ainda estão fechadas. Uma autoridade pode ter o dever de proteger vocês e, ao mesmo tempo, estar contra: anotem as duas coisas.',
		examples: [
			{
				who: 'Uma rede de advogadas e advogados',
				words:
					'A ordem da profissão: sem decidir e com muito peso. Escuta as colegas e os colegas mais antigos da rede.'
			},
			{
				who: 'Uma vila da costa',
				words: 'A capitania do porto: tem o dever de nos proteger e repete o que a empresa diz de nós.'
			}
		],
		ask: [
			'Na última vez em que precisamos, quem veio sem ninguém chamar?',
			'Quem tem o dever de nos proteger, goste de nós ou não?',
			'Quem não nos escuta, mas escuta alguém próximo?',
			'Quem mantém vivo cada fio, e o que acontece se essa pessoa faltar?'
		],
		care: 'Instituições e papéis, nunca nomes de pessoas. Quem deseja mal a vocês desenharia exatamente este mapa: os cartões novos deste quadro são só para o círculo.'
	},
	narratives: {
		why: 'Antes de atacar alguém, costumam falar mal dessa pessoa ou desse grupo, para que pareça merecido. Uma boa resposta não repete a mentira: diz o que vocês defendem e por que isso é bom para todo mundo, em muitas vozes. Quando responde uma pessoa só, é ela que vira o alvo.',
		examples: [
			{
				who: 'Uma rádio de bairro',
				words:
					'Dizem: “Recebem de fora para criar confusão.” Nossa palavra: “Somos gente deste bairro. Contamos o que há na água que todo mundo bebe.”'
			},
			{
				who: 'Uma rede de advogadas e advogados',
				words:
					'Dizem: “Defendem criminosos.” Nossa palavra: “Fazemos com que toda pessoa seja ouvida por um tribunal. Um dia pode ser você.”'
			}
		],
		ask: [
			'Qual dessas mentiras dói mais, e em quem?',
			'O que defendemos? Vamos dizer isso primeiro, antes de negar qualquer coisa.',
			'Quem está escutando, e em quem acreditaria?',
			'Que vozes podem se revezar, para que nenhum rosto fique sozinho?'
		],
		care: 'Basta anotar uma mentira uma vez, em poucas palavras e sem o nome de quem a diz. Perguntem a quem ela machuca se quer vê-la aqui.'
	},
	measures: {
		why: 'Aqui vocês pensam no que fazer, com duas finalidades. A: fortalecer o grupo. B: cobrar do Estado o que é dever dele, para poder agir sem medo. As duas andam juntas, e as melhores medidas nascem de algo que vocês já fazem e respondem a uma necessidade que confirmaram.',
		examples: [
			{
				who: 'Uma rádio de bairro, finalidade A',
				words:
					'Uma segunda equipe aprende a fechar o estúdio, para que a volta em companhia não dependa sempre das mesmas pessoas. Nasceu do nosso costume de não sair sem companhia.'
			},
			{
				who: 'Uma vila da costa, finalidade B',
				words:
					'Cobramos do governo regional que diga em público que nossa cooperativa é legal, e que a cada temporada nos informe o que fez sobre os danos aos barcos.'
			}
		],
		ask: [
			'Vamos pegar uma prática. Com quem, e com que sinal, ela viraria proteção?',
			'O que poderia dar errado, e para quem? O que faríamos então?',
			'Se isto protegesse uma pessoa só, quem ficaria de fora?',
			'Que autoridade tem o dever, e o que exatamente pedimos a ela?'
		],
		care: 'Sobre um risco decide quem o correria. Escrevam o que combinam; turnos, caminhos e horários, só entre quem precisa deles.'
	},
	balance: {
		why: 'Um plano raramente falha por uma medida ruim. Falha pelo que não está lá: as famílias, quem já não aguenta, o grupo que não estava na sala. Esta página é um espelho: pergunta e não dá nota. Se uma pergunta não serve para vocês, deixem de lado e digam por quê, para que quem vier depois entenda.',
		examples: [
			{
				who: 'Uma rede de advogadas e advogados',
				words:
					'A página perguntou por que nenhuma medida chega às famílias. Era verdade: em casa, eram as últimas a saber de cada ameaça. Incluímos uma noite com elas.'
			},
			{
				who: 'Uma cooperativa de feirantes',
				words: 'Quase tudo estava nas costas da tesoureira. Repartimos duas das tarefas dela, e ela conseguiu dormir.'
			}
		],
		ask: [
			'Isso é verdade para nós?',
			'Se deixarmos assim, o que dizemos a quem fica de fora?',
			'Quem não estava na sala quando isto foi escrito?',
			'Quem carrega mais, e o que poderíamos repartir?'
		],
		care: 'Um número pode denunciar um grupo pequeno. Falem dos grupos em perigo só entre pessoas em quem eles confiam.'
	},
	strategy: {
		why: 'Um só texto que diz, do jeito que vocês falam, quem são, o que defendem e o que vão fazer. Ele parte dos seus quadros, para que nada precise ser escrito duas vezes, e cada palavra pode mudar. Quem ler mais tarde deveria entender não só o que vocês decidiram, mas por quê.',
		examples: [
			{
				who: 'Uma vila da costa, a primeira linha',
				words: 'Somos o povo da beira do mar. Defendemos um mar que alimenta todo mundo e nosso direito de dizer isso.'
			},
			{
				who: 'Uma rede de advogadas e advogados',
				words: 'O texto inteiro fica entre nós; ao ministério levamos uma página com o que cobramos.'
			}
		],
		ask: [
			'Se alguém de fora lesse só o começo, saberia o que defendemos?',
			'É assim que falamos, ou é assim que falam as instituições?',
			'O que outras pessoas podem ler, e o que fica entre nós?',
			'Quando voltamos a olhar, e quem chama o grupo?'
		],
		care: 'Um papel pode ser encontrado. Antes de imprimir, deixem de fora o que é do círculo: os espaços seguros, a rede e quem faz o quê.'
	}
};
