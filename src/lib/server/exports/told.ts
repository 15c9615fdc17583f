/** What is said about boards, notes and responses, in the same words in every file that people read. */
import type { DocBoard, DocSurvey, Documentation } from '$lib/domain/documentation';
import type { DocAgreement, DocDots, DocTheme } from '$lib/domain/documentation-harvest';
import type { DocNote } from '$lib/domain/documentation-notes';
import type { Figure } from '$lib/domain/figures';
import { PROMISED } from '$lib/domain/first-said';
import { type ResponseRate, responseRate } from '$lib/domain/survey-rate';
import { textGroups } from '$lib/domain/text-groups';
import type { DeskLanguage, DeskTranslate } from '$lib/messages';
import { hasRanges } from './figure-tables.ts';
import { count, dayInWords, percent } from './numbers.ts';
import { totals } from './totals.ts';

export function noteCounts(t: DeskTranslate, notes: number, replies: number): string {
	return [t('doc_note_count', { notes }), t('doc_reply_count', { replies })].join(', ');
}

/** What kind of board it was, where it belongs and how much was written. */
export function aboutBoard(t: DeskTranslate, { title, sessionTitle, kind, noteCount, replyCount }: DocBoard): string {
	const session = sessionTitle === title ? null : sessionTitle;
	return [session, t(`doc_board_${kind}`), noteCounts(t, noteCount, replyCount)].filter(Boolean).join(' · ');
}

/** The tables it was written at (M12), and what is left out and why (M22). */
export function boardRemarks(t: DeskTranslate, board: DocBoard): string[] {
	const { tables, moderation, hidden, hiddenCount, pendingCount, mergedCount, withdrawnCount } = board;
	const reasons = hidden.map(({ reason, count }) => `${t(`doc_reason_${reason}`)} (${count})`).join(', ');
	const leftOut = [
		hiddenCount > 0 ? t('doc_hidden_count', { notes: hiddenCount }) : '',
		reasons ? t('doc_reasons', { reasons }) : '',
		pendingCount > 0 ? t('doc_pending_count', { notes: pendingCount }) : '',
		mergedCount > 0 ? t('doc_merged_count', { notes: mergedCount }) : '',
		withdrawnCount > 0 ? t('doc_withdrawn_count', { notes: withdrawnCount }) : ''
	];
	return [
		tables.length > 0 ? t('doc_tables_of', { tables: tables.join(', ') }) : '',
		moderation === 'collect' ? t('doc_collected') : moderation === 'release' ? t('doc_released') : '',
		leftOut.filter(Boolean).join(' ')
	].filter(Boolean);
}

/**
 * What became of the question; then where it comes from, if not from a device, what it is linked with and its marks:
 * "vom Papier · verbunden mit 3 · ✓ 5 Zustimmung".
 */
export function aboutNote(t: DeskTranslate, language: DeskLanguage, note: DocNote): string[] {
	const signs = { agree: '✓', important: '!', question: '?', differ: '↯' } as const;
	const { origin, source, table, marks, linkedWith } = note;
	const where = source ? t('doc_source', { board: source }) : origin === 'seat' ? '' : t(`doc_origin_${origin}`);
	const line = [
		where,
		table ? t('doc_table', { table }) : '',
		linkedWith.length > 0 ? t('doc_linked_with', { numbers: linkedWith.join(', ') }) : '',
		...(Object.keys(signs) as (keyof typeof signs)[])
			.filter((kind) => (marks?.[kind] ?? 0) > 0)
			.map((kind) => `${signs[kind]} ${marks?.[kind]} ${t(`doc_mark_${kind}`)}`)
	];
	return [handlingOf(t, language, note), line.filter(Boolean).join(' · ')].filter(Boolean);
}

/** What became of an agreement: "Was daraus wurde: erledigt (Stand: 20. Januar 2027) – Liste steht im Intranet". */
export function outcome(t: DeskTranslate, language: DeskLanguage, { state, remark, statedOn }: DocAgreement): string {
	const word = t(`agreement_state_${state}`);
	const stated = statedOn ? t('agreement_stated', { state: word, day: dayInWords(statedOn, language) }) : word;
	return t('doc_outcome', { outcome: [stated, remark].filter(Boolean).join(' – ') });
}

