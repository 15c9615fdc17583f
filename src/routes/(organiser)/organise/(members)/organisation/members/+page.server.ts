import { redirect } from '@sveltejs/kit';
import * as members from '$lib/data/members';
import * as outbox from '$lib/data/outbox';
import { dayAt, endOfDay } from '$lib/domain/local-day';
import { act } from '$lib/server/acts';
import { requireOrganisation } from '$lib/server/organisation';
import type { Actions, PageServerLoad } from './$types';

/** As long as an invitation is proposed to hold. Milliseconds. */
const WEEK = 7 * 24 * 60 * 60 * 1000;

export const load: PageServerLoad = async (event) => {
	const { id, role, runs_installation } = await requireOrganisation(event);
	const { supabase } = event.locals;
	const now = Date.now();
	return {
		...(await members.read(supabase, id)),
		waitingMails: role === 'owner' && runs_installation ? await outbox.count(supabase) : null,
		today: dayAt(new Date(now)),
		inAWeek: dayAt(new Date(now + WEEK))
	};
};

export const actions: Actions = {
	invite: (event) =>
		act(event.request, async (form) => {
			const { id } = await requireOrganisation(event);
			const email = form.optional('email');
			const role = form.choice('role', members.roles);
			const token = await members.invite(event.locals.supabase, id, {
				email,
				role,
				expires: endOfDay(form.text('until'))
			});
			return { invited: { email, address: `${event.url.origin}/organise/invitation/${token}` } };
		}),
	revoke: (event) =>
		act(event.request, async (form) => {
			await members.revokeInvitation(event.locals.supabase, form.text('invitation'));
			return { revoked: true };
		}),
	setRole: (event) =>
		act(event.request, async (form) => {
			const { id } = await requireOrganisation(event);
			const role = form.choice('role', members.roles);
			await members.setRole(event.locals.supabase, id, form.text('member'), role);
			return { changed: { email: form.optional('email'), role } };
		}),
	remove: (event) =>
		act(event.request, async (form) => {
			const { id } = await requireOrganisation(event);
			const member = form.text('member');
			await members.remove(event.locals.supabase, id, member);
			if (member === event.locals.member?.id) redirect(303, '/organise/account');
			return { removed: form.optional('email') };
		})
};
