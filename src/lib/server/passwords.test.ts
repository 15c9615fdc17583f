import { expect, test } from 'vitest';
import { passwordFault } from '../../../supabase/embedded/passwords.ts';
import { checkPassword } from './passwords.ts';

test.each([
	'kurz und gut',
	'zu kurz',
	'ä'.repeat(40),
	'passwort1234',
	'qwertzuiopas',
	'owner@example.org',
	'hallohallohallo',
	'Rathaus Lampe vierzig Fluss',
	'pQ9-vTz2_kLw'
])('SEC1: forms and the embedded backend agree about "%s"', async (password) => {
	const email = 'owner@example.org';
	const refused = await checkPassword(password, email).then(
		() => false,
		() => true
	);
	expect(refused).toBe((await passwordFault(password, email)) !== undefined);
});
