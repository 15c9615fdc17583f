/** WebSocket frames of a server (RFC 6455, 5.2): whole, unmasked. Made once for all who get the same bytes. */

const opcodes = { text: 0x1, binary: 0x2 };

export function frame(payload: string | Buffer): Buffer {
	const body = typeof payload === 'string' ? Buffer.from(payload) : payload;
	const opcode = typeof payload === 'string' ? opcodes.text : opcodes.binary;
	return Buffer.concat([header(opcode, body.length), body]);
}

function header(opcode: number, length: number): Buffer {
	const finalFrame = 0x80 | opcode;
	if (length < 126) return Buffer.from([finalFrame, length]);
	if (length < 0x10000) return Buffer.from([finalFrame, 126, length >> 8, length & 0xff]);
	const long = Buffer.alloc(10);
	long[0] = finalFrame;
	long[1] = 127;
	long.writeBigUInt64BE(BigInt(length), 2);
	return long;
}
