import type { DeskTranslate } from '$lib/messages';
import type { Host } from '../host.ts';
import type { Book } from './book.ts';

type Frame = { right: number; top: number; width: number; height: number };

/** The logo of the host as large as a frame lets it be, at its upper right corner; what it takes of its width (L21). */
export function logo(book: Book, host: Host | null, t: DeskTranslate, { right, top, ...frame }: Frame): number {
	if (!host?.logo) return 0;
	const scale = Math.min(frame.width / host.logo.width, frame.height / host.logo.height);
	const [width, height] = [host.logo.width * scale, host.logo.height * scale];
	const left = right - width;
	const element = book.structure.add('Figure', {
		alt: t('organisation_logo_alt', { name: host.name }),
		bbox: [left, top, right, top + height],
		placement: 'Block'
	});
	const image = Buffer.from(host.logo.image);
	book.structure.content(element, 'Figure', () => book.doc.image(image, left, top, { width, height }));
	element.end();
	return width;
}