/** The rule, how many dots there were in all and by how many people (2.4), or that so few are told in order only (E7). */
export function aboutDots(t: DeskTranslate, { budget, rule, perTheme, placed, givers, few }: DocDots): string {
	const sum =
		placed === null || few
			? t('doc_dots_few')
			: givers === null
				? t('doc_dots_placed', { placed })
				: t('doc_dots_placed_by', { placed, givers });
	return [t('doc_dots_rule_text', { budget, rule: t(`doc_dots_rule_${rule}`), perTheme }), sum].join(' ');
}

/** "7", or "Rang 2" where only the order is told. */
export function weightOf(t: DeskTranslate, language: DeskLanguage, { dots, rank }: DocTheme): string {
	return rank === null ? count(dots ?? 0, language) : t('doc_dots_rank', { rank });
}

function handlingOf(t: DeskTranslate, language: DeskLanguage, { handling }: DocNote): string {
	if (!handling) return '';
	const { state, answer, due } = handling;
	if (state === 'answered' && answer) return t('doc_answered_with', { answer });
	if (state === 'later' && due) return t('doc_answer_until', { day: dayInWords(due, language) });
	return t(`doc_handling_${state}`);
}

export function surveyTitle({ title, sessionTitle }: Pick<DocSurvey, 'title' | 'sessionTitle'>): string {
	return sessionTitle ? `${title} – ${sessionTitle}` : title;
}

/** What is in the documentation, and how much of it. */
export function contentRows(t: DeskTranslate, model: Documentation): [string, string][] {
	const { language, parts, surveys } = model;
	const number = (value: number): string => count(value, language);
	const sums = totals(model);
	const boards: [string, string][] = [
		[t('doc_boards'), number(sums.boards)],
		[t('doc_notes'), number(sums.notes)],
		[t('doc_replies'), number(sums.replies)]
	];
	return [
		...(parts.includes('boards') ? boards : []),
		...(sums.themes > 0 ? [[t('doc_themes'), number(sums.themes)] as [string, string]] : []),
		...(sums.agreements > 0 ? [[t('doc_agreements'), number(sums.agreements)] as [string, string]] : []),
		...surveys.map((survey): [string, string] => {
			const rate = responseRate(survey);
			return [
				t('doc_responses_to', { survey: surveyTitle(survey) }),
				rate ? t('doc_responses_of', rateInWords(rate, language)) : number(survey.responses)
			];
		})
	];
}

/**
 * How many of those present responded, how many of them on paper (V17), and a warning if they were few (E12); of a follow-up
 * whose answers they are (F8); what ranges mean, where there are some (2.5).
 */
export function aboutResponses(
	t: DeskTranslate,
	language: DeskLanguage,
	survey: DocSurvey
): { text: string; sample: string | null; ranges: string | null; warning: string | null } {
	const { responses, paper, followUp, figures } = survey;
	const rate = responseRate(survey);
	const said = rate ? t('doc_response_rate', rateInWords(rate, language)) : t('doc_responses', { responses });
	return {
		text: [said, paper > 0 ? t('doc_paper_count', { paper }) : ''].filter(Boolean).join(' · '),
		sample: followUp ? t('results_sample') : null,
		ranges: hasRanges(figures) ? t('doc_interval_note') : null,
		warning: rate?.low ? t('doc_low_rate') : null
	};
}

const rateInWords = ({ responses, attendance, percent: share }: ResponseRate, language: DeskLanguage) => ({
	responses: count(responses, language),
	attendance: count(attendance, language),
	share: percent(share / 100, language)
});

