/** A sparse vector of length 1: indexes of features ascending, their weights beside them. */
export type Vector = { features: readonly number[]; weights: readonly number[] };

/**
 * TF-IDF of bags of features (T1): 1 + ln(times) weighted with ln(1 + notes / notes with it), of length 1.
 * @param bags one list of features for each note; a feature may come several times
 */
export function tfIdf(bags: readonly (readonly string[])[]): Vector[] {
	const counted = bags.map((bag) => {
		const times = new Map<string, number>();
		for (const feature of bag) times.set(feature, (times.get(feature) ?? 0) + 1);
		return times;
	});
	const spread = new Map<string, number>();
	for (const times of counted) for (const feature of times.keys()) spread.set(feature, (spread.get(feature) ?? 0) + 1);
	const index = new Map([...spread.keys()].map((feature, position) => [feature, position]));
	const rarity = (feature: string) => Math.log(1 + bags.length / (spread.get(feature) ?? 1));

	return counted.map((times) => {
		const entries = [...times]
			.map(([feature, count]): [number, number] => [index.get(feature) ?? 0, (1 + Math.log(count)) * rarity(feature)])
			.sort(([a], [b]) => a - b);
		const length = Math.hypot(...entries.map(([, weight]) => weight)) || 1;
		return {
			features: entries.map(([feature]) => feature),
			weights: entries.map(([, weight]) => weight / length)
		};
	});
}

/**
 * Adds `share` times the cosine of every two vectors to a square matrix, row by row; the diagonal stays as it is. Each row
 * is summed up from the notes before it that hold the same features, then mirrored: the matrix is walked once.
 */
export function addCosines(matrix: Float64Array, vectors: readonly Vector[], share: number): void {
	const size = vectors.length;
	const holders: { rows: number[]; weights: number[] }[] = [];
	for (const [row, { features, weights }] of vectors.entries()) {
		const sums = new Float64Array(row);
		for (const [position, feature] of features.entries()) {
			const weight = weights[position] ?? 0;
			const earlier = (holders[feature] ??= { rows: [], weights: [] });
			for (let each = 0; each < earlier.rows.length; each += 1) {
				const column = earlier.rows[each] ?? 0;
				sums[column] = (sums[column] ?? 0) + weight * (earlier.weights[each] ?? 0);
			}
			earlier.rows.push(row);
			earlier.weights.push(weight);
		}
		for (const [column, sum] of sums.entries()) {
			if (sum === 0) continue;
			const at = row * size + column;
			matrix[at] = (matrix[at] ?? 0) + share * sum;
			matrix[column * size + row] = matrix[at];
		}
	}
}
