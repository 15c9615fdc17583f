import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inventory } from '../../src/lib/state/storage.ts';
import { openPglite } from '../../supabase/embedded/pglite.ts';
import { handIn } from '../harness/answers.ts';
import { createAttendee, readConfig } from '../harness/attendee.ts';
import { noteId } from '../harness/note-id.ts';
import { signIn } from '../harness/organiser.ts';
import { startServer } from '../harness/server.ts';
import { createFaults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { copyDataFolder } from './prepare.ts';
import { begin, chooseLanguage, composer, openBoard, postNote, slip } from './verbs.ts';

const devices = [
	{ address: '203.0.113.71', agent: 'Kennzeichen-Alpha/71.3', referrer: 'https://alpha.example/intranet' },
	{ address: '198.51.100.72', agent: 'Kennzeichen-Beta/72.4', referrer: 'https://beta.example/intranet' },
	{ address: '2001:db8::73', agent: 'Kennzeichen-Gamma/73.5', referrer: 'https://gamma.example/intranet' }
];

/** Every file below the folder, as bytes read one for one. */
function* files(folder: string): Generator<string> {
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (entry.isFile()) yield readFileSync(join(entry.parentPath, entry.name), 'latin1');
	}
}

/** Every row of every table as text, as a dump would hold it: addresses are no text in the files. */
async function dump(folder: string): Promise<string[]> {
	const database = await openPglite(join(folder, 'database'));
	const tables = await database.query<{ name: string }>(`
		select oid::regclass::text as name from pg_class
		where relkind in ('r', 'p') and relnamespace::regnamespace::text not in ('information_schema', 'pg_catalog', 'pg_toast')`);
	const rows = await Promise.all(
		tables.map(({ name }) => database.query<{ row: string }>(`select t::text as row from ${name} t`))
	);
	await database.close();
	return rows.flat().map(({ row }) => row);
}

test('L2: no address, browser or referrer of anybody is in the database, its log or what the server prints', async () => {
	const folder = copyDataFolder();
	const server = await startServer({ dataDir: folder.path });
	const { publishableKey } = await readConfig(server.url);
	for (const { address, agent, referrer } of devices) {
		const headers = {
			'content-type': 'application/json',
			apikey: publishableKey,
			'user-agent': agent,
			referer: referrer,
			'x-forwarded-for': address,
			'x-real-ip': address,
			forwarded: `for=${address}`
		};
		const call = async (name: string, args: Record<string, unknown>) => {
			const answer = await fetch(`${server.url}/rest/v1/rpc/${name}`, {
				method: 'POST',
				headers,
				body: JSON.stringify(args)
			});
			return { ok: answer.ok, body: (await answer.json()) as never };
		};
		const seat = { p_seat_key: Buffer.alloc(32, address).toString('base64url') };
		const entered = await call('enter_event', { p_code: 'FACHT6', ...seat });
		const { boards } = entered.body as { boards: { id: string; phase: string }[] };
		const board = boards.find(({ phase }) => phase === 'exchange')?.id;
		const { prompts } = (await call('read_board', { p_board_id: board, ...seat })).body as {
			prompts: { id: string }[];
		};
		const note = { p_id: noteId(), p_board_id: board, p_prompt_id: prompts[0]?.id, p_body: 'Spurlos', ...seat };
		expect((await call('post_note', note)).ok).toBe(true);
		await call('post_note', { ...note, p_body: 17, p_prompt_id: 'no uuid' });
		for (const path of ['/', '/e/FACHT6', '/organise', '/nowhere', '/rest/v1/notes']) {
			await fetch(`${server.url}${path}`, { headers });
		}
	}
	const printed = server.output();
	await server.stop();
	const dumped = await dump(folder.path);
	expect(dumped.some((row) => row.includes('Spurlos'))).toBe(true);
	const kept = [...files(folder.path), ...dumped, printed, server.output()];
	folder.remove();
	expect(kept.some((text) => text.includes('Spurlos'))).toBe(true);
	for (const trace of devices.flatMap(({ address, agent, referrer }) => [address, agent, new URL(referrer).host])) {
		expect(kept.some((text) => text.includes(trace))).toBe(false);
	}
	expect(kept.some((text) => text.includes('Kennzeichen-'))).toBe(false);
});

