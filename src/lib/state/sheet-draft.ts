/** A sheet as it is kept between reloads. Pure. */
import { type Answer, answerSchema, type Question } from '$lib/domain/survey';
import { z } from '$lib/domain/zod';

export type Sheet = { /** Counts from 0. */ step: number; answers: Readonly<Record<string, Answer>> };

const sheetSchema = z.object({ step: z.number(), answers: z.record(z.string(), answerSchema) });

export const writeSheet = (sheet: Sheet): string => JSON.stringify(sheet);

/** What was kept, as far as it still belongs to these questions; else an empty sheet. */
export function readSheet(kept: string, questions: readonly Question[]): Sheet {
	const empty: Sheet = { step: 0, answers: {} };
	if (kept === '') return empty;
	try {
		const { step, answers } = sheetSchema.parse(JSON.parse(kept));
		const keys = new Set(questions.map(({ key }) => key));
		return {
			step: Math.min(Math.max(0, Math.floor(step)), questions.length),
			answers: Object.fromEntries(Object.entries(answers).filter(([key]) => keys.has(key)))
		};
	} catch {
		return empty;
	}
}
