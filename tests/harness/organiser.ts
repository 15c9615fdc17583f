import { createClient } from '@supabase/supabase-js';
import type { Texts } from '../../src/lib/domain/board-snapshot.ts';
import type { Phase } from '../../src/lib/domain/phases.ts';
import type { Question } from '../../src/lib/domain/survey.ts';
import type { WallView } from '../../src/lib/domain/wall-view.ts';
import { toAppError } from '../../src/lib/data/errors.ts';
import type { Config } from './attendee.ts';
import { owner } from './server.ts';

export type SheetDefinition = {
	template: string;
	version: number;
	title: Texts;
	scope: 'event' | 'session';
	questions: readonly Omit<Question, 'position'>[];
};

/** A member, signed in through supabase-js as on any Supabase. */
export type Organiser = Awaited<ReturnType<typeof signIn>>;

export async function signIn(config: Config, account: { email: string; password: string } = owner) {
	const client = createClient(config.supabaseUrl, config.publishableKey, {
		auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false }
	});
	const { error } = await client.auth.signInWithPassword(account);
	if (error) throw error;

	async function call<Result>(name: string, args: Record<string, unknown>): Promise<Result> {
		const { data, error: refusal, status } = await client.rpc(name, args);
		if (refusal) throw toAppError(refusal, status);
		return data as Result;
	}

	return {
		client,
		setPhase: (boardId: string, phase: Phase) => call('set_phase', { p_board_id: boardId, p_phase: phase }),
		setBoard: (boardId: string, settings: Record<string, unknown>) =>
			call('set_board', { p_board_id: boardId, p_settings: settings }),
		showOnWall: (boardId: string, wall: Partial<WallView>) =>
			call('show_on_wall', { p_board_id: boardId, p_wall: wall }),
		/** @param seconds the room is asked to fill it in now, for so long */
		setSurveyState: (surveyId: string, state: 'draft' | 'open' | 'closed', seconds: number | null = null) =>
			call('set_survey_state', { p_survey_id: surveyId, p_state: state, p_seconds: seconds }),
		/** A new sheet, still a draft. */
		saveSurvey: (eventId: string, definition: SheetDefinition) =>
			call<{ survey: { id: string } }>('save_survey', { p_event_id: eventId, p_definition: definition }),
		setEventState: (eventId: string, state: 'open' | 'closed') =>
			call('set_event_state', { p_event_id: eventId, p_state: state }),
		makeWallLink: (eventId: string, boardId: string) =>
			call<{ token: string }>('make_link', {
				p_event_id: eventId,
				p_board_id: boardId,
				p_role: 'wall',
				p_expires: new Date(Date.now() + 86_400_000).toISOString()
			}),
		/** @param boardId null: every board of the event */
		makeLeadLink: (eventId: string, boardId: string | null) =>
			call<{ token: string }>('make_link', {
				p_event_id: eventId,
				p_board_id: boardId,
				p_role: 'facilitator',
				p_expires: new Date(Date.now() + 86_400_000).toISOString()
			}),
		async revokeLinks(eventId: string): Promise<void> {
			const { data } = await client.from('access_links').select('id').eq('event_id', eventId);
			for (const { id } of (data ?? []) as { id: string }[]) await call('revoke_link', { p_link_id: id });
		},
		surveyResults: <Results>(surveyId: string, sessionId: string | null) =>
			call<Results>('survey_results', { p_survey_id: surveyId, p_session_id: sessionId })
	};
}
