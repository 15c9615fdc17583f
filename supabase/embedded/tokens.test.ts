import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { sign } from './tests/sign.ts';
import { createVerifier } from './tokens.ts';

const keys = { publishableKey: 'sb_publishable_test', jwtSecret: 'a secret of at least thirty-two letters' };
const verify = createVerifier(keys, () => 1_000_000);
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

test.each([
	['nothing', ''],
	['two parts', 'a.b'],
	['four parts', 'a.b.c.d'],
	['another installation', sign({ role: 'anon' }, 'another secret of more than thirty-two')],
	['no signature', `${encode({ alg: 'none' })}.${encode({ role: 'authenticated' })}.`],
	['a key of service_role', sign({ role: 'service_role' }, keys.jwtSecret)],
	['no role', sign({ role: '' }, keys.jwtSecret)],
	['another publishable key', 'sb_publishable_tesT']
])('a token is refused that has or comes from %s', async (_, token) => {
	await expect(verify(token)).rejects.toMatchObject({ code: 'PGRST301' });
});

test('the sender does not choose the algorithm', async () => {
	const signed = `${encode({ alg: 'RS256' })}.${encode({ role: 'authenticated' })}`;
	const token = `${signed}.${createHmac('sha256', keys.jwtSecret).update(signed).digest('base64url')}`;
	await expect(verify(token)).rejects.toMatchObject({ code: 'PGRST301' });
});

test('a token ends at its time', async () => {
	const token = (exp: number) => sign({ role: 'authenticated', exp }, keys.jwtSecret);
	await expect(verify(token(1001))).resolves.toMatchObject({ role: 'authenticated' });
	await expect(verify(token(1000))).rejects.toMatchObject({ code: 'PGRST303' });
});

test('the publishable key and an anonymous token are those of attendees', async () => {
	await expect(verify(keys.publishableKey)).resolves.toEqual({ role: 'anon' });
	await expect(verify(sign({ role: 'anon' }, keys.jwtSecret))).resolves.toEqual({ role: 'anon' });
});
