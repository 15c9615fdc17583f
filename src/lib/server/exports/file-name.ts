/** Words as the name of a file: lower-case letters and digits of any script, hyphens between them. */
export function fileName(words: readonly string[]): string {
	return words
		.map((word) => slug([...word].slice(0, 60).join('')))
		.filter(Boolean)
		.join('-');
}

function slug(text: string): string {
	return text
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '');
}

/** What every file is answered with: kept nowhere, not guessed at. @param inline shown by the browser instead of saved */
export function fileHeaders(type: string, name: string, inline = false): Record<string, string> {
	return {
		'content-type': type,
		'content-disposition': disposition(name, inline),
		'cache-control': 'no-store',
		'x-content-type-options': 'nosniff'
	};
}

/** A file to be kept, under a name made of these words. */
export function fileResponse(bytes: Uint8Array, type: string, name: readonly string[], extension: string): Response {
	return new Response(bytes as Uint8Array<ArrayBuffer>, {
		headers: {
			...fileHeaders(type, `${fileName(name)}.${extension}`),
			'content-length': String(bytes.byteLength)
		}
	});
}

/** RFC 6266: the name in UTF-8, and in plain letters for programs that know no better. */
function disposition(name: string, inline: boolean): string {
	const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
	const plain = name
		.replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
		.normalize('NFD')
		.replace(/[^a-z0-9.-]/g, '')
		.replace(/-{2,}/g, '-')
		.replace(/^[-.]+(?=.)/, 'documentation-');
	const encoded = encodeURIComponent(name).replace(
		/['()*!]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
	);
	return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
