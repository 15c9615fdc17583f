import { error, redirect } from '@sveltejs/kit';
import * as sheets from '$lib/data/sheets';
import * as surveys from '$lib/data/surveys';
import { type SurveyDefinition, surveyDefinitionSchema } from '$lib/domain/survey-definition';
import { act, found } from '$lib/server/acts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('organise:event');
	return { sheet: await found(sheets.read(locals.supabase, params.event, params.survey)) };
};

export const actions: Actions = {
	save: ({ request, locals, params }) =>
		act(request, async (form) => {
			const definition = readDefinition(form.text('definition'));
			return {
				stamp: await surveys.save(locals.supabase, params.event, params.survey, definition, form.text('stamp'))
			};
		}),
	copy: ({ locals, params, request }) =>
		act(request, async () => {
			redirect(303, `/organise/${params.event}/surveys/${await surveys.copy(locals.supabase, params.survey)}`);
		})
};

/** What the page sends is a definition, or the request did not come from the page; its rules are the database's. */
function readDefinition(text: string): SurveyDefinition {
	try {
		return surveyDefinitionSchema.parse(JSON.parse(text));
	} catch {
		error(400, 'field_invalid');
	}
}
