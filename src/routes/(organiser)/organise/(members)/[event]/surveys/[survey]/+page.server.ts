import { createHash } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import * as sheets from '$lib/data/sheets';
import * as surveys from '$lib/data/surveys';
import { type SurveyDefinition, surveyDefinitionSchema } from '$lib/domain/survey-definition';
import { act, found } from '$lib/server/acts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('organise:event');
	const sheet = await found(sheets.read(locals.supabase, params.event, params.survey));
	return { sheet, stamp: stampOf(sheet) };
};

export const actions: Actions = {
	save: ({ request, locals, params }) =>
		act(request, async (form) => {
			const definition = readDefinition(form.text('definition'));
			const before = await found(sheets.read(locals.supabase, params.event, params.survey));
			if (stampOf(before) !== form.text('stamp')) return fail(409, { fault: 'sheet_meanwhile' as const, about: null });
			await surveys.save(locals.supabase, params.event, params.survey, definition);
			return { stamp: stampOf(await sheets.read(locals.supabase, params.event, params.survey)) };
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

/** Tells one state of a form from another, so that nobody saves over what somebody else has changed meanwhile. */
function stampOf({ title, scope, questions }: sheets.MemberSheet): string {
	return createHash('sha256').update(JSON.stringify({ title, scope, questions })).digest('base64url');
}
