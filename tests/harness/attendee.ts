import { randomBytes } from 'node:crypto';
import { createClient } from '@supabase/supabase-js';
import * as boards from '../../src/lib/data/boards.ts';
import * as dots from '../../src/lib/data/dots.ts';
import * as events from '../../src/lib/data/events.ts';
import * as noteLinks from '../../src/lib/data/note-links.ts';
import * as notes from '../../src/lib/data/notes.ts';
import * as responses from '../../src/lib/data/responses.ts';
import type { Dots, MarkKind } from '../../src/lib/domain/board-snapshot.ts';

/** What a device needs to know of an installation: the answer of /config.json. */
export type Config = { supabaseUrl: string; publishableKey: string };

/** One simulated device: an unmodified supabase-js client with a seat key, used through the app's own data modules. */
export type Attendee = ReturnType<typeof createAttendee>;

export async function readConfig(url: string): Promise<Config> {
	const answer = await fetch(new URL('/config.json', url)).catch(() => undefined);
	if (!answer) throw new Error(`Nothing answers at ${url}. Start it with npm start, or name another address.`);
	if (!answer.ok) throw new Error(`${url}/config.json answers ${answer.status}: this is no Schreibgespräch.`);
	return (await answer.json()) as Config;
}

export function createAttendee(config: Config, seatKey = randomBytes(32).toString('base64url')) {
	const client = createClient(config.supabaseUrl, config.publishableKey, {
		auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false }
	});
	return {
		client,
		seatKey,
		enterEvent: (code: string) => events.enter(client, code, seatKey),
		readBoard: (boardId: string, since = 0) => boards.read(client, boardId, seatKey, since),
		postNote: (note: notes.NewNote) => notes.post(client, note, seatKey),
		setMark: (noteId: string, kind: MarkKind, on: boolean) => notes.mark(client, noteId, kind, on, seatKey),
		connect: (fromId: string, toId: string) => noteLinks.set(client, fromId, toId, true, { seatKey }),
		placeDots: (boardId: string, wished: Dots) => dots.place(client, boardId, wished, seatKey),
		submitResponse: (response: responses.NewResponse) => responses.submit(client, response, seatKey)
	};
}
