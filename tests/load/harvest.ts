import type { Dots, Snapshot } from '../../src/lib/domain/board-snapshot.ts';
import type { Person } from './person.ts';

/** What a rehearsal that is led brings besides notes: what the server confirmed, by board. */
export type Harvest = ReturnType<typeof createHarvest>;

type Kind = 'themes' | 'links' | 'agreements';

export function createHarvest() {
	let phases = 0;
	const confirmed: Record<Kind, Map<string, string>> = { themes: new Map(), links: new Map(), agreements: new Map() };
	/** The last dots of each seat, which replace those before. */
	const dots = new Map<Person, Dots>();

	const idsOf = (kind: Kind, boardId: string) =>
		[...confirmed[kind]].filter(([, board]) => board === boardId).map(([id]) => id);
	const placedOn = (boardId: string) =>
		[...dots].flatMap(([person, placed]) => (person.boardId === boardId ? Object.values(placed) : []));

	return {
		led: () => (phases += 1),
		confirmed: (kind: Kind, boardId: string, id: string) => confirmed[kind].set(id, boardId),
		placed: (person: Person, wished: Dots) => dots.set(person, wished),
		isOurs: (themeId: string) => confirmed.themes.has(themeId),
		idsOf,
		dotsOf: (boardId: string) => sum(placedOn(boardId)),
		counts: () => ({
			phases,
			themes: confirmed.themes.size,
			links: confirmed.links.size,
			agreements: confirmed.agreements.size,
			dots: sum([...dots.values()].flatMap((placed) => Object.values(placed)))
		})
	};
}

export type HarvestVerdict = { lost: number; doubled: number; astray: number };

/**
 * Compares the harvest with the server's boards and with every screen. `astray`: screens that show another phase than the
 * board has. Dots are told as sums, so too few are lost and too many doubled.
 */
export function judgeHarvest(
	harvest: Harvest,
	boards: ReadonlyMap<string, Snapshot>,
	people: readonly Person[]
): HarvestVerdict {
	const verdict = { lost: 0, doubled: 0, astray: 0 };
	for (const [boardId, snapshot] of boards) {
		const screens = people.filter((person) => person.boardId === boardId).map(({ screen }) => screen.state());
		verdict.astray += screens.filter(({ board }) => board.phase !== snapshot.board.phase).length;
		for (const kind of ['themes', 'links', 'agreements'] as const) {
			const held = snapshot[kind].filter((entry) => !('gone' in entry)).map(({ id }) => id);
			verdict.doubled += held.length - new Set(held).size;
			for (const id of harvest.idsOf(kind, boardId)) {
				if (!held.includes(id)) verdict.lost += 1;
				verdict.lost += screens.filter((state) => !state[kind].has(id)).length;
			}
		}
		const told = sum(snapshot.themes.map((theme) => (harvest.isOurs(theme.id) && 'dots' in theme && theme.dots) || 0));
		verdict.lost += Math.max(0, harvest.dotsOf(boardId) - told);
		verdict.doubled += Math.max(0, told - harvest.dotsOf(boardId));
	}
	return verdict;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
