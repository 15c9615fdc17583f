import {
	BarController,
	BarElement,
	CategoryScale,
	Chart,
	type ChartConfiguration,
	LinearScale,
	type Plugin
} from 'chart.js';
import type { Bar } from '$lib/domain/bars';
import type { Figure } from '$lib/domain/figures';
import { barInk, type Ink, stepInk } from './look.ts';

// Only what is drawn: the rest of Chart.js stays out of the page.
Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** Where the labels of a drawing come from: its canvas. `size`: of the text, in pixels; everything goes along with it. */
type Style = { token(name: string): string; font: string; size: number; still: boolean };

function styleOf(canvas: HTMLCanvasElement): Style {
	const computed = getComputedStyle(canvas);
	return {
		token: (name) => computed.getPropertyValue(name).trim(),
		font: computed.fontFamily,
		size: parseFloat(computed.fontSize),
		still: matchMedia('(prefers-reduced-motion: reduce)').matches
	};
}

function fill({ ground, striped }: Ink, style: Style): string | CanvasPattern {
	const colour = style.token(ground);
	if (!striped) return colour;
	const side = Math.round(style.size * 0.8);
	const tile = document.createElement('canvas');
	tile.width = tile.height = side;
	const pen = tile.getContext('2d');
	if (!pen) return colour;
	pen.fillStyle = colour;
	pen.fillRect(0, 0, side, side);
	pen.strokeStyle = 'rgb(255 255 255 / 38%)';
	pen.lineWidth = side / 5;
	pen.beginPath();
	for (const x of [-side, 0, side]) {
		pen.moveTo(x - 2, side + 2);
		pen.lineTo(x + side + 2, -2);
	}
	pen.stroke();
	return pen.createPattern(tile, 'repeat') ?? colour;
}

/** What is drawn now: the counts change under a chart that stays. */
type Drawn = { counts: readonly number[]; inks: readonly Ink[]; stacked: boolean };

/** Writes each count on its bar, with a halo of the bar's colour; in a piece that is too narrow the table says it. */
function countLabels(drawn: Drawn, style: Style): Plugin<'bar'> {
	return {
		id: 'counts',
		afterDatasetsDraw(chart) {
			const { ctx } = chart;
			const { stacked } = drawn;
			ctx.save();
			ctx.font = `600 ${style.size}px ${style.font}`;
			ctx.textBaseline = 'middle';
			ctx.lineJoin = 'round';
			drawn.counts.forEach((count, index) => {
				const bar = stacked ? chart.getDatasetMeta(index).data[0] : chart.getDatasetMeta(0).data[index];
				const ink = drawn.inks[index];
				if (!bar || !ink) return;
				const { x, y, base } = bar.getProps(['x', 'y', 'base'], false) as { x: number; y: number; base: number };
				const label = String(count);
				const fits = Math.abs(x - base) > ctx.measureText(label).width + style.size / 2;
				if (stacked && (!fits || count === 0)) return;
				const inside = stacked || fits;
				ctx.textAlign = stacked ? 'center' : inside ? 'end' : 'start';
				const at = stacked ? (x + base) / 2 : inside ? x - style.size / 2 : x + style.size * 0.4;
				if (inside && ink.striped) {
					ctx.strokeStyle = style.token(ink.ground);
					ctx.lineWidth = style.size * 0.4;
					ctx.strokeText(label, at, y);
				}
				ctx.fillStyle = inside && ink.text === 'light' ? '#fff' : style.token('--ink');
				ctx.fillText(label, at, y);
			});
			ctx.restore();
		}
	};
}

type Shown = Pick<Figure, 'kind' | 'bars'>;

/** One bar of 100 per cent, a piece for each step (2.4). */
function stackedBar(bars: readonly Bar[], inks: readonly Ink[], style: Style): ChartConfiguration<'bar'> {
	const hidden = { display: false, stacked: true } as const;
	return {
		type: 'bar',
		data: {
			labels: [''],
			datasets: bars.map((_, index) => ({
				data: [],
				backgroundColor: fill(inks[index] as Ink, style),
				borderColor: style.token('--edge'),
				borderWidth: 1,
				borderSkipped: false as const,
				barPercentage: 1,
				categoryPercentage: 1
			}))
		},
		options: { layout: { padding: 1 }, scales: { x: { ...hidden, min: 0, max: 100 }, y: hidden } }
	};
}

/** A bar for each answer, from a common zero, with its label beside it. */
function separateBars(bars: readonly Bar[], inks: readonly Ink[], style: Style): ChartConfiguration<'bar'> {
	return {
		type: 'bar',
		data: {
			labels: bars.map(({ label }) => wrapped(label)),
			datasets: [
				{
					data: [],
					backgroundColor: inks.map((ink) => fill(ink, style)),
					borderColor: style.token('--edge'),
					borderWidth: 1,
					borderSkipped: false as const,
					barPercentage: 0.94,
					categoryPercentage: 0.86
				}
			]
		},
		options: {
			layout: { padding: { right: style.size * 1.9 } },
			scales: {
				x: { display: false, beginAtZero: true },
				y: {
					border: { color: style.token('--edge') },
					grid: { display: false },
					ticks: {
						autoSkip: false,
						color: style.token('--ink'),
						font: { family: style.font, size: style.size, lineHeight: 1.15 }
					}
				}
			}
		}
	};
}

/** Long answers on two lines, so that bars keep the room. */
function wrapped(label: string): string | string[] {
	if (label.length <= 24) return label;
	const middle = label.length / 2;
	const blanks = [...label.matchAll(/[ -]/g)].map(({ index }) => index + 1);
	const at = blanks.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
	return at === undefined ? label : [label.slice(0, at).trim(), label.slice(at)];
}

/** A canvas that shows a figure and moves with it: only what has changed moves, nothing grows from zero. */
export class Drawing {
	readonly #canvas: HTMLCanvasElement;
	#chart: Chart<'bar'> | null = null;
	#drawn: Drawn = { counts: [], inks: [], stacked: false };
	/** The kind and the answers in their order: while they stay, the chart stays. */
	#signature = '';

	constructor(canvas: HTMLCanvasElement) {
		this.#canvas = canvas;
	}

	show(figure: Shown): void {
		const signature = JSON.stringify([figure.kind, figure.bars.map(({ label }) => label)]);
		const same = signature === this.#signature;
		if (!same) this.#begin(figure);
		this.#signature = signature;
		this.#drawn.counts = figure.bars.map(({ count }) => count);
		const datasets = this.#chart?.data.datasets ?? [];
		if (this.#drawn.stacked) datasets.forEach((set, index) => (set.data = [(figure.bars[index]?.share ?? 0) * 100]));
		else if (datasets[0]) datasets[0].data = [...this.#drawn.counts];
		this.#chart?.update(same ? undefined : 'none');
	}

	destroy(): void {
		this.#chart?.destroy();
	}

	#begin({ kind, bars }: Shown): void {
		this.destroy();
		const style = styleOf(this.#canvas);
		const stacked = kind === 'ordinal';
		const inks = bars.map((_, index) =>
			stacked ? stepInk(index) : barInk(kind === 'ordinal_middle' ? kind : 'other', index)
		);
		this.#drawn = { counts: [], inks, stacked };
		const { options, ...config } = stacked ? stackedBar(bars, inks, style) : separateBars(bars, inks, style);
		this.#chart = new Chart(this.#canvas, {
			...config,
			options: {
				...options,
				indexAxis: 'y',
				responsive: true,
				maintainAspectRatio: false,
				animation: style.still ? false : { duration: 400 },
				events: []
			},
			plugins: [countLabels(this.#drawn, style)]
		});
	}
}
