import { redirect } from '@sveltejs/kit';
import * as events from '$lib/data/member-events';
import * as newEvents from '$lib/data/new-events';
import * as organisations from '$lib/data/organisations';
import { boardNow, EVENT_TEMPLATE_NAMES, eventFrom } from '$lib/domain/event-templates';
import { act } from '$lib/server/acts';
import { requireOrganisation } from '$lib/server/organisation';
import type { Actions, PageServerLoad } from './$types';

const languages = ['de', 'en'] as const;
const today = (): string => new Date().toISOString().slice(0, 10);

export const load: PageServerLoad = async (event) => {
	const { id } = await requireOrganisation(event);
	const { supabase } = event.locals;
	const [sources, { legal }] = await Promise.all([events.list(supabase, id), organisations.read(supabase, id)]);
	return { sources, today: today(), officerKnown: Boolean(legal.privacy_officer?.trim()) };
};

export const actions: Actions = {
	now: (event) =>
		act(event.request, async (form) => {
			const { id } = await requireOrganisation(event);
			const definition = boardNow(form.text('question').trim(), today(), form.choice('locale', languages));
			const officer = form.optional('privacy_officer');
			if (officer) definition.details.privacy_officer = officer;
			redirect(303, `/organise/${await newEvents.make(event.locals.supabase, id, definition, true)}/links`);
		}),
	template: (event) =>
		act(event.request, async (form) => {
			const { id } = await requireOrganisation(event);
			const definition = eventFrom(form.choice('template', EVENT_TEMPLATE_NAMES), {
				title: form.optional('title'),
				day: form.optional('day'),
				locale: form.choice('locale', languages)
			});
			redirect(303, `/organise/${await newEvents.make(event.locals.supabase, id, definition)}`);
		}),
	copy: (event) =>
		act(event.request, async (form) => {
			const copy = { title: form.optional('title'), day: form.optional('day') };
			redirect(303, `/organise/${await newEvents.copy(event.locals.supabase, form.text('event'), copy)}`);
		})
};
