import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Listener } from '../realtime/tests/client.ts';
import { seatKey, serve, type Served } from './serve.ts';
import { heardPhase, Witness } from './witness.ts';

// What must not be seen is not delivered: here every kind of client keeps all that it receives, and is asked for it.

let served: Served;
let board: { id: string; event: string; prompt: string };
const seats = { writer: seatKey(), reader: seatKey() };

/** A seat, a wall, somebody who leads, and one who only knows the key of the installation and the id of the board. */
let witnesses: Record<'writer' | 'reader' | 'wall' | 'stranger', Witness>;
let listeners: Listener[];
const lead = (name: string, args: object) =>
	served.client().rpc(name, { p_board_id: board.id, p_token: 'phone', ...args });

beforeAll(async () => {
	served = await serve('PGlite');
	const { database } = served.backend;
	const [row] = await database.query<typeof board>(`
		select b.id, b.event_id as event, p.id as prompt from public.boards b join public.prompts p on p.board_id = b.id
		where b.title = 'Woran wir gemeinsam weiterarbeiten' order by p.position limit 1`);
	if (!row) throw new Error('The example has no such board');
	board = row;
	await database.query('delete from public.notes where board_id = $1', [board.id]);
	await database.query('delete from public.themes where board_id = $1', [board.id]);
	for (const [token, role] of [
		['phone', 'facilitator'],
		['projector', 'wall']
	]) {
		await database.query(
			`insert into public.access_links (event_id, board_id, role, token_hash, expires_at)
			values ($1, $2, $3, sha256(convert_to($4::text, 'UTF8')), now() + interval '1 day')`,
			[board.event, board.id, role, token]
		);
	}
	const made = () => new Witness(served);
	witnesses = { writer: made(), reader: made(), wall: made(), stranger: made() };
	for (const seat of ['writer', 'reader'] as const) {
		await witnesses[seat].client.rpc('enter_event', { p_code: 'FACHT6', p_seat_key: seats[seat] });
	}
	listeners = await Promise.all(Object.values(witnesses).map((witness) => witness.listen(`board:${board.id}`)));
});
afterAll(() => served?.stop());

/** Everybody asks for all they can. */
async function everybodyReads(): Promise<void> {
	const { writer, reader, wall, stranger } = witnesses;
	for (const since of [0, 1]) {
		const all = { p_board_id: board.id, p_since: since };
		await writer.client.rpc('read_board', { ...all, p_seat_key: seats.writer });
		await reader.client.rpc('read_board', { ...all, p_seat_key: seats.reader });
		await wall.client.rpc('read_wall', { p_token: 'projector', p_since: since });
		await stranger.client.rpc('read_board', { ...all, p_seat_key: seatKey() });
		await stranger.client.rpc('read_lead', { ...all, p_token: 'projector' });
	}
	for (const table of ['notes', 'marks', 'dots', 'themes']) await stranger.client.from(table).select('*');
}

async function goTo(phase: string): Promise<void> {
	expect((await lead('set_phase', { p_phase: phase })).error).toBeNull();
	await Promise.all(listeners.map((listener) => heardPhase(listener, phase)));
	for (const listener of listeners) listener.heard.length = 0;
}

function post(body: string, seat: keyof typeof seats = 'writer') {
	const note = { p_id: randomUUID(), p_board_id: board.id, p_prompt_id: board.prompt, p_body: body };
	return witnesses[seat].client.rpc('post_note', { ...note, p_seat_key: seats[seat] });
}

test('M7: in a hidden round no client receives a word of what others write, over HTTP or the websocket', async () => {
	await lead('set_board', { p_settings: { hidden_round: true } });
	await goTo('writing');
	const { data } = await post('Geheim vor der Aufdeckung');
	const mine = { p_note_id: data.note.id as string, p_seat_key: seats.writer };
	await witnesses.writer.client.rpc('edit_note', { ...mine, p_body: 'Geheim und verbessert' });
	await everybodyReads();
	await expect(witnesses.stranger.listen(`moderation:${board.id}`)).rejects.toThrow(/permission/);
	await goTo('exchange');

	const { writer, ...others } = witnesses;
	expect(writer.received).toContain('Geheim und verbessert');
	for (const [who, witness] of Object.entries(others)) {
		expect(witness.received, who).not.toContain('Geheim');
		expect(witness.received, who).toContain('notes_counted');
	}
	await everybodyReads();
	expect(witnesses.reader.received).toContain('Geheim und verbessert');
	expect(witnesses.wall.received).toContain('Geheim und verbessert');
	expect(witnesses.stranger.received).not.toContain('Geheim');
});

