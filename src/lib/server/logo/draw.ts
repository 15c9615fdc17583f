import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { AppError } from '$lib/data/errors';
import source from './draw-worker.js?raw';
import { checkSvg, pngSize } from './check.ts';

/** What a logo is drawn into, and how large it may be: phones in the hall load it (V6). */
const box = { width: 640, height: 240 };
const most = 45_000;

/** What may be uploaded. Bytes and pixels: 16 million take 64 MB to draw. */
export const LOGO_LIMIT = 500_000;
const pixels = 16_000_000;

/** Longer than this no logo needs, and somebody may mean harm. Milliseconds. */
const PATIENCE = 10_000;

export type Logo = { image: Uint8Array; width: number; height: number };

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const isPng = (file: Uint8Array): boolean => signature.every((byte, at) => file[at] === byte);

/**
 * Draws an uploaded PNG or SVG anew: what is stored and served is a PNG of ours, and nothing that was in the file but what
 * one sees (SEC2). The drawing has neither files nor network, and is stopped when it takes too long. Errors: `logo_kind`,
 * `logo_too_large`, `logo_script`, `logo_external`, `logo_foreign`, `logo_text`, `logo_unreadable`.
 */
export async function drawLogo(file: Uint8Array): Promise<Logo> {
	if (file.length === 0) throw new AppError('logo_missing', 400, 'logo');
	if (file.length > LOGO_LIMIT) throw new AppError('logo_too_large', 400, 'logo');
	const svg = isPng(file) ? framed(file) : checkSvg(file);
	const logo = await draw(svg);
	if (logo.image.length > most) throw new AppError('logo_too_large', 400, 'logo');
	return logo;
}

/** A PNG as the one picture of an SVG, so that it is drawn by the same hand. */
function framed(png: Uint8Array): string {
	const size = pngSize(png);
	if (!size || size.width * size.height === 0) throw new AppError('logo_unreadable', 400, 'logo');
	if (size.width * size.height > pixels) throw new AppError('logo_too_large', 400, 'logo');
	const frame = `width="${size.width}" height="${size.height}"`;
	const data = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
	return `<svg xmlns="http://www.w3.org/2000/svg" ${frame}><image ${frame} href="${data}"/></svg>`;
}

async function draw(svg: string): Promise<Logo> {
	const { resolve } = createRequire(import.meta.url);
	const library = pathToFileURL(resolve('@resvg/resvg-wasm')).href;
	const wasm = pathToFileURL(resolve('@resvg/resvg-wasm/index_bg.wasm')).href;
	const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), {
		workerData: { library, wasm, svg, box, most },
		// What it complains about may quote the file (SEC6).
		stderr: true
	});
	const late = setTimeout(() => void worker.terminate(), PATIENCE);
	try {
		return await new Promise<Logo>((drawn, failed) => {
			worker.once('message', drawn);
			worker.once('error', failed);
			worker.once('exit', () => failed(new Error('The drawing was stopped.')));
		});
	} catch (cause) {
		throw new AppError('logo_unreadable', 400, 'logo', { cause });
	} finally {
		clearTimeout(late);
		await worker.terminate();
	}
}
