import { request as rawRequest } from 'node:http';
import { randomUUID } from 'node:crypto';
import { noteId } from '../harness/note-id.ts';
import { expect, test } from './fixtures.ts';

const pages = [
	'/',
	'/e/FACHT6',
	'/e/NOBODY',
	`/e/FACHT6/board/${randomUUID()}`,
	`/e/FACHT6/survey/${randomUUID()}`,
	'/legal/imprint',
	'/legal/privacy',
	'/legal/accessibility',
	'/organise',
	'/organise/sign-in',
	'/organise/sign-in/link',
	'/organise/confirm',
	`/organise/invitation/${'A'.repeat(43)}`,
	'/organise/account',
	'/organise/organisation/members',
	`/organise/${randomUUID()}`,
	`/wall/${'A'.repeat(43)}`,
	`/kiosk/${'A'.repeat(43)}`,
	'/nowhere'
];
const others = ['/config.json', '/healthz', '/favicon.svg', '/rest/v1/notes', '/auth/v1/health'];

const everywhere = { 'x-content-type-options': 'nosniff' };
const onPages = {
	...everywhere,
	'referrer-policy': 'no-referrer',
	'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin'
};

/** The policy with what changes from answer to answer taken out. */
const withoutNonce = (policy: string | null, url: string): string =>
	(policy ?? '')
		.replaceAll(/'nonce-[^']+'/g, "'nonce'")
		// Pages with small styles carry them inside, with the nonce; others have none to allow.
		.replaceAll(/(style-src(?:-attr)? [^;]*?) 'nonce'/g, '$1')
		.replaceAll(url, 'ORIGIN')
		.replaceAll(url.replace('http', 'ws'), 'SOCKET');

const policy = [
	"default-src 'self'",
	"script-src 'self' 'nonce'",
	"style-src 'self'",
	"style-src-attr 'unsafe-hashes' 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='",
	"img-src 'self' data:",
	"font-src 'self'",
	"connect-src 'self' ORIGIN SOCKET",
	"worker-src 'self'",
	"object-src 'none'",
	"base-uri 'none'",
	"form-action 'self'",
	"frame-ancestors 'none'"
];

test('SEC7: every page carries the same strict headers', async ({ installation }) => {
	const { url } = installation.server;
	for (const path of pages) {
		const { headers, status } = await fetch(url + path, { redirect: 'manual' });
		expect
			.soft(Object.fromEntries(Object.keys(onPages).map((name) => [name, headers.get(name)])), path)
			.toEqual(onPages);
		expect.soft(headers.get('cache-control'), path).toMatch(/no-store|private/);
		expect.soft(headers.has('server') || headers.has('x-powered-by'), path).toBe(false);
		if (status < 300 || status >= 400) {
			const directives = withoutNonce(headers.get('content-security-policy'), url).split(/;\s*/).filter(Boolean);
			expect.soft(directives.sort(), path).toEqual(policy.toSorted());
		}
	}
});

test('SEC7: files, the API and what is generated say what they are and nothing about the server', async ({
	installation
}) => {
	const { url } = installation.server;
	const html = await (await fetch(url)).text();
	const script = /"(\/_app\/immutable\/[^"]+\.js)"/.exec(html)?.[1] ?? /(\/_app\/immutable\/[^"]+\.js)/.exec(html)?.[1];
	for (const path of [...others, '/error.css', '/e/%E0%A4%A', script ?? 'no script found']) {
		const { headers } = await fetch(url + path);
		expect.soft(headers.get('x-content-type-options'), path).toBe('nosniff');
		expect.soft(headers.get('content-type'), path).toBeTruthy();
		if (!/^\/(rest|auth)\//.test(path)) {
			expect.soft(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
		}
		expect.soft(headers.has('server') || headers.has('x-powered-by'), path).toBe(false);
	}
});

