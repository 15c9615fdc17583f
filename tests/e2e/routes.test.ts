import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { owner as host } from '../harness/server.ts';
import { expect, test } from './fixtures.ts';
import { makeHouse, nowhere, password, type Things, thingsOf } from './roles.ts';
import { type Asker, askers, type Fields, type Form, formats, routes } from './routes.ts';

const folder = join(import.meta.dirname, '../../src/routes');

/** Every page and endpoint as SvelteKit finds them, with the names of its forms. */
function routesOnDisk(): Record<string, string[]> {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	const found = new Set(
		files.filter((file) => /\+(page@?\.svelte|server\.ts)$/.test(file)).map((file) => dirname(file))
	);
	return Object.fromEntries(
		[...found].map((place) => {
			const server = join(place, '+page.server.ts');
			const text = files.includes(server) ? readFileSync(join(folder, server), 'utf8') : '';
			const actions = text.split('export const actions: Actions = {\n')[1]?.split('\n};')[0] ?? '';
			return [`/${place}`.replace('/.', ''), [...actions.matchAll(/^\t(\w+):/gm)].map(([, name]) => name ?? '')];
		})
	);
}

test('every route and every form has a row', () => {
	const rows = Object.entries(routes).map(([route, { forms }]) => [route, Object.keys(forms ?? {}).sort()]);
	const there = Object.entries(routesOnDisk()).map(([route, forms]) => [route, forms.sort()]);
	expect(rows.sort()).toEqual(there.sort());
});

type Answer = { status: number; body: string; location: string | null };

