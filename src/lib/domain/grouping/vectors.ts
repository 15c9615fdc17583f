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

/** Asked for a row: the cosines of that vector with every one, in their order, itself included. */
export function cosinesOf(vectors: readonly Vector[]): (row: number) => Float64Array {
	const width = vectors.reduce((most, { features }) => Math.max(most, 1 + (features.at(-1) ?? -1)), 0);
	const spread = new Float64Array(width);
	return (row) => {
		const { features = [], weights = [] } = vectors[row] ?? {};
		spread.fill(0);
		for (const [position, feature] of features.entries()) spread[feature] = weights[position] ?? 0;
		return Float64Array.from(vectors, (other) => {
			let sum = 0;
			for (let each = 0; each < other.features.length; each += 1)
				sum += (other.weights[each] ?? 0) * (spread[other.features[each] ?? 0] ?? 0);
			return sum;
		});
	};
}
