import type { DocBoard } from '$lib/domain/documentation';
import type { DocAgreement, DocTheme } from '$lib/domain/documentation-harvest';
import type { DocNote, DocReply } from '$lib/domain/documentation-notes';
import { dayInWords, momentInWords } from '../numbers.ts';
import { aboutBoard, aboutDots, aboutNote, boardRemarks, noteCounts, outcome, weightOf } from '../told.ts';
import { type Block, column, heading, paragraph, strong, table } from './blocks.ts';
import type { Telling } from './telling.ts';

/** A board as a chapter: its notes under their prompts, and what the room made of them. */
export async function board(telling: Telling, board: DocBoard): Promise<Block[]> {
	const { t } = telling;
	const blocks: Block[] = [
		paragraph(aboutBoard(t, board), 'Small'),
		...boardRemarks(t, board).map((text) => paragraph(text, 'Small'))
	];
	for (const [index, { text, notes }] of board.prompts.entries()) {
		const replies = notes.reduce((sum, note) => sum + note.replies.length, 0);
		const about = [t('doc_prompt', { number: index + 1 }), noteCounts(t, notes.length, replies)].join(' · ');
		blocks.push(heading(2, text), paragraph(about, 'Small'));
		for (const note of notes) {
			blocks.push(...entry(telling, note));
			await telling.run.rest();
		}
	}
	if (board.themes.length > 0) blocks.push(...themes(telling, board));
	if (board.agreements.length > 0) {
		const rows = board.agreements.map((agreement) => ({ agreement, from: [agreement.theme, agreement.table] }));
		blocks.push(heading(2, t('doc_agreements')), agreementTable(telling, rows));
	}
	return blocks;
}

/** A note with what is to be said about it, then its replies, further in. */
function entry({ t, model }: Telling, note: DocNote): Block[] {
	const one = (each: DocNote | DocReply, style: 'Note' | 'Reply'): Block[] => {
		const label = 'replyKind' in each ? `${each.number} ${t(`doc_reply_${each.replyKind}`)}: ` : `${each.number}  `;
		return [
			paragraph(each.body, style, [strong(label)]),
			...each.also.map((text) => paragraph(t('doc_also', { text }), style)),
			...aboutNote(t, model.language, each).map((text) => paragraph(text, style === 'Reply' ? 'ReplyAbout' : 'Small'))
		];
	};
	return [...one(note, 'Note'), ...note.replies.flatMap((reply) => one(reply, 'Reply'))];
}

function themes({ t, model }: Telling, { themes, ungrouped, confirmedAt, dots }: DocBoard): Block[] {
	const confirmed = confirmedAt
		? t('doc_confirmed', { moment: momentInWords(confirmedAt, model.language) })
		: t('doc_not_confirmed');
	const weighted = dots !== null;
	const numbers = (notes: readonly DocNote[]) => notes.map(({ number }) => number).join(', ');
	const row = (theme: DocTheme): string[] => [
		[theme.title || t('doc_untitled_theme'), theme.table ? t('doc_table', { table: theme.table }) : '']
			.filter(Boolean)
			.join(' · '),
		numbers(theme.notes),
		...(weighted ? [weightOf(t, model.language, theme)] : [])
	];
	const blocks: Block[] = [
		heading(2, t('doc_themes')),
		paragraph(`${t('doc_theme_count', { themes: themes.length })}. ${confirmed}`, 'Small')
	];
	if (dots) {
		blocks.push(paragraph(t('doc_dots_asked', { question: dots.question })), paragraph(aboutDots(t, dots), 'Small'));
	}
	const heads = [
		{ head: t('doc_theme'), part: 5 },
		{ head: t('doc_column_theme_notes'), part: 5 },
		...(weighted ? [{ head: t('doc_dots_amount'), part: 2, align: 'end' as const }] : [])
	];
	const rest = ungrouped.length > 0 ? [[t('doc_ungrouped'), numbers(ungrouped), ...(weighted ? [''] : [])]] : [];
	return [...blocks, table(heads, [...themes.map(row), ...rest])];
}

/** What was agreed on all boards, where the boards themselves are not told. */
export function allAgreements(telling: Telling): Block[] {
	const rows = telling.model.boards.flatMap(({ title, agreements }) =>
		agreements.map((agreement) => ({ agreement, from: [agreement.theme, agreement.table, title] }))
	);
	return [rows.length > 0 ? agreementTable(telling, rows) : paragraph(telling.t('doc_no_agreements'))];
}

function agreementTable(
	{ t, model }: Telling,
	rows: readonly { agreement: DocAgreement; from: (string | null)[] }[]
): Block {
	return table(
		[
			{ head: t('doc_what'), part: 44 },
			{ head: t('doc_who'), part: 26 },
			{ head: t('doc_due'), part: 20 },
			{ head: t('doc_from_theme'), part: 24 }
		],
		rows.map(({ agreement, from }) => [
			[agreement.what, outcome(t, model.language, agreement)].join('\n'),
			agreement.who,
			agreement.due ? dayInWords(agreement.due, model.language) : t('doc_due_open'),
			from.filter(Boolean).join(' · ')
		]),
		column
	);
}
