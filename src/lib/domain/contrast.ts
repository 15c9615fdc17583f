/** The paper of our pages; on white any dark colour stands out more. */
const paper = '#f6f1e7';

/** What text must have (WCAG 2, 1.4.3). */
export const ENOUGH = 4.5;

const channels = (colour: string): number[] =>
	[1, 3, 5].map((place) => Number.parseInt(colour.slice(place, place + 2), 16) / 255);

const toLight = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const fromLight = (light: number): number => (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055);

function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = channels(colour).map(toLight);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How well a colour, "#00505c", stands out from another one; 1 to 21. */
export function contrast(one: string, other: string): number {
	const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

export const contrastWithPaper = (colour: string): number => contrast(colour, paper);

/** "#AbC", "00505C" and the like as "#rrggbb"; null if it is no colour. */
export function colourOf(text: string): string | null {
	const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text.trim())?.[1]?.toLowerCase();
	if (!digits) return null;
	return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}

/** The same hue, as dark as it has to be: luminance goes with the light of the channels, so one factor does it. */
export function nearestReadable(colour: string): string {
	if (contrastWithPaper(colour) >= ENOUGH) return colour;
	const allowed = (luminance(paper) + 0.05) / ENOUGH - 0.05;
	const factor = allowed / luminance(colour);
	const parts = channels(colour).map((part) => Math.floor(fromLight(toLight(part) * factor) * 255));
	return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
