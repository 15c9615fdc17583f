import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';

const role = z.enum(['owner', 'organiser', 'facilitator']);
const membersSchema = z.object({
	members: z.array(z.object({ id: z.string(), email: z.string(), role, me: z.boolean() })),
	invitations: z.array(z.object({ id: z.string(), email: z.string(), role, expires_at: z.string() }))
});
const invitationSchema = z.object({ organisation: z.string(), email: z.string(), role, expires_at: z.string() });

export const roles = role.options;
export type Role = z.infer<typeof role>;
export type Members = z.infer<typeof membersSchema>;
export type Invitation = z.infer<typeof invitationSchema>;

/** Who belongs to an organisation and, for those who run it, who is invited. */
export function read(client: SupabaseClient, organisationId: string): Promise<Members> {
	return call(client, 'organisation_members', { p_organisation_id: organisationId }, membersSchema);
}

/** Invites an address and gives the token of the link, this once. Errors: `address_invalid`, `already_member`, `expiry_invalid`, `owners_only`. */
export async function invite(
	client: SupabaseClient,
	organisationId: string,
	invited: { email: string; role: Role; expires: string }
): Promise<string> {
	const { email, role: p_role, expires } = invited;
	const args = { p_organisation_id: organisationId, p_email: email, p_role, p_expires: expires };
	return (await call(client, 'make_invitation', args, z.object({ token: z.string() }))).token;
}

/** Error: `invitation_unknown`. */
export async function revokeInvitation(client: SupabaseClient, invitationId: string): Promise<void> {
	await call(client, 'revoke_invitation', { p_invitation_id: invitationId }, z.unknown());
}

/** What the link of an invitation is for; anybody who has it may ask. Error: `invitation_unknown`. */
export function readInvitation(client: Caller, token: string): Promise<Invitation> {
	return call(client, 'read_invitation', { p_token: token }, invitationSchema);
}

/** Joins one more organisation and gives its id. Errors: `invitation_unknown`, `invitation_not_yours`, `address_unproven`. */
export async function acceptInvitation(client: SupabaseClient, token: string): Promise<string> {
	const joined = z.object({ organisation_id: z.string() });
	return (await call(client, 'accept_invitation', { p_token: token }, joined)).organisation_id;
}

/** Errors: `last_owner`, `member_unknown`, `owners_only`. */
export async function setRole(
	client: SupabaseClient,
	organisationId: string,
	memberId: string,
	to: Role
): Promise<void> {
	const args = { p_organisation_id: organisationId, p_user_id: memberId, p_role: to };
	await call(client, 'set_member_role', args, z.unknown());
}

/** Removes somebody, or leaves. Errors: `last_owner`, `member_unknown`, `owners_only`. */
export async function remove(client: SupabaseClient, organisationId: string, memberId: string): Promise<void> {
	await call(client, 'remove_member', { p_organisation_id: organisationId, p_user_id: memberId }, z.unknown());
}
