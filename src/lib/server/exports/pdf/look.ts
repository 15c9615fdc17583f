/** The look on paper: the inks of styles/tokens.css on white, because offices print. Sizes in points. */
export const ink = {
	text: '#1b1a17',
	soft: '#4a463d',
	line: '#cfc6b4',
	edge: '#8a8271',
	act: '#00505c',
	actSoft: '#dcebec',
	warn: '#8a2a12',
	white: '#ffffff',
	pens: ['#00505c', '#8f2d1b', '#55368a', '#4a5500'],
	/** Five steps of an ordinal answer; told apart by lightness and, on the negative side, by hatching. */
	steps: ['#7d3b1c', '#d9a27f', '#ece5d6', '#8fc0c3', '#00505c']
} as const;

export type Weight = 'regular' | 'semibold';

/**
 * `leading` is the distance of baselines; `before` and `after` are the room around a paragraph. `whole`: words are broken only
 * if they are wider than the line, as in headings.
 */
export type Style = {
	size: number;
	leading: number;
	weight: Weight;
	colour: string;
	before: number;
	after: number;
	whole?: true;
};

const style = (size: number, leading: number, more: Partial<Style> = {}): Style => ({
	size,
	leading,
	weight: 'regular',
	colour: ink.text,
	before: 0,
	after: 0,
	...more
});

export const styles = {
	title: style(30, 37, { weight: 'semibold', after: 8, whole: true }),
	lead: style(13, 19, { colour: ink.soft }),
	kicker: style(10, 14, { weight: 'semibold', colour: ink.act, after: 6 }),
	h2: style(19, 25, { weight: 'semibold', before: 40, after: 4, whole: true }),
	h3: style(12.5, 17, { weight: 'semibold', before: 18, after: 4, whole: true }),
	h4: style(10.5, 14.5, { weight: 'semibold', before: 10, after: 1, whole: true }),
	label: style(9.5, 13, { weight: 'semibold', before: 12, after: 2 }),
	body: style(10, 14.5, { after: 5 }),
	note: style(10, 14, {}),
	small: style(8.5, 12, { colour: ink.soft }),
	strong: style(8.5, 12, { weight: 'semibold' }),
	warn: style(9.5, 13, { weight: 'semibold', colour: ink.warn, after: 5 }),
	running: style(8, 10, { colour: ink.soft }),
	example: style(8, 10, { weight: 'semibold', colour: ink.warn })
} satisfies Record<string, Style>;

/** A sheet of paper and its margins. */
export type Sheet = { width: number; height: number; left: number; right: number; top: number; bottom: number };

/** A4 with room for a punch on the left. */
export const page: Sheet = { width: 595.28, height: 841.89, left: 68, right: 56, top: 78, bottom: 70 };
export const column = page.width - page.left - page.right;
