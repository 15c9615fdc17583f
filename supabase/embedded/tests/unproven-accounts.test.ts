import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { databases, ownerOf, serve, type Served, patience } from './serve.ts';

/** Gives the secret of an invitation of an address. */
type Organisation = (email: string) => Promise<string>;

const password = 'chosen by somebody else';

describe.each(databases)('an account made beforehand, on %s', (database) => {
	const printed: string[] = [];
	let served: Served;
	let a: Organisation;
	let b: Organisation;

	beforeAll(async () => {
		vi.spyOn(console, 'log').mockImplementation((line) => void printed.push(String(line)));
		served = await serve(database);
		a = await organisationOf('owner@a.example');
		b = await organisationOf('owner@b.example');
	}, 60_000);
	afterAll(async () => {
		await served?.stop();
		vi.restoreAllMocks();
	});

	async function proofInMail(): Promise<string> {
		return vi.waitFor(() => {
			const proof = /token_hash=([0-9a-f]{64})/.exec(printed.join('\n'))?.[1];
			if (!proof) throw new Error('No mail yet.');
			printed.length = 0;
			return proof;
		}, patience);
	}

	async function organisationOf(owner: string): Promise<Organisation> {
		const { client, id } = await ownerOf(served, owner, { email: owner, password });
		return async (email) => {
			const args = { p_organisation_id: id, p_email: email, p_role: 'owner' };
			return String((await client.rpc('make_invitation', args)).data.token);
		};
	}

	test.each(['magiclink', 'recovery'] as const)(
		'SEC1: does not let its maker in where its address is invited later, proved by %s',
		async (type) => {
			const email = `victim-of-${type}@a.example`;
			const maker = served.client();
			const data = { invitation: await b(email) };
			const { data: made } = await maker.auth.signUp({ email, password, options: { data } });
			const names = (client: SupabaseClient) => client.from('organisations').select('name');
			expect((await names(maker)).data).toEqual([{ name: 'owner@b.example' }]);

			const token = await a(email);
			expect((await maker.rpc('accept_invitation', { p_token: token })).error?.message).toBe('address_unproven');

			const { auth } = served.client();
			await (type === 'recovery' ? auth.resetPasswordForEmail(email) : auth.signInWithOtp({ email }));
			const victim = served.client();
			const proof = { token_hash: await proofInMail(), type };
			// While the maker goes on signing in, and sets a password of their own once more.
			const [{ error }, ...others] = await Promise.all([
				victim.auth.verifyOtp(proof),
				...[served.client(), served.client()].map(async (client) => {
					await client.auth.signInWithPassword({ email, password });
					return client;
				}),
				maker.auth.updateUser({ password: 'set at the very last moment' }).then(() => maker)
			]);
			if (error) {
				// The new password came first: it used the link up, and proved nothing.
				expect((await maker.rpc('accept_invitation', { p_token: token })).error?.message).toBe('address_unproven');
				await (type === 'recovery' ? auth.resetPasswordForEmail(email) : auth.signInWithOtp({ email }));
				const again = { token_hash: await proofInMail(), type };
				expect((await victim.auth.verifyOtp(again)).error).toBeNull();
			}
			expect((await victim.rpc('accept_invitation', { p_token: token })).error).toBeNull();
			expect((await names(victim)).data).toHaveLength(2);

			for (const word of [password, 'set at the very last moment']) {
				expect((await served.client().auth.signInWithPassword({ email, password: word })).error).not.toBeNull();
			}
			for (const client of others) expect((await names(client)).data ?? []).toEqual([]);
			const held = made.session?.refresh_token ?? '';
			expect((await served.client().auth.refreshSession({ refresh_token: held })).error).not.toBeNull();
			expect((await maker.auth.updateUser({ password: 'and once more, with the old token' })).error).not.toBeNull();

			const own = 'Rathaus Lampe vierzig Fluss';
			expect((await victim.auth.updateUser({ password: own })).error).toBeNull();
			expect((await served.client().auth.signInWithPassword({ email, password: own })).error).toBeNull();
		}
	);
});
