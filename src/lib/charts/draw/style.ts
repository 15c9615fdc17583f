import type { Look } from '$lib/domain/chart-scale';

/** Where the letters and lines of a drawing come from: its canvas. `size`: of the text, in pixels; everything goes along with it. */
export type Style = { token(name: string): string; font: string; size: number; still: boolean };

export function styleOf(canvas: HTMLCanvasElement): Style {
	const computed = getComputedStyle(canvas);
	return {
		token: (name) => computed.getPropertyValue(name).trim(),
		font: computed.fontFamily,
		size: parseFloat(computed.fontSize),
		still: matchMedia('(prefers-reduced-motion: reduce)').matches
	};
}

export const letters = (style: Style, weight = 600, size = style.size): string => `${weight} ${size}px ${style.font}`;

/** Stripes beside the colour, so that the two sides of a scale differ without it (E14). */
export function fillOf({ colour, hatched }: Look, style: Style): string | CanvasPattern {
	if (!hatched) return colour;
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
