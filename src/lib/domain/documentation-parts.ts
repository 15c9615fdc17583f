/** The parts of a documentation that can be chosen (M20). */
import type { DocumentationSource } from './documentation-source.ts';

/** `method` is how it was made, and what protects those who wrote. The title page is always there. */
export const PARTS = ['programme', 'boards', 'agreements', 'evaluation', 'texts', 'method'] as const;
export type Part = (typeof PARTS)[number];

/**
 * The parts that an address asks for, `part` by `part`: all if it asks for none, unless somebody chose none (`chosen`). Null
 * if it asks for something that is no part.
 */
export function partsAsked(query: URLSearchParams): readonly Part[] | null {
	const words = query.getAll('part');
	if (words.length === 0 && !query.has('chosen')) return PARTS;
	if (words.some((word) => !(PARTS as readonly string[]).includes(word))) return null;
	return PARTS.filter((part) => words.includes(part));
}

type Board = DocumentationSource['boards'][number];
type Survey = DocumentationSource['surveys'][number];

/**
 * The source without what was not chosen, before anything is made of it: what is left out is in no file, not even unseen.
 * Sessions stay, because boards and sheets are named after them.
 */
export function chosen(source: DocumentationSource, parts: readonly Part[]): DocumentationSource {
	const has = (part: Part) => parts.includes(part);
	const boards = source.boards.map((board) => (has('boards') ? board : bareBoard(board)));
	const surveys = source.surveys.map((survey) => (has('texts') ? survey : withoutTexts(survey)));
	return {
		...source,
		boards: boards.map((board) => (has('agreements') ? board : { ...board, agreements: [] })),
		surveys: has('evaluation') ? surveys : has('texts') ? surveys.map(textsAlone) : []
	};
}

/** What is left of a board when only what was agreed on it is told. */
function bareBoard(board: Board): Board {
	return {
		...board,
		hidden_count: 0,
		hidden: {},
		pending_count: 0,
		merged_count: 0,
		withdrawn_count: 0,
		headings_confirmed_at: null,
		dots: null,
		themes: [],
		prompts: []
	};
}

const withQuestions = (survey: Survey, questions: Survey['results']['questions']): Survey => ({
	...survey,
	results: { ...survey.results, questions }
});

function withoutTexts(survey: Survey): Survey {
	return withQuestions(
		survey,
		survey.results.questions.filter(({ kind }) => kind !== 'text')
	);
}

function textsAlone(survey: Survey): Survey {
	return withQuestions(
		survey,
		survey.results.questions.filter(({ kind }) => kind === 'text')
	);
}