/** `fetch` refuses to send some methods. */
function answerTo(url: string, method: string): Promise<number | undefined> {
	return new Promise((resolve, reject) => {
		rawRequest(url, { method }, (answer) => {
			answer.resume();
			resolve(answer.statusCode);
		})
			.on('error', reject)
			.end();
	});
}

test('SEC5: methods that nothing uses are answered with 405', async ({ installation }) => {
	const { url } = installation.server;
	for (const path of [
		'/',
		'/e/FACHT6',
		'/legal/privacy',
		'/organise/sign-in',
		'/healthz',
		'/config.json',
		'/rest/v1/rpc/alive'
	]) {
		for (const method of ['TRACE', 'PROPFIND', 'REPORT']) {
			expect.soft(await answerTo(url + path, method), `${method} ${path}`).toBe(405);
		}
	}
	for (const path of ['/', '/e/FACHT6', '/legal/privacy', '/healthz', '/config.json']) {
		for (const method of ['PUT', 'PATCH', 'DELETE']) {
			expect.soft(await answerTo(url + path, method), `${method} ${path}`).toBe(405);
		}
	}
});

test('SEC5: an error says nothing of what is inside', async ({ installation }) => {
	const { url } = installation.server;
	const { publishableKey } = installation.config;
	const post = (name: string, body: string) =>
		fetch(`${url}/rest/v1/rpc/${name}`, {
			method: 'POST',
			headers: { apikey: publishableKey, 'content-type': 'application/json' },
			body
		});
	const refused = [
		[await post('post_note', '{"p_body": '), 400],
		[await post('no_such_function', '{}'), 404],
		[await post('read_board', JSON.stringify({ p_board_id: 'x' })), 400],
		[await post('post_note', JSON.stringify({ p_body: 'x'.repeat(70_000) })), 413],
		[await fetch(`${url}/_app/`), 404],
		[await fetch(`${url}/../data/keys.json`), 404],
		[await fetch(`${url}/e/%E0%A4%A`), 400]
	] as const;
	for (const [answer, status] of refused) {
		const body = await answer.text();
		expect.soft(answer.status, answer.url).toBe(status);
		expect.soft(body, answer.url).not.toMatch(/node_modules|\.ts:|\bat \w+ \(|pg_|plpgsql|private\./);
	}
});

test('SEC9: whose note it is not can neither change nor withdraw it, and a foreign seat reads nothing of it as its own', async ({
	fachtag,
	crowd
}) => {
	await fachtag.setPhase(0, 'exchange');
	const [author, other] = await crowd(2);
	if (!author || !other) throw new Error('Two people were asked for.');
	const board = fachtag.board(0).id;
	const { prompts } = await author.readBoard(board);
	const promptId = prompts[0]?.id ?? '';
	const id = noteId();
	await author.postNote({ id, boardId: board, promptId, parentId: null, replyKind: null, body: 'Meins' });
	const edit = await other.client.rpc('edit_note', { p_note_id: id, p_body: 'Deins', p_seat_key: other.seatKey });
	expect([edit.status, edit.error?.message]).toEqual([403, 'note_not_yours']);
	const withdraw = await other.client.rpc('withdraw_note', { p_note_id: id, p_seat_key: other.seatKey });
	expect([withdraw.status, withdraw.error?.message]).toEqual([403, 'note_not_yours']);
	const seen = (await other.readBoard(board)).notes.find((note) => note.id === id);
	expect(seen).toMatchObject({ body: 'Meins' });
	expect(seen).not.toHaveProperty('mine');
	for (const table of ['notes', 'marks', 'responses', 'answers', 'events', 'access_links', 'memberships']) {
		const { data, status } = await other.client.from(table).select('*');
		expect.soft([data, status], table).toEqual([null, 401]);
	}
});

test('SEC5: a form that another page sends is refused', async ({ installation }) => {
	const { url } = installation.server;
	const forged = await fetch(`${url}/organise/sign-in`, {
		method: 'POST',
		headers: { origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' },
		body: 'email=owner%40example.org&password=x'
	});
	expect(forged.status).toBe(403);
});
