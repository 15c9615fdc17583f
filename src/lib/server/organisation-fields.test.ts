import { expect, it } from 'vitest';
import { organisationChanges, organisationFields } from './organisation-fields.ts';

const details = {
	name: 'Kreis',
	legal: { controller: 'Kreis', imprint: { de: 'Impressum des Kreises' } },
	accent: null,
	retention_days: 90,
	min_group: 5,
	audit_days: 365,
	logo: null
};
const { legal, look, defaults } = organisationFields(details);

it('L17: sends the languages of a text that were changed, with what they were', () => {
	expect(organisationChanges(legal, { ...legal, 'imprint.de': 'Neu\n', controller: 'Amt' })).toEqual({
		changes: { controller: 'Amt', imprint: { de: 'Neu' } },
		expected: { controller: 'Kreis', imprint: { de: 'Impressum des Kreises' } }
	});
});

it('L17: keeps nothing where a text is the one that comes with the program', () => {
	expect(organisationChanges(legal, legal)).toEqual({ changes: {}, expected: {} });
	const written = { ...legal, 'privacy.de': 'Eigenes' };
	expect(organisationChanges(written, legal).changes).toEqual({ privacy: { de: '' } });
});

it('L21: a colour is one however it is written, none where nothing is, and refused where it is none', () => {
	expect(organisationChanges(look, { accent: ' #7A1F5C' }).changes).toEqual({ accent: '#7a1f5c' });
	expect(organisationChanges({ accent: '#7a1f5c' }, look).changes).toEqual({ accent: null });
	expect(() => organisationChanges(look, { accent: 'petrol' })).toThrow('organisation_invalid');
});

it('E7: numbers are numbers, and what is none goes to be refused as it was written', () => {
	expect(organisationChanges(defaults, { ...defaults, min_group: '8', audit_days: '' }).changes).toEqual({
		min_group: 8,
		audit_days: ''
	});
});
