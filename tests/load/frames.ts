/**
 * Reads the WebSocket frames that a server sends (RFC 6455, 5.2) with as little work as possible, so that what is measured
 * is the server: `onText` gets the bytes of the payload, which are only valid during the call.
 */
export function createFrameReader(onText: (payload: Buffer) => void): (chunk: Buffer) => void {
	let rest: Buffer = Buffer.alloc(0);
	return (chunk) => {
		let bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
		for (;;) {
			const extent = frameExtent(bytes);
			if (!extent || bytes.length < extent.end) break;
			if (extent.isText) onText(bytes.subarray(extent.start, extent.end));
			bytes = bytes.subarray(extent.end);
		}
		rest = bytes;
	};
}

function frameExtent(bytes: Buffer): { isText: boolean; start: number; end: number } | undefined {
	if (bytes.length < 2) return undefined;
	const isText = (bytes[0] ?? 0) % 16 === 1;
	const short = (bytes[1] ?? 0) & 0x7f;
	if (short < 126) return { isText, start: 2, end: 2 + short };
	if (short === 126) return bytes.length < 4 ? undefined : { isText, start: 4, end: 4 + bytes.readUInt16BE(2) };
	return bytes.length < 10 ? undefined : { isText, start: 10, end: 10 + Number(bytes.readBigUInt64BE(2)) };
}

/** A masked text frame, as clients have to send them. The mask is zero: it hides nothing here. */
export function clientFrame(text: string): Buffer {
	const body = Buffer.from(text);
	const mask = Buffer.alloc(4);
	if (body.length < 126) return Buffer.concat([Buffer.from([0x81, 0x80 | body.length]), mask, body]);
	const header = Buffer.from([0x81, 0x80 | 126, body.length >> 8, body.length & 0xff]);
	return Buffer.concat([header, mask, body]);
}
