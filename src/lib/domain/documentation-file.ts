/** A documentation as a JSON file: written by the program, and read back by it with nothing taken on trust (M20, SEC5). */
import { z } from './zod.ts';
import { MOST_BYTES } from './documentation-limits.ts';
import { type Part, PARTS } from './documentation-parts.ts';
import { type PlaceStep, stepsTo } from './documentation-place.ts';
import { senseless } from './documentation-sense.ts';
import { type DocumentationSource, documentationSourceSchema } from './documentation-source.ts';
import { withholdUnsafeGroups } from './survey-groups.ts';

export const FILE_FORMAT = 'schreibgespraech-documentation';
export const FILE_VERSION = 1;

/** A reply's link lies ten deep; nothing of ours lies deeper than this. */
const DEEPEST = 16;

/** `parts`: those that were chosen; the others are empty. */
export const documentationFileSchema = z.extend(documentationSourceSchema, {
	format: z.literal(FILE_FORMAT),
	version: z.literal(FILE_VERSION),
	parts: z.array(z.enum(PARTS))
});

export type DocumentationFile = z.infer<typeof documentationFileSchema>;

/**
 * Why a file is refused, and where: `place` as "boards.0.prompts.1.notes.3.body" (empty: the file itself), `steps` the same
 * for people. `line`: of a file that is no JSON, the line at which it breaks off, if that is known.
 */
export type Refusal = {
	fault: 'too_large' | 'too_deep' | 'not_json' | 'not_ours' | 'newer' | 'damaged';
	place: string;
	steps: PlaceStep[];
	line: number | null;
};

/**
 * The text of the file, of a source that holds only what was chosen. Names stand for the ids of the database, so that it tells nothing of them, and the documentation of
 * an event that was read from a file gives the same file again.
 */
export function documentationFile(source: DocumentationSource, parts: readonly Part[]): string {
	const ids = [...new Set(source.surveys.map(({ results }) => results.survey_id))];
	const shown = withholdUnsafeGroups(source.surveys.map(({ results }) => results));
	const surveys = source.surveys.map((survey, index) => {
		const results = shown[index] ?? survey.results;
		const questions = results.questions.map((question) => ({
			...question,
			texts_given: question.texts_given?.map((text, at) => ({ ...text, id: `text-${at + 1}` })) ?? null
		}));
		return {
			...survey,
			results: {
				...results,
				survey_id: `survey-${ids.indexOf(results.survey_id) + 1}`,
				session_id: survey.session_position === null ? null : `session-${survey.session_position}`,
				questions
			}
		};
	});
	const file: DocumentationFile = {
		format: FILE_FORMAT,
		version: FILE_VERSION,
		parts: [...parts],
		event: source.event,
		sessions: source.sessions,
		boards: source.boards,
		surveys
	};
	return `${JSON.stringify(file, null, '\t')}\n`;
}

/** Reads such a file. Refused whole, with the place of the first fault. What the format does not know is dropped. */
export function readDocumentationFile(text: string): { document: DocumentationFile } | Refusal {
	// A character has at least one byte: what is longer is not even measured.
	if (text.length > MOST_BYTES || new TextEncoder().encode(text).length > MOST_BYTES) return refusal('too_large');
	if (depth(text) > DEEPEST) return refusal('too_deep');
	const json = text.replace(/^\ufeff/, '');
	let read: unknown;
	try {
		read = JSON.parse(json);
	} catch (cause) {
		const line =
			/line (\d+)/.exec(String(cause))?.[1] ?? (/end of JSON/.test(String(cause)) ? json.split('\n').length : null);
		return { ...refusal('not_json'), line: line === null ? null : Number(line) };
	}
	return checkDocumentation(read);
}

/** The same for the bytes of a file, which must be UTF-8: nothing of a text is guessed. */
export function readDocumentationBytes(bytes: Uint8Array): { document: DocumentationFile } | Refusal {
	if (bytes.length > MOST_BYTES) return refusal('too_large');
	try {
		return readDocumentationFile(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return refusal('not_json');
	}
}

/** The same for what was read already. */
export function checkDocumentation(read: unknown): { document: DocumentationFile } | Refusal {
	const head = z.object({ format: z.literal(FILE_FORMAT), version: z.number() }).safeParse(read);
	if (!head.success) return refusal('not_ours', read, head.error.issues[0]?.path);
	if (head.data.version > FILE_VERSION) return refusal('newer', read, ['version']);
	const parsed = documentationFileSchema.safeParse(read);
	if (!parsed.success) return refusal('damaged', read, parsed.error.issues[0]?.path);
	const path = senseless(parsed.data);
	return path ? refusal('damaged', read, path) : { document: parsed.data };
}

export function refusal(fault: Refusal['fault'], read: unknown = null, path: readonly PropertyKey[] = []): Refusal {
	return { fault, place: path.join('.').slice(0, 200), steps: stepsTo(read, path), line: null };
}

/** How deep brackets lie in one another, counted before anything that could run out of stack reads them. */
function depth(text: string): number {
	let deepest = 0;
	let now = 0;
	let quoted = false;
	for (let at = 0; at < text.length; at++) {
		const sign = text[at];
		if (quoted) {
			if (sign === '\\') at++;
			else if (sign === '"') quoted = false;
		} else if (sign === '"') quoted = true;
		else if (sign === '{' || sign === '[') deepest = Math.max(deepest, ++now);
		else if (sign === '}' || sign === ']') now--;
	}
	return deepest;
}
