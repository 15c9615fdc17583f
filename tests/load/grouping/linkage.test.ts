import fc from 'fast-check';
import { expect, test } from 'vitest';
import { averageLink, cutAt } from './linkage.ts';

/** By the definition: again and again the two clusters with the highest average. */
function byDefinition(matrix: Float64Array, size: number, threshold: number): number[][] {
	let clusters = Array.from({ length: size }, (_, item) => [item]);
	const average = (one: number[], other: number[]) =>
		one.flatMap((a) => other.map((b) => matrix[a * size + b] ?? 0)).reduce((sum, each) => sum + each, 0) /
		(one.length * other.length);
	for (;;) {
		const [best] = clusters
			.flatMap((one, at) => clusters.slice(at + 1).map((other) => ({ one, other, similarity: average(one, other) })))
			.sort((a, b) => b.similarity - a.similarity);
		if (!best || best.similarity < threshold) break;
		clusters = [...clusters.filter((each) => each !== best.one && each !== best.other), [...best.one, ...best.other]];
	}
	return clusters.map((each) => each.toSorted((a, b) => a - b)).sort(([a = 0], [b = 0]) => a - b);
}

// Every pair has a similarity of its own, so that no tie leaves two right answers.
const matrices = fc.integer({ min: 2, max: 9 }).chain((size) =>
	fc
		.shuffledSubarray(
			Array.from({ length: (size * (size - 1)) / 2 }, (_, rank) => rank),
			{ minLength: (size * (size - 1)) / 2 }
		)
		.map((ranks) => {
			const matrix = new Float64Array(size * size);
			let next = 0;
			for (let row = 0; row < size; row += 1)
				for (let column = 0; column < row; column += 1) {
					const value = Math.sqrt((ranks[next++] ?? 0) + 0.5) / size;
					matrix[row * size + column] = value;
					matrix[column * size + row] = value;
				}
			return { matrix, size };
		})
);

test('T1: chains of nearest neighbours give the clusters that the definition of average linkage gives', () => {
	fc.assert(
		fc.property(matrices, fc.double({ min: 0, max: 1, noNaN: true }), ({ matrix, size }, threshold) => {
			expect(cutAt(averageLink(matrix, size), size, threshold)).toEqual(byDefinition(matrix, size, threshold));
		})
	);
});

test('nothing and a single item are trees, too', () => {
	expect(cutAt(averageLink(new Float64Array(0), 0), 0, 0.1)).toEqual([]);
	expect(cutAt(averageLink(new Float64Array(1), 1), 1, 0.1)).toEqual([[0]]);
});
