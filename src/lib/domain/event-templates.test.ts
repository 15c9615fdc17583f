import { describe, expect, test } from 'vitest';
import { MOST_PROMPTS, PROMPT_LIMIT } from './event-definition.ts';
import { boardNow, EVENT_TEMPLATE_NAMES, EVENT_TEMPLATES, eventFrom } from './event-templates.ts';
import { PROMPT_SET_NAMES, PROMPT_SETS } from './prompt-sets.ts';
import { surveyDefinitionSchema } from './survey-definition.ts';

const choice = { title: 'Fachtag', day: '2026-11-22' } as const;

/** Every text by language in a value, however deep. */
function textsIn(value: unknown): Record<string, string>[] {
	if (value === null || typeof value !== 'object') return [];
	if ('de' in value && typeof value.de === 'string') return [value as Record<string, string>];
	return Object.values(value).flatMap(textsIn);
}

describe('V16: templates of events', () => {
	test.each(EVENT_TEMPLATE_NAMES)('%s is worded in German and English throughout', (name) => {
		const texts = textsIn(EVENT_TEMPLATES[name]);
		expect(texts.length).toBeGreaterThan(10);
		for (const { de, en } of texts) expect([de?.trim(), en?.trim()]).not.toContain('');
		for (const text of texts) expect(Object.keys(text).sort()).toEqual(['de', 'en']);
	});

	test.each(EVENT_TEMPLATE_NAMES)('%s gives every language a programme, boards with prompts and a form', (name) => {
		for (const locale of ['de', 'en'] as const) {
			const event = eventFrom(name, { ...choice, locale });
			expect(event.details).toMatchObject({ ...choice, locale });
			expect(event.sessions.length).toBeGreaterThan(1);
			for (const { title, starts_at, ends_at } of event.sessions) {
				expect(title).not.toBe('');
				expect((ends_at ?? '') > (starts_at ?? '')).toBe(true);
			}
			for (const { session, prompts } of event.boards) {
				expect(event.sessions[session ?? -1]).toBeDefined();
				expect(prompts.length).toBeGreaterThan(0);
				expect(prompts.length).toBeLessThanOrEqual(MOST_PROMPTS);
			}
			for (const survey of event.surveys) expect(surveyDefinitionSchema.safeParse(survey).success).toBe(true);
		}
	});

	test('M3: every prompt of a set fits', () => {
		for (const name of PROMPT_SET_NAMES)
			for (const texts of PROMPT_SETS[name].prompts)
				for (const text of Object.values(texts)) expect([...text].length).toBeLessThanOrEqual(PROMPT_LIMIT);
	});

	test('a workshop sheet is only asked where there is a workshop', () => {
		for (const name of EVENT_TEMPLATE_NAMES) {
			const { sessions, surveys } = eventFrom(name, { ...choice, locale: 'de' });
			if (surveys.some(({ scope }) => scope === 'session'))
				expect(sessions.some(({ kind }) => kind === 'workshop')).toBe(true);
		}
	});

	test('a board at once asks its question in the language it was written in', () => {
		const event = boardNow('Was brauchen wir?', '2026-11-22', 'en');
		expect(event.boards).toEqual([
			expect.objectContaining({ title: 'Was brauchen wir?', prompts: [{ en: 'Was brauchen wir?' }], session: null })
		]);
	});
});
