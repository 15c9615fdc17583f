import {
	AlignmentType,
	BorderStyle,
	Document,
	Footer,
	Header,
	ImageRun,
	Packer,
	PageNumber,
	Paragraph,
	TableOfContents,
	TextRun
} from 'docx';
import type { Documentation } from '$lib/domain/documentation';
import type { Part } from '$lib/domain/documentation-parts';
import type { DeskTranslate } from '$lib/messages';
import { codebookSheets } from './codebook.ts';
import { comparisonTitle } from './comparison-tables.ts';
import { type Host, onPaper } from './host.ts';
import { dayInWords } from './numbers.ts';
import { Run } from './run.ts';
import { contentRows, methodOf, surveyTitle } from './told.ts';
import { allAgreements, board } from './word/board.ts';
import { type Block, heading, paper, paragraph, table } from './word/blocks.ts';
import { ink } from './pdf/look.ts';
import { comparison } from './word/comparison.ts';
import { followUpLink } from './word/follow-up-link.ts';
import { hex, looks } from './word/looks.ts';
import { survey } from './word/survey.ts';
import type { Telling } from './word/telling.ts';

const locales = { de: 'de-DE', en: 'en-GB' } as const;

/** The documentation as a Word file that can be edited further: styles, tables and charts are Word's own (M20, A9). */
export async function word(
	model: Documentation,
	t: DeskTranslate,
	made: Date,
	run = new Run(),
	host: Host | null = null
): Promise<Uint8Array> {
	const { event, language } = model;
	const telling: Telling = { model, t, run };
	const chapters: Block[] = [];
	for (const { title, apart, write } of chaptersOf(telling)) {
		chapters.push(heading(1, title, { apart }), ...(await write()));
		await run.step();
	}
	const page = {
		size: { width: paper.width, height: paper.height },
		margin: { left: paper.left, right: paper.right, top: paper.top, bottom: paper.bottom }
	};
	const file = new Document({
		title: t('doc_file_title', { title: event.title }),
		creator: event.host || 'Schreibgespräch',
		description: t('doc_documentation'),
		styles: looks(locales[language]),
		sections: [
			{
				properties: { page, titlePage: true },
				headers: {
					default: new Header({ children: [head(telling)] }),
					first: new Header({ children: example(telling) })
				},
				footers: { default: foot(t), first: foot(t) },
				children: [
					...cover(telling, made, host),
					new Paragraph({
						style: 'Lead',
						pageBreakBefore: true,
						children: [new TextRun({ text: t('doc_contents'), bold: true })]
					}),
					// Links without page numbers: those Word would have to work out, and would ask whether it may whenever the file is
					// opened.
					new TableOfContents(t('doc_contents'), {
						hyperlink: true,
						headingStyleRange: '1-2',
						pageNumbersEntryLevelsRange: '1-2',
						beginDirty: false
					}),
					...chapters
				]
			}
		]
	});
	const bytes = await Packer.toBuffer(file);
	await run.step();
	return bytes;
}

type Chapter = { title: string; apart: boolean; write: () => Block[] | Promise<Block[]> };

function chaptersOf(telling: Telling): Chapter[] {
	const { model, t } = telling;
	const has = (part: Part) => model.parts.includes(part);
	const boards = model.boards.map((item) => ({ title: item.title, apart: true, write: () => board(telling, item) }));
	const agreements = { title: t('doc_agreements'), apart: false, write: () => allAgreements(telling) };
	return [
		...(has('programme') ? [{ title: t('doc_programme'), apart: true, write: () => programme(telling) }] : []),
		...(has('boards') ? boards : has('agreements') ? [agreements] : []),
		...model.surveys.map((item) => ({ title: surveyTitle(item), apart: true, write: () => survey(telling, item) })),
		...model.comparisons.map((item) => ({
			title: comparisonTitle(item, t),
			apart: true,
			write: () => comparison(telling, item)
		})),
		...(model.surveys.length > 0
			? [{ title: t('doc_sheet_codebook'), apart: true, write: () => codebook(telling) }]
			: []),
		...(has('method') ? [{ title: t('doc_method'), apart: true, write: () => method(telling) }] : [])
	];
}

const label = (text: string): Block =>
	new Paragraph({ style: 'Normal', spacing: { before: 200 }, children: [new TextRun({ text, bold: true })] });

