import { expect, test } from 'vitest';
import { canOpen, checklist } from './event-checklist.ts';
import type { EventDetails } from './event-definition.ts';

const details: EventDetails = {
	title: 'Fachtag',
	host: '',
	place: '',
	day: '2026-11-22',
	locale: 'de',
	attendance: null,
	purpose: 'Zweck',
	recipients: 'Alle',
	what_next: 'Wir melden uns',
	contact: 'Infotisch',
	house_rules: null,
	controller: 'Kreis',
	privacy_officer: 'DSB',
	retention_days: 90,
	min_group: 5
};
const plan = { details, sessions: 3, boards: 1, surveys: 1, prompts: [{ de: 'Eins', en: 'One' }] };
const about = (checks: ReturnType<typeof checklist>) => checks.filter(({ done }) => !done).map((check) => check.about);

test('E1, L7: what attendees must be told is needed, and blank space says nothing', () => {
	const checks = checklist({ ...plan, details: { ...details, purpose: ' ', contact: '' } }, '2026-11-22');
	expect(about(checks)).toEqual(['purpose', 'contact']);
	expect(canOpen(checks)).toBe(false);
	expect(canOpen(checklist(plan, '2026-11-22'))).toBe(true);
});

test('advice keeps nobody from opening', () => {
	const bare = { details, sessions: 0, boards: 0, surveys: 0, prompts: [{ de: 'Nur deutsch' }] };
	const checks = checklist(bare, '2026-11-23');
	expect(about(checks)).toEqual(['past', 'sessions', 'boards', 'english', 'surveys']);
	expect(canOpen(checks)).toBe(true);
});
