import { createRequire } from 'node:module';
import { type Font, openSync } from 'fontkit';
import { withOneCharacterPerShape } from './ligatures.ts';
import type { Weight } from './look.ts';

/** A font under the name by which the document knows it. */
export type Face = { name: string; font: Font };

/**
 * Noto Sans Arabic would match, but builds letters of a stem and its dots, which share one entry each in a PDF: copied or read
 * aloud, such text loses its dots. Plex has a glyph for every letter.
 */
const files = {
	sans: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
	sansStrong: '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
	arabic: '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
	arabicStrong: '@expo-google-fonts/ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf',
	symbols: '@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
	math: '@expo-google-fonts/noto-sans-math/400Regular/NotoSansMath_400Regular.ttf',
	emoji: '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'
};

const order: Record<Weight, (keyof typeof files)[]> = {
	regular: ['sans', 'arabic', 'math', 'symbols', 'emoji'],
	semibold: ['sansStrong', 'arabicStrong', 'math', 'symbols', 'emoji']
};

const wantsEmoji = /\p{Emoji_Presentation}|\ufe0f/u;
const unseen = /\p{Default_Ignorable_Code_Point}/u;

/** The fonts of one document, opened when a text needs them. All are under the Open Font License and are embedded. */
export class Fonts {
	#require = createRequire(import.meta.url);
	#faces = new Map<keyof typeof files, Face>();

	/**
	 * The first face that has every character of a grapheme; null when none has.
	 * @param rtl Arabic first, so that punctuation joins its run
	 */
	faceFor(grapheme: string, weight: Weight, rtl: boolean): Face | null {
		const [sans, arabic, ...others] = order[weight] as ['sans', 'arabic', ...(keyof typeof files)[]];
		const names = wantsEmoji.test(grapheme)
			? ['emoji' as const, sans, arabic, ...others]
			: rtl
				? [arabic, sans, ...others]
				: [sans, arabic, ...others];
		return names.map((name) => this.#open(name)).find((face) => covers(face.font, grapheme)) ?? null;
	}

	/** The face of ordinary text. */
	plain(weight: Weight): Face {
		return this.#open(weight === 'regular' ? 'sans' : 'sansStrong');
	}

	#open(name: keyof typeof files): Face {
		let face = this.#faces.get(name);
		if (!face) {
			const font = openSync(this.#require.resolve(files[name])) as Font;
			face = { name, font: name.startsWith('arabic') ? withOneCharacterPerShape(font) : font };
			this.#faces.set(name, face);
		}
		return face;
	}
}

function covers(font: Font, grapheme: string): boolean {
	for (const character of grapheme)
		if (!unseen.test(character) && !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) return false;
	return true;
}
