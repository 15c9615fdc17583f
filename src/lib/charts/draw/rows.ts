import { BarController, BarElement, CategoryScale, Chart, LinearScale, type Plugin } from 'chart.js';
import type { Piece, RowsPlan } from '../plan.ts';
import type { Drawing } from './drawing.ts';
import { fillOf, letters, type Style, styleOf } from './style.ts';

// Only what is drawn: the rest of Chart.js stays out of the page.
Chart.register(BarController, BarElement, CategoryScale, LinearScale);

type Span = [number, number];
type Rows = Chart<'bar', Span[]>;

/** A canvas that shows rows and moves with them: what has not changed stands still, nothing grows from zero. */
export class RowsDrawing implements Drawing<RowsPlan> {
	readonly #canvas: HTMLCanvasElement;
	#chart: Rows | null = null;
	#plan: RowsPlan | null = null;

	constructor(canvas: HTMLCanvasElement) {
		this.#canvas = canvas;
	}

	show(plan: RowsPlan): void {
		if (JSON.stringify(plan) === JSON.stringify(this.#plan)) return;
		const same = this.#plan !== null && shapeOf(plan) === shapeOf(this.#plan);
		this.#plan = plan;
		if (!same) this.#begin(plan);
		if (!this.#chart) return;
		this.#chart.data.datasets.forEach((set, index) => {
			set.data = plan.rows.map((row) => [row[index]?.from ?? 0, row[index]?.to ?? 0]);
		});
		const axis = this.#chart.options.scales?.x;
		if (axis) [axis.min, axis.max] = plan.span;
		this.#chart.update(same ? undefined : 'none');
	}

	destroy(): void {
		this.#chart?.destroy();
	}

	#begin(plan: RowsPlan): void {
		this.destroy();
		const style = styleOf(this.#canvas);
		const pieces = Math.max(0, ...plan.rows.map((row) => row.length));
		const thickness = plan.touching ? 1 : plan.rows.length === 1 ? 1 : 0.8;
		this.#chart = new Chart<'bar', Span[]>(this.#canvas, {
			type: 'bar',
			data: {
				labels: plan.rows.map(() => ''),
				datasets: Array.from({ length: pieces }, (_, index) => ({
					data: [],
					grouped: false,
					backgroundColor: plan.rows.map((row) => {
						const look = row[index]?.look;
						return look ? fillOf(look, style) : 'transparent';
					}),
					borderColor: style.token('--edge'),
					// A piece of nothing would leave a line.
					borderWidth: ({ raw }: { raw?: unknown }) => (isEmpty(raw) ? 0 : Math.max(1, style.size / 15)),
					borderSkipped: false as const,
					barPercentage: thickness,
					categoryPercentage: 1
				}))
			},
			options: {
				indexAxis: 'y',
				responsive: true,
				maintainAspectRatio: false,
				animation: style.still ? false : { duration: 400 },
				events: [],
				layout: { padding: plan.texts === 'end' ? { right: style.size * 3.2 } : 1 },
				scales: { x: { display: false, min: plan.span[0], max: plan.span[1] }, y: { display: false } }
			},
			plugins: [...(plan.span[0] < 0 || plan.texts === 'end' ? [zeroLine(style)] : []), texts(() => this.#plan, style)]
		});
	}
}

/** While it stays the same the chart stays, and only its lengths move. */
const shapeOf = ({ span, rows, texts, touching }: RowsPlan): string =>
	JSON.stringify([span[0] < 0, texts, touching, rows.map((row) => row.map(({ look }) => look))]);

const isEmpty = (raw: unknown): boolean => Array.isArray(raw) && raw[0] === raw[1];

function zeroLine(style: Style): Plugin<'bar'> {
	return {
		id: 'zero',
		afterDatasetsDraw({ ctx, scales, chartArea }) {
			const x = scales.x?.getPixelForValue(0) ?? chartArea.left;
			ctx.save();
			ctx.strokeStyle = style.token('--ink');
			ctx.lineWidth = Math.max(1, style.size / 10);
			ctx.beginPath();
			ctx.moveTo(x, chartArea.top);
			ctx.lineTo(x, chartArea.bottom);
			ctx.stroke();
			ctx.restore();
		}
	};
}

/** Writes each count on its piece, with a halo of the piece's colour where there are stripes; what finds no room stands in the table. */
function texts(plan: () => RowsPlan | null, style: Style): Plugin<'bar'> {
	return {
		id: 'texts',
		afterDatasetsDraw(chart) {
			const now = plan();
			if (!now) return;
			chart.ctx.save();
			chart.ctx.textBaseline = 'middle';
			chart.ctx.lineJoin = 'round';
			now.rows.forEach((row, at) =>
				row.forEach((piece, index) => {
					const bar = chart.getDatasetMeta(index).data[at];
					if (!bar) return;
					const place = bar.getProps(['x', 'y', 'base', 'height'], false) as unknown as Place;
					if (now.texts === 'end') writeAtEnd(chart.ctx, piece, place, style);
					else writeInMiddle(chart.ctx, piece, place, style);
				})
			);
			chart.ctx.restore();
		}
	};
}

type Place = { x: number; y: number; base: number; height: number };
type Pen = CanvasRenderingContext2D;

function writeInMiddle(pen: Pen, { text, label, look }: Piece, { x, y, base, height }: Place, style: Style): void {
	const width = Math.abs(x - base) - style.size * 0.5;
	pen.font = letters(style);
	if (isNothing(text) || pen.measureText(text).width > width) return;
	pen.textAlign = 'center';
	const middle = (x + base) / 2;
	const small = style.size * 0.86;
	pen.font = letters(style, 400, small);
	const both = label !== '' && height > style.size * 2.8 && pen.measureText(label).width <= width;
	if (both) write(pen, label, middle, y + style.size * 0.66, look, small);
	pen.font = letters(style);
	write(pen, text, middle, both ? y - style.size * 0.6 : y, look, style.size);
}

function writeAtEnd(pen: Pen, { text, look }: Piece, { x, y, base }: Place, style: Style): void {
	pen.font = letters(style);
	const inside = Math.abs(x - base) > pen.measureText(text).width + style.size;
	pen.textAlign = inside ? 'end' : 'start';
	if (inside) return write(pen, text, x - style.size * 0.5, y, look, style.size);
	pen.fillStyle = style.token('--ink');
	pen.fillText(text, x + style.size * 0.4, y);
}

const isNothing = (text: string) => text === '0';

function write(pen: Pen, text: string, x: number, y: number, look: Piece['look'], size: number): void {
	if (look.hatched) {
		pen.strokeStyle = look.colour;
		pen.lineWidth = size * 0.4;
		pen.strokeText(text, x, y);
	}
	pen.fillStyle = look.label;
	pen.fillText(text, x, y);
}
