import { describe, expect, it } from 'vitest';
import { looksLikeName } from './role-or-name.ts';

describe('who does it', () => {
	it.each(['Frau Beispiel', 'Erika Mustermann', 'Max von Beispiel', 'Herr Muster-Mann'])(
		'M19: „%s" is flagged as a name',
		(who) => expect(looksLikeName(who)).toBe(true)
	);

	it.each(['Leitung Ausländerbehörde', 'KI Kreis Herford', 'Team Sprachmittlung', 'alle Workshops', 'Jugendamt', ''])(
		'M19: „%s" is a role or a place',
		(who) => expect(looksLikeName(who)).toBe(false)
	);
});
