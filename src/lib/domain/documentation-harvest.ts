/** What a room made of its notes: themes, weights, agreements (M16–M19). */
import type { AgreementState } from './agreements.ts';
import type { DocNote } from './documentation-notes.ts';
import type { DocumentationSource } from './documentation-source.ts';

/**
 * A heading with its notes, in the order of their numbers; `dots` null: not weighted, not over yet (M8), or by so few that
 * its `rank` is all that is told (E7).
 */
export type DocTheme = {
	title: string;
	table: string | null;
	dots: number | null;
	rank: number | null;
	notes: DocNote[];
};

/** `due`: ISO date, null is open. `statedOn`: when members last said what became of it, null: nobody did. */
export type DocAgreement = {
	what: string;
	who: string;
	due: string | null;
	state: AgreementState;
	remark: string;
	statedOn: string | null;
	theme: string | null;
	table: string | null;
};

/** `placed`: how many dots lie on all themes together; `givers`: by how many people. Null: `few`, or not known. */
export type DocDots = {
	question: string;
	rule: 'half' | 'gauss';
	perTheme: number;
	budget: number;
	placed: number | null;
	givers: number | null;
	few: boolean;
};

/**
 * `themes` by dots where there are any, else as they were laid; `ungrouped`: notes without a theme, none where nothing was
 * grouped (M16). `confirmedAt`: when the room agreed with the headings, ISO in UTC, null: it did not (M17).
 */
export type DocHarvest = {
	themes: DocTheme[];
	ungrouped: DocNote[];
	confirmedAt: string | null;
	dots: DocDots | null;
	agreements: DocAgreement[];
};

type SourceBoard = DocumentationSource['boards'][number];

export function docHarvest(board: SourceBoard, notes: readonly DocNote[]): DocHarvest {
	const byNumber = new Map(notes.map((note) => [note.number, note]));
	const themes = board.themes.map((theme): DocTheme => ({
		...theme,
		rank: theme.rank ?? null,
		notes: theme.notes.flatMap((number) => byNumber.get(number) ?? [])
	}));
	const grouped = new Set(themes.flatMap((theme) => theme.notes));
	const { dots } = board;
	return {
		// Equal dots keep their order, and stand equal in a chart.
		themes: themes.toSorted((a, b) => (b.dots ?? 0) - (a.dots ?? 0) || (a.rank ?? 0) - (b.rank ?? 0)),
		ungrouped: themes.length > 0 ? notes.filter((note) => !grouped.has(note)) : [],
		confirmedAt: board.headings_confirmed_at,
		dots: dots && {
			question: dots.question,
			rule: dots.rule,
			perTheme: dots.per_theme,
			budget: dots.budget,
			placed: dots.placed,
			givers: dots.givers ?? null,
			few: dots.givers === null
		},
		agreements: board.agreements.map(({ stated_on, ...agreement }) => ({ ...agreement, statedOn: stated_on }))
	};
}
