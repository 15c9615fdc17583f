/** Where the dots of a Zielscheibe stand, as data (2.4). The circle has radius 1; angles from the top, clockwise. */

/** A sector: how many gave each step, from 1 (the rim) to 5 (the centre); null where too few answered. */
export type Sector = { label: string; counts: readonly number[] | null };

export type Dot = { x: number; y: number };

const STEPS = 5;
/** No dot stands on a line. */
const MARGIN = { angle: 0.07, radius: 0.14 };

/**
 * Places in a field, 0..1 along the ring and outwards, always the same: each is the one of a few by chance that is farthest from
 * those before it. Along the ring there is more room.
 */
const SPOTS: readonly Dot[] = strewn({ spots: 512, tries: 24, stretch: 3 });

/** Rings are equal in area, so that as many dots look equally dense wherever they are. */
export const ringRadius = (ring: number): number => Math.sqrt(ring / STEPS);

/** Where sector `index` of `sectors` begins. */
export const sectorAngle = (index: number, sectors: number): number => (2 * Math.PI * index) / sectors;

export const onCircle = (angle: number, radius: number): Dot => ({
	x: radius * Math.sin(angle),
	y: radius * Math.cos(angle)
});

/**
 * One dot for each answer, strewn over its field. Where the next one goes depends on how many are there and on nothing
 * else: dots that stand do not move, and nothing ties those of one sheet together.
 */
export function dotsOf(sectors: readonly Sector[]): Dot[] {
	return sectors.flatMap(({ counts }, index) =>
		(counts ?? []).flatMap((count, step) =>
			Array.from({ length: count }, (_, place) => dotIn(index, sectors.length, STEPS - 1 - step, place))
		)
	);
}

/** How large dots may be, in radii of the circle, so that those of the fullest field can still be told apart. */
export function dotRadius(sectors: readonly Sector[]): number {
	const fullest = Math.max(1, ...sectors.flatMap(({ counts }) => counts ?? []));
	const field = Math.PI / STEPS / sectors.length;
	return Math.min(0.035, Math.max(0.012, 0.36 * Math.sqrt(field / fullest)));
}

function dotIn(sector: number, sectors: number, ring: number, place: number): Dot {
	// Each field begins elsewhere, or all would show the same pattern.
	const spot = SPOTS[(place + (sector * STEPS + ring) * 17) % SPOTS.length] as Dot;
	const angle = sectorAngle(sector + within(spot.x, MARGIN.angle), sectors);
	return onCircle(angle, Math.sqrt((ring + within(spot.y, MARGIN.radius)) / STEPS));
}

const within = (value: number, margin: number): number => margin + value * (1 - 2 * margin);

function strewn({ spots, tries, stretch }: { spots: number; tries: number; stretch: number }): Dot[] {
	const chance = mulberry(20261122);
	const all: Dot[] = [];
	const distance = (a: Dot, b: Dot) => (stretch * (a.x - b.x)) ** 2 + (a.y - b.y) ** 2;
	// Only the last ones count, so that any stretch of the row is spread evenly.
	while (all.length < spots) {
		const near = all.slice(-64);
		const candidates = Array.from({ length: tries }, () => ({ x: chance(), y: chance() }));
		const room = candidates.map((one) => Math.min(...near.map((other) => distance(one, other)), Infinity));
		all.push(candidates[room.indexOf(Math.max(...room))] as Dot);
	}
	return all;
}

/** Numbers 0..1 that look like chance and are the same on every screen (mulberry32). */
function mulberry(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
