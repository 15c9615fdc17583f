import { error } from '@sveltejs/kit';
import { partsOf } from '$lib/charts/parts';
import * as surveys from '$lib/data/surveys';
import { found } from '$lib/server/acts';
import type { PageServerLoad } from './$types';

/** Side by side: the workshops of a sheet, or the sheet and another one that asked word for word the same, the earlier first (E2, E17). */
export const load: PageServerLoad = async ({ locals, parent, params, url }) => {
	const { event } = await parent();
	const survey = event.surveys.find(({ id }) => id === params.survey) ?? error(404, 'not_found');
	const others = await found(surveys.comparable(locals.supabase, survey.id));
	const workshops = survey.scope === 'session';
	const other =
		others.find(({ survey_id }) => survey_id === url.searchParams.get('with')) ??
		(workshops ? null : others[0]) ??
		null;
	const pair = other && (other.before ? [other.survey_id, survey.id] : [survey.id, other.survey_id]);
	const parts = pair?.map((surveyId) => ({ surveyId, sessionId: null })) ?? partsOf(survey, event.sessions);
	return {
		survey,
		others,
		workshops,
		other,
		parts: parts.map((part) => ({
			...part,
			eventId: other && part.surveyId === other.survey_id ? other.event_id : event.id
		})),
		results: await Promise.all(
			parts.map(({ surveyId, sessionId }) => surveys.results(locals.supabase, surveyId, sessionId))
		)
	};
};
