import { ExternalHyperlink, ImageRun, Paragraph, TextRun } from 'docx';
import type { FollowUpLink } from '$lib/domain/documentation';
import type { DeskLanguage, DeskTranslate } from '$lib/messages';
import { dayInWords } from '../numbers.ts';
import { qrPng } from '../qr-picture.ts';
import { type Block, leading } from './blocks.ts';

/** Pixels of 96 to an inch: three and a half centimetres, with what stays free around the code. */
const SIDE = 132;

/** Until when and where an event is asked about once more (F8): a link on the screen, a QR code on paper. */
export function followUpLink({ address, until }: FollowUpLink, language: DeskLanguage, t: DeskTranslate): Block[] {
	const alt = t('follow_up_qr', { address });
	const code = new ImageRun({
		type: 'png',
		data: qrPng(address),
		transformation: { width: SIDE, height: SIDE },
		altText: { name: t('follow_up_desk'), title: t('follow_up_desk'), description: alt }
	});
	const link = new ExternalHyperlink({
		link: address,
		children: [new TextRun({ text: address, style: 'Hyperlink' })]
	});
	return [
		leading(t('follow_up_asked', { day: dayInWords(until, language) })),
		new Paragraph({ keepNext: true, children: [link] }),
		new Paragraph({ children: [code] })
	];
}
