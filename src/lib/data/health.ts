import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';

/** Whether the database answers. */
export async function isAlive(client: Caller): Promise<boolean> {
	try {
		return await call(client, 'alive', {}, z.literal(true));
	} catch {
		return false;
	}
}

/** Whether something should have been deleted a day ago or longer (L9). */
export async function isDeletionOverdue(client: Caller): Promise<boolean> {
	try {
		return await call(client, 'deletion_overdue', {}, z.boolean());
	} catch {
		return false;
	}
}
