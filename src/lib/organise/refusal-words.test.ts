import { expect, test } from 'vitest';
import { refusal } from '$lib/domain/documentation-file';
import de from '$lib/messages/de/desk.ts';
import { translator } from '$lib/messages/translate.ts';
import { refusalInWords } from './refusal-words.ts';

const t = translator('de', de);

test('SEC5: of the event the detail is named that makes no sense', () => {
	const said = (key: string) => refusalInWords(refusal('damaged', { event: {} }, ['event', key]), t);
	expect(said('day')).toMatch(/Angaben zur Veranstaltung, „Tag“\.$/);
	expect(said('attendance')).toMatch(/Angaben zur Veranstaltung, „Anwesende“\.$/);
	expect(said('min_group')).toMatch(/Angaben zur Veranstaltung, „Ergebnisse ab so vielen Antworten“\.$/);
	expect(said('is_example')).toMatch(/Angaben zur Veranstaltung, „is_example“\.$/);
});
