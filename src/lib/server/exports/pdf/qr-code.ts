import { encode } from 'uqr';
import type { Book } from './book.ts';

/** Dark squares on the white of the paper; four of them must stay free around it, as the standard asks for. */
export function qrCode(book: Book, text: string, alt: string, left: number, top: number, size: number): void {
	const { data, size: count } = encode(text, { ecc: 'M', border: 0 });
	const side = size / count;
	const element = book.structure.add('Figure', {
		alt,
		bbox: [left, top, left + size, top + size],
		placement: 'Block'
	});
	book.structure.content(element, 'Figure', () => {
		for (const [y, row] of data.entries())
			// Stretches rather than squares: between squares printers leave hairlines.
			for (let x = 0; x < count; x++) {
				let end = x;
				while (row[end]) end++;
				if (end > x) book.doc.rect(left + x * side, top + y * side, (end - x) * side, side);
				x = end;
			}
		book.doc.fill('#000000');
	});
	element.end();
}
