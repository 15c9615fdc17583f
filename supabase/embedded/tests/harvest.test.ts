import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases, seatKey, serve, type Served } from './serve.ts';

// What a whole hall does in the same instant when it reads, sorts and weights, each device on a connection of its own.
describe.each(databases)('the harvest of a hall on %s', (database) => {
	let served: Served;
	const boards = new Map<string, { id: string; prompt: string }>();
	const plenary = 'Woran wir gemeinsam weiterarbeiten';
	const workshop = 'Rassismussensible Beratungsarbeit';
	const seats = Array.from({ length: 12 }, seatKey);

	const board = (title: string) => boards.get(title) ?? { id: '', prompt: '' };
	const call = async <Answer>(name: string, args: object) => {
		const { data, error } = await served.client().rpc(name, args);
		return { data: data as Answer, refused: error?.message };
	};
	const lead = <Answer>(name: string, args: object) => call<Answer>(name, { ...args, p_token: 'token' });
	const post = (title: string, key: string, id: string = randomUUID()) =>
		call('post_note', {
			p_id: id,
			p_board_id: board(title).id,
			p_prompt_id: board(title).prompt,
			p_body: `Beitrag ${id}`,
			p_seat_key: key
		});
	const rows = <Row>(sql: string) => served.backend.database.query<Row>(sql);

	beforeAll(async () => {
		served = await serve(database);
		const found = await rows<{ title: string; id: string; prompt: string }>(`
			select distinct on (b.id) b.title, b.id, p.id as prompt
			from public.boards b join public.prompts p on p.board_id = b.id order by b.id, p.position`);
		for (const { title, ...ids } of found) boards.set(title, ids);
		await rows(`
			insert into public.access_links (event_id, role, token_hash, expires_at)
			select id, 'facilitator', sha256('token'), now() + interval '1 day' from public.events where code = 'FACHT6'`);
		await Promise.all(seats.map((key) => call('enter_event', { p_code: 'FACHT6', p_seat_key: key })));
	});
	afterAll(() => served?.stop());

	test('M9: devices that ask for cards at once are shown all notes equally often', async () => {
		const drawn = await Promise.all(
			seats.flatMap((key) =>
				Array.from({ length: 2 }, () =>
					call<{ notes: string[] }>('serve_notes', {
						p_board_id: board(workshop).id,
						p_count: 3,
						p_seen: [],
						p_seat_key: key
					})
				)
			)
		);
		const times = new Map<string, number>();
		for (const id of drawn.flatMap(({ data }) => data.notes)) times.set(id, (times.get(id) ?? 0) + 1);
		expect([...times.values()].reduce((sum, n) => sum + n)).toBe(seats.length * 2 * 3);
		expect(Math.max(...times.values()) - Math.min(...times.values())).toBeLessThanOrEqual(1);
	});

	test('M13: devices that come at once in the middle of a walk fill the groups evenly', async () => {
		await rows(`
			insert into private.rotations (event_id, board_ids, sizes)
			select event_id, array_agg(id), array[0, 0, 0] from public.boards
			where event_id = (select id from public.events where code = 'FACHT6') and position <= 3 group by event_id`);
		const places = await Promise.all(
			Array.from({ length: 20 }, () =>
				call<{ rotation: { board_id: string } }>('enter_event', { p_code: 'FACHT6', p_seat_key: seatKey() })
			)
		);
		const at = Map.groupBy(places, ({ data }) => data.rotation.board_id);
		expect([...at.values()].map((group) => group.length).sort()).toEqual([6, 7, 7]);
	});

	test('L8: a note is withdrawn everywhere, even while it is being gathered', async () => {
		const ids = seats.map(() => randomUUID());
		await Promise.all(seats.map((key, seat) => post(workshop, key, ids[seat])));
		await Promise.all([
			...ids.map((id) =>
				lead('gather_notes', {
					p_board_id: board(plenary).id,
					p_prompt_id: board(plenary).prompt,
					p_note_ids: [id]
				})
			),
			...seats.map((key, seat) => call('withdraw_note', { p_note_id: ids[seat], p_seat_key: key }))
		]);
		const left = ids.map((id) => `Beitrag ${id}`);
		expect(await rows(`select body from public.notes where body in ('${left.join("', '")}')`)).toEqual([]);
		const counts = await rows<{ kept: number; there: number }>(`
			select b.note_count as kept, count(n.id)::int as there
			from public.boards b left join public.notes n on n.board_id = b.id and n.visibility = 'visible' group by b.id`);
		expect(counts.filter(({ kept, there }) => kept !== there)).toEqual([]);
	});

	test('M16, M18: what several sort at once is all kept, and all dots are counted when the weighting ends', async () => {
		const themes = seats.map(() => randomUUID());
		const p_board_id = board(plenary).id;
		await Promise.all(
			themes.map((id, place) => lead('arrange', { p_board_id, p_themes: [{ id, title: `Thema ${place}` }] }))
		);
		await lead('set_board', { p_board_id, p_settings: { dots: { question: 'Was zuerst?', per_theme: 2 } } });
		await lead('set_phase', { p_board_id, p_phase: 'weighting' });
		const placed = await Promise.all(
			seats.map((key, seat) => {
				const p_dots = { [themes[seat] ?? '']: 2, [themes[0] ?? '']: 1, ...(seat === 0 && { [themes[0] ?? '']: 2 }) };
				return call<{ left: number }>('place_dots', { p_board_id, p_dots, p_seat_key: key });
			})
		);
		expect(placed.map(({ data }) => data.left)).toEqual([4, ...seats.slice(1).map(() => 3)]);
		await lead('set_phase', { p_board_id, p_phase: 'agreeing' });
		const { data } = await lead<{
			themes: { id: string; dots: number }[];
			lead: { undo: number };
		}>('read_lead', { p_board_id });
		const sums = new Map(data.themes.map(({ id, dots }) => [id, dots]));
		expect(themes.map((id) => sums.get(id))).toEqual([2 + 11, ...seats.slice(1).map(() => 2)]);
		expect(data.lead.undo).toBe(themes.length);
	});
});
