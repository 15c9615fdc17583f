/** What one may not conclude from a figure (E8, E17, E18): ids for the catalogues to word. */
import { COUNTS_FIRST_BELOW } from './privacy.ts';
import type { QuestionKind } from './survey.ts';

export type Caveat =
	| { id: 'caveat_few'; params: { n: number } }
	| {
			id:
				| 'caveat_steps'
				| 'caveat_middle'
				| 'caveat_mood'
				| 'caveat_yes'
				| 'caveat_choice'
				| 'caveat_choices'
				| 'caveat_target'
				| 'caveat_points'
				| 'caveat_ranking'
				| 'caveat_change'
				| 'caveat_number'
				| 'caveat_recommend'
				| 'caveat_texts';
			params: Record<string, never>;
	  };

const ofKind: Record<QuestionKind, Exclude<Caveat['id'], 'caveat_few'>> = {
	ordinal: 'caveat_steps',
	ordinal_middle: 'caveat_middle',
	mood: 'caveat_mood',
	yes_partly_no: 'caveat_yes',
	choice: 'caveat_choice',
	choices: 'caveat_choices',
	target: 'caveat_target',
	points: 'caveat_points',
	ranking: 'caveat_ranking',
	before_now: 'caveat_change',
	number: 'caveat_number',
	recommend: 'caveat_recommend',
	text: 'caveat_texts'
};

export function caveatsOf(kind: QuestionKind, n: number): Caveat[] {
	const few = kind !== 'text' && n < COUNTS_FIRST_BELOW;
	return [{ id: ofKind[kind], params: {} }, ...(few ? [{ id: 'caveat_few' as const, params: { n } }] : [])];
}
