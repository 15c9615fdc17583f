/** Where a Zielscheibe has its cells: sectors clockwise from the top, steps from 1 at the rim to 5 in the centre. Pure. */

/** Outer edge of each step, from the rim inwards. The drawing is 2 × 100 wide. */
const EDGES = [100, 82, 64, 46, 28, 0] as const;

export type Cell = { sector: number; step: number };

const edge = (step: number): { outer: number; inner: number } => ({
	outer: EDGES[step - 1] ?? 0,
	inner: EDGES[step] ?? 0
});

/** An angle as a share of the round, 0 at the top. */
const at = (share: number, radius: number): { x: number; y: number } => ({
	x: radius * Math.sin(2 * Math.PI * share),
	y: -radius * Math.cos(2 * Math.PI * share)
});

/** The cell at a point, measured from the centre; null outside. */
export function cellAt(x: number, y: number, sectors: number): Cell | null {
	const radius = Math.hypot(x, y);
	const step = [5, 4, 3, 2, 1].find((one) => radius < edge(one).outer);
	if (step === undefined) return null;
	const share = (Math.atan2(x, -y) / (2 * Math.PI) + 1) % 1;
	return { sector: Math.min(sectors - 1, Math.floor(share * sectors)), step };
}

/** The middle of a cell. */
export function middleOf({ sector, step }: Cell, sectors: number): { x: number; y: number } {
	const { outer, inner } = edge(step);
	return at((sector + 0.5) / sectors, inner === 0 ? outer * 0.6 : (outer + inner) / 2);
}

/** Beyond the rim, where the number of a sector stands. */
export const numberOf = (sector: number, sectors: number): { x: number; y: number } =>
	at((sector + 0.5) / sectors, 110);

const point = ({ x, y }: { x: number; y: number }): string => `${x.toFixed(2)} ${y.toFixed(2)}`;

/** The outline of a cell, for a `path`. */
export function outlineOf({ sector, step }: Cell, sectors: number): string {
	const { outer, inner } = edge(step);
	const [from, to] = [sector / sectors, (sector + 1) / sectors];
	const rim = `M${point(at(from, outer))}A${outer} ${outer} 0 0 1 ${point(at(to, outer))}`;
	return `${rim}L${point(at(to, inner))}${inner > 0 ? `A${inner} ${inner} 0 0 0 ${point(at(from, inner))}` : ''}Z`;
}
