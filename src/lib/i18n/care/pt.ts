import type { CareWords } from './index.ts';

export const pt: CareWords = {
	kind: {
		coordinates: 'coordenadas de um lugar',
		'map-link': 'um link para um mapa',
		secret: 'uma senha ou um código',
		email: 'um endereço de e-mail',
		'phone-or-id': 'um número de telefone ou de documento',
		'exact-date': 'uma data exata',
		'clock-time': 'uma hora exata',
		'street-address': 'um endereço',
		handle: 'um nome numa rede',
		'name-like': 'o nome de uma pessoa'
	},
	instead: {
		coordinates: 'Digam como diria quem mora perto: «atrás da escola», «vale acima».',
		'map-link': 'Digam como diria quem mora perto: «atrás da escola», «vale acima».',
		secret: 'Senhas se passam de boca em boca, nunca aqui.'
	},
	refused: 'Isto não saiu do seu aparelho',
	refusedWhy: 'Parece {what}: «{match}». Quem encontra isso aqui encontra pessoas.',
	refusedAdd: 'O cartão ainda não foi adicionado. Escreva sem isso e adicione.',
	refusedShare: 'Ainda não foi compartilhado. As outras pessoas veem o texto sem isso.',
	already: 'Este texto tem {what}: «{match}». Melhor tirar.',
	ask: 'Isto parece {what}: «{match}».',
	askWhy: 'Precisa mesmo estar aqui? Muitas vezes basta um mês, uma função ou «de boca em boca».',
	reword: 'Escrever de outro jeito',
	burnIt: 'Queimar este cartão depois da oficina',
	burnAdd: 'Adicionar e queimar depois da oficina',
	keep: 'Deixar assim',
	keepAdd: 'Adicionar assim',
	hint: '«{match}» é uma pessoa? Uma função protege mais do que um nome.',
	hintPut: 'Pôr no lugar:',
	hintKeep: 'Não é uma pessoa',
	stands: ['alguém do grupo', 'uma pessoa vizinha', 'um familiar', 'uma autoridade'],
	nameHint: 'Parece um nome completo. Aqui basta um apelido, uma função ou um emoji.',
	writtenIn: 'Escrevo em',
	see: {
		room: 'Quem entra vê.',
		circle:
			'Fica coberto em cada tela até alguém abrir ali, e não vai nos arquivos se não for pedido. É uma cobertura, não uma fechadura: está no aparelho de cada integrante.',
		burn: 'Para queimar quando a oficina acabar: sai do próprio espaço.'
	},
	circleFile: 'Com os cartões do círculo',
	circleFileHint:
		'Não vão no arquivo se não forem pedidos. Para uma cópia guardada pelo grupo, talvez convenha incluir.',
	pasted: {
		heading: 'É um texto longo',
		why: '{n} caracteres; num cartão cabem {max}.',
		many: { one: 'Fazer {n} cartão', many: 'Fazer {n} cartões', other: 'Fazer {n} cartões' },
		first: 'Pegar só o começo',
		leave: 'Não colocar',
		refused: 'Nada foi adicionado: tem {what}, «{match}». Tirem isso e colem de novo.',
		tooMany: 'Seriam cartões demais. Colem em partes menores.',
		made: { one: '{n} cartão adicionado.', many: '{n} cartões adicionados.', other: '{n} cartões adicionados.' },
		rest: {
			one: '{n} caractere não coube e não está aqui.',
			many: '{n} caracteres não couberam e não estão aqui.',
			other: '{n} caracteres não couberam e não estão aqui.'
		}
	},
	unshared: {
		heading: 'Há palavras que não foram compartilhadas',
		why: 'Estão só neste aparelho e se perdem ao fechar o cartão.',
		back: 'Voltar e escrever de outro jeito',
		drop: 'Fechar sem elas'
	},
	burn: {
		heading: 'Queimar',
		lead: 'Queima-se o que não deve ficar. As palavras saem do próprio espaço, não só dos quadros.',
		none: 'Nenhum cartão está marcado «Queimar depois da oficina». A marca se põe em cada cartão.',
		marked: { one: '{n} cartão está marcado', many: '{n} cartões estão marcados', other: '{n} cartões estão marcados' },
		sketch: 'O mapa desenhado também está marcado.',
		removedToo: {
			one: 'Queimar também {n} cartão que foi retirado dos quadros',
			many: 'Queimar também {n} cartões que foram retirados dos quadros',
			other: 'Queimar também {n} cartões que foram retirados dos quadros'
		},
		only: 'Enquanto alguém que facilita estiver aqui, cabe a essa pessoa queimar.',
		go: { one: 'Queimar {n} cartão', many: 'Queimar {n} cartões', other: 'Queimar {n} cartões' },
		goSketch: 'Queimar o mapa desenhado',
		sure: 'Queimar agora?',
		sureWhy:
			'Ninguém pode trazê-los de volta: nem você, nem desfazer, nem quem cuida do servidor. Vão junto os vínculos, os comentários e as traduções.',
		yes: 'Sim, queimar agora',
		no: 'Não, deixar',
		done: {
			one: '{n} cartão foi queimado.',
			many: '{n} cartões foram queimados.',
			other: '{n} cartões foram queimados.'
		},
		doneSketch: 'O mapa desenhado foi queimado.',
		after: 'O que acontece agora',
		after1: 'Cada aparelho que está no espaço solta as palavras e os passos que se podiam desfazer.',
		after2:
			'Faz-se um estado novo sem essas palavras. Ele vale quando o aparelho de outra pessoa o confirma: deixem o espaço aberto um minuto, com mais alguém dentro.',
		after3:
			'O servidor guarda ainda algumas semanas os registros antigos selados, que ele não consegue ler. Quem tem a chave do espaço ainda poderia abri-los.',
		after4:
			'Um aparelho sem conexão solta as palavras quando volta. Arquivos, impressões e fotos que alguém fez continuam com essa pessoa.',
		heard: {
			one: '{n} cartão foi queimado. Ninguém mais o tem.',
			many: '{n} cartões foram queimados. Ninguém mais os tem.',
			other: '{n} cartões foram queimados. Ninguém mais os tem.'
		},
		wrote: 'Um cartão em que você escreveu foi queimado. O que você escreveu nele foi junto.'
	},
	translate: {
		heading: 'Traduzir cartões',
		lead: 'Aqui só pessoas do seu grupo traduzem. Nenhuma palavra é enviada a um serviço de tradução.',
		into: 'Para que língua?',
		left: {
			one: '{n} cartão ainda não está em {language}',
			many: '{n} cartões ainda não estão em {language}',
			other: '{n} cartões ainda não estão em {language}'
		},
		none: 'Todos os cartões estão em {language}.',
		start: 'Começar',
		original: 'Original: {language}',
		yours: 'Em {language}',
		next: 'Próximo cartão',
		open: 'Abrir o cartão',
		finished: 'Era o último.'
	}
};
