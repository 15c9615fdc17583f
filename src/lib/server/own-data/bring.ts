import type { Caller } from '$lib/data/client';
import * as deletions from '$lib/data/deletions';
import * as documents from '$lib/data/documentation';
import { AppError } from '$lib/data/errors';
import * as organisations from '$lib/data/organisations';
import * as ownData from '$lib/data/own-data';
import type { OrganisationFile } from '$lib/domain/organisation-file';
import type { Logo } from '$lib/server/logo/draw';

/** The logo to set, null: none came; `was` is the digest of the one that is there, empty for none. */
export type Look = { logo: Logo | null; was: string };

/**
 * Stores what was read, one event after the other, and then the details of the organisation if they are wanted. Gives how many.
 * What is refused takes along what came before it: `own_data_refused` names the place; `own_data_stopped` if some of it stayed.
 * @param look null: details and logo stay as they are
 */
export async function bring(
	client: Caller,
	organisationId: string,
	{ organisation, events }: OrganisationFile,
	look: Look | null
): Promise<number> {
	const made: string[] = [];
	let place = '';
	try {
		for (const [at, event] of events.entries()) {
			place = `events.${at}`;
			made.push(
				'document' in event
					? await documents.bringIn(client, organisationId, event.document)
					: await ownData.bringDraft(client, organisationId, event.definition)
			);
		}
		place = 'organisation';
		if (look) await ownData.bringDetails(client, organisationId, organisation);
		if (look?.logo) await organisations.setLogo(client, organisationId, look.logo, look.was);
	} catch (cause) {
		if (!(cause instanceof AppError)) throw cause;
		const taken = await Promise.allSettled(made.map((id) => deletions.deleteEvent(client, id)));
		const whole = taken.every(({ status }) => status === 'fulfilled');
		throw new AppError(
			whole ? 'own_data_refused' : 'own_data_stopped',
			cause.status || 503,
			`${place}: ${cause.about ?? cause.id}`,
			{ cause }
		);
	}
	return events.length;
}