/** What the figures rest on: "n = 40 · keine Angabe: 1 · einzelne evtl. zurückgehalten" (E3, E11). */
export function baseOf(t: DeskTranslate, language: DeskLanguage, figure: Figure): string {
	const { n, noAnswer, withheld, textsHidden, kind } = figure;
	const parts = [
		n === null ? '' : t('doc_n', { n: count(n, language) }),
		noAnswer === null ? '' : t('doc_no_answer_count', { count: count(noAnswer, language) }),
		withheld ? t('doc_withheld') : '',
		textsHidden > 0 ? t('doc_texts_hidden', { count: count(textsHidden, language) }) : '',
		kind === 'choices' ? t('doc_several') : ''
	];
	return parts.filter(Boolean).join(' · ');
}

/** The same words, given by one or several. */
export type GivenText = { body: string; count: number };

/** Texts that stand together. `title`: of their group, none where nothing was grouped. */
export type TextBlock = {
	title: string | null;
	heading: string | null;
	count: number;
	quoted: GivenText[];
	others: GivenText[];
};

/**
 * The texts of a question by group (2.4): in each those that the organiser quotes, and the others, in the order of the model,
 * which is a random one (L4).
 */
export function textsOf(t: DeskTranslate, language: DeskLanguage, { texts }: Figure): TextBlock[] {
	const shown = (texts ?? []).filter(({ hidden }) => !hidden);
	const grouped = shown.some(({ heading }) => heading !== null);
	return textGroups(shown, language).map(({ heading, count, texts }) => ({
		title: grouped ? t('doc_text_group', { heading: heading ?? t('doc_no_group'), count }) : null,
		heading,
		count,
		quoted: texts.filter(({ quoted }) => quoted),
		others: texts.filter(({ quoted }) => !quoted)
	}));
}

/** A text, and how many wrote it if they were several. */
export function textInWords(t: DeskTranslate, { body, count }: GivenText): string {
	return count > 1 ? t('doc_text_times', { text: body, count }) : body;
}

/** How the documentation came about: method, anonymity, thresholds, what is left out. */
export function methodOf(t: DeskTranslate, model: Documentation): { heading: string; texts: string[] }[] {
	const { hidden, pending, withdrawn, themes, agreements } = totals(model);
	const { minGroup, batch } = model.rules;
	const notReleased = pending > 0 ? [t('doc_pending_count', { notes: pending })] : [];
	const left = model.parts.includes('boards') ? [t('doc_method_left_out_text', { hidden, withdrawn })] : [];
	const parts = new Intl.ListFormat(model.language).format(model.parts.map((part) => t(`doc_part_${part}`)));
	return [
		{ heading: t('doc_method_writing'), texts: [t('doc_method_writing_text')] },
		{ heading: t('doc_method_origin'), texts: [t('doc_method_origin_text')] },
		...(themes + agreements > 0 ? [{ heading: t('doc_method_harvest'), texts: [t('doc_method_harvest_text')] }] : []),
		{ heading: t('doc_method_anonymity'), texts: [t('doc_method_anonymity_text'), t('doc_method_check_text')] },
		{ heading: t('doc_method_thresholds'), texts: [t('doc_method_thresholds_text', { minGroup, batch })] },
		{ heading: t('doc_method_privacy'), texts: [t('doc_method_privacy_text'), ...firstSaid(t, model)] },
		{ heading: t('doc_method_figures'), texts: [t('doc_method_figures_text'), t(`doc_method_${saysOf(model)}_text`)] },
		{ heading: t('doc_method_left_out'), texts: [...notReleased, ...left, t('doc_method_parts_text', { parts })] }
	];
}

/** What attendees read first of what was corrected after they had come (L7). */
function firstSaid(t: DeskTranslate, { event, language }: Documentation): string[] {
	return PROMISED.flatMap((field) => {
		const first = event.firstSaid[field];
		if (!first) return [];
		const day = dayInWords(first.changed_on, language);
		return [t('doc_method_corrected', { field: t(`details_${field}`), day, said: first.said })];
	});
}

/** What the figures may be called: of an effect something is said only where there is a follow-up (E18). */
function saysOf({ surveys }: Documentation): 'feedback' | 'effect' {
	const asked = surveys.some(({ followUp, figures }) => followUp && figures.some(({ n }) => n !== null));
	return asked ? 'effect' : 'feedback';
}