test('M8: while marks are set nobody receives a count, and nobody sees that one was set', async () => {
	const { data } = await post('Zum Bewerten');
	for (const witness of Object.values(witnesses)) witness.forget();
	const mark = { p_note_id: data.note.id as string, p_seat_key: seats.reader };
	for (const kind of ['agree', 'important']) {
		expect((await witnesses.reader.client.rpc('set_mark', { ...mark, p_kind: kind })).data.marks).toBeNull();
	}
	await everybodyReads();
	await goTo('reading');
	for (const [who, witness] of Object.entries(witnesses)) {
		expect(witness.received, who).not.toMatch(/"(agree|important|question|differ)":\s*\d|marks_counted/);
	}
	await everybodyReads();
	expect(witnesses.writer.received).toMatch(/"agree":\s*1/);
	expect(witnesses.wall.received).toMatch(/"important":\s*1/);
});

test('M8, M18: while dots are placed nobody receives a sum', async () => {
	const themes = ['Zeit', 'Sprache'].map((title, index) => ({ id: randomUUID(), title, position: index + 1 }));
	await lead('arrange', { p_themes: themes });
	await lead('set_board', { p_settings: { dots: { question: 'Woran arbeiten wir weiter?' } } });
	await goTo('weighting');
	for (const witness of Object.values(witnesses)) witness.forget();
	for (const seat of ['writer', 'reader'] as const) {
		const dots = { p_board_id: board.id, p_dots: { [themes[0]?.id ?? '']: 1 }, p_seat_key: seats[seat] };
		expect((await witnesses[seat].client.rpc('place_dots', dots)).error).toBeNull();
	}
	await everybodyReads();
	await goTo('agreeing');
	for (const [who, witness] of Object.entries(witnesses)) {
		expect(witness.received, who).not.toMatch(/"dots":\s*\d/);
	}
	await everybodyReads();
	expect(witnesses.wall.received).toMatch(/"dots":\s*2/);
});

test('M22: a hidden note is told as gone to every screen, and nothing delivered later holds it', async () => {
	await goTo('exchange');
	const { data } = await post('Das hätte ich nicht schreiben sollen', 'reader');
	const id = data.note.id as string;
	const gone = (listener: Listener) =>
		listener.until(() => listener.heard.some(({ payload }) => JSON.stringify(payload.notes)?.includes('"gone":true')));
	await lead('hide_notes', { p_note_ids: [id], p_reason: 'insult' });
	await Promise.all(listeners.map(gone));

	for (const witness of Object.values(witnesses)) witness.forget();
	await everybodyReads();
	await goTo('reading');
	await everybodyReads();
	for (const [who, witness] of Object.entries(witnesses)) {
		expect(witness.received, who).not.toContain('nicht schreiben sollen');
	}
	expect((await lead('read_lead', {})).data.lead.held).toMatchObject([
		{ why: 'hidden', reason: 'insult', note: { id } }
	]);
});

test('M22: a note that waits for its release is told to nobody but those who lead', async () => {
	await goTo('exchange');
	await lead('set_board', { p_settings: { moderation: 'release' } });
	const phone = new Witness(served);
	const hash = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode('phone'))).toString('hex');
	const queue = await phone.listen(`moderation:${board.id}:${hash}`);
	for (const witness of Object.values(witnesses)) witness.forget();
	const { data } = await post('Wartet auf Freigabe');
	expect(data.note).toMatchObject({ pending: true, mine: true });
	await queue.heardAll(1);
	expect(phone.received).not.toContain('Wartet');
	await everybodyReads();
	await goTo('reading');
	const { writer, ...others } = witnesses;
	expect(writer.received).toContain('Wartet auf Freigabe');
	for (const [who, witness] of Object.entries(others)) expect(witness.received, who).not.toContain('Wartet');

	await lead('show_notes', { p_note_ids: [data.note.id as string] });
	await everybodyReads();
	expect(witnesses.wall.received).toContain('Wartet auf Freigabe');
});
