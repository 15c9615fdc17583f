import { type AuditQuestion, auditSchema } from '$lib/domain/audit';
import { call, type Caller } from './client.ts';

/** What members did, the latest first. Errors: `owners_only`, `not_a_member`. */
export function read(client: Caller, organisationId: string, { kind, from, until, before }: AuditQuestion) {
	return call(
		client,
		'read_audit',
		{ p_organisation_id: organisationId, p_kind: kind, p_from: from, p_until: until, p_before: before },
		auditSchema
	);
}
