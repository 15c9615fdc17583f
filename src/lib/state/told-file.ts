/** Reads what is told of a file while it is written: a line for each step, then what it is, then the file (M20). */

export type Progress = { done: number; of: number };
export type ToldFile = { name: string; type: string; bytes: Uint8Array<ArrayBuffer> };

/** Throws if it breaks off before the file is whole. */
export async function readToldFile(
	body: ReadableStream<Uint8Array>,
	onProgress: (progress: Progress) => void
): Promise<ToldFile> {
	const reader = body.getReader();
	let kept = new Uint8Array(0);
	const more = async (): Promise<void> => {
		const { done, value } = await reader.read();
		if (done) throw new Error('The file broke off.');
		kept = joined(kept, value);
	};
	for (;;) {
		while (!kept.includes(LINE_END)) await more();
		const end = kept.indexOf(LINE_END);
		const line = JSON.parse(new TextDecoder().decode(kept.subarray(0, end))) as Progress | Label;
		kept = kept.slice(end + 1);
		if ('size' in line) return { name: line.name, type: line.type, bytes: await rest(line.size) };
		onProgress(line);
	}

	async function rest(size: number): Promise<Uint8Array<ArrayBuffer>> {
		const bytes = new Uint8Array(size);
		let at = 0;
		for (;;) {
			bytes.set(kept, at);
			at += kept.length;
			if (at === size) return bytes;
			kept = new Uint8Array(0);
			await more();
		}
	}
}

type Label = { name: string; type: string; size: number };

const LINE_END = 10;

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
	const both = new Uint8Array(one.length + other.length);
	both.set(one);
	both.set(other, one.length);
	return both;
}
