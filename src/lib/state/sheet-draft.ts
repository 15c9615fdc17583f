/** A sheet as it is kept between reloads, and what has become of its questions since. Pure. */
import { type Answer, type Answers, answerSchema, isAnswerTo, type Question } from '$lib/domain/survey';
import { hashText } from '$lib/domain/hash';
import { z } from '$lib/domain/zod';

export type Sheet = {
	/** The key of the question that is looked at; null: all answers are looked over. */
	at: string | null;
	/** As far as they go: points may be left, one half of a pair may be missing. */
	answers: Answers;
	/** How a question read when it was answered. */
	read: Readonly<Record<string, string>>;
};

const sheetSchema = z.object({
	at: z.nullable(z.string()),
	answers: z.record(z.string(), z.unknown()),
	read: z.record(z.string(), z.string())
});

export const writeSheet = (sheet: Sheet): string => JSON.stringify(sheet);

/** What was kept, as far as it can be read; else an empty sheet at its first question. */
export function readSheet(kept: string, questions: readonly Question[]): Sheet {
	try {
		const { at, answers, read } = sheetSchema.parse(JSON.parse(kept));
		const readable = Object.entries(answers).flatMap(([key, value]) => {
			const { success, data } = answerSchema.safeParse(value);
			return success ? [[key, data] as const] : [];
		});
		return { at, answers: Object.fromEntries(readable), read };
	} catch {
		return { at: questions[0]?.key ?? null, answers: {}, read: {} };
	}
}

/** Tells one wording of a question from another: what is asked, and what it can be answered with. */
export const readingOf = ({ kind, texts, options, config }: Question): string =>
	`${kind} ${hashText(JSON.stringify([texts, options, config]))}`;

/** The answer to a question, also an incomplete one; none if it no longer belongs to the question. */
export function answerOn(sheet: Sheet, question: Question): Answer | undefined {
	const answer = sheet.answers[question.key];
	const fits = answer === undefined || !isChanged(sheet, question) || isAnswerTo(question, answer);
	return fits ? answer : undefined;
}

export function answered(sheet: Sheet, question: Question, answer: Answer | undefined): Sheet {
	const { [question.key]: _answer, ...answers } = sheet.answers;
	const { [question.key]: _read, ...read } = sheet.read;
	if (answer === undefined) return { ...sheet, answers, read };
	return {
		...sheet,
		answers: { ...answers, [question.key]: answer },
		read: { ...read, [question.key]: readingOf(question) }
	};
}

/** It reads differently from how it did when it was answered. */
export function isChanged(sheet: Sheet, question: Question): boolean {
	const read = sheet.read[question.key];
	return read !== undefined && read !== readingOf(question);
}

/** What was written in answer to questions that are not there any more, or that now ask for something else. */
export function strayTexts({ answers, read }: Sheet, questions: readonly Question[]): string[] {
	const asking = new Set(questions.filter(({ kind }) => kind === 'text').map(({ key }) => key));
	return Object.entries(answers).flatMap(([key, answer]) =>
		typeof answer === 'string' && read[key]?.startsWith('text ') && !asking.has(key) ? [answer] : []
	);
}

/** Answers that no question asks for are let go, and every question is taken to be answered as it reads now. */
export function settled(sheet: Sheet, questions: readonly Question[]): Sheet {
	const kept = questions.flatMap((question) => {
		const answer = answerOn(sheet, question);
		return answer === undefined ? [] : [{ question, answer }];
	});
	return {
		...sheet,
		answers: Object.fromEntries(kept.map(({ question, answer }) => [question.key, answer])),
		read: Object.fromEntries(kept.map(({ question }) => [question.key, readingOf(question)]))
	};
}
