import type { Documentation } from '$lib/domain/documentation';
import { type Change, type Figure, type Measures, type Series, wholePercent } from '$lib/domain/figures';
import type { Interval } from '$lib/domain/statistics';
import type { DeskTranslate } from '$lib/messages';
import { column } from './columns.ts';
import { type Cell, SUPPRESSED, type Table } from './table.ts';
import { type GivenText, textsOf } from './told.ts';

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

/**
 * A row for each answer that could be chosen: each step of each sector, each pair of before and now. One row where nothing
 * may be shown, and one for a free text.
 */
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
			column('share_low', 10),
			column('share_high', 10),
			column('givers', 10),
			...baseColumns
		],
		rows: questionsOf(model).flatMap(({ where, figure }) => {
			const kind = t(`doc_kind_${figure.kind}`);
			return answersOf(figure, t).map(({ key, label, count, share, interval, givers, n }) => [
				...where,
				kind,
				key,
				label,
				count,
				typeof share === 'number' ? wholePercent(share) : share,
				...(chosen.includes(figure.kind) ? rangeOf(interval) : [null, null]),
				givers,
				...baseOf(figure, n, t)
			]);
		})
	};
}

type Answers = {
	key: Cell;
	label: Cell;
	count: Cell;
	share: Cell;
	interval: Interval | null;
	givers: Cell;
	n: number | null;
};

/** Whose answers have a range each (2.4). */
const chosen: readonly Figure['kind'][] = ['yes_partly_no', 'choice', 'choices'];
/** In whole per cent, as the shares are; a full stop where there may be none (E16). */
const rangeOf = (interval: Interval | null | undefined): Cell[] =>
	interval ? [wholePercent(interval.low), wholePercent(interval.high)] : [SUPPRESSED, SUPPRESSED];

/** The answers to a question; a full stop where nothing may be shown (E16). */
function answersOf(figure: Figure, t: DeskTranslate): Answers[] {
	const { kind, n, suppressed, bars, mostly, series, change } = figure;
	const unseen = { key: null, label: null, count: SUPPRESSED, share: SUPPRESSED, interval: null, givers: null, n };
	if (suppressed) return [unseen];
	if (kind === 'text') return [{ ...unseen, count: n, share: null }];
	if (kind === 'target') return series.flatMap(sectorOf);
	if (change) return pairsOf(change, n ?? 0, t);
	// Of a small group all of one mind only the sentence speaks (E10).
	if (bars.length === 0) return [unseen];
	const unknown = kind === 'points' ? SUPPRESSED : null;
	return [
		...mostly.map((of) => ({ ...unseen, ...of })),
		...bars.map((bar) => ({ ...bar, givers: bar.givers ?? unknown, n }))
	];
}

function sectorOf({ key, label, n, bars }: Series): Answers[] {
	const bare = { label, interval: null, givers: null, n };
	if (bars.length === 0) return [{ ...bare, key, count: SUPPRESSED, share: SUPPRESSED }];
	return bars.map((bar) => ({
		...bare,
		key: `${key}:${bar.key}`,
		label: `${label}: ${bar.label}`,
		count: bar.count,
		share: bar.share
	}));
}

function pairsOf({ steps, table }: Change, n: number, t: DeskTranslate): Answers[] {
	return table.flatMap((row, before) =>
		row.map((count, now) => ({
			key: `${before + 1}:${now + 1}`,
			label: t('doc_from_to', { before: steps[before] ?? '', now: steps[now] ?? '' }),
			count,
			share: count / n,
			interval: null,
			givers: null,
			n
		}))
	);
}

