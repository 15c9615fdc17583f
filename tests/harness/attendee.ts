import { randomBytes } from 'node:crypto';
import { type RealtimeChannel, type SupabaseClient, createClient } from '@supabase/supabase-js';
import WebSocket from 'ws';
import type { MarkKind, MarkResult, NoteResult, ReplyKind, Snapshot } from '../../src/lib/domain/board-snapshot.ts';
import type { Phase } from '../../src/lib/domain/phases.ts';
import type { Answer, Question } from '../../src/lib/domain/survey.ts';

/** What a device needs to know of an installation: the answer of /config.json. */
export type Config = { supabaseUrl: string; publishableKey: string };

export type EnteredEvent = {
	event: { id: string; code: string; title: string };
	boards: { id: string; session_id: string | null; kind: string; title: string; phase: Phase; open: boolean }[];
	surveys: { id: string; scope: 'event' | 'session'; state: string; questions: Question[] }[];
	sessions: { id: string; kind: string; title: string }[];
};

export type NewNote = {
	id: string;
	boardId: string;
	promptId: string | null;
	parentId?: string;
	replyKind?: ReplyKind;
	body: string;
};

/** A refusal by the database: its stable identifier and, for `too_fast`, the seconds to wait. */
export class Refused extends Error {
	readonly status: number;
	readonly hint: string | null;

	constructor(id: string, status: number, hint: string | null) {
		super(id);
		this.status = status;
		this.hint = hint;
	}
}

/** One simulated device: an unmodified supabase-js client with a seat key and a live connection of its own. */
export type Attendee = ReturnType<typeof createAttendee>;

export async function readConfig(url: string): Promise<Config> {
	const answer = await fetch(new URL('/config.json', url));
	if (!answer.ok) throw new Error(`${url}/config.json answers ${answer.status}`);
	return (await answer.json()) as Config;
}

export function createAttendee(config: Config, seatKey = randomBytes(32).toString('base64url')) {
	const client = createClient(config.supabaseUrl, config.publishableKey, {
		auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
		realtime: { transport: WebSocket as never }
	});
	return {
		client,
		seatKey,
		enterEvent: (code: string) => call<EnteredEvent>(client, 'enter_event', { p_code: code, p_seat_key: seatKey }),
		readBoard: (boardId: string, since = 0) =>
			call<Snapshot>(client, 'read_board', { p_board_id: boardId, p_seat_key: seatKey, p_since: since }),
		postNote: (note: NewNote) =>
			call<NoteResult>(client, 'post_note', {
				p_id: note.id,
				p_board_id: note.boardId,
				p_prompt_id: note.promptId,
				p_parent_id: note.parentId ?? null,
				p_reply_kind: note.replyKind ?? null,
				p_body: note.body,
				p_seat_key: seatKey
			}),
		setMark: (noteId: string, kind: MarkKind, on: boolean) =>
			call<MarkResult>(client, 'set_mark', {
				p_note_id: noteId,
				p_kind: kind,
				p_on: on,
				p_seat_key: seatKey
			}),
		submitResponse: (id: string, surveyId: string, sessionId: string | null, answers: Record<string, Answer>) =>
			call<{ received: true }>(client, 'submit_response', {
				p_id: id,
				p_survey_id: surveyId,
				p_session_id: sessionId,
				p_answers: answers,
				p_seat_key: seatKey
			}),
		/** Resolves when the channel is joined; again and again after that, `joined` is called on every later join. */
		listen: (topic: string, heard: (payload: unknown) => void, joined: () => void = () => undefined) =>
			listen(client, topic, heard, joined),
		leave: () => client.removeAllChannels()
	};
}

async function call<Result>(client: SupabaseClient, name: string, args: Record<string, unknown>): Promise<Result> {
	const { data, error, status } = await client.rpc(name, args);
	if (error) throw status === 0 ? new TypeError(error.message) : new Refused(error.message, status, error.hint);
	return data as Result;
}

async function listen(
	client: SupabaseClient,
	topic: string,
	heard: (payload: unknown) => void,
	joined: () => void
): Promise<RealtimeChannel> {
	await client.realtime.setAuth();
	const channel = client.channel(topic, { config: { private: true } });
	channel.on('broadcast', { event: 'change' }, ({ payload }) => heard(payload));
	return new Promise((resolve, reject) => {
		channel.subscribe((state, error) => {
			if (state === 'SUBSCRIBED') {
				joined();
				resolve(channel);
			} else if (state === 'TIMED_OUT') {
				reject(new Error(`${topic}: the join timed out`));
			} else if (state === 'CHANNEL_ERROR' && error) {
				reject(error);
			}
		});
	});
}
