import { type DocumentationSource, documentationSourceSchema } from '$lib/domain/documentation-source';
import { call, type Caller } from './client.ts';

/** Everything of an event that may be published, already suppressed and shuffled. Error: `not_a_member`. */
export function source(client: Caller, eventId: string): Promise<DocumentationSource> {
	return call(client, 'documentation_source', { p_event_id: eventId }, documentationSourceSchema);
}