/** Measures of scales, sectors, pairs, numbers and recommendations (2.5), a row each; a full stop where too few answered (E8, E16). */
export function measuresTable(model: Documentation, t: DeskTranslate): Table {
	return {
		name: 'doc_sheet_measures',
		columns: [
			...questionColumns,
			column('sector', 20),
			column('n', 8),
			column('median', 28),
			column('interpolated_median', 14),
			column('top2', 12),
			column('top2_low', 12),
			column('top2_high', 12),
			column('agreement', 12),
			column('amount_median', 12),
			column('quartile_low', 12),
			column('quartile_high', 12),
			column('unit', 14),
			column('down', 12),
			column('same', 12),
			column('up', 12),
			column('up_low', 12),
			column('up_high', 12),
			column('net', 12),
			column('net_low', 12),
			column('net_high', 12)
		],
		rows: questionsOf(model)
			.filter(({ figure }) => measured.includes(figure.kind))
			.flatMap(({ where, figure }) => measuresOf(figure, t).map((cells) => [...where, ...cells]))
	};
}

const measured: readonly Figure['kind'][] = ['ordinal', 'mood', 'target', 'before_now', 'number', 'recommend'];
/** Where it would pretend too much a full stop (E8, E16). */
const rounded = (value: number | null | undefined): Cell =>
	value === null || value === undefined ? SUPPRESSED : Math.round(value * 100) / 100;
const nothing: readonly Cell[] = [null, null, null, null, null, null];

function measuresOf(figure: Figure, t: DeskTranslate): Cell[][] {
	const { kind, series, change, amount, net } = figure;
	const n = figure.n ?? SUPPRESSED;
	const rest = [
		...(kind === 'number'
			? [amount?.middle?.median ?? SUPPRESSED, ...(amount?.middle?.quartiles ?? [SUPPRESSED, SUPPRESSED])]
			: nothing.slice(0, 3)),
		amount?.unit || null,
		...(kind === 'before_now'
			? [...[change?.down, change?.same, change?.up].map((count) => count ?? SUPPRESSED), ...rangeOf(change?.upShare)]
			: nothing.slice(0, 5)),
		...(kind === 'recommend' ? [net?.score, net?.interval?.low, net?.interval?.high].map(rounded) : nothing.slice(0, 3))
	];
	if (kind === 'target' && series.length > 0)
		return series.map((sector) => [
			sector.label,
			sector.n ?? SUPPRESSED,
			...scaleOf(sector, (step) => t('doc_step', { step })),
			...rest
		]);
	if (kind !== 'ordinal' && kind !== 'mood' && kind !== 'target') return [[null, n, ...nothing, ...rest]];
	return [[null, n, ...scaleOf(figure, (step) => figure.bars[step - 1]?.label ?? ''), ...rest]];
}

function scaleOf({ median, interpolatedMedian, top2, agreement }: Measures, named: (step: number) => string): Cell[] {
	return [
		median?.map(named).join(' – ') ?? SUPPRESSED,
		rounded(interpolatedMedian),
		top2 ? wholePercent(top2.share) : SUPPRESSED,
		...rangeOf(top2),
		rounded(agreement)
	];
}

/** Free texts by group, those that are quoted first, else in the order of the model, which is a random one (L4). */
export function textsTable(model: Documentation, t: DeskTranslate): Table {
	return {
		name: 'doc_sheet_texts',
		columns: [
			...questionColumns,
			column('text', 90),
			column('text_count', 10),
			column('quoted', 10),
			column('text_group', 30),
			column('group_count', 14)
		],
		rows: questionsOf(model).flatMap(({ where, figure }) =>
			textsOf(t, model.language, figure).flatMap(({ heading, count: groupCount, quoted, others }) => {
				const group = [heading, heading === null ? null : groupCount];
				const row =
					(mark: string) =>
					({ body, count }: GivenText): Cell[] => [...where, body, count, mark, ...group];
				return [...quoted.map(row(t('doc_yes'))), ...others.map(row(t('doc_no')))];
			})
		)
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

/** @param n what the shares of this row rest on: of a sector its own answers */
function baseOf({ suppressed, noAnswer, withheld }: Figure, n: number | null, t: DeskTranslate): Cell[] {
	if (suppressed) return [SUPPRESSED, SUPPRESSED, SUPPRESSED];
	return [n ?? SUPPRESSED, noAnswer ?? SUPPRESSED, t(withheld ? 'doc_maybe' : 'doc_no')];
}
