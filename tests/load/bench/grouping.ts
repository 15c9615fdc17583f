import { compareNotes } from '../../../src/lib/domain/grouping/compare.ts';
import { searchNotes } from '../../../src/lib/domain/grouping/search.ts';
import { milliseconds, quantile } from '../../harness/figures.ts';
import { blind } from '../grouping/blind.ts';
import { BARS, measureGroups, measurePicked, measureTyped, type Searches } from '../grouping/measures.ts';
import { tuning } from '../grouping/tuning.ts';
import type { Row } from './table.ts';

const NOTES = 300;
const RUNS = 9;

/** 300 different notes: every one that was tuned on, then two of them in one, so that some are as long as a note may be. */
function crowdedBoard(): { id: string; body: string }[] {
	const bodies = Object.values(tuning).flat();
	return Array.from({ length: NOTES }, (_, at) => {
		const [one, other] = [bodies[at % bodies.length], bodies[(at * 7) % bodies.length]];
		return { id: String(at).padStart(3, '0'), body: at < bodies.length ? `${one}` : `${one}. ${other}` };
	});
}

const share = (value: number): string => value.toFixed(2);

function timeRow(what: string, act: () => void): Row {
	const took = Array.from({ length: RUNS }, () => {
		const started = performance.now();
		act();
		return performance.now() - started;
	});
	const [first = Number.NaN] = took;
	return {
		what,
		bar: '≤ 500 ms',
		measured: `${milliseconds(first)} the first time, p50 ${milliseconds(quantile(took, 0.5))}`,
		holds: first <= 500
	};
}

const searched = ({ right, chance, nothing, offered }: Searches): string =>
	`${share(right)} (at random ${share(chance)}); ${offered.toFixed(1)} notes offered, ${Math.round(100 * nothing)} % of the searches find nothing`;

/** How long the search takes (T1), how good it is, and what keeps whole groups from being offered (T5). */
export function groupingRows(): Row[] {
	const notes = crowdedBoard();
	const groups = measureGroups(blind);
	const bare = measureGroups(blind, { subjects: [], glossary: [] });
	const whose = `${groups.notes} notes by another hand than the vocabulary`;
	const therefore = groups.passed ? '' : ' – therefore search only is offered';
	return [
		timeRow(`looking for notes like one among ${NOTES}`, () => searchNotes(notes, { noteId: '000' })),
		timeRow(`words and near-duplicates of ${NOTES} notes`, () => compareNotes(notes)),
		{
			what: `gate for whole groups (T5): nearest note has the same theme (P@1), ${whose}`,
			bar: `≥ ${share(BARS.precision)}`,
			measured: `${share(groups.precision)}, without the words of the trade ${share(bare.precision)}${therefore}`,
			holds: groups.precision >= BARS.precision
		},
		{
			what: `gate for whole groups (T5): groups agree with the themes (ARI), ${whose}`,
			bar: `≥ ${share(BARS.rand)}`,
			measured: `${share(groups.rand)} as set, ${share(groups.best)} at best, without the words of the trade ${share(bare.rand)}${therefore}`,
			holds: groups.rand >= BARS.rand
		},
		{
			what: `search, a note picked: share of the first five found that belong to its theme, the same ${groups.notes} notes`,
			bar: '',
			measured: searched(measurePicked(blind))
		},
		{
			what: `search, the name of a theme typed: share of the first five found that belong to it, the same ${groups.notes} notes`,
			bar: '',
			measured: searched(measureTyped(blind))
		}
	];
}
