/** How the organisation looks whose event a file is about: on its title page (L21). The logo is a PNG. */
export type Host = {
	name: string;
	accent: string | null;
	logo: { image: Uint8Array; width: number; height: number } | null;
};

/** The size of a logo on paper, in points, within a frame that a letterhead would give it. */
export function onPaper({ width, height }: { width: number; height: number }): { width: number; height: number } {
	const scale = Math.min(170 / width, 48 / height);
	return { width: width * scale, height: height * scale };
}
