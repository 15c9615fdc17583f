import { error, type RequestEvent } from '@sveltejs/kit';
import * as followUps from '$lib/data/follow-ups';
import * as memberFollowUps from '$lib/data/member-follow-ups';
import * as events from '$lib/data/member-events';
import type { MemberEvent } from '$lib/data/member-events';
import type { MemberFollowUp } from '$lib/data/member-follow-ups';
import type { FollowUpLink } from '$lib/domain/documentation';
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
	const followUp = (await memberFollowUps.ofEvent(asked.locals.supabase, event.id)) ?? error(404, 'not_found');
	return { event, address: addressOf(followUp, asked.url), t };
}

/** What the documentation says of a follow-up: null when none is planned or taken any more. */
export async function followUpLink({
	params,
	locals,
	url
}: RequestEvent<{ event: string }>): Promise<FollowUpLink | null> {
	const planned = await memberFollowUps.ofEvent(locals.supabase, params.event);
	if (!planned) return null;
	const { state, ends_on: until } = (await followUps.read(locals.supabase, planned.token, null)).follow_up;
	return state === 'over' ? null : { address: addressOf(planned, url), until };
}

const addressOf = ({ token }: MemberFollowUp, url: URL): string => `${joinOrigin(url)}/follow-up/${token}`;
