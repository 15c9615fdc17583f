import type { Texts } from '$lib/domain/board-snapshot';
import { type Question, textIn } from '$lib/domain/survey';
import type { DeskLanguage, DeskTranslate } from '$lib/messages';
import { answerBlock } from './paper/blocks.ts';
import { type Pen, set, tick, TICK, type } from './paper/pen.ts';
import { Book } from './pdf/book.ts';
import { ink, type Sheet, styles } from './pdf/look.ts';
import { qrCode } from './pdf/qr-code.ts';
import type { Door } from './posters.ts';

/** A4, close to the edges: fewer sheets are filled in more often. Points. */
const paper: Sheet = { width: 595.28, height: 841.89, left: 56, right: 48, top: 46, bottom: 52 };
const GUTTER = 20;
const QR = 74;

export type PaperForm = { title: Texts; questions: readonly Question[] };

/**
 * An evaluation form to print, as a tagged PDF (A9): a box to tick for every answer, with the number that is typed for it
 * later, and no place for a name. @param sessions titles of the workshops that it may be about; empty: about the event
 */
export async function paperForm(
	event: { title: string; host: string },
	form: PaperForm,
	sessions: readonly string[],
	door: Door,
	language: DeskLanguage,
	t: DeskTranslate,
	made: Date
): Promise<Uint8Array> {
	const title = textIn(form.title, language);
	const book = new Book({ title: `${title} – ${event.title}`, author: event.host, language, made, sheet: paper });
	const pen: Pen = { book, language, t };
	book.turnPage();
	head(pen, event.title, title, door);
	if (sessions.length > 0) workshops(pen, sessions);
	for (const [index, question] of form.questions.entries()) {
		ask(pen, form.questions, question, index + 1);
		await book.rest();
	}
	book.skip(10);
	book.paragraph('P', t('paper_print_thanks'), type.intro);
	foot(pen, title, door);
	return book.bytes();
}

function head(pen: Pen, event: string, title: string, { code, address, host }: Door): void {
	const { book, t } = pen;
	const top = book.y;
	const width = book.column - QR - 24;
	book.paragraph('H1', title, type.title, { width });
	book.paragraph('P', event, type.event, { width });
	book.skip(6);
	book.paragraph('P', t('paper_print_intro'), type.intro, { width });
	book.paragraph('P', t('paper_print_device', { code, host }), type.intro, { width });
	qrCode(book, address, t('poster_qr', { address }), book.sheet.width - book.sheet.right - QR, top + 2, QR);
	const line = book.type.oneLine(code, type.code, QR + 12);
	const element = book.structure.add('P');
	const indent = book.column - QR + (QR - line.width) / 2;
	book.setLines(element, 'P', [line], type.code, top + QR + 4, { indent, width: line.width + 1 });
	element.end();
	book.y = Math.max(book.y, top + QR + 28);
	rule(pen, book.y);
	book.y += 4;
}

function rule({ book }: Pen, y: number): void {
	book.structure.artifact(() =>
		book.doc
			.moveTo(book.sheet.left, y)
			.lineTo(book.sheet.width - book.sheet.right, y)
			.lineWidth(0.6)
			.stroke(ink.edge)
	);
}

/** Which workshop the form is about. */
function workshops(pen: Pen, sessions: readonly string[]): void {
	const { book, t } = pen;
	book.skip(8);
	book.paragraph('H2', t('paper_session'), type.question);
	book.y += 2;
	const width = book.column - 8;
	book.structure.within('L', {}, () => {
		for (const [index, session] of sessions.entries()) {
			const words = set(pen, session, width - TICK);
			tick(pen, String(index + 1), words.lines, 0, book.y, width);
			book.y += words.height + 4;
		}
	});
	rule(pen, book.y + 4);
	book.y += 8;
}

/** A question with its answers, kept together on a page. */
function ask(pen: Pen, questions: readonly Question[], question: Question, number: number): void {
	const { book, language } = pen;
	const wording = set(pen, textIn(question.texts, language), book.column - GUTTER, type.question);
	const hints = hintsFor(pen, questions, question).map((hint) => set(pen, hint, book.column - GUTTER, type.hint));
	const answers = answerBlock(pen, question);
	const height = wording.height + hints.reduce((sum, hint) => sum + hint.height, 0) + answers.height + 5;
	book.skip(11);
	book.keep(height);
	const heading = book.structure.add('H2');
	book.setLines(heading, 'H2', book.type.lines(`${number}.`, type.question, GUTTER), type.question, book.y);
	book.setLines(heading, 'H2', wording.lines, type.question, book.y, { indent: GUTTER });
	heading.end();
	book.y += wording.height;
	for (const { lines, height: high } of hints) {
		const element = book.structure.add('P');
		book.setLines(element, 'P', lines, type.hint, book.y, { indent: GUTTER });
		element.end();
		book.y += high;
	}
	book.y += 5;
	answers.draw(book.y);
	book.y += answers.height;
}

/** When a question is to be answered, and how, where the boxes do not say it. */
function hintsFor(
	{ t, language }: Pen,
	questions: readonly Question[],
	{ kind, config, condition }: Question
): string[] {
	const hints: string[] = [];
	const decider = questions.findIndex(({ key }) => key === condition?.question);
	const deciding = questions[decider];
	if (condition && deciding) {
		const answers = deciding.options.filter(({ key }) => condition.any.includes(key));
		const words = answers.map(({ texts }) => t('sheet_quoted', { text: textIn(texts, language) }));
		hints.push(t('paper_print_only_if', { number: decider + 1, answers: words.join(` ${t('sheet_or')} `) }));
	}
	if (kind === 'choices') hints.push(t('survey_several'));
	if (kind === 'points') hints.push(t('paper_print_points', { total: config.total ?? 0 }));
	if (kind === 'ranking') hints.push(t('paper_print_ranking'));
	if (kind === 'number') hints.push(t('survey_number_range', { min: config.min ?? 0, max: config.max ?? 0 }));
	if (kind === 'text') hints.push(t('survey_text_hint'));
	return hints;
}

/** What a sheet that has got loose belongs to. */
function foot({ book, t }: Pen, title: string, { code }: Door): void {
	for (let number = 1; number <= book.pages; number++) {
		book.doc.switchToPage(number - 1);
		book.structure.artifact(() => {
			const y = book.sheet.height - 30;
			const page = t('doc_page', { page: number, pages: book.pages });
			book.line(book.type.oneLine(`${title} · ${code}`, styles.running, book.column - 90), styles.running, y);
			book.line(book.type.oneLine(page, styles.running, 90), styles.running, y, { align: 'end' });
		}, 'Pagination');
	}
}
