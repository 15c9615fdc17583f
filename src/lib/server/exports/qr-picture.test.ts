import { inflateSync } from 'node:zlib';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { pngSize } from '$lib/server/logo/check';
import { QR_PIXELS } from '$lib/ui/qr';
import { qrPng, qrSvg } from './qr-picture.ts';

const address = 'https://schreiben.example.org/e/FACHT6';

/** Whether a pixel of a PNG of one bit is dark. */
function reader(png: Uint8Array): (x: number, y: number) => boolean {
	const file = Buffer.from(png);
	const at = file.indexOf('IDAT');
	const lines = inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)));
	const width = 1 + QR_PIXELS / 8;
	expect(lines).toHaveLength(width * QR_PIXELS);
	return (x, y) => ((lines[y * width + 1 + (x >> 3)] as number) & (0x80 >> (x & 7))) === 0;
}

describe('the QR code as a picture', () => {
	it.each([address, 'http://10.0.0.2/e/FACHT6', `${address}/${'x'.repeat(120)}`])(
		'V1: is a PNG of the named size, with four squares of quiet around: %s',
		(text) => {
			const png = qrPng(text);
			expect(pngSize(png)).toEqual({ width: QR_PIXELS, height: QR_PIXELS });
			const dark = reader(png);
			const { data, size } = encode(text, { ecc: 'M', border: 4 });
			const side = Math.floor(QR_PIXELS / size);
			const edge = Math.floor((QR_PIXELS - side * size) / 2);
			for (const [y, row] of data.entries())
				for (const [x, wanted] of row.entries())
					for (const within of [0, side - 1])
						expect(dark(edge + x * side + within, edge + y * side + within)).toBe(wanted);
			for (let at = 0; at < QR_PIXELS; at++)
				for (let depth = 0; depth < 4 * side; depth++)
					if (dark(at, depth) || dark(depth, at)) expect.fail(`not quiet at ${at}, ${depth}`);
		}
	);

	it('V1: is an SVG that names what it opens, with nothing that could be markup in it', () => {
		const svg = qrSvg(address, `QR-Code, der <b>&"${address} öffnet`);
		const { size } = encode(address, { ecc: 'M', border: 4 });
		expect(svg).toContain(`viewBox="0 0 ${size} ${size}"`);
		expect(svg).toContain('<title>QR-Code, der &#60;b&#62;&#38;"https://schreiben.example.org/e/FACHT6 öffnet</title>');
	});
});
