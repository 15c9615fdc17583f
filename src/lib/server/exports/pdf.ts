import type { Documentation } from '$lib/domain/documentation';
import type { DeskTranslate } from '$lib/messages';
import { board } from './pdf/board.ts';
import { Book } from './pdf/book.ts';
import { contents } from './pdf/contents.ts';
import { cover } from './pdf/cover.ts';
import { method } from './pdf/method.ts';
import { programme } from './pdf/programme.ts';
import { runningHeads } from './pdf/running.ts';
import { survey } from './pdf/survey.ts';
import type { Chapter, Writing } from './pdf/writing.ts';

/**
 * The documentation as a tagged PDF (M20, A9): title page, contents, programme, boards, surveys, how it was made.
 * @param made the moment of the download; only its day is printed
 */
export async function pdf(model: Documentation, t: DeskTranslate, made: Date): Promise<Uint8Array> {
	const { event, language } = model;
	const book = new Book({
		title: t('doc_file_title', { title: event.title }),
		author: event.host ?? '',
		language,
		made
	});
	const writing: Writing = { book, model, t };
	const chapters: Chapter[] = [
		{ title: t('doc_programme'), write: () => programme(writing) },
		...model.boards.map((item) => ({ title: item.title, apart: true as const, write: () => board(writing, item) })),
		...model.surveys.map((item) => ({
			title: item.sessionTitle ? `${item.title} – ${item.sessionTitle}` : item.title,
			write: () => survey(writing, item)
		})),
		{ title: t('doc_method'), write: () => method(writing) }
	];
	book.turnPage();
	cover(writing, made);
	const number = contents(book, t('doc_contents'), chapters);
	const pages: number[] = [];
	for (const [index, { title, apart, write }] of chapters.entries()) {
		pages.push(book.chapter(title, `chapter-${index + 1}`, apart));
		await write();
		await book.rest();
	}
	number(pages);
	await runningHeads(writing);
	return book.bytes();
}
