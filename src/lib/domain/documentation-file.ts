/** A documentation as a JSON file: written by the program, and read back by it with nothing taken on trust (M20, SEC5). */
import { z } from './zod.ts';
import { type Part, PARTS } from './documentation-parts.ts';
import { type DocumentationSource, documentationSourceSchema } from './documentation-source.ts';
import { withholdUnsafeGroups } from './survey-groups.ts';

export const FILE_FORMAT = 'schreibgespraech-documentation';
export const FILE_VERSION = 1;

const MOST_BYTES = 10 * 1024 * 1024;
/** A reply's link lies ten deep; nothing of ours lies deeper than this. */
const DEEPEST = 16;

/** `parts`: those that were chosen; the others are empty. */
export const documentationFileSchema = z.extend(documentationSourceSchema, {
	format: z.literal(FILE_FORMAT),
	version: z.literal(FILE_VERSION),
	parts: z.array(z.enum(PARTS))
});

export type DocumentationFile = z.infer<typeof documentationFileSchema>;

export type FileFault = 'too_large' | 'too_deep' | 'not_json' | 'not_ours' | 'newer' | 'damaged';

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

/**
 * Reads such a file. Refused whole, with the place of the first fault ("boards.0.prompts.1.notes.3.body"; empty: the file
 * itself). What the format does not know is dropped.
 */
export function readDocumentationFile(
	text: string
): { document: DocumentationFile } | { fault: FileFault; place: string } {
	// A character has at least one byte: what is longer is not even measured.
	if (text.length > MOST_BYTES || new TextEncoder().encode(text).length > MOST_BYTES)
		return { fault: 'too_large', place: '' };
	if (depth(text) > DEEPEST) return { fault: 'too_deep', place: '' };
	let read: unknown;
	try {
		read = JSON.parse(text.replace(/^\ufeff/, ''));
	} catch {
		return { fault: 'not_json', place: '' };
	}
	const head = z.object({ format: z.literal(FILE_FORMAT), version: z.number() }).safeParse(read);
	if (!head.success) return { fault: 'not_ours', place: String(head.error.issues[0]?.path[0] ?? '') };
	if (head.data.version > FILE_VERSION) return { fault: 'newer', place: 'version' };
	const parsed = documentationFileSchema.safeParse(read);
	if (parsed.success) return { document: parsed.data };
	return { fault: 'damaged', place: (parsed.error.issues[0]?.path ?? []).join('.') };
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