test('L3: once an event is closed nobody, with any rights, can tell which notes or answers came from one seat', async () => {
	const folder = copyDataFolder();
	const server = await startServer({ dataDir: folder.path });
	const config = await readConfig(server.url);
	const organiser = await signIn(config);
	const seats = [createAttendee(config), createAttendee(config)];
	const { event, boards } = await createAttendee(config).enterEvent('TESTAA');
	const board = boards[0]?.id ?? '';
	await organiser.setPhase(board, 'exchange');
	const { data } = await organiser.client
		.from('surveys')
		.select('id')
		.eq('event_id', event.id)
		.eq('scope', 'event')
		.single();
	await organiser.setSurveyState(data?.id, 'open');
	for (const seat of seats) {
		await seat.enterEvent('TESTAA');
		const { prompts } = await seat.readBoard(board);
		const promptId = prompts[0]?.id ?? '';
		const note = { boardId: board, promptId, parentId: null, replyKind: null, body: 'Von irgendwem' };
		const { note: posted } = await seat.postNote({ ...note, id: noteId() });
		await seat.postNote({ ...note, id: noteId() });
		await seats.find((other) => other !== seat)?.enterEvent('TESTAA');
		await seats.find((other) => other !== seat)?.setMark(posted.id, 'agree', true);
		await handIn(seat, 'TESTAA', data?.id, null, 4);
	}
	await organiser.setEventState(event.id, 'closed');
	await server.stop();

	const database = await openPglite(join(folder.path, 'database'));
	const count = async (sql: string) => (await database.query<{ n: number }>(sql, [event.id]))[0]?.n;
	const ofBoards = 'where n.board_id in (select id from public.boards where event_id = $1)';
	expect(await count(`select count(*)::int as n from public.notes n ${ofBoards}`)).toBe(4);
	expect(await count(`select count(n.tag)::int as n from public.notes n ${ofBoards}`)).toBe(0);
	expect(
		await count(`select count(m.tag)::int as n from public.marks m join public.notes n on n.id = m.note_id ${ofBoards}`)
	).toBe(0);
	expect(
		await count(
			`select count(r.tag)::int as n from public.responses r join public.surveys s on s.id = r.survey_id where s.event_id = $1`
		)
	).toBe(0);
	expect(await count('select count(*)::int as n from private.event_salts where event_id = $1')).toBe(0);
	expect(await count('select count(*)::int as n from private.seats where event_id = $1')).toBe(0);
	expect(await count(`select count(*)::int as n from private.paces n ${ofBoards}`)).toBe(0);
	await database.close();
	folder.remove();
});

test('L11: the browser keeps what the privacy page lists and nothing else', async ({ page, context, fachtag }) => {
	await fachtag.setPhase(0, 'writing');
	await openBoard(page, fachtag.code, fachtag.board(0).id);
	await postNote(page, 'Bleibt nicht lange');
	await expect(slip(page, 'Bleibt nicht lange').getByText('gespeichert')).toBeVisible();
	for (const language of ['English', 'Deutsch']) {
		const told = page.waitForResponse(/\/language$/);
		await chooseLanguage(page, language);
		await told;
	}
	await composer(page).fill('Ein Entwurf');
	await page.reload();
	await expect(composer(page)).toHaveValue('Ein Entwurf');

	const cookies = await context.cookies();
	const kept = [
		...(await page.evaluate(async () => [
			...Object.keys(localStorage).map((name) => ({ where: 'localStorage', name })),
			...Object.keys(sessionStorage).map((name) => ({ where: 'sessionStorage', name })),
			...(await indexedDB.databases()).map(({ name = '' }) => ({ where: 'indexedDB', name }))
		])),
		...cookies.map(({ name }) => ({ where: 'cookie', name }))
	];
	expect(kept.map(({ where }) => where)).toContain('localStorage');
	expect(
		kept.filter(({ where, name }) => !inventory.some((item) => item.where === where && item.name.test(name)))
	).toEqual([]);
	for (const { httpOnly, sameSite, expires } of cookies) {
		expect({ httpOnly, sameSite, expires }).toEqual({ httpOnly: true, sameSite: 'Lax', expires: -1 });
	}
	expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
	expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
});

test('L12: what is watched for in every test, a request or a socket to another origin, does not go unnoticed', async ({
	browser,
	installation,
	fachtag
}) => {
	const { url } = installation.server;
	const watch = createFaults('http://another.example');
	const context = await browser.newContext({ baseURL: url, locale: 'de-DE' });
	watch.watch(context);
	await begin(await context.newPage(), fachtag.code);
	for (const asked of [`${url}/e/`, `${url.replace('http', 'ws')}/realtime/`]) {
		await expect
			.poll(() => watch.found())
			.toContainEqual(expect.stringContaining(`request to another origin: ${asked}`));
	}
	await context.close();
});
