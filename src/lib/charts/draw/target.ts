import { Chart, LinearScale, type Plugin, PointElement, ScatterController } from 'chart.js';
import { dotRadius, dotsOf, onCircle, ringRadius, type Sector, sectorAngle } from '../target-dots.ts';
import type { Drawing } from './drawing.ts';
import { letters, type Style, styleOf } from './style.ts';

Chart.register(LinearScale, PointElement, ScatterController);

type Sectors = readonly Sector[];

/** A Zielscheibe: a dot for each answer, nearer to the centre for a better one; never an area (2.4). */
export class TargetDrawing implements Drawing<Sectors> {
	readonly #canvas: HTMLCanvasElement;
	#chart: Chart<'scatter'> | null = null;
	#sectors: Sectors | null = null;
	/** Read once: asking for it makes the browser lay out the page at once. */
	readonly #style: Style;

	constructor(canvas: HTMLCanvasElement) {
		this.#canvas = canvas;
		this.#style = styleOf(canvas);
	}

	show(sectors: Sectors): void {
		if (JSON.stringify(sectors) === JSON.stringify(this.#sectors)) return;
		this.#sectors = sectors;
		this.#chart ??= this.#begin();
		const [dots] = this.#chart.data.datasets;
		if (dots) dots.data = dotsOf(sectors);
		this.#fit(this.#chart);
		this.#chart.update('none');
	}

	destroy(): void {
		this.#chart?.destroy();
	}

	#begin(): Chart<'scatter'> {
		const style = this.#style;
		return new Chart(this.#canvas, {
			type: 'scatter',
			data: {
				datasets: [
					{
						data: [],
						backgroundColor: style.token('--step-5'),
						borderColor: style.token('--sheet'),
						borderWidth: 1
					}
				]
			},
			options: {
				responsive: true,
				maintainAspectRatio: false,
				animation: false,
				events: [],
				onResize: (chart) => this.#fit(chart as Chart<'scatter'>),
				scales: { x: { display: false }, y: { display: false } }
			},
			plugins: [field(() => this.#sectors ?? [], style)]
		});
	}

	/** The circle stays round whatever the canvas is, with room for the names of the sectors. */
	#fit(chart: Chart<'scatter'>): void {
		const { x, y } = chart.options.scales ?? {};
		const [dots] = chart.data.datasets;
		if (!x || !y || !dots || !this.#sectors) return;
		const radius = radiusIn(chart, this.#sectors, this.#style);
		x.max = chart.width / 2 / radius;
		x.min = -x.max;
		y.max = chart.height / 2 / radius;
		y.min = -y.max;
		dots.pointRadius = radius * dotRadius(this.#sectors);
	}
}

/** Of the circle, in pixels: as large as the names beside it let it be. */
function radiusIn(
	{ width, height, ctx }: Pick<Chart, 'width' | 'height' | 'ctx'>,
	sectors: Sectors,
	style: Style
): number {
	ctx.save();
	ctx.font = letters(style);
	const gap = style.size * GAP;
	const fitting = sectors.flatMap(({ label }, index) => {
		const middle = sectorAngle(index + 0.5, sectors.length);
		const [across, up] = [Math.abs(Math.sin(middle)), Math.abs(Math.cos(middle))];
		const lines = inLines(label);
		const wide = Math.max(...lines.map((line) => ctx.measureText(line).width)) + 2;
		const high = lines.length * style.size * LINE;
		if (!isAside(across)) return [height / 2 - high - gap];
		return [(width / 2 - wide) / across - gap, (height / 2 - high / 2) / up - gap];
	});
	ctx.restore();
	return Math.max(Math.min(width, height) * 0.18, Math.min(height / 2 - gap, ...fitting));
}

/** Between the circle and a name, in letters. */
const GAP = 0.6;
const LINE = 1.2;
/** Above and below the circle names stand in its middle, elsewhere to its sides. */
const isAside = (across: number): boolean => across > 0.35;

/** Rings, sectors and their names below the dots, and what the rings stand for above them. */
function field(sectors: () => Sectors, style: Style): Plugin<'scatter'> {
	return {
		id: 'field',
		beforeDatasetsDraw({ ctx, width, height }) {
			const all = sectors();
			const radius = radiusIn({ ctx, width, height }, all, style);
			ctx.save();
			ctx.translate(width / 2, height / 2);
			drawRings(ctx, radius, style);
			all.forEach((sector, index) => drawSector(ctx, sector, index, all.length, radius, style));
			ctx.restore();
		},
		afterDatasetsDraw({ ctx, width, height }) {
			ctx.save();
			ctx.translate(width / 2, height / 2);
			drawSteps(ctx, radiusIn({ ctx, width, height }, sectors(), style), style);
			ctx.restore();
		}
	};
}

type Pen = CanvasRenderingContext2D;

function drawRings(pen: Pen, radius: number, style: Style): void {
	for (const ring of [5, 4, 3, 2, 1]) {
		pen.beginPath();
		pen.arc(0, 0, radius * ringRadius(ring), 0, 2 * Math.PI);
		pen.fillStyle = style.token(ring % 2 === 1 ? '--sheet' : '--paper');
		pen.fill();
		pen.strokeStyle = style.token('--edge');
		pen.lineWidth = Math.max(1, style.size / 15);
		pen.stroke();
	}
}

function drawSector(pen: Pen, sector: Sector, index: number, of: number, radius: number, style: Style): void {
	const border = onCircle(sectorAngle(index, of), radius);
	pen.beginPath();
	pen.moveTo(0, 0);
	pen.lineTo(border.x, -border.y);
	pen.lineWidth = Math.max(1, style.size / 15);
	pen.strokeStyle = style.token('--edge');
	pen.stroke();

	const middle = sectorAngle(index + 0.5, of);
	const at = onCircle(middle, radius + style.size * GAP);
	const aside = isAside(Math.abs(Math.sin(middle)));
	pen.textAlign = !aside ? 'center' : at.x > 0 ? 'left' : 'right';
	pen.textBaseline = 'middle';
	pen.font = letters(style, sector.counts ? 600 : 400);
	pen.fillStyle = style.token(sector.counts ? '--ink' : '--ink-soft');
	const lines = inLines(sector.label);
	const up = Math.cos(middle);
	lines.forEach((line, row) => {
		const shift = row - (lines.length - 1) / 2 - (aside ? 0 : (Math.sign(up) * (lines.length - 1)) / 2);
		pen.fillText(line, at.x, -at.y + shift * style.size * LINE - (aside ? 0 : Math.sign(up) * style.size * 0.3));
	});
}

/** What the rings stand for, along the first border; the centre is the best. */
function drawSteps(pen: Pen, radius: number, style: Style): void {
	const size = Math.min(style.size * 0.86, radius * 0.09);
	pen.font = letters(style, 600, size);
	pen.textAlign = 'center';
	pen.textBaseline = 'middle';
	for (const step of [1, 2, 3, 4, 5]) {
		const y = -radius * (step === 5 ? ringRadius(0.5) : (ringRadius(6 - step) + ringRadius(5 - step)) / 2);
		pen.lineWidth = size * 0.5;
		pen.strokeStyle = style.token('--sheet');
		pen.strokeText(String(step), 0, y);
		pen.fillStyle = style.token('--ink-soft');
		pen.fillText(String(step), 0, y);
	}
}

/** A long name on several lines. */
function inLines(label: string): string[] {
	const lines: string[] = [];
	for (const word of label.split(/(?<=[ -])/)) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + word.trimEnd().length <= 12) lines[lines.length - 1] = last + word;
		else lines.push(word);
	}
	return lines.map((line) => line.trim());
}
