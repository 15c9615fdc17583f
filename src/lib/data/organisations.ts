import type { SupabaseClient } from '@supabase/supabase-js';
import { type Legal, legalSchema } from '$lib/domain/legal';
import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';
import { AppError, toAppError } from './errors.ts';

const roleSchema = z.enum(['owner', 'organiser', 'facilitator']);

const listSchema = z.array(
	z.object({
		role: roleSchema,
		organisations: z.object({ id: z.string(), name: z.string(), runs_installation: z.boolean() })
	})
);

/** An organisation as one of its members knows it. `runs_installation`: its owners may make further ones. */
export type Organisation = {
	id: string;
	name: string;
	role: z.infer<typeof roleSchema>;
	runs_installation: boolean;
};

/** The organisations a person belongs to, by name. */
export async function mine(client: SupabaseClient, memberId: string): Promise<Organisation[]> {
	const { data, error, status } = await client
		.from('memberships')
		.select('role, organisations (id, name, runs_installation)')
		.eq('user_id', memberId);
	if (error) throw toAppError(error, status);
	return listSchema
		.parse(data)
		.map(({ role, organisations }) => ({ ...organisations, role }))
		.sort((a, b) => a.name.localeCompare(b.name, 'de'));
}

const logoSchema = z.object({ digest: z.string(), width: z.number(), height: z.number() });

const detailsSchema = z.object({
	name: z.string(),
	legal: legalSchema,
	accent: z.nullable(z.string()),
	retention_days: z.number(),
	min_group: z.number(),
	audit_days: z.number()
});

/** What an organisation says about itself, how it looks and what its new events begin with. */
export type OrganisationDetails = z.infer<typeof detailsSchema> & { logo: z.infer<typeof logoSchema> | null };

/** Error: `not_a_member`, for foreign organisations too. */
export async function read(client: SupabaseClient, organisationId: string): Promise<OrganisationDetails> {
	const [details, logo] = await Promise.all([
		client
			.from('organisations')
			.select('name, legal, accent, retention_days, min_group, audit_days')
			.eq('id', organisationId)
			.maybeSingle(),
		client
			.from('organisation_logos')
			.select('digest, width, height')
			.eq('organisation_id', organisationId)
			.maybeSingle()
	]);
	if (details.error) throw toAppError(details.error, details.status);
	if (logo.error) throw toAppError(logo.error, logo.status);
	if (!details.data) throw new AppError('not_a_member', 404);
	return { ...detailsSchema.parse(details.data), logo: z.nullable(logoSchema).parse(logo.data) };
}

export type OrganisationChanges = Partial<Omit<z.infer<typeof detailsSchema>, 'legal'> & Legal>;

/**
 * Changes what is named, where it still is as expected.
 * Errors: `organisation_invalid`, `accent_pale` and `changed_meanwhile`, about the field; `owners_only`, `not_a_member`.
 */
export async function change(
	client: Caller,
	organisationId: string,
	changes: OrganisationChanges,
	expected: OrganisationChanges
): Promise<void> {
	const args = { p_organisation_id: organisationId, p_changes: changes, p_expected: expected };
	await call(client, 'set_organisation', args, z.unknown());
}

/** Makes a further organisation; gives the token of its first owner. Errors: `hosts_only`, `name_taken`, `address_invalid`, `organisation_invalid`. */
export async function make(client: Caller, name: string, email: string): Promise<string> {
	const shape = z.object({ invitation: z.object({ token: z.string() }) });
	return (await call(client, 'make_organisation', { p_name: name, p_email: email }, shape)).invitation.token;
}

/**
 * A logo that was drawn anew, null: none.
 * @param expected the digest of the one that was seen, empty for none
 * Errors: `logo_invalid`, `changed_meanwhile`, `owners_only`, `not_a_member`.
 */
export async function setLogo(
	client: Caller,
	organisationId: string,
	logo: { image: Uint8Array; width: number; height: number } | null,
	expected: string
): Promise<void> {
	await call(
		client,
		'set_logo',
		{
			p_organisation_id: organisationId,
			p_image: logo && Buffer.from(logo.image).toString('base64'),
			p_width: logo?.width ?? null,
			p_height: logo?.height ?? null,
			p_expected: expected
		},
		z.unknown()
	);
}

/** The PNG with this digest. Error: `logo_unknown`. */
export async function readLogo(client: Caller, digest: string): Promise<Uint8Array> {
	const { image } = await call(client, 'read_logo', { p_digest: digest }, z.object({ image: z.string() }));
	return new Uint8Array(Buffer.from(image, 'base64'));
}

/** Whose event it is, with the picture of its logo, for files. Error: `event_unknown`, for foreign events too. */
export async function hostOf(client: SupabaseClient, eventId: string) {
	const { data, error, status } = await client.from('events').select('organisation_id').eq('id', eventId).maybeSingle();
	if (error) throw toAppError(error, status);
	if (!data) throw new AppError('event_unknown', 404);
	const { name, accent, logo } = await read(client, z.string().parse(data.organisation_id));
	return { name, accent, logo: logo && { ...logo, image: await readLogo(client, logo.digest) } };
}

const legalPageSchema = z.object({ name: z.nullable(z.string()), legal: legalSchema });

/** Whose legal pages they are and what they say: by an event's code, without one of whoever runs the installation. */
export function readLegal(client: Caller, code: string | null): Promise<z.infer<typeof legalPageSchema>> {
	return call(client, 'read_legal', { p_code: code }, legalPageSchema);
}
