import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { drawLogo } from './draw.ts';
import { pngSize } from './check.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const svg = (inside: string, frame = 'viewBox="0 0 200 80"') =>
	bytes(
		`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${frame}>${inside}</svg>`
	);
const shape = '<rect width="80" height="80" rx="10" fill="#7a1f5c"/>';
const fault = (file: Uint8Array) =>
	drawLogo(file).then(
		() => 'drawn',
		(error: { id: string }) => error.id
	);

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
	for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
	return n;
});
function chunk(type: string, data: Uint8Array): Buffer {
	const body = Buffer.concat([Buffer.from(type), data]);
	const crc = body.reduce((sum, byte) => (crcTable[(sum ^ byte) & 255] as number) ^ (sum >>> 8), ~0);
	const ends = Buffer.alloc(8);
	ends.writeUInt32BE(data.length, 0);
	ends.writeUInt32BE(~crc >>> 0, 4);
	return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
/** A dark PNG, with a text in it that nobody sees. */
function png(width: number, height: number, pixels = deflateSync(Buffer.alloc((width + 1) * height))): Uint8Array {
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([8, 0, 0, 0, 0], 8);
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', head),
		chunk('tEXt', Buffer.from('Author\0Erika Musterfrau')),
		chunk('IDAT', pixels),
		chunk('IEND', Buffer.alloc(0))
	]);
}

describe('SEC2: a logo', () => {
	test('is drawn anew as a PNG that fits', async () => {
		const logo = await drawLogo(
			svg(`<style>.a{fill:#00505c}</style>${shape}<circle class="a" cx="140" cy="40" r="30"/>`)
		);
		expect([logo.width, logo.height]).toEqual([600, 240]);
		expect(pngSize(logo.image)).toEqual({ width: 600, height: 240 });
		expect(logo.image.length).toBeLessThan(45_000);
	});

	test('keeps nothing of a PNG but what one sees', async () => {
		const logo = await drawLogo(png(1600, 400));
		expect([logo.width, logo.height]).toEqual([640, 160]);
		expect(Buffer.from(logo.image).includes('Musterfrau')).toBe(false);
	});

	test.each([
		['logo_script', svg(`<script>alert(1)</script>${shape}`)],
		['logo_script', svg(`<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>`)],
		['logo_script', svg('<rect width="9" height="9" onclick="alert(1)"/>')],
		['logo_script', svg(shape, 'viewBox="0 0 9 9"\nonload = "alert(1)"')],
		['logo_script', svg(`<a xlink:href="javascript:alert(1)">${shape}</a>`)],
		['logo_foreign', svg('<foreignObject width="9" height="9"><p>Hallo</p></foreignObject>')],
		['logo_foreign', svg('<iframe src="https://example.org"/>')],
		['logo_external', svg(`<image href="https://example.org/p.png" width="9" height="9"/>${shape}`)],
		['logo_external', svg(`<use xlink:href="other.svg#a"/>`)],
		['logo_external', svg(`<style>@import url(https://example.org/a.css)</style>`)],
		['logo_external', svg('<rect width="9" height="9" fill="url(https://example.org/#a)"/>')],
		[
			'logo_external',
			bytes('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"/>')
		],
		['logo_text', svg('<text y="20">Kreis Herford</text>')],
		['logo_unreadable', bytes('<svg xmlns="http://www.w3.org/2000/svg"><g>')],
		['logo_unreadable', svg(shape, 'width="1e9" height="1"')],
		['logo_unreadable', png(40, 40).subarray(0, 60)],
		['logo_kind', bytes('GIF89a…')],
		['logo_kind', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
		['logo_kind', bytes('<html><body>Hallo</body></html>')],
		['logo_missing', new Uint8Array()],
		['logo_too_large', new Uint8Array(500_001)],
		['logo_too_large', png(100_000, 100_000, Buffer.alloc(10))]
	])('is refused for its reason: %s', async (reason, file) => {
		expect(await fault(file)).toBe(reason);
	});

	test('that multiplies itself is refused before it fills the memory', async () => {
		const levels = Array.from({ length: 9 }, (_, i) => `<g id="a${i + 1}">${`<use href="#a${i}"/>`.repeat(10)}</g>`);
		expect(await fault(svg(`<defs><g id="a0">${shape}</g>${levels.join('')}</defs><use href="#a9"/>`))).toBe(
			'logo_unreadable'
		);
	});

	test('may come from a drawing program, with its remarks and gradients', async () => {
		const drawn = svg(
			`<!-- Generator: <script> --><sodipodi:namedview xmlns:sodipodi="http://x"/><defs><linearGradient id="g"><stop stop-color="#00505c"/></linearGradient></defs><path d="M0 0h80v80z" fill="url(#g)"/>`
		);
		expect(await fault(drawn)).toBe('drawn');
	});
});
