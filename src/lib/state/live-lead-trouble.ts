import type { AppError } from '$lib/data/errors';
import { leadSentence } from '$lib/data/lead-errors';

/** Why an act of somebody who leads did not work. */
export type Trouble = AppError;

/** The text that says so, for pages that have the texts of leading. */
export const sentenceOf = (trouble: Trouble): ReturnType<typeof leadSentence> => leadSentence(trouble);
