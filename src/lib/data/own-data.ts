import { type Taken, takenSchema } from '$lib/domain/organisation-file';
import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';

/** What an owner takes along of an organisation, without the documentation of its events. Errors: `owners_only`, `not_a_member`. */
export function take(client: Caller, organisationId: string): Promise<Taken> {
	return call(client, 'organisation_export', { p_organisation_id: organisationId }, takenSchema);
}

const madeSchema = z.object({ event: z.object({ id: z.string() }) });

/** A draft of what another one was made of. Errors: `event_invalid` with the place, `role_forbids`. */
export async function bringDraft(
	client: Caller,
	organisationId: string,
	definition: Record<string, unknown>
): Promise<string> {
	const args = { p_organisation_id: organisationId, p_definition: definition, p_open: false };
	return (await call(client, 'make_event', args, madeSchema)).event.id;
}

/** What it says about itself, but for its name. Errors: `organisation_invalid` about the field, `owners_only`. */
export async function bringDetails(
	client: Caller,
	organisationId: string,
	{ legal, accent, retention_days, min_group, audit_days }: Record<string, unknown>
): Promise<void> {
	const changes = { ...(legal as object | undefined), accent, retention_days, min_group, audit_days };
	await call(client, 'set_organisation', { p_organisation_id: organisationId, p_changes: changes }, z.unknown());
}
