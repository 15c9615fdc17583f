import { groupsAt, THRESHOLDS } from '../../../src/lib/domain/grouping/grouping.ts';
import { prepareGroups } from '../../../src/lib/domain/grouping/prepare.ts';
import { milliseconds, quantile } from '../../harness/figures.ts';
import { heldOut } from '../grouping/held-out.ts';
import { measure } from '../grouping/measures.ts';
import { tuning } from '../grouping/tuning.ts';
import type { Row } from './table.ts';

const NOTES = 300;
const RUNS = 9;

/** 300 different notes: every one there is, then two of them in one, so that some are as long as a note may be. */
function crowdedBoard(): { id: string; body: string }[] {
	const bodies = [tuning, heldOut].flatMap((set) => Object.values(set).flat());
	return Array.from({ length: NOTES }, (_, at) => {
		const [one, other] = [bodies[at % bodies.length], bodies[(at * 7) % bodies.length]];
		return { id: String(at).padStart(3, '0'), body: at < bodies.length ? `${one}` : `${one}. ${other}` };
	});
}

const share = (value: number): string => value.toFixed(2);

/** How long suggestions for 300 notes take (T1), and how good they are on notes not used for tuning (T5). */
export function groupingRows(): Row[] {
	const notes = crowdedBoard();
	const took = Array.from({ length: RUNS }, () => {
		const started = performance.now();
		groupsAt(prepareGroups(notes), THRESHOLDS.usual);
		return performance.now() - started;
	});
	const [first = Number.NaN] = took;
	const { notes: measured, precision, rand, best } = measure(heldOut);
	const bare = measure(heldOut, { subjects: [], glossary: [] });
	return [
		{
			what: `suggesting groups for ${NOTES} notes`,
			bar: '≤ 500 ms',
			measured: `${milliseconds(first)} the first time, p50 ${milliseconds(quantile(took, 0.5))}`,
			holds: first <= 500
		},
		{
			what: `nearest note has the same theme (P@1), ${measured} notes not used for tuning`,
			bar: '≥ 0.70',
			measured: `${share(precision)}, without the words of the trade ${share(bare.precision)}`,
			holds: precision >= 0.7
		},
		{
			what: `groups agree with the themes (ARI), ${measured} notes not used for tuning`,
			bar: '≥ 0.50',
			measured: `${share(rand)} as set, ${share(best)} at best; without the words of the trade ${share(bare.rand)} and ${share(bare.best)}`,
			holds: rand >= 0.5
		}
	];
}
