import { describe, expect, it } from 'vitest';
import type { BoardDefinition, EventDetails } from './event-definition.ts';
import { boardFields, boardOf, detailFields, detailsOf, sessionFields, sessionOf } from './event-fields.ts';
import { changesBetween } from './merging.ts';

const board: BoardDefinition & { session_id: string } = {
	title: 'Am Tisch',
	kind: 'dialogue',
	session_id: 's1',
	prompts: [{ de: 'Eins', en: 'One', uk: 'Один' }, { de: 'Zwei' }],
	starters: { de: ['Ich …', 'Wir …'] }
};

describe('fields of an event', () => {
	it('come back as what they were, in languages that the form does not show, too', () => {
		expect(boardOf(boardFields(board))).toEqual(board);
		const session = { kind: 'talk' as const, title: 'Vortrag', room: '', starts_at: '09:00', ends_at: null };
		expect(sessionOf(sessionFields(session))).toEqual(session);
		const details: Partial<EventDetails> = {
			title: 'Fachtag',
			attendance: null,
			retention_days: 90,
			house_rules: null
		};
		expect(detailsOf(detailFields(details as EventDetails))).toEqual(details);
	});

	it('a prompt that is emptied is gone, and the save says so', () => {
		const fields = boardFields(board);
		expect(changesBetween(fields, { ...fields, prompt_1_de: ' ' }, boardOf)).toEqual({
			changes: { prompts: [{ de: 'Eins', en: 'One', uk: 'Один' }] },
			expected: { prompts: board.prompts }
		});
		expect(changesBetween(fields, { ...fields }, boardOf).changes).toEqual({});
	});

	it('what is no number is left for the database to refuse', () => {
		expect(detailsOf({ attendance: '12 oder 13' })).toEqual({ attendance: '12 oder 13' });
		expect(detailsOf({ attendance: '12' })).toEqual({ attendance: 12 });
	});
});
