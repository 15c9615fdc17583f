import type { IncomingMessage } from 'node:http';

/** Larger than the longest note or sheet by far. */
export const bodyLimit = 64 * 1024;

/** The body as text, or undefined when it is larger than `bodyLimit` bytes. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
	if (Number(request.headers['content-length'] ?? 0) > bodyLimit) return undefined;
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		length += chunk.length;
		if (length > bodyLimit) return undefined;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('utf8');
}
