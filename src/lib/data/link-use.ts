import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';

/** Says that a link is used today. Whether that arrives is nobody's trouble who holds it. */
export async function note(client: Caller, token: string): Promise<void> {
	await call(client, 'use_link', { p_token: token }, z.unknown()).catch(() => undefined);
}
