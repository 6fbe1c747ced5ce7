import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanRich, richText } from '../../domain/rich.ts';
import { blocksOfHtml, blocksOfText } from './html.ts';
import { cleanWords } from './words.ts';

const shown = (html: string) => richText({ type: 'doc', content: blocksOfHtml(html) });

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8><style><!-- p.MsoNormal {margin:0} --></style></head>
<body lang=ES><!--StartFragment--><p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Qui&eacute;n</b><o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><![endif]>La ronda</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Primero</p>
<table class=MsoTableGrid border=1 style='border:none'><tr><td width=10 style='x'><p class=MsoNormal>R&iacute;o<o:p></o:p></p></td><td><p>Casa</p></td></tr>
<tr><td colspan=2><p>Todo</p></td></tr></table><!--EndFragment--></body></html>`;

describe('what is pasted', () => {
	test('from Word: emphasis, lists and a table', () => {
		const blocks = blocksOfHtml(WORD);
		expect(blocks).toEqual([
			{ type: 'paragraph', content: [{ type: 'text', text: 'Quién', marks: [{ type: 'bold' }] }] },
			{ type: 'paragraph', attrs: { as: 'bullet' }, content: [{ type: 'text', text: 'La ronda' }] },
			{ type: 'paragraph', attrs: { as: 'number' }, content: [{ type: 'text', text: 'Primero' }] },
			{
				type: 'table',
				content: [
					{
						type: 'tableRow',
						content: ['Río', 'Casa'].map((text) => ({
							type: 'tableCell',
							content: [{ type: 'paragraph', content: [{ type: 'text', text }] }]
						}))
					},
					{
						type: 'tableRow',
						content: [
							{
								type: 'tableCell',
								attrs: { colspan: 2 },
								content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Todo' }] }]
							}
						]
					}
				]
			}
		]);
		expect(cleanRich({ type: 'doc', content: blocks }).whole).toBe(true);
	});

	test('scripts, pictures and what is hidden are not in it', () => {
		const html = `<p onclick="x()">one<script>alert("two")</script><img src="https://evil.example/x.png" onerror=alert(1)> three</p>
			<style>p{background:url(https://evil.example)}</style><iframe src="https://evil.example">four</iframe><svg><text>five</text></svg>
			<p style="display:none">six</p><a href="javascript:x">seven</a><p>a &lt;b&gt; c &amp; d`;
		expect(shown(html)).toBe('one three\nseven\na <b> c & d');
		expect(JSON.stringify(blocksOfHtml(html))).not.toMatch(/evil|alert|javascript/);
	});

	test('headings, lists, quotes, line breaks, and a bold that is none', () => {
		expect(
			blocksOfHtml(
				'<b style="font-weight:normal"><h1>A</h1><ol><li>x<ul><li>y</li></ul></li></ol><blockquote><p>q<br>r</p></blockquote></b>'
			)
		).toEqual([
			{ type: 'paragraph', attrs: { as: 'h1' }, content: [{ type: 'text', text: 'A' }] },
			{ type: 'paragraph', attrs: { as: 'number' }, content: [{ type: 'text', text: 'x' }] },
			{ type: 'paragraph', attrs: { as: 'bullet' }, content: [{ type: 'text', text: 'y' }] },
			{
				type: 'paragraph',
				attrs: { as: 'quote' },
				content: [{ type: 'text', text: 'q' }, { type: 'hardBreak' }, { type: 'text', text: 'r' }]
			}
		]);
	});

	test('any text gives blocks that are taken as they are', () => {
		const bits = fc.constantFrom(
			'<',
			'>',
			'"',
			"'",
			'<p>',
			'</p>',
			'<table>',
			'<tr>',
			'<td colspan=3>',
			'</table>',
			'<li>',
			'<!--',
			'-->',
			'<script>',
			'&lt;',
			'x',
			' ',
			'<b>',
			'</b>',
			'<div data-live="practices">',
			'\u202e'
		);
		fc.assert(
			fc.property(
				fc.array(bits, { maxLength: 60 }).map((all) => all.join('')),
				(html) => {
					expect(cleanRich({ type: 'doc', content: blocksOfHtml(html) }).whole).toBe(true);
				}
			),
			{ numRuns: 500 }
		);
	});

	test('bad HTML takes no longer than its length', () => {
		const began = performance.now();
		for (const bit of ['<a "', '<p ', '<!--', '<b>', '<table><tr><td>', "<x='", '&#', '<script>'])
			blocksOfHtml(bit.repeat(50_000));
		expect(performance.now() - began).toBeLessThan(5000);
	});

	test('a spreadsheet is a table, other text is lines', () => {
		expect(blocksOfText('a\tb\nc\td\n').map(({ type }) => type)).toEqual(['table']);
		expect(blocksOfText('one\r\ntwo\tthree').map((block) => richText(block))).toEqual(['one', 'two three']);
	});

	test('what would turn a line around goes, what joins an emoji or a letter stays', () => {
		expect(cleanWords('a\u202eb\u2066c\u2069\u200bd\u2060\ufeff\u0000e')).toBe('abcde');
		for (const kept of ['👩‍👩‍👧‍👦', '🏳️‍🌈', '👍🏽', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', 'می‌خواهم', 'ක්‍ය', 'النهر\u200f!']) expect(cleanWords(kept)).toBe(kept);
		expect(cleanWords('x\u{e0061}y')).toBe('xy');
	});
});
