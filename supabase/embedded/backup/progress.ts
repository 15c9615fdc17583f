import { Transform } from 'node:stream';

/** Passes bytes on and says on a terminal how far that is, in whole percent. */
export function tellProgress(what: string, total: number): Transform {
	let done = 0;
	let said = -1;
	return new Transform({
		transform(chunk: Buffer, _encoding, next) {
			done += chunk.length;
			const percent = Math.min(100, Math.floor((100 * done) / total));
			if (process.stderr.isTTY && percent > said) process.stderr.write(`\r${what} … ${percent} %`);
			said = percent;
			next(undefined, chunk);
		},
		flush(next) {
			if (process.stderr.isTTY) process.stderr.write('\n');
			next();
		}
	});
}
