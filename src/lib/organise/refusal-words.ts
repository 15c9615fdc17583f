import type { Refusal } from '$lib/domain/documentation-file';
import type { PlaceStep } from '$lib/domain/documentation-place';
import type { DeskMessageKey, DeskTranslate } from '$lib/messages';

/** What is said of an event, under the names that it has in the files. */
const fields = new Map<string, DeskMessageKey>([
	['title', 'doc_title'],
	['host', 'doc_host'],
	['place', 'doc_place'],
	['day', 'doc_day'],
	['purpose', 'doc_purpose'],
	['recipients', 'doc_recipients'],
	['what_next', 'doc_what_next'],
	['attendance', 'doc_attendance'],
	['min_group', 'doc_min_group']
]);

/** Why a file was refused, and where in it, in words people understand. */
export function refusalInWords({ fault, place, steps, line }: Refusal, t: DeskTranslate): string {
	const where = steps.map((step) => stepInWords(step, t)).join(', ') || place;
	const said = [t(`refusal_${fault}`)];
	if (line !== null) said.push(t('refusal_line', { line }));
	if (fault === 'damaged' && where !== '') said.push(t('refusal_place', { place: where }));
	return said.join(' ');
}

function stepInWords({ kind, name }: PlaceStep, t: DeskTranslate): string {
	if (kind !== 'field') return t(`place_${kind}`, { name });
	const field = fields.get(name);
	return `„${field ? t(field) : name}“`;
}
