/**
 * Reads the WebSocket frames that a server sends (RFC 6455, 5.2) with as little work as possible, so that what is measured
 * is the server. `onText` gets the buffer and where in it the payload starts and ends.
 */
export type OnText = (bytes: Buffer, start: number, end: number) => void;

export function createFrameReader(onText: OnText): (chunk: Buffer) => void {
	let rest: Buffer | undefined;
	return (chunk) => {
		const bytes = rest ? Buffer.concat([rest, chunk]) : chunk;
		let at = 0;
		while (bytes.length - at >= 2) {
			const short = (bytes[at + 1] ?? 0) & 0x7f;
			const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10);
			if (start > bytes.length) break;
			const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : bytes.readUInt32BE(at + 6);
			if (start + length > bytes.length) break;
			if (((bytes[at] ?? 0) & 0x0f) === 1) onText(bytes, start, start + length);
			at = start + length;
		}
		rest = at < bytes.length ? bytes.subarray(at) : undefined;
	};
}

/** A masked text frame, as clients have to send them. The mask is zero: it hides nothing here. */
export function clientFrame(text: string): Buffer {
	const body = Buffer.from(text);
	const length = body.length < 126 ? [0x80 | body.length] : [0x80 | 126, body.length >> 8, body.length & 0xff];
	return Buffer.concat([Buffer.from([0x81, ...length, 0, 0, 0, 0]), body]);
}
