import * as documents from '$lib/data/documentation';
import * as ownData from '$lib/data/own-data';
import { documentationFile } from '$lib/domain/documentation-file';
import { documentationName, HEAD, organisationHead, type Taken } from '$lib/domain/organisation-file';
import { found } from '$lib/server/acts';
import { fileHeaders, fileName } from '$lib/server/exports/file-name';
import { requireOwner } from '$lib/server/organisation';
import { packed } from '$lib/server/own-data/pack';
import { requireMember } from '$lib/server/session';
import type { RequestHandler } from './$types';

/** The whole organisation in one file, for its owners (L20): of each event what its documentation tells, and no more. */
export const GET: RequestHandler = async (event) => {
	requireMember(event.locals, event.url);
	const { id, name } = await requireOwner(event);
	const taken = await found(ownData.take(event.locals.supabase, id));
	const file = `${fileName([name, new Date().toISOString().slice(0, 10)])}.zip`;
	return new Response(packed(filesOf(event.locals.supabase, taken)), {
		headers: fileHeaders('application/zip', file)
	});
};

async function* filesOf(client: App.Locals['supabase'], taken: Taken): AsyncGenerator<{ name: string; text: string }> {
	const documented = new Set<number>();
	for (const [at, { id, state }] of taken.events.entries()) {
		if (state === 'draft') continue;
		const read = await documents.read(client, id);
		// What was brought in past this program, and cannot be read by it, nobody could read in again.
		if ('fault' in read) continue;
		documented.add(at);
		yield { name: documentationName(at), text: documentationFile(read.source, read.parts) };
	}
	yield { name: HEAD, text: organisationHead(taken, documented) };
}
