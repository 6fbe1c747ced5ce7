import type { SafetyText } from './stored.ts';

export const safety: SafetyText = {
	intro:
		'Minga tranca o que vocês escrevem nos seus próprios aparelhos, e o servidor passa adiante o que não pode ler. Isso protege de muito, mas não de tudo. Leiam aqui o que é verdade antes de confiar.',
	stored: {
		heading: 'O que o servidor guarda',
		intro:
			'Este é o banco de dados inteiro: cada tabela, com todas as suas colunas. Ele conhece dias e não horas. Nada nele nomeia uma pessoa, e nada leva de um espaço a outro.',
		what: 'O que contém',
		why: 'Para quê',
		until: 'Por quanto tempo',
		columns: 'Colunas'
	},
	tables: {
		spaces: [
			'De cada espaço, um número feito ao acaso, quantos registros chegaram e somas de controle sobre eles.',
			'Para achar o espaço e manter a ordem; pelas somas os aparelhos veem se algo foi tirado.',
			'Até que quem hospeda o servidor apague. Os espaços ainda não expiram sozinhos.'
		],
		members: [
			'De cada aparelho, uma chave pública, outra em cada espaço; se ele pode ler, escrever ou conduzir; e quais aparelhos são de uma mesma pessoa.',
			'Para deixar entrar os aparelhos que fazem parte, e só eles.',
			'Enquanto o espaço existir.'
		],
		invites: [
			'De cada convite, um número que não é o seu segredo, quantas pessoas ainda podem entrar, até que dia, e o convite selado.',
			'Para deixar entrar quem tem o link.',
			'Até ser revogado ou o espaço trocar de chave. Um convite gasto ou vencido fica na lista e não abre nada.'
		],
		streams: [
			'De cada vez que a página foi aberta e algo foi escrito, um número ao acaso e quanto chegou.',
			'Para não receber nada duas vezes.',
			'Enquanto o espaço existir. Assim dá para contar quantas vezes um aparelho abriu o espaço e escreveu.'
		],
		log: [
			'Os registros selados: cada mudança, na sua ordem, com o dia em que chegou.',
			'Para que as outras pessoas recebam.',
			'Até que uma cópia confirmada a substitua e passem 30 dias. Os registros de quem faz parte e de decisões: enquanto o espaço existir.'
		],
		control: [
			'Os registros de quem faz parte: chaves de aparelhos, papéis e convites à vista; nomes selados.',
			'Para que cada aparelho possa conferir quem faz parte.',
			'Enquanto o espaço existir.'
		],
		snapshots: [
			'O espaço inteiro numa peça, selado, e qual aparelho a fez.',
			'Para que quem chega não precise ler tudo desde o começo.',
			'Até que duas mais novas estejam confirmadas.'
		],
		attestations: [
			'Qual aparelho conferiu uma cópia e se concordou.',
			'Nada é solto que só um aparelho tenha visto.',
			'Enquanto a cópia existir.'
		],
		account_secret: [
			'Um número tirado ao acaso, uma vez para este servidor.',
			'Com ele os nomes das contas viram marcas que noutro lugar não dizem nada.',
			'Enquanto o servidor funcionar.'
		],
		accounts: [
			'De quem fez uma conta: uma marca do nome e da chave de entrada juntos, uma lista trancada de espaços, quantas vezes mudou, o dia da última visita. Nenhum nome, nenhum espaço, nenhum aparelho.',
			'Para abrir seus espaços de novo a partir de qualquer aparelho.',
			'Até a conta ser apagada.'
		],
		sessions: [
			'Qual navegador entrou: uma marca da sua ficha, o primeiro e o último dia, e o nome trancado do aparelho.',
			'Para continuar dentro, e poder sair em outros aparelhos.',
			'Até sair da conta, ou 30 dias depois da última visita.'
		]
	},
	sees: {
		heading: 'O que um servidor ligado vê além disso, e não guarda',
		items: [
			'O endereço de rede de cada aparelho conectado, e quando ele chega e sai.',
			'Quanto é enviado. Os tamanhos vão em degraus: um cartão curto e outro mais curto parecem iguais.',
			'Quais aparelhos estão conectados ao mesmo espaço ao mesmo tempo, e quem espera à porta.',
			'Por dez minutos, um link emprestado sob um código curto, selado de modo que o servidor não pode lê-lo.'
		]
	},
	not: {
		heading: 'O que ele não recebe',
		items: [
			'As suas palavras, os seus títulos, o nome do seu espaço, como vocês se chamam.',
			'As chaves, as senhas e a parte secreta de um link: os navegadores não enviam o que vem depois do #.'
		]
	},
	phone: {
		heading: 'O que um celular apreendido entrega',
		items: [
			'Ligado e com o espaço aberto: tudo o que quem o segura pode ler.',
			'Com o espaço bloqueado: registros selados, quantos, e o dia em que foi guardado. Seis palavras sorteadas não se adivinham; uma senha própria vale o que valer.',
			'Com um espaço que não está guardado: nada que nós tenhamos posto ali. Um celular pode ter passado memória para o seu armazenamento por conta própria.',
			'Em todos os casos: que este site foi visitado, os links no histórico do navegador, o idioma escolhido e as suas escolhas abaixo.',
			'Um link no histórico abre o espaço enquanto o convite estiver aberto.'
		]
	},
	tools: {
		heading: 'Sair, bloquear, apagar',
		items: [
			'“Sair já”, ou só Shift três vezes em cinco segundos: a página é coberta e notas vazias tomam o seu lugar; Voltar também leva às notas. O histórico do navegador ainda mostra a visita. O que estava só na aba se perde.',
			'Bloquear: as palavras e chaves de um espaço guardado saem da página. A senha as traz de volta. Um espaço que não está guardado só pode ser coberto.',
			'Apagar: primeiro as chaves, depois cópias, escolhas e páginas instaladas saem deste navegador, com rede ou sem. O grupo fica com a sua cópia.',
			'Um nome neutro para a aba ajuda contra um olhar rápido, e contra mais nada.'
		]
	},
	promises: {
		heading: 'O que não prometemos',
		items: [
			'Quem controla este site pode servir outro programa, a todas as pessoas ou a uma só, e esse programa poderia ler o que se escreve nele. Se esse é o seu risco, usem um servidor próprio.',
			'O servidor vê quem está conectado e quando. O Tor Browser esconde de onde.',
			'Quem esteve no espaço e leu algo, tem o que leu. Tirar uma pessoa ou um cartão não muda isso.',
			'Queimar um cartão tira as palavras dele do espaço, mas não logo de tudo. No servidor elas ficam em registros selados até que o aparelho de uma segunda pessoa confirme uma cópia sem elas e passem 30 dias; enquanto ninguém confirma, os aparelhos de quem chega também as recebem. Um aparelho que nunca volta, um arquivo ou uma foto ficam com o que têm.',
			'O que foi apagado num navegador às vezes é encontrado de novo por especialistas.',
			'Pode-se descobrir que este site foi usado, e isso pode ser usado contra vocês. Não podemos fazer parecer que não foi.',
			'Um celular com um programa espião mostra tudo a quem vigia.',
			'Minga não é um serviço de emergência. Se alguém está em perigo agora, usem primeiro o seu próprio plano de emergência.'
		]
	}
};
