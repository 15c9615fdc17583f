import { partsOf } from '$lib/charts/parts';
import * as eventWords from '$lib/data/event-words';
import * as surveys from '$lib/data/surveys';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, depends }) => {
	depends('organise:words');
	const { event } = await parent();
	const parts = event.surveys.flatMap((survey) => partsOf(survey, event.sessions));
	return {
		parts,
		words: await eventWords.read(locals.supabase, event.id),
		results: await Promise.all(
			parts.map(({ surveyId, sessionId }) => surveys.results(locals.supabase, surveyId, sessionId))
		)
	};
};
