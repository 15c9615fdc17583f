import type { SupabaseClient } from '@supabase/supabase-js';
import { textsSchema } from '$lib/domain/board-snapshot';
import { questionSchema } from '$lib/domain/survey';
import { z } from '$lib/domain/zod';
import { AppError, toAppError } from './errors.ts';

const sheetSchema = z.object({
	id: z.string(),
	event_id: z.string(),
	position: z.number(),
	template: z.string(),
	version: z.number(),
	title: textsSchema,
	scope: z.enum(['event', 'session']),
	state: z.enum(['draft', 'open', 'closed']),
	/** Of all that is edited: tells whether somebody else has changed it since. */
	whole_fingerprint: z.string(),
	questions: z.array(questionSchema)
});

/** An evaluation form with its questions in order, as members have it before them. */
export type MemberSheet = z.infer<typeof sheetSchema>;

const columns = `id, event_id, position, template, version, title, scope, state, whole_fingerprint,
	questions (key, kind, position, texts, options, config, condition)`;

const ordered = (sheet: MemberSheet): MemberSheet => ({
	...sheet,
	questions: sheet.questions.toSorted((a, b) => a.position - b.position)
});

/** The forms of an event, in the order in which they were made. */
export async function ofEvent(client: SupabaseClient, eventId: string): Promise<MemberSheet[]> {
	const { data, error, status } = await client.from('surveys').select(columns).eq('event_id', eventId);
	if (error) throw toAppError(error, status);
	return z
		.array(sheetSchema)
		.parse(data)
		.map(ordered)
		.sort((a, b) => a.position - b.position);
}

/** One form of an event. Error: `survey_unknown`, for those of other events and organisations too. */
export async function read(client: SupabaseClient, eventId: string, surveyId: string): Promise<MemberSheet> {
	const { data, error, status } = await client
		.from('surveys')
		.select(columns)
		.eq('event_id', eventId)
		.eq('id', surveyId)
		.maybeSingle();
	if (error) throw toAppError(error, status);
	if (!data) throw new AppError('survey_unknown', 404);
	return ordered(sheetSchema.parse(data));
}
