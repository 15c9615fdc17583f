import type { IncomingMessage } from 'node:http';

/** Larger than the longest note or sheet by far. */
export const bodyLimit = 64 * 1024;

/** For members alone, by what is called. */
export const largerBodies: Record<string, number> = {
	// The file of a documentation, which has 10 MB at most and other separators here (M20).
	'/rest/v1/rpc/import_documentation': 12 * 1024 * 1024,
	// Six legal texts of 10,000 characters, before and after.
	'/rest/v1/rpc/set_organisation': 512 * 1024
};

/** The body as text, or undefined when it is larger than `limit` bytes. Rejects when the request breaks off. */
export function readBody(request: IncomingMessage, limit = bodyLimit): Promise<string | undefined> {
	const { promise, resolve, reject } = Promise.withResolvers<string | undefined>();
	const chunks: Buffer[] = [];
	let length = 0;
	if (Number(request.headers['content-length'] ?? 0) > limit) resolve(undefined);
	// Listeners, because every note passes here: an async iterator costs three times as much.
	request.on('data', (chunk: Buffer) => {
		length += chunk.length;
		if (length <= limit) chunks.push(chunk);
		else resolve(undefined);
	});
	request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
	request.on('error', reject);
	return promise;
}

/** Levels of JSON. Nothing that is sent has more than five; thousands run PGlite out of stack, and everybody out of service. */
const deepest = 32;

/** Whether the text, taken for JSON, is nested too deeply for anything behind here to read it. */
export function isTooDeep(body: string): boolean {
	let depth = 0;
	let quoted = false;
	for (let at = 0; at < body.length; at += 1) {
		const sign = body[at];
		if (quoted && sign === '\\') at += 1;
		else if (sign === '"') quoted = !quoted;
		else if (quoted) continue;
		else if (sign === '[' || sign === '{') depth += 1;
		else if (sign === ']' || sign === '}') depth -= 1;
		if (depth > deepest) return true;
	}
	return false;
}

/**
 * The same for what the library reads: it unquotes what is in an address, a form or CSV, so a bracket counts wherever it is
 * and however it is written.
 */
export function isTooDeepAnyhow(text: string): boolean {
	let depth = 0;
	for (const [sign] of text.matchAll(/[[\]{}]|%5[bd]|%7[bd]/gi)) {
		depth += /[[{b]/i.test(sign) ? 1 : -1;
		if (depth > deepest) return true;
	}
	return false;
}
