import type { DocBoard, Documentation } from '$lib/domain/documentation';
import type { DocNote } from '$lib/domain/documentation-notes';
import type { DeskTranslate } from '$lib/messages';
import { column } from './columns.ts';
import { type Cell, SUPPRESSED, type Table } from './table.ts';

/** Every note and every reply that the documentation holds, a row each (M6, M20). */
export function notesTable({ boards }: Documentation, t: DeskTranslate): Table {
	return {
		name: 'doc_sheet_notes',
		columns: [
			column('board', 28),
			column('session', 28),
			column('table', 20),
			column('prompt_number', 8),
			column('prompt', 34),
			column('note', 9),
			column('reply', 9),
			column('reply_to', 12),
			column('reply_kind', 15),
			column('linked_with', 14),
			column('body', 70),
			column('also', 50),
			column('origin', 13),
			column('source', 24),
			column('theme', 24),
			column('agree', 12),
			column('important', 10),
			column('question', 11),
			column('differ', 17),
			column('handling', 18),
			column('given_answer', 40),
			column('answer_due', 12)
		],
		rows: boards.flatMap((board) => rowsOf(board, t))
	};
}

function rowsOf(board: DocBoard, t: DeskTranslate): Cell[][] {
	const themeOf = new Map(board.themes.flatMap(({ title, notes }) => notes.map((note) => [note, title] as const)));
	const ungrouped = board.themes.length > 0 ? t('doc_ungrouped') : null;
	const row = (note: DocNote, ...where: Cell[]): Cell[] => [
		board.title,
		board.sessionTitle,
		note.table,
		...where,
		note.linkedWith.join(', ') || null,
		note.body,
		note.also.join('\n') || null,
		t(`doc_origin_${note.origin}`),
		note.source
	];
	const rest = ({ marks, handling }: DocNote): Cell[] => [
		...(['agree', 'important', 'question', 'differ'] as const).map((kind) => marks?.[kind] ?? SUPPRESSED),
		handling && t(`doc_handling_${handling.state}`),
		handling?.answer ?? null,
		handling?.due ?? null
	];
	return board.prompts.flatMap(({ text, notes }, index) =>
		notes.flatMap((note) => {
			const prompt = [index + 1, text] as const;
			const number = Number(note.number);
			return [
				[...row(note, ...prompt, number, null, null, null), themeOf.get(note) ?? ungrouped, ...rest(note)],
				...note.replies.map((reply, place) => {
					const kind = t(`doc_reply_${reply.replyKind}`);
					return [...row(reply, ...prompt, number, place + 1, number, kind), null, ...rest(reply)];
				})
			];
		})
	);
}

/** A row for each theme, and one for what is in none (M16, M18). */
export function themesTable({ boards }: Documentation, t: DeskTranslate): Table {
	return {
		name: 'doc_sheet_themes',
		columns: [
			column('board', 28),
			column('session', 28),
			column('table', 20),
			column('theme', 34),
			column('theme_count', 10),
			column('theme_notes', 24),
			column('dots', 10),
			column('dots_rank', 10),
			column('dots_givers', 14),
			column('dots_question', 40),
			column('dots_rule', 24),
			column('dots_budget', 14),
			column('dots_per_theme', 14),
			column('confirmed', 16)
		],
		rows: boards.flatMap((board) => {
			const { dots, themes, ungrouped } = board;
			const confirmed = themes.length > 0 ? t(board.confirmedAt ? 'doc_yes' : 'doc_no') : null;
			const about = dots
				? [
						dots.few ? SUPPRESSED : dots.givers,
						dots.question,
						t(`doc_dots_rule_${dots.rule}`),
						dots.budget,
						dots.perTheme
					]
				: [null, null, null, null, null];
			const row = (
				title: string,
				table: string | null,
				notes: readonly DocNote[],
				placed: Cell,
				rank: number | null
			): Cell[] => [
				board.title,
				board.sessionTitle,
				table,
				title,
				notes.length,
				notes.map(({ number }) => number).join(', ') || null,
				placed,
				rank,
				...about,
				confirmed
			];
			return [
				...themes.map(({ title, table, notes, dots, rank }) =>
					row(title, table, notes, rank === null ? dots : SUPPRESSED, rank)
				),
				...(ungrouped.length > 0 ? [row(t('doc_ungrouped'), null, ungrouped, null, null)] : [])
			];
		})
	};
}

/** What was agreed, by which role, until when (M19), and what became of it. */
export function agreementsTable({ boards }: Documentation, t: DeskTranslate): Table {
	return {
		name: 'doc_sheet_agreements',
		columns: [
			column('what', 60),
			column('who', 34),
			column('due', 14),
			column('theme', 30),
			column('board', 28),
			column('session', 28),
			column('table', 20),
			column('outcome', 14),
			column('outcome_remark', 50),
			column('stated', 14)
		],
		rows: boards.flatMap(({ title, sessionTitle, agreements }) =>
			agreements.map(({ what, who, due, theme, table, state, remark, statedOn }) => [
				what,
				who,
				due ?? t('doc_due_open'),
				theme,
				title,
				sessionTitle,
				table,
				t(`agreement_state_${state}`),
				remark,
				statedOn
			])
		)
	};
}
