import { AppError } from '$lib/data/errors';

/**
 * What an SVG holds that is not drawn, with the error that says so. Safety does not rest on this (the file is drawn anew):
 * it tells people why their logo would look otherwise than they think.
 */
const refused: [error: string, found: RegExp][] = [
	['logo_script', /<(?:[\w-]+:)?(?:script|handler|listener)[\s/>]/i],
	['logo_script', /<[a-z][^<>]*\son[a-z]+\s*=/i],
	['logo_script', /(?:href|from|to|values)\s*=\s*["']?\s*(?:javascript|vbscript|data:text)\s*[:/]/i],
	['logo_foreign', /<(?:[\w-]+:)?(?:foreignObject|iframe|object|embed|audio|video|canvas)[\s/>]/i],
	['logo_external', /(?:href|src)\s*=\s*["']\s*(?!#|data:image\/(?:png|jpe?g)[;,])[^"'\s]/i],
	['logo_external', /url\(\s*["']?\s*(?!#|["'\s])/i],
	['logo_external', /@import|<\?xml-stylesheet|<!ENTITY[^>]{0,200}\s(?:SYSTEM|PUBLIC)\s/i],
	['logo_text', /<(?:[\w-]+:)?(?:text|tspan|textPath)[\s/>]/i]
];

/** An SVG as text. Errors: `logo_kind`, and what is refused above. */
export function checkSvg(file: Uint8Array): string {
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(file);
	} catch (cause) {
		throw new AppError('logo_kind', 400, 'logo', { cause });
	}
	if (!/<(?:\w+:)?svg[\s>]/i.test(text)) throw new AppError('logo_kind', 400, 'logo');
	const said = text.replace(/<!--(?:[^-]|-(?!->))*-->/g, '');
	const fault = refused.find(([, found]) => found.test(said));
	if (fault) throw new AppError(fault[0], 400, 'logo');
	return text;
}

/** Width and height that a PNG names in its first chunk; null if it has none. */
export function pngSize(png: Uint8Array): { width: number; height: number } | null {
	if (png.length < 33) return null;
	const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
	// "IHDR"
	if (view.getUint32(12) !== 0x49484452) return null;
	return { width: view.getUint32(16), height: view.getUint32(20) };
}
