// Runs as a worker from a data: address, where only whole addresses can be imported: they come as workerData.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

const { library, wasm, svg, box, most } = workerData;
const { initWasm, Resvg } = (await import(library)).default;
await initWasm(readFileSync(new URL(wasm)));

// No fonts: drawn here, type would look otherwise than it was meant.
const font = { loadSystemFonts: false };
const { width, height } = new Resvg(svg, { font });
const wide = width / height > box.width / box.height;
let drawn;
for (const part of [1, 0.75, 0.5, 0.35]) {
	const fitTo = wide
		? { mode: 'width', value: Math.round(box.width * part) }
		: { mode: 'height', value: Math.round(box.height * part) };
	const picture = new Resvg(svg, { font, fitTo }).render();
	// What cannot be decoded is left out, and nothing is seen.
	if (!picture.pixels.some((/** @type {number} */ part, /** @type {number} */ at) => at % 4 === 3 && part > 0))
		throw new Error('empty');
	drawn = { image: picture.asPng(), width: picture.width, height: picture.height };
	if (drawn.image.length <= most) break;
}
parentPort?.postMessage(drawn);
