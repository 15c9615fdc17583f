import { encode } from 'uqr';

/** How many pixels wide and high the picture for download is. */
export const QR_PIXELS = 1200;

/** A QR code as squares of one unit: how many to a side, with four of quiet around as the standard asks for, and a path of the dark ones. */
export function qrPath(text: string): { size: number; path: string } {
	const { data, size } = encode(text, { ecc: 'M', border: 4 });
	const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
	return { size, path };
}
