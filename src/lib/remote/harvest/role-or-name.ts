import { personalDataIn } from '$lib/domain/personal-data';

/** Parts of words that name a place in an organisation: what holds them is no person, however it is capitalised. */
const OFFICE =
	/amt|stelle|team|gruppe|leitung|behörde|referat|dienst|beratung|verein|zentrum|kreis|stadt|gemeinde|koordin|beauftragt|sekretariat|büro|fach|träger|netzwerk|arbeits|schule|bereich|abteilung|verwaltung|verband|integration|manage|workshop/iu;
const ABBREVIATION = /\p{Lu}{2,}/u;
const TWO_NAMES =
	/^\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}\p{Ll}+)?\s+(?:(?:von|van|de|der|al|el)[\s-])*\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}\p{Ll}+)?$/u;

/** Whether an entry under „Wer" looks like a person instead of a role or an office (M19). It only gives a hint. */
export function looksLikeName(who: string): boolean {
	const text = who.trim();
	if (personalDataIn(text).includes('name')) return true;
	return TWO_NAMES.test(text) && !OFFICE.test(text) && !ABBREVIATION.test(text);
}
