/** What one may not conclude from a figure (E8, E17, E18): ids for the catalogues to word. */
import { COUNTS_FIRST_BELOW } from './privacy.ts';
import type { QuestionKind } from './survey.ts';

export type Caveat =
	| { id: 'caveat_few'; params: { n: number } }
	| {
			id:
				| 'caveat_mood'
				| 'caveat_target'
				| 'caveat_points'
				| 'caveat_ranking'
				| 'caveat_change'
				| 'caveat_recommend'
				| 'caveat_texts';
			params: Record<string, never>;
	  };

const ofKind: Partial<Record<QuestionKind, Exclude<Caveat['id'], 'caveat_few'>>> = {
	mood: 'caveat_mood',
	target: 'caveat_target',
	points: 'caveat_points',
	ranking: 'caveat_ranking',
	before_now: 'caveat_change',
	recommend: 'caveat_recommend',
	text: 'caveat_texts'
};

export function caveatsOf(kind: QuestionKind, n: number): Caveat[] {
	const id = ofKind[kind];
	const few = kind !== 'text' && n < COUNTS_FIRST_BELOW;
	return [...(id ? [{ id, params: {} }] : []), ...(few ? [{ id: 'caveat_few' as const, params: { n } }] : [])];
}
