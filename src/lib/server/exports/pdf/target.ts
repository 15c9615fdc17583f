import type { Figure } from '$lib/domain/figures';
import { dotRadius, dotsOf, onCircle, ringRadius, sectorAngle } from '$lib/charts/target-dots';
import type { Book } from './book.ts';
import { figure } from './chart.ts';
import { column, ink, page, styles } from './look.ts';

const radius = 104;
const room = 16;
const legend = { indent: 2 * (radius + room) + 24, leading: 15 };
const rings = [5, 4, 3, 2, 1];

/** A Zielscheibe: a dot for each answer, nearer to the centre is better; sectors are numbered, and named beside it (2.4). */
export function targetChart(book: Book, { series }: Figure, words: { best: string; few: string }, alt: string): void {
	const sectors = series.map(({ label, bars }) => ({
		label,
		counts: bars.length > 0 ? bars.map((bar) => bar.count) : null
	}));
	const height = 2 * (radius + room);
	figure(book, height, alt, (top) => {
		const centre = { x: page.left + radius + room, y: top + radius + room };
		const at = (angle: number, distance: number) => {
			const { x, y } = onCircle(angle, distance * radius);
			return [centre.x + x, centre.y - y] as const;
		};
		const { doc } = book;
		doc.lineWidth(0.6);
		for (const ring of rings) {
			doc.circle(centre.x, centre.y, ringRadius(ring) * radius);
			if (ring === 1) doc.fillAndStroke(ink.actSoft, ink.edge);
			else doc.stroke(ink.line);
		}
		doc.circle(centre.x, centre.y, radius).stroke(ink.edge);
		for (const index of sectors.keys()) {
			doc
				.moveTo(centre.x, centre.y)
				.lineTo(...at(sectorAngle(index, sectors.length), 1))
				.stroke(ink.edge);
			const [x, y] = at(sectorAngle(index + 0.5, sectors.length), 1 + 9 / radius);
			const line = book.type.oneLine(String(index + 1), styles.strong, 20);
			book.line(line, styles.strong, y + 3, { indent: x - page.left - line.width / 2, width: 20 });
		}
		for (const dot of dotsOf(sectors))
			doc.circle(centre.x + dot.x * radius, centre.y - dot.y * radius, dotRadius(sectors) * radius).fill(ink.act);
		let y = top + room;
		for (const [index, { label, counts }] of sectors.entries()) {
			const text = counts ? label : `${label} (${words.few})`;
			const width = column - legend.indent - 18;
			book.line(book.type.oneLine(String(index + 1), styles.strong, 16), styles.strong, y, { indent: legend.indent });
			for (const line of book.type.lines(text, styles.small, width).slice(0, 2)) {
				book.line(line, styles.small, y, { indent: legend.indent + 18, width });
				y += styles.small.leading;
			}
			y += legend.leading - styles.small.leading;
		}
		y += 4;
		for (const line of book.type.lines(words.best, styles.small, column - legend.indent)) {
			book.line(line, styles.small, y, { indent: legend.indent });
			y += styles.small.leading;
		}
	});
}
