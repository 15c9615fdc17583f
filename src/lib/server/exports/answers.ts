/** Files as answers. The browser is answered at once and gets the file when it is written; who goes away stops it. */
import { type Format, labelOf, type Order, stepsOf, write } from './downloads.ts';
import { fileHeaders } from './file-name.ts';
import { Run } from './run.ts';

/** The file alone, for a plain link or form. @param inline to be shown instead of saved */
export function download(order: Order, format: Format, inline = false): Response {
	const { type, name } = labelOf(order, format);
	const body = streamed(async (send, signal) => send((await write(order, format, new Run({ signal }))).bytes));
	return new Response(body, { headers: fileHeaders(type, name, inline) });
}

/**
 * How far the writing is, a line of JSON for each step, then what the file is, then the file:
 * `{"done":3,"of":14}\n … {"name":"fachtag.pdf","type":"application/pdf","size":123456}\n…`
 */
export function told(order: Order, format: Format): Response {
	const of = stepsOf(order, format);
	const body = streamed(async (send, signal) => {
		const line = (value: object): void => send(new TextEncoder().encode(`${JSON.stringify(value)}\n`));
		line({ done: 0, of });
		const { bytes, type, name } = await write(order, format, new Run({ signal, tell: (done) => line({ done, of }) }));
		line({ name, type, size: bytes.byteLength });
		send(bytes);
	});
	// No kind that a proxy packs or holds back.
	return new Response(body, { headers: fileHeaders('application/octet-stream', 'run') });
}

function streamed(
	work: (send: (bytes: Uint8Array) => void, signal: AbortSignal) => Promise<void>
): ReadableStream<Uint8Array> {
	const stop = new AbortController();
	return new ReadableStream({
		async start(controller) {
			try {
				await work((bytes) => controller.enqueue(bytes), stop.signal);
				controller.close();
			} catch (cause) {
				// After the headers an answer can only break off, which the browser says.
				if (!stop.signal.aborted) controller.error(cause);
			}
		},
		cancel: (reason) => stop.abort(reason)
	});
}
