import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases, seatKey, serve, type Served } from './serve.ts';

type Refusal = { message: string; hint: string | null } | null;

// What several people do to a board in the same instant, each on a connection of their own.
describe.each(databases)('leading a board on %s', (database) => {
	let served: Served;
	let board: { id: string; prompt: string };
	const tokens = ['phone', 'desk'] as const;

	beforeAll(async () => {
		served = await serve(database);
		const [row] = await served.backend.database.query<{ id: string; prompt: string }>(`
			select b.id, p.id as prompt from public.boards b join public.prompts p on p.board_id = b.id
			where b.title = 'Woran wir gemeinsam weiterarbeiten' order by p.position limit 1`);
		if (!row) throw new Error('The example has no such board');
		board = row;
		for (const token of tokens) {
			await served.backend.database.query(
				`insert into public.access_links (event_id, role, token_hash, expires_at)
				select event_id, 'facilitator', sha256(convert_to($1::text, 'UTF8')), now() + interval '1 day'
				from public.boards where id = $2`,
				[token, board.id]
			);
		}
	});
	afterAll(() => served?.stop());

	const lead = (name: string, token: string, args: object) =>
		served.client().rpc(name, { p_board_id: board.id, p_token: token, ...args });
	const phase = async () => (await lead('read_lead', 'phone', {})).data.board.phase as string;

	test('M2: two facilitators who press „Weiter“ at once take one step, not two', async () => {
		for (const [from, to] of [
			['exchange', 'reading'],
			['reading', 'sorting']
		]) {
			if ((await phase()) !== from) await lead('set_phase', 'desk', { p_phase: from });
			const before = (await lead('read_lead', 'phone', {})).data.revision as number;
			const answers = await Promise.all(
				tokens.map((token) => lead('set_phase', token, { p_phase: to, p_seconds: 300, p_expected_phase: from }))
			);
			expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
			const refusal: Refusal = answers.find(({ error }) => error)?.error ?? null;
			expect(refusal).toMatchObject({ message: 'phase_changed', hint: to });
			const after = await lead('read_lead', 'phone', {});
			expect(after.data.board.phase).toBe(to);
			expect(after.data.revision).toBe(before + 1);
		}
	});

	test('M22: while a hall writes and two hide the same notes, each is hidden once and the count is right', async () => {
		await lead('set_phase', 'desk', { p_phase: 'exchange' });
		const keys = Array.from({ length: 8 }, seatKey);
		const ids = keys.flatMap(() => [randomUUID(), randomUUID()]);
		await Promise.all(
			keys.map(async (key, seat) => {
				const client = served.client();
				await client.rpc('enter_event', { p_code: 'FACHT6', p_seat_key: key });
				for (const id of ids.slice(seat * 2, seat * 2 + 2)) {
					const note = { p_id: id, p_board_id: board.id, p_prompt_id: board.prompt, p_body: 'Werbung' };
					expect((await client.rpc('post_note', { ...note, p_seat_key: key })).error).toBeNull();
				}
			})
		);
		const before = (await lead('read_lead', 'phone', {})).data.board.note_count as number;
		const [one, other] = await Promise.all(
			tokens.map((token) => lead('hide_notes', token, { p_note_ids: ids, p_reason: 'advertising' }))
		);
		expect((one?.data.hidden as number) + (other?.data.hidden as number)).toBe(ids.length);
		const after = (await lead('read_lead', 'phone', {})).data;
		expect(after.board.note_count).toBe(before - ids.length);
		expect(after.lead.held).toHaveLength(ids.length);
	});
});
