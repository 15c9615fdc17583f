/**
 * The formulas, in the form their sources give them. All take counts, none reads anything else. Where there is
 * nothing to say (no answers, or fewer than a formula needs) the result is null, never NaN or Infinity (E6).
 */

/** The 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;

/** Bounds of an interval, both included. */
export type Interval = { low: number; high: number };

export function total(counts: readonly number[]): number {
	return counts.reduce((sum, count) => sum + count, 0);
}

/** Each count's part of all, 0..1; null when there is none. */
export function shares(counts: readonly number[]): number[] | null {
	const n = total(counts);
	return n === 0 ? null : counts.map((count) => count / n);
}

/**
 * The middle category, counted from 1. With an even number of answers whose middle two differ both are given, lower first:
 * half a category does not exist. @param counts by category, in order
 */
export function ordinalMedian(counts: readonly number[]): [number] | [number, number] | null {
	const n = total(counts);
	if (n === 0) return null;
	const low = categoryAt(counts, Math.ceil(n / 2));
	const high = categoryAt(counts, Math.floor(n / 2) + 1);
	return low === high ? [low] : [low, high];
}

/** The category, from 1, of the answer at `rank`, from 1, when answers are sorted. */
function categoryAt(counts: readonly number[], rank: number): number {
	let reached = 0;
	return counts.findIndex((count) => (reached += count) >= rank) + 1;
}

/**
 * The median as a point inside its category, M − ½ + (n/2 − n below) / n in M. Agrees with M + (n above − n below) / 2 n in M.
 * Between two middle categories that differ it is the point half-way.
 */
export function interpolatedMedian(counts: readonly number[]): number | null {
	const median = ordinalMedian(counts);
	if (median === null) return null;
	const [low, high = low] = median;
	if (low !== high) return (low + high) / 2;
	const below = total(counts.slice(0, low - 1));
	return low - 0.5 + (total(counts) / 2 - below) / (counts[low - 1] as number);
}

/** Wilson's interval at 95 % for `k` of `n`; stays within 0..1 and is usable for few answers. Null for n = 0. */
export function wilson(k: number, n: number): Interval | null {
	if (n === 0) return null;
	const { low, high } = wilsonAround(k / n, n);
	// At the ends rounding would leave a bound a hair beside what it is.
	return { low: k === 0 ? 0 : low, high: k === n ? 1 : high };
}

function wilsonAround(p: number, n: number): Interval {
	const centre = (p + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n);
	const half = (Z * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2))) / (1 + Z ** 2 / n);
	return { low: centre - half, high: centre + half };
}

/** The part of the two highest categories with its interval. Not for scales whose middle is best. */
export function topTwo(counts: readonly number[]): ({ share: number } & Interval) | null {
	const n = total(counts);
	const top = total(counts.slice(-2));
	const interval = wilson(top, n);
	return interval === null ? null : { share: top / n, ...interval };
}

/**
 * Van der Eijk's measure of agreement: 1 all in one category, 0 as many in each, −1 half at either end. Null without
 * answers or with fewer than three categories. @param counts by category, in order
 */
export function agreement(counts: readonly number[]): number | null {
	const n = total(counts);
	if (n === 0 || counts.length < 3) return null;
	let sum = 0;
	let rest = counts.slice();
	// Layers: every category that is left gives the smallest count that is left.
	while (total(rest) > 0) {
		const step = Math.min(...rest.filter((count) => count > 0));
		const layer = rest.map((count) => count > 0);
		const size = layer.filter(Boolean).length;
		sum += layerAgreement(layer) * ((step * size) / n);
		rest = rest.map((count) => (count > 0 ? count - step : 0));
	}
	return sum;
}

/** Agreement of a layer in which a category is either filled or empty. */
function layerAgreement(layer: readonly boolean[]): number {
	const filled = layer.filter(Boolean).length;
	const unimodality = layerUnimodality(layer);
	return filled === 1 ? 1 : unimodality * (1 - (filled - 1) / (layer.length - 1));
}

/**
 * Weighs triples of categories a < b < c: 110 and 011 speak for one mode, 101 against it. A layer without either (all
 * filled) has none: 0.
 */
function layerUnimodality(layer: readonly boolean[]): number {
	const k = layer.length;
	let unimodal = 0;
	let bimodal = 0;
	for (let a = 0; a < k; a++) {
		for (let b = a + 1; b < k; b++) {
			for (let c = b + 1; c < k; c++) {
				if (layer[a] && !layer[b] && layer[c]) bimodal += 1;
				if (layer[b] && layer[a] !== layer[c]) unimodal += 1;
			}
		}
	}
	if (unimodal + bimodal === 0) return 0;
	return ((k - 2) * unimodal - (k - 1) * bimodal) / ((k - 2) * (unimodal + bimodal));
}

