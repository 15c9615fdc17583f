import { SESSION_KINDS } from '$lib/domain/event-definition';
import type { DeskMessageKey } from '$lib/messages';

type Translate = (key: DeskMessageKey, values?: Record<string, string | number>) => string;

export function sessionFieldNamed(t: Translate, field: string): string {
	const key = (['title', 'kind', 'room', 'starts_at', 'ends_at'] as const).find((one) => one === field);
	return key ? t(`plan_${key}`) : field;
}

export function sessionFieldWorded(t: Translate, field: string, text: string): string {
	const kind = field === 'kind' && SESSION_KINDS.find((one) => one === text);
	return kind ? t(`session_${kind}`) : text;
}

const spoken = (t: Translate, language: string): string =>
	language === 'de' || language === 'en' ? t(`sheet_language_${language}`) : language;

export function boardFieldNamed(t: Translate, field: string): string {
	const [, place, language = ''] = /^prompt_(\d)_(\w+)$/.exec(field) ?? [];
	if (place) return t('plan_prompt', { number: Number(place) + 1, language: spoken(t, language) });
	if (field.startsWith('starters_'))
		return t('sheet_in', { label: t('plan_starters'), language: spoken(t, field.slice('starters_'.length)) });
	if (field === 'session_id') return t('plan_session');
	return field === 'kind' ? t('plan_board_kind') : t('plan_title');
}

export function boardFieldWorded(
	t: Translate,
	sessions: readonly { id: string; title: string }[],
	field: string,
	text: string
): string {
	if (field === 'kind') return t(text === 'questions' ? 'plan_board_questions' : 'plan_board_dialogue');
	if (field !== 'session_id') return text;
	return sessions.find(({ id }) => id === text)?.title ?? t('for_whole_event');
}

const details = [
	'title',
	'host',
	'place',
	'day',
	'locale',
	'attendance',
	'purpose',
	'recipients',
	'what_next',
	'contact',
	'house_rules',
	'controller',
	'privacy_officer',
	'retention_days',
	'min_group'
] as const;

export function detailNamed(t: Translate, field: string): string {
	const key = details.find((one) => one === field);
	return key ? t(`details_${key}`) : field;
}

export const detailWorded = (t: Translate, field: string, text: string): string =>
	field === 'locale' ? spoken(t, text) : text;
