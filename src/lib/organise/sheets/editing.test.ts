import { describe, expect, it } from 'vitest';
import { placeOfFault } from '$lib/domain/survey-definition';
import { QUESTION_KINDS } from '$lib/domain/survey';
import { SURVEY_TEMPLATES } from '$lib/domain/survey-templates';
import {
	closed,
	type DraftQuestion,
	moved,
	newQuestion,
	opened,
	restored,
	withoutOption,
	withoutQuestion
} from './editing.ts';
import { hintsOf } from './hints.ts';
import { isAsShipped, newForm } from './templates.ts';

const f3 = () => opened(newForm('F3', 'session'));
const at = (questions: readonly DraftQuestion[], key: string) =>
	questions.findIndex((question) => question.key === key);

describe('a form being edited', () => {
	it('E2: a template that nobody has touched is stored word by word as it was shipped', () => {
		for (const { template, scope } of SURVEY_TEMPLATES) {
			const stored = closed(opened(newForm(template, scope)));
			expect(placeOfFault(stored)).toBeNull();
			expect(
				isAsShipped({ ...stored, questions: stored.questions.map((one, index) => ({ ...one, position: index + 1 })) })
			).toBe(true);
		}
	});

	it('E2: one changed word makes it another form', () => {
		const form = f3();
		const [first, ...others] = closed(form).questions;
		const changed = [{ ...first, texts: { ...first?.texts, de: 'Anders?' } } as DraftQuestion, ...others];
		expect(isAsShipped({ ...form, questions: changed.map((one, index) => ({ ...one, position: index + 1 })) })).toBe(
			false
		);
	});

	it('a new question of every kind can be stored once it is worded', () => {
		const words = { de: 'Wort', en: 'Word' };
		for (const kind of QUESTION_KINDS) {
			const question = newQuestion(kind, []);
			expect(placeOfFault(closed({ ...f3(), questions: [question] }))).toBe('questions.0.texts');
			const options = question.options.map((option) => (option.texts.de ? option : { ...option, texts: words }));
			expect(placeOfFault(closed({ ...f3(), questions: [{ ...question, texts: words, options }] }))).toBeNull();
		}
	});

	it('a question that goes takes the conditions along that name it, and brings them back', () => {
		const { questions } = f3();
		const gone = withoutQuestion(questions, at(questions, 'plan'));
		expect(gone?.questions.map(({ condition }) => condition).filter(Boolean)).toEqual([]);
		expect(gone && restored(gone.questions, gone.removal)).toEqual(questions);
	});

	it('an answer that goes leaves the conditions that name others, and comes back in its place', () => {
		const { questions } = f3();
		const one = withoutOption(questions, 'plan', 'yes');
		expect(one?.questions[at(questions, 'my_plan')]?.condition?.any).toEqual(['partly']);
		const both = one && withoutOption(one.questions, 'plan', 'partly');
		expect(both?.questions[at(questions, 'my_plan')]?.condition).toBeNull();
		expect(both && restored(both.questions, both.removal)).toEqual(one?.questions);
	});

	it('what was written after something was removed stays when it comes back', () => {
		const { questions } = f3();
		const gone = withoutQuestion(questions, 0);
		const since = gone?.questions.map((question) => ({ ...question, texts: { de: 'Neu', en: 'New' } })) ?? [];
		const back = gone ? restored(since, gone.removal) : [];
		expect(back[0]).toEqual(questions[0]);
		expect(back[1]?.texts.de).toBe('Neu');
	});

	it('keys are used once, also those of what may come back', () => {
		expect(newQuestion('text', ['q1', 'q2', 'q4']).key).toBe('q3');
	});

	it('nothing moves beyond the ends', () => {
		expect([moved([1, 2, 3], 0, -1), moved([1, 2, 3], 2, 3), moved([1, 2, 3], 0, 1)]).toEqual([
			[1, 2, 3],
			[1, 2, 3],
			[2, 1, 3]
		]);
	});

	it('E4: hints at too many questions, long wording, a missing translation and a condition that has lost its question', () => {
		const form = f3();
		expect(hintsOf(form)).toEqual({ form: [], questions: form.questions.map(() => []) });
		const plan = at(form.questions, 'plan');
		const turned = { ...form, questions: moved(form.questions, plan, plan + 1) };
		expect(hintsOf(turned).questions[plan]).toEqual(['sheet_condition_lost']);
		const long = newQuestion('text', []);
		long.texts = { de: 'Wort '.repeat(30), en: '' };
		const many = { ...form, questions: [...form.questions, ...form.questions, long] };
		expect(hintsOf(many).form).toEqual(['sheet_warning_many']);
		expect(hintsOf(many).questions.at(-1)).toEqual(['sheet_warning_long', 'sheet_warning_translation']);
	});
});