function cover({ model, t }: Telling, made: Date, host: Host | null): Block[] {
	const { event, language, followUp } = model;
	const rows = contentRows(t, model);
	const said = (
		[
			['doc_purpose', event.purpose],
			['doc_recipients', event.recipients],
			['doc_what_next', event.whatNext]
		] as const
	).filter(([, text]) => text !== '');
	const whenAndWhere = [dayInWords(event.day, language), event.place].filter(Boolean).join(' · ');
	return [
		...letterhead(host, t),
		paragraph(t('doc_documentation'), 'Small'),
		new Paragraph({ style: 'Title', children: [new TextRun(event.title)] }),
		...[event.host, whenAndWhere].filter(Boolean).map((text) => paragraph(text, 'Lead')),
		...(event.isExample ? [paragraph(t('doc_example_notice'), 'Care')] : []),
		...(rows.length > 0
			? [
					table(
						[
							{ head: t('doc_content'), part: 7 },
							{ head: t('doc_amount'), part: 5 }
						],
						rows
					)
				]
			: []),
		...said.flatMap(([key, text]) => [label(t(key)), paragraph(text)]),
		...(followUp && event.whatNext === '' ? [label(t('doc_what_next'))] : []),
		...(followUp ? followUpLink(followUp, language, t) : []),
		paragraph(t('doc_made_on', { day: dayInWords(made.toISOString().slice(0, 10), language) }), 'Small')
	];
}

/** The logo of the host above a line in its colour (L21). */
function letterhead(host: Host | null, t: DeskTranslate): Block[] {
	if (!host?.logo && !host?.accent) return [];
	const alt = t('organisation_logo_alt', { name: host.name });
	const children = host.logo
		? [
				new ImageRun({
					type: 'png',
					data: host.logo.image,
					// Word counts in pixels of 96 to an inch.
					transformation: inPixels(onPaper(host.logo)),
					altText: { name: alt, title: alt, description: alt }
				})
			]
		: [];
	const line = { style: BorderStyle.SINGLE, size: 24, space: 6, color: hex(host.accent ?? ink.act) };
	return [new Paragraph({ spacing: { after: 360 }, border: { bottom: line }, children })];
}

const inPixels = ({ width, height }: { width: number; height: number }) => ({
	width: Math.round((width * 96) / 72),
	height: Math.round((height * 96) / 72)
});

function programme({ model, t }: Telling): Block[] {
	if (model.sessions.length === 0) return [paragraph(t('doc_no_programme'))];
	const heads = [
		{ head: t('doc_session'), part: 52 },
		{ head: t('doc_session_kind'), part: 18 },
		{ head: t('doc_time'), part: 18 },
		{ head: t('doc_room'), part: 20 }
	];
	const rows = model.sessions.map(({ kind, title, room, startsAt, endsAt }) => [
		title,
		t(`doc_session_${kind}`),
		[startsAt, endsAt].filter(Boolean).join('–'),
		room ?? ''
	]);
	return [table(heads, rows)];
}

const codebook = ({ model, t }: Telling): Block[] =>
	codebookSheets(model, t).flatMap(({ title, about, heads, parts, rows }) => [
		heading(2, title),
		paragraph(about, 'Small'),
		table(
			heads.map((head, index) => ({ head, part: parts[index] ?? 1 })),
			rows
		)
	]);

const method = ({ model, t }: Telling): Block[] =>
	methodOf(t, model).flatMap(({ heading: title, texts }) => [
		heading(2, title),
		...texts.map((text) => paragraph(text))
	]);

/** Examples say so on every page (V20). */
const example = ({ model, t }: Telling): Paragraph[] =>
	model.event.isExample ? [paragraph(t('doc_example'), 'Care')] : [new Paragraph({})];

const head = ({ model, t }: Telling): Paragraph =>
	paragraph([model.event.isExample ? t('doc_example') : '', model.event.title].filter(Boolean).join(' · '), 'Small');

function foot(t: DeskTranslate): Footer {
	const [before = '', between = '', after = ''] = t('doc_page', { page: '\u0001', pages: '\u0001' }).split('\u0001');
	const children = [
		new TextRun(before),
		new TextRun({ children: [PageNumber.CURRENT] }),
		new TextRun(between),
		new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
		new TextRun(after)
	];
	return new Footer({ children: [new Paragraph({ style: 'Small', alignment: AlignmentType.END, children })] });
}
