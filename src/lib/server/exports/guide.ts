import type { Documentation } from '$lib/domain/documentation';
import type { DeskMessageKey, DeskTranslate } from '$lib/messages';
import { dayInWords } from './numbers.ts';
import { type Cell, SUPPRESSED, type Table } from './table.ts';
import { surveyTitle } from './told.ts';
import { totals } from './totals.ts';

/** What the file is about, and its sums, which must equal those of the other sheets. */
export function overviewTable(model: Documentation, t: DeskTranslate, made: Date): Table {
	const { event, language, surveys, rules, parts, followUp } = model;
	const rows: Cell[][] = [
		[t('doc_title'), event.title],
		[t('doc_host'), event.host],
		[t('doc_day'), dayInWords(event.day, language)],
		[t('doc_place'), event.place],
		[t('doc_state'), dayInWords(made.toISOString().slice(0, 10), language)],
		[t('doc_attendance'), event.attendance],
		...(parts.includes('boards') ? boardRows(model, t) : []),
		...(parts.includes('agreements') ? [[t('doc_agreements'), totals(model).agreements]] : []),
		...surveys.flatMap((survey): Cell[][] => [
			[t('doc_responses_to', { survey: surveyTitle(survey) }), survey.responses],
			...(survey.paper > 0 ? [[t('doc_of_them_paper'), survey.paper]] : []),
			...(survey.followUp ? [[surveyTitle(survey), t('results_sample')]] : [])
		]),
		[t('doc_min_group'), rules.minGroup],
		[t('doc_batch'), rules.batch],
		[t('doc_purpose'), event.purpose],
		[t('doc_recipients'), event.recipients],
		[t('doc_what_next'), event.whatNext],
		...(followUp ? [[t('follow_up_asked', { day: dayInWords(followUp.until, language) }), followUp.address]] : [])
	];
	if (event.isExample) rows.unshift([t('doc_example'), t('doc_example_notice')]);
	return {
		name: 'doc_sheet_overview',
		columns: [
			{ key: 'item', head: 'doc_column_item', means: 'doc_means_item', width: 36 },
			{ key: 'value', head: 'doc_column_value', means: 'doc_means_value', width: 80 }
		],
		rows
	};
}

function boardRows(model: Documentation, t: DeskTranslate): Cell[][] {
	const sums = totals(model);
	return [
		[t('doc_boards'), sums.boards],
		[t('doc_notes'), sums.notes],
		[t('doc_replies'), sums.replies],
		[t('doc_themes'), sums.themes],
		[t('doc_hidden'), sums.hidden],
		...sums.reasons.map(({ reason, count }): Cell[] => [
			t('doc_hidden_for', { reason: t(`doc_reason_${reason}`) }),
			count
		]),
		[t('doc_pending'), sums.pending],
		[t('doc_merged'), sums.merged],
		[t('doc_withdrawn'), sums.withdrawn]
	];
}

/** What every column of the other sheets means, and the signs that stand for something (E15, E16). */
export function legendTable(tables: readonly Table[], t: DeskTranslate): Table {
	const all = t('doc_all_sheets');
	return {
		name: 'doc_sheet_legend',
		columns: (
			[
				['sheet', 16],
				['column', 24],
				['meaning', 100]
			] as const
		).map(([key, width]) => ({
			key,
			head: `doc_column_${key}` as DeskMessageKey,
			means: `doc_means_${key}` as DeskMessageKey,
			width
		})),
		rows: [
			[all, SUPPRESSED, t('doc_means_suppressed')],
			[all, '’', t('doc_means_apostrophe')],
			[all, t('doc_order'), t('doc_means_order')],
			...tables.flatMap(({ name, columns }) => columns.map(({ head, means }) => [t(name), t(head), t(means)]))
		]
	};
}
