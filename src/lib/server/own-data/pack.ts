import { Zip, ZipDeflate } from 'fflate';

/** Files one after the other as a zip: no more than one of them is in memory. Who goes away stops it. */
export function packed(files: AsyncIterable<{ name: string; bytes: Uint8Array }>): ReadableStream<Uint8Array> {
	const source = files[Symbol.asyncIterator]();
	let zip: Zip;
	return new ReadableStream({
		start(controller) {
			zip = new Zip((error, chunk, final) => {
				if (error) return controller.error(error);
				if (chunk.length > 0) controller.enqueue(chunk);
				if (final) controller.close();
			});
		},
		async pull() {
			const { value: file, done } = await source.next();
			if (done) return zip.end();
			const entry = new ZipDeflate(file.name);
			zip.add(entry);
			entry.push(file.bytes, true);
		},
		cancel: () => void source.return?.()
	});
}
