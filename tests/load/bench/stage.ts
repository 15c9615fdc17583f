import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openPglite } from '../../../supabase/embedded/pglite.ts';
import * as notes from '../../../src/lib/data/notes.ts';
import { type Attendee, type Config, createAttendee, readConfig } from '../../harness/attendee.ts';
import { noteId } from '../../harness/note-id.ts';
import { type Organiser, signIn } from '../../harness/organiser.ts';
import { type Server, startServer } from '../../harness/server.ts';
import { numbered } from './tally.ts';

/** A server with an event whose boards are all open for exchange, and seats to write from. */
export type Stage = {
	server: Server;
	config: Config;
	code: string;
	boards: { id: string; promptId: string }[];
	organiser: Organiser;
	observer: Attendee;
	/** Keys of seats that are admitted. */
	seatKeys: readonly string[];
	/** Posts a numbered note; the seats take turns, because each may write once a second. */
	post: (board: { id: string; promptId: string }, number: number) => Promise<void>;
};

const code = 'FACHT6';
const seats = 1500;
const atOnce = 20;

export async function setStage(dataDir: string): Promise<Stage> {
	const server = await startServer({ dataDir });
	const config = await readConfig(server.url);
	const observer = createAttendee(config);
	const event = await observer.enterEvent(code);
	const organiser = await signIn(config);
	const boards: Stage['boards'] = [];
	for (const { id } of event.boards) {
		await organiser.setPhase(id, 'exchange');
		const { prompts } = await observer.readBoard(id);
		boards.push({ id, promptId: prompts[0]?.id ?? '' });
	}
	const seatKeys = Array.from({ length: seats }, () => randomBytes(32).toString('base64url'));
	for (let admitted = 0; admitted < seats; admitted += atOnce) {
		await Promise.all(
			seatKeys.slice(admitted, admitted + atOnce).map((key) => createAttendee(config, key).enterEvent(code))
		);
	}
	let turn = 0;
	return {
		server,
		config,
		code,
		boards,
		organiser,
		observer,
		seatKeys,
		async post({ id: boardId, promptId }, number) {
			const note = { id: noteId(), boardId, promptId, parentId: null, replyKind: null, body: numbered(number) };
			turn += 1;
			await notes.post(observer.client, note, seatKeys[turn % seats] ?? '');
		}
	};
}

/** Fills the first board with 100 notes and the second with 10,000, on a server that is not running. */
export async function fillBoards(dataDir: string): Promise<void> {
	const database = await openPglite(join(dataDir, 'database'));
	const boards = await database.query<{ id: string }>(
		`select b.id from public.boards b join public.events e on e.id = b.event_id where e.code = $1 order by b.position, b.id`,
		[code]
	);
	for (const [index, total] of [100, 10_000].entries()) {
		await database.query(
			`insert into public.notes (id, board_id, prompt_id, body, revision, phase)
			select gen_random_uuid(), b.id, p.id, 'Ein Beitrag von vorhin, so lang wie die meisten, ' || n, b.revision + n, 'exchange'
			from public.boards b join public.prompts p on p.board_id = b.id and p.position = 1,
				generate_series(1, $2::int - b.note_count) n
			where b.id = $1`,
			[boards[index]?.id, total]
		);
		await database.query(
			'update public.boards set revision = revision + $2::int - note_count, note_count = $2::int where id = $1',
			[boards[index]?.id, total]
		);
	}
	await database.query('analyze');
	await database.close();
}
