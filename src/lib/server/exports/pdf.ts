import type { Documentation } from '$lib/domain/documentation';
import type { Part } from '$lib/domain/documentation-parts';
import type { DeskTranslate } from '$lib/messages';
import { comparisonTitle } from './comparison-tables.ts';
import { board } from './pdf/board.ts';
import { Book } from './pdf/book.ts';
import { codebook } from './pdf/codebook.ts';
import { comparison } from './pdf/comparison.ts';
import { contents } from './pdf/contents.ts';
import { cover } from './pdf/cover.ts';
import { allAgreements } from './pdf/harvest.ts';
import { method } from './pdf/method.ts';
import { programme } from './pdf/programme.ts';
import { runningHeads } from './pdf/running.ts';
import { survey } from './pdf/survey.ts';
import type { Chapter, Writing } from './pdf/writing.ts';
import type { Host } from './host.ts';
import { Run } from './run.ts';
import { surveyTitle } from './told.ts';

/**
 * The documentation as a tagged PDF (M20, A9): title page, contents, and what was chosen of programme, boards, surveys and how
 * it was made. @param made the moment of the download; only its day is printed
 */
export async function pdf(
	model: Documentation,
	t: DeskTranslate,
	made: Date,
	run = new Run(),
	host: Host | null = null
): Promise<Uint8Array> {
	const { event, language } = model;
	const book = new Book({
		title: t('doc_file_title', { title: event.title }),
		author: event.host,
		language,
		made,
		run
	});
	const writing: Writing = { book, model, t };
	const chapters = chaptersOf(writing);
	book.turnPage();
	cover(writing, made, host);
	const number = contents(book, t('doc_contents'), chapters);
	const pages: number[] = [];
	for (const [index, { title, apart, write }] of chapters.entries()) {
		pages.push(book.chapter(title, `chapter-${index + 1}`, apart));
		await write();
		await run.step();
	}
	number(pages);
	await runningHeads(writing);
	return book.bytes();
}

/** How many steps that takes: its chapters. */
export function pdfSteps({ parts, boards, surveys, comparisons }: Documentation): number {
	const boardChapters = parts.includes('boards') ? boards.length : Number(parts.includes('agreements'));
	const surveyChapters = surveys.length > 0 ? surveys.length + comparisons.length + 1 : 0;
	return Number(parts.includes('programme')) + boardChapters + surveyChapters + Number(parts.includes('method'));
}

function chaptersOf(writing: Writing): Chapter[] {
	const { model, t } = writing;
	const has = (part: Part) => model.parts.includes(part);
	const boards = model.boards.map((item) => ({
		title: item.title,
		apart: true as const,
		write: () => board(writing, item)
	}));
	const agreements = { title: t('doc_agreements'), write: () => allAgreements(writing) };
	return [
		...(has('programme') ? [{ title: t('doc_programme'), write: () => programme(writing) }] : []),
		...(has('boards') ? boards : has('agreements') ? [agreements] : []),
		...model.surveys.map((item) => ({ title: surveyTitle(item), write: () => survey(writing, item) })),
		...model.comparisons.map((item) => ({ title: comparisonTitle(item, t), write: () => comparison(writing, item) })),
		...(model.surveys.length > 0 ? [{ title: t('doc_sheet_codebook'), write: () => codebook(writing) }] : []),
		...(has('method') ? [{ title: t('doc_method'), write: () => method(writing) }] : [])
	];
}
