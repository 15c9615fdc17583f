/** Two clusters become one; each is named by the first of its items. */
export type Merge = { a: number; b: number; similarity: number };

/**
 * Average linkage by chains of nearest neighbours, in time that grows with the square of the items (T1). Equal similarities
 * are decided by position, so that the same matrix always gives the same tree. Merges come with falling similarity.
 * @param similarities square matrix, row by row; not changed
 */
export function averageLink(similarities: Float64Array, size: number): Merge[] {
	const matrix = similarities.slice();
	const counts = new Array<number>(size).fill(1);
	const alive = [...counts.keys()];
	const at = (row: number, column: number) => matrix[row * size + column] ?? 0;
	const found: Merge[] = [];
	const chain: number[] = [];

	while (alive.length > 1) {
		if (chain.length === 0) chain.push(alive[0] ?? 0);
		const tip = chain.at(-1) ?? 0;
		const before = chain.at(-2);
		let nearest = before ?? -1;
		let best = before === undefined ? -1 : at(tip, before);
		for (const other of alive) {
			const similarity = at(tip, other);
			if (similarity <= best || other === tip) continue;
			best = similarity;
			nearest = other;
		}
		if (nearest !== before) {
			chain.push(nearest);
			continue;
		}
		chain.length -= 2;
		const [kept, gone] = tip < nearest ? [tip, nearest] : [nearest, tip];
		found.push({ a: kept, b: gone, similarity: best });
		const [keptCount, goneCount] = [counts[kept] ?? 1, counts[gone] ?? 1];
		alive.splice(alive.indexOf(gone), 1);
		counts[kept] = keptCount + goneCount;
		for (const other of alive) {
			if (other === kept) continue;
			const average = (at(kept, other) * keptCount + at(gone, other) * goneCount) / (keptCount + goneCount);
			matrix[kept * size + other] = average;
			matrix[other * size + kept] = average;
		}
	}
	return found
		.map((merge, order) => ({ ...merge, order }))
		.sort((one, two) => two.similarity - one.similarity || one.order - two.order)
		.map(({ a, b, similarity }) => ({ a, b, similarity }));
}

/** The clusters at a threshold: every list holds positions ascending; lists in the order of their first position. */
export function cutAt(merges: readonly Merge[], size: number, threshold: number): number[][] {
	const parents = Array.from({ length: size }, (_, position) => position);
	const rootOf = (position: number): number => {
		let root = position;
		while (parents[root] !== root) root = parents[root] ?? root;
		return root;
	};
	for (const { a, b, similarity } of merges) {
		if (similarity < threshold) break;
		const [one, two] = [rootOf(a), rootOf(b)];
		parents[Math.max(one, two)] = Math.min(one, two);
	}
	const clusters = new Map<number, number[]>();
	for (let position = 0; position < size; position += 1) {
		const root = rootOf(position);
		clusters.set(root, [...(clusters.get(root) ?? []), position]);
	}
	return [...clusters.values()];
}
