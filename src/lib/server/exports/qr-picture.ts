import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';
import { QR_PIXELS, qrPath } from '$lib/ui/qr';

/** At 300 dots to the inch ten centimetres wide. */
const DOTS_PER_METRE = 11_811;

/** A QR code as a drawing that stands for itself. */
export function qrSvg(text: string, title: string): string {
	const { size, path } = qrPath(text);
	const words = title.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${QR_PIXELS}" height="${QR_PIXELS}" role="img"><title>${words}</title><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000" shape-rendering="crispEdges"/></svg>\n`;
}

/** A QR code as a PNG of one bit a pixel. All squares are equally large; what does not go into them is quiet as well. */
export function qrPng(text: string): Uint8Array {
	const { data, size } = encode(text, { ecc: 'M', border: 4 });
	const side = Math.floor(QR_PIXELS / size);
	const edge = Math.floor((QR_PIXELS - side * size) / 2);
	// A line is a byte that names its filter (none), then its pixels; 1 is white.
	const line = (row: boolean[]): Buffer => {
		const squares = row.map((dark) => (dark ? '0' : '1').repeat(side)).join('');
		const bits = ('1'.repeat(edge) + squares).padEnd(QR_PIXELS, '1').match(/.{8}/g) ?? [];
		return Buffer.from([0, ...bits.map((byte) => parseInt(byte, 2))]);
	};
	const lines = Array.from({ length: QR_PIXELS }, () => line([]));
	for (const [y, row] of data.entries()) lines.fill(line(row), edge + y * side, edge + (y + 1) * side);
	const header = numbers(QR_PIXELS, QR_PIXELS, 0x01_00_00_00);
	return Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		chunk('IHDR', Buffer.concat([header, Buffer.alloc(1)])),
		chunk('pHYs', Buffer.concat([numbers(DOTS_PER_METRE, DOTS_PER_METRE), Buffer.from([1])])),
		chunk('IDAT', deflateSync(Buffer.concat(lines))),
		chunk('IEND', Buffer.alloc(0))
	]);
}

function chunk(name: string, content: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
	return Buffer.concat([numbers(content.length), named, numbers(crc32(named))]);
}

function numbers(...values: number[]): Buffer {
	const bytes = Buffer.alloc(4 * values.length);
	values.forEach((value, index) => bytes.writeUInt32BE(value, 4 * index));
	return bytes;
}
