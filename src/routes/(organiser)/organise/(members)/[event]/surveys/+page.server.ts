import { redirect } from '@sveltejs/kit';
import * as followUps from '$lib/data/member-follow-ups';
import * as sheets from '$lib/data/sheets';
import * as surveys from '$lib/data/surveys';
import { isAsShipped, newForm } from '$lib/organise/sheets/templates';
import { act } from '$lib/server/acts';
import { joinOrigin } from '$lib/server/address';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, depends }) => {
	depends('organise:event');
	const all = await sheets.ofEvent(locals.supabase, params.event);
	return {
		origin: joinOrigin(url),
		sheets: all.map((sheet) => ({ ...sheet, unchanged: isAsShipped(sheet), questions: sheet.questions.length }))
	};
};

export const actions: Actions = {
	create: ({ request, locals, params }) =>
		act(request, async (form) => {
			const definition = newForm(form.text('template'), form.choice('scope', ['event', 'session']));
			redirect(303, `surveys/${await surveys.make(locals.supabase, params.event, definition)}`);
		}),
	copy: ({ request, locals }) =>
		act(request, async (form) => {
			redirect(303, `surveys/${await surveys.copy(locals.supabase, form.text('survey'))}`);
		}),
	remove: ({ request, locals }) =>
		act(request, async (form) => {
			await surveys.remove(locals.supabase, form.text('survey'));
			return { removed: true };
		}),
	followUp: ({ request, locals, params }) =>
		act(request, async (form) => {
			await followUps.set(locals.supabase, params.event, newForm('F8', 'event'), form.text('until'));
			return { saved: true };
		}),
	endFollowUp: ({ request, locals, params }) =>
		act(request, async () => {
			await followUps.set(locals.supabase, params.event, null, null);
			return { saved: true };
		})
};
