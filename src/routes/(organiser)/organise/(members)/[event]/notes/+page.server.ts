import { error } from '@sveltejs/kit';
import * as eventWords from '$lib/data/event-words';
import * as leads from '$lib/data/leads';
import * as ledNotes from '$lib/data/led-notes';
import { HIDE_REASONS } from '$lib/domain/lead';
import { deskLanguage } from '$lib/messages';
import { overview } from '$lib/organise/note-overview';
import { act, type FormFields, found } from '$lib/server/acts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, depends }) => {
	depends('organise:notes');
	const { event } = await parent();
	const boards = event.boards.map(({ id }) => found(leads.read(locals.supabase, id, 0, null)));
	return {
		notes: overview(await Promise.all(boards), deskLanguage(locals.language)),
		words: await eventWords.read(locals.supabase, event.id)
	};
};

export const actions: Actions = {
	hide: ({ request, locals }) =>
		act(request, async (form) => {
			const notes = byBoard(form);
			const reason = form.choice('reason', HIDE_REASONS);
			for (const [board, ids] of notes) await ledNotes.hide(locals.supabase, board, ids, reason, null);
			return { hidden: form.all('note') };
		}),
	show: ({ request, locals }) =>
		act(request, async (form) => {
			for (const [board, ids] of byBoard(form)) await ledNotes.show(locals.supabase, board, ids, null);
		}),
	redact: ({ request, locals }) =>
		act(request, (form) => ledNotes.redact(locals.supabase, form.text('note'), form.all('passage'), null))
};

/** Notes of a form, "<board>/<note>" each, by board. */
function byBoard(form: FormFields): Map<string, string[]> {
	const boards = new Map<string, string[]>();
	for (const value of form.all('note')) {
		const [board, note] = value.split('/');
		if (!board || !note) error(400, 'field_invalid');
		boards.set(board, [...(boards.get(board) ?? []), note]);
	}
	return boards;
}
