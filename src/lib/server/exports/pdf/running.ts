import { count } from '../numbers.ts';
import type { Book } from './book.ts';
import { column, ink, page, styles } from './look.ts';
import type { Writing } from './writing.ts';

/** Running head and page number on every page, marked as decoration; examples say so on each (V20). */
export async function runningHeads({ book, model, t }: Writing): Promise<void> {
	const { title, isExample } = model.event;
	for (let number = 1; number <= book.pages; number++) {
		await book.rest();
		book.doc.switchToPage(number - 1);
		book.structure.artifact(() => {
			if (isExample) example(book, t('doc_example'));
			if (number > 1) {
				book.line(book.type.oneLine(title, styles.running, column - 90), styles.running, 48);
				rule(book, 56);
			}
			const total = count(book.pages, model.language);
			const text = t('doc_page', { page: count(number, model.language), pages: total });
			const foot = page.height - 42;
			rule(book, foot - 14);
			book.line(book.type.oneLine(t('doc_documentation'), styles.running, column), styles.running, foot);
			book.line(book.type.oneLine(text, styles.running, column), styles.running, foot, { align: 'end' });
		}, 'Pagination');
	}
}

function example(book: Book, word: string): void {
	const line = book.type.oneLine(word, styles.example, column);
	const left = page.left + column - line.width - 6;
	book.doc
		.rect(left - 6, 38, line.width + 12, 14)
		.lineWidth(1)
		.stroke(ink.warn);
	book.line(line, styles.example, 48, { indent: left - page.left });
}

function rule({ doc }: Book, y: number): void {
	doc
		.moveTo(page.left, y)
		.lineTo(page.left + column, y)
		.lineWidth(0.5)
		.stroke(ink.line);
}
