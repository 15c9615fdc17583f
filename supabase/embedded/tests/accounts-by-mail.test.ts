import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { passwordFault } from '../passwords.ts';
import { type Served, ownerOf, serve, patience } from './serve.ts';

const account = { email: 'owner@example.org', password: 'long enough for all' };
const printed: string[] = [];
let served: Served;

beforeAll(async () => {
	vi.spyOn(console, 'log').mockImplementation((line) => void printed.push(String(line)));
	served = await serve('PGlite');
	await ownerOf(served, 'Haus', account);
});
afterAll(async () => {
	await served?.stop();
	vi.restoreAllMocks();
});

/** The proof in the latest mail's link. */
async function proofInMail(type: 'magiclink' | 'recovery'): Promise<string> {
	const link = new RegExp(`http://venue.example/organise/confirm\\?type=${type}&token_hash=([0-9a-f]{64})`);
	return vi.waitFor(() => {
		const proof = printed.map((line) => link.exec(line)?.[1]).findLast(Boolean);
		if (!proof) throw new Error('No mail yet.');
		printed.length = 0;
		return proof;
	}, patience);
}

test('SEC1: a link by mail signs in, once', async () => {
	expect((await served.client().auth.signInWithOtp({ email: account.email })).error).toBeNull();
	const proof = { token_hash: await proofInMail('magiclink'), type: 'magiclink' } as const;
	const client = served.client();
	expect((await client.auth.verifyOtp(proof)).error).toBeNull();
	expect((await client.auth.getUser()).data.user?.email).toBe(account.email);
	expect((await served.client().auth.verifyOtp(proof)).error?.status).toBe(403);
});

test('SEC1: a forgotten password is set anew, by the same rule', async () => {
	expect((await served.client().auth.resetPasswordForEmail(account.email)).error).toBeNull();
	const client = served.client();
	const proof = { token_hash: await proofInMail('recovery'), type: 'recovery' } as const;
	expect((await client.auth.verifyOtp(proof)).error).toBeNull();
	expect((await client.auth.updateUser({ password: 'passwort1234' })).error).toMatchObject({ code: 'weak_password' });
	account.password = 'another one that is long';
	expect((await client.auth.updateUser({ password: account.password })).error).toBeNull();
	expect((await served.client().auth.signInWithPassword(account)).error).toBeNull();
});

test('SEC1: no answer tells whether an address has an account', async () => {
	const { email } = account;
	const stranger = 'nobody@example.org';
	for (const ask of [
		(to: string) => served.client().auth.resetPasswordForEmail(to),
		(to: string) => served.client().auth.signInWithOtp({ email: to }),
		(to: string) => served.client().auth.signInWithPassword({ email: to, password: 'wrong, but long' }),
		(to: string) => served.client().auth.signUp({ email: to, password: 'long enough for all' })
	]) {
		expect(await ask(stranger)).toEqual(await ask(email));
	}
	await proofInMail('recovery');
	const accounts = await served.backend.database.query('select from auth.users');
	expect(accounts).toHaveLength(1);
});

test('SEC1: what proves nothing, and what is no mail of ours, opens nothing', async () => {
	const token_hash = 'f'.repeat(64);
	const guess = await served.client().auth.verifyOtp({ token_hash, type: 'recovery' });
	expect(guess.error?.status).toBe(403);
	const other = await served.client().auth.verifyOtp({ token_hash, type: 'email_change' });
	expect(other.error).toMatchObject({ status: 422, code: 'otp_disabled' });
	const client = served.client();
	await client.auth.signInWithPassword(account);
	expect((await client.auth.updateUser({ email: 'new@example.org' })).error?.status).toBe(422);
});

test('SEC1: whoever asks for more than three mails gets the same answer and no mail', async () => {
	await ownerOf(served, 'Haus', { ...account, email: 'second@example.org' });
	printed.length = 0;
	for (let turn = 0; turn < 5; turn++) {
		expect((await served.client().auth.resetPasswordForEmail('second@example.org')).error).toBeNull();
	}
	await vi.waitFor(() => expect(printed).toHaveLength(3), patience);
});

test.each([
	['too short', 'kurz und gut'.slice(1), 'length'],
	['longer than what is compared', 'ä'.repeat(40), 'length'],
	['common', 'passwort1234', 'guessable'],
	['a walk over the keys', 'qwertzuiopas', 'guessable'],
	['the same again and again', 'hallohallohallo', 'guessable'],
	['the own address', 'owner@example.org', 'guessable'],
	['a few words', 'Rathaus Lampe vierzig Fluss', undefined],
	['chance', 'pQ9-vTz2_kLw', undefined]
])('SEC1: a password that is %s', async (_, password, fault) => {
	expect(await passwordFault(password, account.email)).toBe(fault);
	if (!fault) return;
	const { error } = await served.client().auth.signUp({ email: account.email, password });
	expect(error).toMatchObject({ status: 422, code: 'weak_password' });
});
