import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppHandler, listen, stop } from '../server.ts';

/** An app that answers some things without its hooks, as SvelteKit does where a hook itself fails. */
const app: AppHandler = (request, response) => {
	if (request.url === '/page') response.setHeader('content-security-policy', "default-src 'self'");
	response.writeHead(request.url === '/broken' ? 500 : 404, { 'content-type': 'text/html' }).end('<p>…</p>');
};
let server: Server;
let url: string;

beforeAll(async () => {
	({ server } = await listen(
		{ port: 0, host: '127.0.0.1' },
		{ backend: Promise.resolve(undefined), app: Promise.resolve(app) }
	));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => stop(server, 0));

test.each([
	['GET', '/broken', 500],
	['GET', '/nowhere', 404],
	['PROPFIND', '/', 405]
])('SEC7: %s %s is answered with strict headers though the app sets none', async (method, path, status) => {
	const answer = await fetch(url + path, { method });
	expect(answer.status).toBe(status);
	expect(Object.fromEntries(answer.headers)).toMatchObject({
		'content-security-policy':
			"script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'no-referrer',
		'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		'cache-control': 'no-cache'
	});
});

test('SEC7: what the app says itself goes first', async () => {
	const { headers } = await fetch(`${url}/page`);
	expect(headers.get('content-security-policy')).toBe("default-src 'self'");
});

test('SEC7: the page of last resort lives without anything inline', () => {
	const page = readFileSync(join(import.meta.dirname, '../../../src/error.html'), 'utf8');
	expect(page).not.toMatch(/<style|<script|\sstyle=|\son\w+=/);
});
