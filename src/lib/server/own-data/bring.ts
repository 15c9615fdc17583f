import type { Caller } from '$lib/data/client';
import * as documents from '$lib/data/documentation';
import { AppError } from '$lib/data/errors';
import * as ownData from '$lib/data/own-data';
import type { OrganisationFile } from '$lib/domain/organisation-file';

/** Stores what was read, one event after the other. Gives how many; `own_data_stopped` names the one that was refused. */
export async function bring(client: Caller, organisationId: string, { events }: OrganisationFile): Promise<number> {
	for (const [at, event] of events.entries()) {
		try {
			if ('document' in event) await documents.bringIn(client, organisationId, event.document);
			else await ownData.bringDraft(client, organisationId, event.definition);
		} catch (cause) {
			if (!(cause instanceof AppError)) throw cause;
			throw new AppError('own_data_stopped', cause.status || 503, `events.${at}: ${cause.about ?? cause.id}`, {
				cause
			});
		}
	}
	return events.length;
}
