import type { Answer, Question } from '$lib/domain/survey';
import { numbersOf } from './field.ts';

/** How many points are still to be given. */
export function pointsLeft({ config }: Pick<Question, 'config'>, answer: Answer | undefined): number {
	const given = Object.values(numbersOf(answer)).reduce((sum, points) => sum + points, 0);
	return Math.max(0, (config.total ?? 0) - given);
}
