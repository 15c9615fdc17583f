/** How the chart of a figure looks: colours from the tokens, text that is read on each, and a pattern beside the colour. */
export type Ink = {
	/** A custom property of tokens.css. */
	ground: string;
	text: 'dark' | 'light';
	/** Stripes mark the negative side, so that the ends differ without colour (E14). */
	striped: boolean;
};

const middle: Ink = { ground: '--step-3', text: 'dark', striped: false };

const steps: readonly Ink[] = [
	{ ground: '--step-1', text: 'light', striped: true },
	{ ground: '--step-2', text: 'dark', striped: true },
	middle,
	{ ground: '--step-4', text: 'dark', striped: false },
	{ ground: '--step-5', text: 'light', striped: false }
];

export function stepInk(index: number): Ink {
	return steps[index] ?? middle;
}

const best: Ink = { ground: '--step-5', text: 'light', striped: false };
const beside: Ink = { ground: '--step-4', text: 'dark', striped: false };
const far: Ink = { ground: '--step-2', text: 'dark', striped: true };

/** Where the middle is best, the middle stands out and the ends are marked; elsewhere all bars are alike. */
export function barInk(kind: 'ordinal_middle' | 'other', index: number): Ink {
	if (kind === 'other') return best;
	return index === 2 ? best : index === 1 || index === 3 ? beside : far;
}
