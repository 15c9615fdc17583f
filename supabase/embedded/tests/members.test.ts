import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases, ownerOf, serve, type Served } from './serve.ts';

const password = 'long enough for all';

describe.each(databases)('members, on %s', (database) => {
	let served: Served;
	let owner: SupabaseClient;
	let organisation: string;

	beforeAll(async () => {
		served = await serve(database);
		({ client: owner, id: organisation } = await ownerOf(served, 'Haus', { email: 'owner@example.org', password }));
	}, 60_000);
	afterAll(() => served?.stop());

	const invite = async (email: string, role: string) => {
		const args = { p_organisation_id: organisation, p_email: email, p_role: role };
		const { data, error } = await owner.rpc('make_invitation', args);
		expect(error).toBeNull();
		return String(data.token);
	};

	test('SEC1: an account is made with the link that the address was given, and belongs to the organisation', async () => {
		const email = 'second@example.org';
		const invitation = await invite(email, 'owner');
		const wrong = await served.client().auth.signUp({ email, password, options: { data: { invitation: 'guess' } } });
		expect(wrong.error).toMatchObject({ status: 422, code: 'signup_disabled' });
		const elsewhere = await served
			.client()
			.auth.signUp({ email: 'thief@example.org', password, options: { data: { invitation } } });
		expect(elsewhere.error).toMatchObject({ status: 422, code: 'signup_disabled' });
		const client = served.client();
		expect((await client.auth.signUp({ email, password, options: { data: { invitation } } })).error).toBeNull();
		const { data } = await client.rpc('organisation_members', { p_organisation_id: organisation });
		expect(data.members).toMatchObject([{ email: 'owner@example.org' }, { email, role: 'owner', me: true }]);
	});

	test('two owners who demote each other at once leave one', async () => {
		const second = served.client();
		await second.auth.signInWithPassword({ email: 'second@example.org', password });
		const { data } = await owner.rpc('organisation_members', { p_organisation_id: organisation });
		const [first, other] = (data.members as { id: string }[]).map(({ id }) => id);
		const demote = (client: SupabaseClient, id: string | undefined) =>
			client.rpc('set_member_role', { p_organisation_id: organisation, p_user_id: id, p_role: 'facilitator' });
		const answers = await Promise.all([demote(owner, other), demote(second, first)]);
		expect(answers.map(({ error }) => error?.message ?? 'done').sort()).toEqual(['done', 'owners_only']);
	});
});
