import type { Documentation } from '$lib/domain/documentation';
import type { Figure } from '$lib/domain/figures';
import type { DeskTranslate } from '$lib/messages';
import { column } from './columns.ts';
import { type Cell, SUPPRESSED, type Table } from './table.ts';

/** The programme, a row for each item. */
export function programmeTable({ sessions }: Documentation, t: DeskTranslate): Table {
	return {
		name: 'doc_sheet_programme',
		columns: [
			column('session', 50),
			column('session_kind', 14),
			column('starts', 10),
			column('ends', 10),
			column('room', 20)
		],
		rows: sessions.map((session) => [
			session.title,
			t(`doc_session_${session.kind}`),
			session.startsAt,
			session.endsAt,
			session.room
		])
	};
}

/** A row for each answer that could be chosen; one row where nothing may be shown, and one for a free text. */
export function evaluationTable(model: Documentation, t: DeskTranslate): Table {
	return {
		name: 'doc_sheet_evaluation',
		columns: [
			...questionColumns,
			column('kind', 22),
			column('option_key', 14),
			column('option', 34),
			column('count', 10),
			column('share', 10),
			...baseColumns
		],
		rows: questionsOf(model).flatMap(({ where, figure }) => {
			const kind = t(`doc_kind_${figure.kind}`);
			if (figure.suppressed) return [[...where, kind, null, null, SUPPRESSED, SUPPRESSED, ...baseOf(figure)]];
			// Of a small group all of one mind only the sentence speaks (E10).
			if (figure.kind !== 'text' && figure.bars.length === 0)
				return [[...where, kind, null, null, SUPPRESSED, SUPPRESSED, ...baseOf(figure)]];
			if (figure.kind === 'text') return [[...where, kind, null, null, figure.n, null, ...baseOf(figure)]];
			return figure.bars.map((bar) => [
				...where,
				kind,
				bar.key,
				bar.label,
				bar.count,
				Math.round(bar.share * 100),
				...baseOf(figure)
			]);
		})
	};
}

/** Measures of the questions on a scale (2.5), a row each; none where too few answered (E8). */
export function measuresTable(model: Documentation): Table {
	const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100);
	return {
		name: 'doc_sheet_measures',
		columns: [
			...questionColumns,
			column('n', 8),
			column('median', 28),
			column('interpolated_median', 14),
			column('top2', 12),
			column('agreement', 12)
		],
		rows: questionsOf(model)
			.filter(({ figure }) => figure.kind === 'ordinal')
			.map(({ where, figure }) => [
				...where,
				figure.n ?? SUPPRESSED,
				figure.median?.map((step) => figure.bars[step - 1]?.label).join(' – ') ?? SUPPRESSED,
				rounded(figure.interpolatedMedian),
				figure.top2 ? Math.round(figure.top2.share * 100) : SUPPRESSED,
				rounded(figure.agreement)
			])
	};
}

/** Free texts in the order of the model, which is a random one (L4). */
export function textsTable(model: Documentation): Table {
	return {
		name: 'doc_sheet_texts',
		columns: [...questionColumns, column('text', 90)],
		rows: questionsOf(model).flatMap(({ where, figure }) => (figure.texts ?? []).map(({ body }) => [...where, body]))
	};
}

const questionColumns = [
	column('survey', 22),
	column('template', 9),
	column('session', 28),
	column('question_number', 8),
	column('question_key', 14),
	column('asked', 50)
];

const baseColumns = [column('n', 8), column('no_answer', 14), column('withheld', 16)];

function questionsOf({ surveys }: Documentation): { where: Cell[]; figure: Figure }[] {
	return surveys.flatMap(({ title, template, sessionTitle, figures }) =>
		figures.map((figure, index) => ({
			where: [title, template, sessionTitle, index + 1, figure.key, figure.question],
			figure
		}))
	);
}

function baseOf({ suppressed, n, noAnswer, withheld }: Figure): Cell[] {
	return suppressed ? [SUPPRESSED, SUPPRESSED, SUPPRESSED] : [n, noAnswer ?? SUPPRESSED, withheld];
}
