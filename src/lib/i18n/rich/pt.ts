import type { Shape } from '../index.ts';
import type { rich as en } from './en.ts';

export const rich: Shape<typeof en> = {
	toolbar: 'Ferramentas para escrever',
	style: 'Tipo de parágrafo',
	text: 'Texto',
	h1: 'Título grande',
	h2: 'Título',
	h3: 'Título pequeno',
	bullet: 'Lista',
	number: 'Lista com números',
	quote: 'Citação',
	bold: 'Negrito',
	italic: 'Itálico',
	table: 'Tabela',
	tableTools: 'Mudar a tabela',
	insertTable: 'Pôr uma tabela',
	addRowAfter: 'Acrescentar uma linha',
	addColumnAfter: 'Acrescentar uma coluna',
	deleteRow: 'Tirar esta linha',
	deleteColumn: 'Tirar esta coluna',
	deleteTable: 'Tirar a tabela',
	nobody: 'Alguém',
	tooLong: 'É longo demais para colar de uma vez. Nada mudou. Tragam por partes.',
	notWhole:
		'Uma parte deste texto não pode ser mostrada aqui: talvez uma versão mais nova a tenha escrito. Carreguem a página de novo para ter a última versão. Enquanto isso dá para ler, e nada se perde.',
	keepReadable: 'Deixar só o que dá para ler aqui',
	keepReadableSure: 'O que não pode ser mostrado aqui será tirado para todo o grupo. Dá para desfazer.',
	keepGo: 'Tirar e continuar escrevendo',
	empty: 'Aqui ainda não há nada escrito.'
};
