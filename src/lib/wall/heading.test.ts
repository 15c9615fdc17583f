import { expect, it } from 'vitest';
import { headingOf } from './heading.ts';

it.each([
	['Offene Frage an die Gruppe: …', 'Offene Frage an die Gruppe'],
	['Dafür brauche ich noch: … (Wissen, Kontakte, Zeit)', 'Dafür brauche ich noch (Wissen, Kontakte, Zeit)'],
	['Was hilft uns weiter?', 'Was hilft uns weiter?']
])('M3: a prompt stands over its notes without the gap to fill in: %s', (prompt, heading) => {
	expect(headingOf(prompt)).toBe(heading);
});
