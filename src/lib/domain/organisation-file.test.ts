import { describe, expect, it } from 'vitest';
import { HEAD, organisationHead, readOrganisation, type Taken } from './organisation-file.ts';

const definition = { details: { title: 'Fachtag', day: '2027-03-01' }, sessions: [], boards: [], surveys: [] };
const taken: Taken = {
	organisation: { name: 'Kreis', legal: {} },
	members: [{ email: 'a@kreis.example', role: 'owner' }],
	events: [
		{ id: 'one', state: 'draft', definition },
		{ id: 'two', state: 'closed', definition }
	],
	deletions: [],
	acts: []
};
const documentation = JSON.stringify({
	format: 'schreibgespraech-documentation',
	version: 1,
	parts: ['programme'],
	event: {
		title: 'Fachtag',
		host: null,
		day: '2026-03-01',
		code: 'FACHT6',
		purpose: null,
		recipients: null,
		what_next: null,
		attendance: null,
		min_group: 5,
		is_example: false
	},
	sessions: [],
	boards: [],
	surveys: []
});
const texts = { [HEAD]: organisationHead(taken, new Set([1])), 'documentation/002.json': documentation };

describe('the files of an organisation (L20)', () => {
	it('drafts come back as what they are made of, others as their documentation; no id leaves', () => {
		expect(texts[HEAD]).not.toContain('"id"');
		expect(JSON.parse(texts[HEAD])).toMatchObject({ left_out: [] });
		expect(JSON.parse(organisationHead(taken, new Set()))).toMatchObject({ left_out: ['events.1'] });
		const read = readOrganisation(texts);
		expect(read).toMatchObject({
			organisation: { name: 'Kreis' },
			events: [{ definition }, { document: { event: { title: 'Fachtag' } } }]
		});
	});

	it.each([
		['nothing', {}, 'not_ours', HEAD],
		['another file', { ...texts, [HEAD]: '{"format": "other", "version": 1}' }, 'not_ours', HEAD],
		[
			'a newer one',
			{ ...texts, [HEAD]: texts[HEAD].replace('"version": 1', '"version": 2') },
			'newer',
			`${HEAD}: version`
		],
		[
			'one documentation for two events',
			{ ...texts, [HEAD]: texts[HEAD].replace('"documentation": null', '"documentation": "documentation/002.json"') },
			'damaged',
			'documentation/002.json'
		],
		[
			'one of another kind',
			{ ...texts, [HEAD]: texts[HEAD].replace('"draft"', '"gone"') },
			'damaged',
			`${HEAD}: events.0.state`
		],
		[
			'an event that is over and has none',
			{ ...texts, [HEAD]: organisationHead(taken, new Set()) },
			'incomplete',
			`${HEAD}: events.1`
		],
		['one that lacks a documentation', { [HEAD]: texts[HEAD] }, 'damaged', 'documentation/002.json'],
		[
			'one with a damaged documentation',
			{ ...texts, 'documentation/002.json': documentation.replace('"min_group":5', '"min_group":"5"') },
			'damaged',
			'documentation/002.json: event.min_group'
		]
	])('SEC5: %s is refused whole, with the place', (_what, given, fault, place) => {
		expect(readOrganisation(given as Record<string, string>)).toEqual({ fault, place });
	});
});
