import type { SupabaseClient } from '@supabase/supabase-js';
import { type FollowedAgreement, outcomeSchema } from '$lib/domain/agreements';
import type { Changes } from '$lib/domain/merging';
import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';
import { toAppError } from './errors.ts';
import type { Token } from './leads.ts';

/** `who`: a role or an office (M19). `due`: YYYY-MM-DD, null is open. `id` is made on the device. */
export type AgreementChange = { id: string; themeId: string | null; what: string; who: string; due: string | null };

/** Writes or changes an agreement. Errors: `agreement_incomplete`, `agreement_too_long`, `theme_unknown`. */
export async function set(client: Caller, boardId: string, agreement: AgreementChange, token: Token): Promise<void> {
	const args = {
		p_id: agreement.id,
		p_board_id: boardId,
		p_theme_id: agreement.themeId,
		p_what: agreement.what,
		p_who: agreement.who,
		p_due: agreement.due,
		p_token: token
	};
	await call(client, 'set_agreement', args, z.unknown());
}

export async function remove(client: Caller, boardId: string, id: string, token: Token): Promise<void> {
	const args = { p_id: id, p_board_id: boardId, p_gone: true, p_token: token };
	await call(client, 'set_agreement', args, z.unknown());
}

const boardsSchema = z.array(
	z.object({
		title: z.string(),
		position: z.number(),
		themes: z.array(z.object({ id: z.string(), title: z.string() })),
		agreements: z.array(
			z.object({
				id: z.string(),
				theme_id: z.nullable(z.string()),
				what: z.string(),
				who: z.string(),
				due: z.nullable(z.string()),
				...outcomeSchema,
				position: z.number(),
				removed: z.boolean()
			})
		)
	})
);

/** For members: what was agreed at an event, in the order of its boards. */
export async function list(client: SupabaseClient, eventId: string): Promise<FollowedAgreement[]> {
	const { data, error, status } = await client
		.from('boards')
		.select(
			`title, position, themes (id, title),
			agreements (id, theme_id, what, who, due, state, remark, stated_on, position, removed)`
		)
		.eq('event_id', eventId);
	if (error) throw toAppError(error, status);
	return boardsSchema
		.parse(data)
		.toSorted((a, b) => a.position - b.position || a.title.localeCompare(b.title))
		.flatMap(({ title, themes, agreements }) =>
			agreements
				.filter(({ removed }) => !removed)
				.toSorted((a, b) => a.position - b.position)
				.map(({ theme_id, position: _position, removed: _removed, ...agreement }) => ({
					...agreement,
					board: title,
					theme: themes.find(({ id }) => id === theme_id)?.title || null
				}))
		);
}

/** Errors: `changed_meanwhile`, `remark_too_long`, about the field; `role_forbids` for facilitators. */
export async function follow(client: Caller, id: string, { changes, expected }: Changes): Promise<void> {
	const args = { p_agreement_id: id, p_changes: changes, p_expected: expected };
	await call(client, 'follow_agreement', args, z.unknown());
}
