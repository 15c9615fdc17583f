import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';
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
