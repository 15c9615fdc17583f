import { column, page, styles } from './look.ts';
import type { Book } from './book.ts';
import type { Chapter } from './writing.ts';

const style = { ...styles.body, leading: 20 };
const number = 40;

/**
 * A page for the contents, filled by the function given back when the chapters know their pages.
 * In the order of reading it stays where it was opened.
 */
export function contents(book: Book, title: string, chapters: readonly Chapter[]): (pages: readonly number[]) => void {
	book.turnPage();
	book.paragraph('H2', title, styles.h2);
	const list = book.structure.add('TOC');
	const places = chapters.map(({ title }, index) => {
		if (book.room < style.leading) book.turnPage();
		const place = { title, page: book.pages, y: book.y, name: `chapter-${index + 1}` };
		book.y += style.leading;
		return place;
	});
	return (pages) => {
		book.structure.inside(list, () => {
			for (const [index, { title, page: at, y, name }] of places.entries()) {
				book.doc.switchToPage(at - 1);
				book.structure.within('TOCI', {}, () =>
					book.structure.within('Reference', {}, () => {
						const link = book.structure.add('Link');
						book.structure.content(link, 'Link', () => {
							book.line(book.type.oneLine(title, style, column - number), style, y + 14);
							book.line(book.type.oneLine(String(pages[index]), style, number), style, y + 14, { align: 'end' });
						});
						book.doc.goTo(page.left, y, column, style.leading, name, {
							structParent: link,
							// A text for those who do not see where the link is; plain strings would become names.
							Contents: new String(title) as string
						} as PDFKit.Mixins.AnnotationOption);
						link.end();
					})
				);
			}
		});
	};
}
