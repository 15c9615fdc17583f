import { type ActionFailure, fail, redirect } from '@sveltejs/kit';
import * as accounts from '$lib/data/accounts';
import * as deletions from '$lib/data/deletions';
import * as documents from '$lib/data/documentation';
import * as events from '$lib/data/member-events';
import { readDocumentationBytes, type Refusal, refusal } from '$lib/domain/documentation-file';
import { MOST_BYTES } from '$lib/domain/documentation-limits';
import { act } from '$lib/server/acts';
import { isTooLarge } from '$lib/server/limits';
import { atDesk, choose, requireOrganisation } from '$lib/server/organisation';
import { afterSignIn } from '$lib/server/session';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { organisation } = await atDesk(event);
	if (!organisation) return { events: [], calendar: [], now: '' };
	const [list, calendar] = await Promise.all([
		events.list(event.locals.supabase, organisation.id),
		deletions.calendar(event.locals.supabase, organisation.id)
	]);
	return { events: list, calendar, now: new Date().toISOString() };
};

export const actions: Actions = {
	removeExample: ({ request, locals }) =>
		act(request, (form) => events.removeExample(locals.supabase, form.text('event'))),
	choose: (event) =>
		act(event.request, async (form) => {
			await choose(event, form.text('organisation'));
			redirect(303, afterSignIn(form.optional('next')));
		}),
	importDocumentation: async (event) => {
		const { id } = await requireOrganisation(event);
		if (isTooLarge(event.request, MOST_BYTES)) return fail(413, { refusal: refusal('too_large') });
		return act(event.request, async (form): Promise<ActionFailure<{ refusal: Refusal }>> => {
			const read = readDocumentationBytes(await form.file('file'));
			if ('fault' in read) return fail(400, { refusal: read });
			const made = await documents.bringIn(event.locals.supabase, id, read.document);
			redirect(303, `/organise/${made}/documentation`);
		});
	},
	// An action rather than an address of its own: a plain form of a page without referrer sends no origin, and is refused.
	signOut: async ({ locals }) => {
		await accounts.signOut(locals.supabase);
		redirect(303, '/organise/sign-in');
	}
};
