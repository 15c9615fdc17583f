import { error, type RequestEvent } from '@sveltejs/kit';
import * as followUps from '$lib/data/member-follow-ups';
import * as events from '$lib/data/member-events';
import type { MemberEvent } from '$lib/data/member-events';
import { desk, deskLanguage, type DeskLanguage, type DeskTranslate, translator } from '$lib/messages';
import * as organisations from '$lib/data/organisations';
import { found } from './acts';
import { doorTo, joinOrigin } from './address';
import type { Host } from './exports/host';
import type { Door } from './exports/posters';
import { requireMember } from './session';

type Handout = { event: MemberEvent; door: Door; language: DeskLanguage; t: DeskTranslate };

/** Whose logo and colour paper has (L21). */
export const hostOfHandout = ({ locals, params }: RequestEvent<{ event: string }>): Promise<Host> =>
	found(organisations.hostOf(locals.supabase, params.event));

/** What posters, table signs, slide and QR code are made from; in the `language` that is asked for, else in the member's. */
export async function handout({ params, locals, url }: RequestEvent<{ event: string }>): Promise<Handout> {
	requireMember(locals, url);
	const wanted = url.searchParams.get('language') ?? deskLanguage(locals.language);
	const language = desk.languages.find((one) => one === wanted);
	if (!language) error(400, 'field_invalid');
	const event = await found(events.read(locals.supabase, params.event));
	return { event, door: doorTo(event.code, url), language, t: translator(language, await desk.load(language)) };
}

/** What the QR code of a follow-up is made from (F8). */
export async function followUpHandout(
	asked: RequestEvent<{ event: string }>
): Promise<{ event: MemberEvent; address: string; t: DeskTranslate }> {
	const { event, t } = await handout(asked);
	const followUp = (await followUps.ofEvent(asked.locals.supabase, event.id)) ?? error(404, 'not_found');
	return { event, address: `${joinOrigin(asked.url)}/follow-up/${followUp.token}`, t };
}
