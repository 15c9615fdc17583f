import type { BoardState } from '$lib/domain/board';
import { themesOf } from '$lib/domain/board-reading';
import type { Settings } from '$lib/domain/lead';

/** What is missing before weighting can begin (M16, M18); null: nothing. */
export function weightingGap(state: BoardState, settings: Settings): 'themes' | 'headings' | 'question' | null {
	const themes = themesOf(state);
	if (themes.length < 2) return 'themes';
	if (themes.some(({ title }) => title.trim() === '')) return 'headings';
	return settings.dots.question.trim() === '' ? 'question' : null;
}
