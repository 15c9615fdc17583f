import { error, type RequestEvent } from '@sveltejs/kit';
import * as organisations from '$lib/data/organisations';

type Organisation = organisations.Organisation;
type Asking = Pick<RequestEvent, 'locals' | 'cookies' | 'url'>;

/** Which of several organisations somebody works in; forgotten with the browser, like the session. */
const cookie = 'organisation';

/** The organisations of the member who asks, and the chosen one: without a choice the first; null for a member of none. */
export async function atDesk({ locals, cookies }: Asking): Promise<{
	organisations: Organisation[];
	organisation: Organisation | null;
}> {
	locals.organisations ??= locals.member ? organisations.mine(locals.supabase, locals.member.id) : Promise.resolve([]);
	const all = await locals.organisations;
	const chosen = cookies.get(cookie);
	return { organisations: all, organisation: all.find(({ id }) => id === chosen) ?? all[0] ?? null };
}

/** For what belongs to the chosen organisation, pages and acts alike. */
export async function requireOrganisation(event: Asking): Promise<Organisation> {
	const { organisation } = await atDesk(event);
	return organisation ?? error(404, 'not_found');
}

/** The same for what only its owners may. */
export async function requireOwner(event: Asking): Promise<Organisation> {
	const organisation = await requireOrganisation(event);
	if (organisation.role !== 'owner') error(403, 'role_forbids');
	return organisation;
}

/** Chooses an organisation; one that is not theirs is the same as one that is not there (SEC9). */
export async function choose(event: Asking, id: string): Promise<void> {
	const { organisations: all } = await atDesk(event);
	if (!all.some((organisation) => organisation.id === id)) error(404, 'not_found');
	event.cookies.set(cookie, id, {
		path: '/organise',
		httpOnly: true,
		sameSite: 'lax',
		secure: event.url.protocol === 'https:'
	});
}