/**
 * Net promoter score −1..1 with its standard error and an adjusted Wald interval (three answers added, ¾ to either side).
 * @param counts promoters, detractors and all answers; null for n = 0
 */
export function netPromoterScore(counts: {
	promoters: number;
	detractors: number;
	n: number;
}): ({ score: number; variance: number; standardError: number } & Interval) | null {
	const { promoters, detractors, n } = counts;
	if (n === 0) return null;
	const variance = netVariance(promoters / n, detractors / n);
	const adjusted = { n: n + 3, promoters: (promoters + 0.75) / (n + 3), detractors: (detractors + 0.75) / (n + 3) };
	const centre = adjusted.promoters - adjusted.detractors;
	const half = Z * Math.sqrt(netVariance(adjusted.promoters, adjusted.detractors) / adjusted.n);
	return {
		score: (promoters - detractors) / n,
		variance,
		standardError: Math.sqrt(variance / n),
		low: Math.max(-1, centre - half),
		high: Math.min(1, centre + half)
	};
}

function netVariance(promoters: number, detractors: number): number {
	return Math.max(0, promoters + detractors - (promoters - detractors) ** 2);
}

/**
 * By how much an interval narrows because a good part of everybody answered: √((N − n) / (N − 1)). 1 when at most 5 % did;
 * null when that makes no sense (nobody there, or more answers than people).
 */
export function finitePopulationCorrection(n: number, population: number): number | null {
	if (n < 0 || population < 1 || n > population) return null;
	if (n / population <= 0.05) return 1;
	return population === 1 ? 0 : Math.sqrt((population - n) / (population - 1));
}

/**
 * Wilson's interval for the share among all `population` of whom `n` answered and `k` so, as if they had been drawn by lot: as
 * many more answers as the correction makes of them. In whole people, outwards; never wider than what is certain, whatever the
 * others would have said: a point when all answered. Null without answers, and with more of them than people.
 */
export function wilsonOfFinite(k: number, n: number, population: number): Interval | null {
	const correction = n === 0 ? null : finitePopulationCorrection(n, population);
	if (correction === null) return null;
	const certain = { low: k / population, high: (k + population - n) / population };
	if (correction === 0) return certain;
	const { low, high } = wilsonAround(k / n, n / correction ** 2);
	return {
		low: Math.max(certain.low, Math.floor(low * population) / population),
		high: Math.min(certain.high, Math.ceil(high * population) / population)
	};
}

/**
 * For each option the points of Borda it got, as a part of the most it could have: a first of m places is worth m points, the
 * last 1, no place 0. @param table by option and rank; @param n people who ranked; null without any
 */
export function bordaShares(table: readonly (readonly number[])[], n: number): number[] | null {
	const places = table.length;
	if (n === 0 || places === 0) return null;
	return table.map((ranks) => total(ranks.map((count, rank) => count * (places - rank))) / (n * places));
}

/** The sign test's counts of a table `[before][now]`: how many went up, stayed and went down. */
export function pairedChange(table: readonly (readonly number[])[]): { up: number; same: number; down: number } {
	const sumOf = (which: (before: number, now: number) => boolean) =>
		total(table.flatMap((row, before) => row.filter((_, now) => which(before, now))));
	return {
		up: sumOf((before, now) => now > before),
		same: sumOf((before, now) => now === before),
		down: sumOf((before, now) => now < before)
	};
}

/** Below this expected count χ² is no longer a good approximation. */
const LEAST_EXPECTED = 5;

/**
 * χ² of a table of groups and answers, without Yates' correction, with Cramér's V 0..1: how strongly the answer goes along with
 * the group. Rows and columns without answers are left out. Null with fewer than two of either, or where an expected count is
 * too small.
 */
export function association(
	table: readonly (readonly number[])[]
): { chiSquare: number; degreesOfFreedom: number; cramersV: number } | null {
	const columns = table[0]
		?.map((_, column) => column)
		.filter((column) => total(table.map((row) => row[column] ?? 0)) > 0);
	const rows = table.filter((row) => total(row) > 0).map((row) => (columns ?? []).map((column) => row[column] ?? 0));
	const [height, width] = [rows.length, rows[0]?.length ?? 0];
	if (height < 2 || width < 2) return null;
	const n = total(rows.map(total));
	const byColumn = rows[0]?.map((_, column) => total(rows.map((row) => row[column] ?? 0))) ?? [];
	let chiSquare = 0;
	for (const row of rows) {
		for (const [column, count] of row.entries()) {
			const expected = (total(row) * (byColumn[column] ?? 0)) / n;
			if (expected < LEAST_EXPECTED) return null;
			chiSquare += (count - expected) ** 2 / expected;
		}
	}
	const smaller = Math.min(height, width) - 1;
	return { chiSquare, degreesOfFreedom: (height - 1) * (width - 1), cramersV: Math.sqrt(chiSquare / (n * smaller)) };
}
