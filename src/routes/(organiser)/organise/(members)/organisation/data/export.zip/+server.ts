import * as documents from '$lib/data/documentation';
import * as organisations from '$lib/data/organisations';
import * as ownData from '$lib/data/own-data';
import { documentationFile } from '$lib/domain/documentation-file';
import { documentationName, HEAD, LOGO, organisationHead, type Taken } from '$lib/domain/organisation-file';
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
	return new Response(packed(filesOf(event.locals.supabase, id, taken)), {
		headers: fileHeaders('application/zip', file)
	});
};

async function* filesOf(
	client: App.Locals['supabase'],
	organisationId: string,
	taken: Taken
): AsyncGenerator<{ name: string; bytes: Uint8Array }> {
	const encoder = new TextEncoder();
	const documented = new Set<number>();
	for (const [at, { id, state }] of taken.events.entries()) {
		if (state === 'draft') continue;
		const read = await documents.read(client, id);
		// What was brought in past this program, and cannot be read by it, nobody could read in again.
		if ('fault' in read) continue;
		documented.add(at);
		yield { name: documentationName(at), bytes: encoder.encode(documentationFile(read.source, read.parts)) };
	}
	const { logo } = await organisations.read(client, organisationId);
	if (logo) yield { name: LOGO, bytes: await organisations.readLogo(client, logo.digest) };
	yield { name: HEAD, bytes: encoder.encode(organisationHead(taken, documented)) };
}
