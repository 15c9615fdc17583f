import { checkDocumentation, type DocumentationFile, type Refusal } from '$lib/domain/documentation-file';
import { type Part, PARTS } from '$lib/domain/documentation-parts';
import { type DocumentationSource, documentationSourceSchema } from '$lib/domain/documentation-source';
import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';

/** `parts`: those there are; the file of an imported event may hold only some. */
export type Documented = { source: DocumentationSource; parts: readonly Part[] };

/** Everything of an event that may be published, already suppressed and shuffled. Error: `not_a_member`. */
export function read(client: Caller, eventId: string): Promise<Documented | Refusal> {
	return call(client, 'documentation_source', { p_event_id: eventId }, { parse: documented });
}

/** What was read in is looked through like the file itself: a member may have brought it past this program (SEC5). */
function documented(given: unknown): Documented | Refusal {
	const isFile = typeof given === 'object' && given !== null && 'format' in given;
	if (!isFile) return { source: documentationSourceSchema.parse(given), parts: PARTS };
	const checked = checkDocumentation(given);
	return 'fault' in checked ? checked : { source: checked.document, parts: checked.document.parts };
}

const madeSchema = z.object({ event: z.object({ id: z.string() }) });

/** Makes an event of a documentation that was read from a file (M20). Errors: `role_forbids`, `documentation_invalid`. */
export async function bringIn(client: Caller, organisationId: string, document: DocumentationFile): Promise<string> {
	const args = { p_organisation_id: organisationId, p_document: document };
	return (await call(client, 'import_documentation', args, madeSchema)).event.id;
}