/** `sign-in`, `yes` where a form was taken, else the status. */
function inShort({ status, body, location }: Answer): string {
	const kit = /^{"type":/.test(body) ? (JSON.parse(body) as { type: string; status: number; location?: string }) : null;
	if ((kit?.location ?? location)?.startsWith('/organise/sign-in?next=')) return 'sign-in';
	if (!kit || kit.type === 'error' || kit.type === 'data') return String(status);
	return kit.type === 'failure' ? String(kit.status) : 'yes';
}

/** What is in the way: `@thing` in a text. */
const thingsIn = (...texts: unknown[]) => [
	...new Set([...JSON.stringify(texts).matchAll(/(?<!\w)@([a-z]+( [a-z]+)?)/g)].map(([, name]) => name ?? ''))
];

/** A route as an address: ids as `@thing`, codes and tokens that are none. Of a page that is drawn in the browser, its data. */
const addressOf = (route: string, format = 'json') =>
	route
		.replace(/\/\([a-z]+\)/g, '')
		.replace(/\[(event|board|survey)\]/g, '@$1')
		.replace('lead/@board', 'lead/@board/__data.json')
		.replace('[format]', format)
		.replace('/[[code]]', '')
		.replace('[page]', 'privacy')
		.replace(/\[\w+\]/g, 'A'.repeat(43)) || '/';

test('SEC9: every route answers each role as its row says, and about what others have like about what is not there', async ({
	installation,
	fachtag
}) => {
	test.setTimeout(120_000);
	const { server, config, organiser } = installation;
	const house = await makeHouse(config, organiser, fachtag.code.toLowerCase());
	const foreign = await thingsOf(organiser, fachtag.id);
	const own = new Map<Asker, Things>();
	for (const who of ['facilitator', 'organiser', 'owner'] as const) own.set(who, await house.event());
	const ownOf = (who: Asker): Things => own.get(who) ?? own.get('owner') ?? nowhere();
	const cookies = new Map<Asker, string>();

	async function signIn(who: Asker): Promise<void> {
		const account = who === 'elsewhere' ? host : { email: house.mail(who), password };
		const { headers } = await fetch(`${server.url}/organise/sign-in`, {
			method: 'POST',
			headers: { origin: server.url },
			body: new URLSearchParams(account),
			redirect: 'manual'
		});
		cookies.set(
			who,
			headers
				.getSetCookie()
				.map((cookie) => cookie.split(';')[0])
				.join('; ')
		);
	}
	for (const who of askers) if (who !== 'nobody') await signIn(who);

	/** Asks with every `@thing` put in; what was asked for, and what differs each time, is taken out of the answer. */
	async function ask(who: Asker, address: string, thing: Things, fields?: Fields): Promise<Answer> {
		const used = new Map<string, string>();
		const put = (text: string) =>
			text.replace(/(?<!\w)[@+]([a-z]+( [a-z]+)?)/g, (_, name: string) => {
				used.set(thing(name), name);
				return thing(name);
			});
		const form = fields && new FormData();
		for (const [name, value] of Object.entries(fields ?? {}))
			for (const one of [value].flat()) form?.append(name, put(one));
		const answer = await fetch(server.url + put(address), {
			method: form ? 'POST' : 'GET',
			headers: {
				cookie: cookies.get(who) ?? '',
				origin: server.url,
				...(form ? { accept: 'application/json', 'x-sveltekit-action': 'true' } : { accept: 'text/html' })
			},
			redirect: 'manual',
			...(form && { body: form })
		});
		const location = answer.headers.get('location');
		const isText = /json|html|plain/.test(answer.headers.get('content-type') ?? '');
		const text = isText ? await answer.text() : '';
		if (!isText) await answer.body?.cancel();
		const body = [...used].reduce((said, [id, name]) => said.replaceAll(id, `<${name}>`), text);
		return { status: answer.status, body: body.replaceAll(/nonce="[^"]*"/g, ''), location };
	}

	/** The same with somebody else's things: each of `names` in turn. */
	async function refuseEach(names: string[], address: string, fields?: Fields): Promise<void> {
		for (const swapped of names) await refuse([swapped], address, fields);
	}
	async function refuse(swapped: string[], address: string, fields?: Fields): Promise<void> {
		const instead = (others: Things) =>
			ask('owner', address, (name) => (swapped.includes(name) ? others : ownOf('owner'))(name), fields);
		const answer = await instead(foreign);
		expect.soft(answer, `${address} @${swapped.join(' @')}`).toEqual(await instead(nowhere()));
		// What is drawn in the browser asks for the rest itself.
		if (!address.endsWith('.json')) expect.soft(inShort(answer), `${address} @${swapped.join(' @')}`).toMatch(/^4/);
	}

	async function visit(who: Asker, route: string): Promise<void> {
		const address = addressOf(route);
		if (who === 'owner') {
			await refuseEach(thingsIn(address), address);
			for (const other of route.includes('[format]') ? formats : []) await refuse(['event'], addressOf(route, other));
		}
		if (who === 'nobody' && route.includes('[format]')) {
			for (const other of formats)
				expect.soft(inShort(await ask(who, addressOf(route, other), ownOf(who))), other).toBe('sign-in');
		}
		const answer = await ask(who, address, ownOf(who));
		expect.soft(inShort(answer), `${who} ${address}`).toBe(routes[route]?.get(who));
	}

	async function send(who: Asker, address: string, [access, fields = {}]: Form): Promise<void> {
		const things = thingsIn(address, fields);
		// What belongs to the other organisation is to stay as it is.
		if (who === 'elsewhere' && things.length === 0) return;
		if (who === 'owner' && things.length > 0) {
			await refuseEach(thingsIn(fields), address, fields);
			await refuse(things, address, fields);
		}
		const answer = await ask(who, address, ownOf(who), fields);
		if (who === 'elsewhere') {
			expect.soft(answer, address).toEqual(await ask(who, address, nowhere(), fields));
			expect.soft(inShort(answer), `${who} ${address} ${answer.body}`).toMatch(/^4/);
		} else expect.soft(inShort(answer), `${who} ${address} ${answer.body}`).toBe(access(who));
		if (address.includes('signOut') && who !== 'nobody') await signIn(who);
	}

	await Promise.all(
		askers.map(async (who) => {
			for (const [route, { forms = {} }] of Object.entries(routes)) {
				await visit(who, route);
				for (const [name, form] of Object.entries(forms)) {
					await send(who, name === 'default' ? addressOf(route) : `${addressOf(route)}?/${name}`, form);
				}
			}
		})
	);
});
