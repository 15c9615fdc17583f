/** Hints that a text may name a person, for its writer before it is sent (T8). They miss some and flag some too many. */

export const PERSONAL_KINDS = ['email', 'phone', 'iban', 'name', 'reference'] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

const title = String.raw`(?:Dr\.?|Prof\.?|Mag\.?)\s+`;
const called = String.raw`(?:${title})*\p{Lu}[\p{L}'’-]*`;

const patterns: Record<PersonalKind, readonly RegExp[]> = {
	email: [/[\p{L}\d._%+-]+\s?(?:@|\(at\)|\[at\]|\{at\})\s?[\p{L}\d.-]+(?:\.|\s?\(dot\)\s?)\p{L}{2,}/iu],
	phone: [
		// With a country or area code, then at least seven digits in all, however they are grouped.
		/(?<![\d.,/-])(?:\+|00?)(?:[\s()/.–-]*\d){7,14}(?![\d])/u,
		/(?:tel|telefon|handy|mobil|fax|durchwahl|whatsapp|phone)(?:nummer|nr)?[.:]*\s*(?:ist\s+)?\d(?:[\s/-]?\d){2,}/iu
	],
	iban: [/(?<![\p{L}\d])[A-Z]{2}\s?\d{2}(?:\s?[A-Z\d]){4}(?:\s?\d){6,26}(?!\d)/iu],
	name: [
		new RegExp(String.raw`(?<!\p{L})(?:Frau|Herrn?|Fr\.|Hr\.|Familie|Fam\.|Kollegin|Kollegen?)\s+${called}`, 'u'),
		new RegExp(String.raw`(?<!\p{L})(?:Mrs?|Ms|Miss|Madame|Monsieur|Dr|Prof)\.?\s+${called}`, 'u'),
		/(?<!\p{L})\p{Lu}\p{L}+\s+(?:Hanım|Bey)(?!\p{L})/u,
		/(?<!\p{L})(?:السيدة|السيد|الأستاذة|الأستاذ|خانم|آقای)\s+\p{L}{2,}/u,
		/(?<!\p{L})(?:[Пп]ан|[Пп]ані|[Гг]осподин|[Гг]оспожа)\s+\p{Lu}\p{L}+/u,
		/(?<!\p{L})(?:[Ii]ch heiße|[Mm]ein Name ist|[Mm]y name is)\s+\p{Lu}\p{L}+/u
	],
	reference: [
		/(?<!\p{L})(?:az|aktenzeichen|geschäftszeichen|gz|kassenzeichen|azr|bamf|fall|vorgangs?|akten|kunden|bg)(?:[-\s]?(?:nummer|nr))?[.:]*\s*(?=\S*\d)[\p{L}\d][\p{L}\d./-]{3,}/iu,
		// As courts write them: 4 O 13063/22, 12 K 345/21.A
		/(?<![\p{L}\d])\d{1,3}\s?[A-Z][A-Za-z]{0,3}\s?\d{1,5}\/\d{2}(?!\d)/u,
		// As authorities do: 33.2-1234/25, 7654321-423
		/(?<![\d.,-])\d{1,4}(?:[.-]\d+)+\/\d{2,4}(?!\d)/u,
		/(?<![\d.,-])\d{7}-\d{3}(?!\d)/u
	]
};

// Looks like a telephone number and is none.
const DATES_AND_TIMES =
	/(?<!\d)\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?(?!\d)|(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)|(?<!\d)\d{1,2}[.:]\d{2}(?:\s?(?:-|–|bis)\s?\d{1,2}[.:]\d{2})?(?=\s?(?:Uhr|h|$|[^\d]))(?![\d.])/gu;

/** Which kinds of personal data a text seems to hold, each once. */
export function personalDataIn(text: string): PersonalKind[] {
	const undated = text.replace(DATES_AND_TIMES, ' ');
	return PERSONAL_KINDS.filter((kind) =>
		patterns[kind].some((pattern) => pattern.test(kind === 'phone' ? undated : text))
	);
}
