import { describe, expect, test } from 'vitest';
import { after, question, sheet, soundQuestions, unsoundSheets } from './survey-definition.model.ts';
import { placeOfFault, possibleConditions, type QuestionDefinition } from './survey-definition.ts';
import { SURVEY_TEMPLATES } from './survey-templates.ts';

test.each(SURVEY_TEMPLATES)('E2: the shipped $template can be saved as it is', (template) => {
	expect(placeOfFault(template)).toBeNull();
});

test.each(soundQuestions)('%s with %j is a question', (kind, more) => {
	expect(placeOfFault(sheet([question({ kind, ...more })]))).toBeNull();
});

test.each(unsoundSheets)('E2: %s is refused, and the place named', (_, definition, place) => {
	expect(placeOfFault(definition)).toBe(place);
});

test('what is not a sheet at all is refused', () => {
	for (const nothing of [null, 7, 'sheet', [], undefined]) expect(placeOfFault(nothing)).not.toBeNull();
});

describe('„nur wenn …“', () => {
	test('hangs on an answer to an earlier question', () => {
		expect(placeOfFault(after({ question: 'plan', any: ['yes', 'partly'] }))).toBeNull();
	});

	test('can hang on scales and choices before the question, on nothing else', () => {
		const kinds = ['ordinal', 'text', 'choice', 'number', 'mood', 'target', 'ordinal'];
		const questions = kinds.map((kind, index) => ({ ...question({ kind }), key: `q${index}` }) as QuestionDefinition);
		expect(possibleConditions(questions, 6).map(({ kind }) => kind)).toEqual(['ordinal', 'choice', 'mood']);
	});
});
