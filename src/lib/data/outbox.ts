import { FunctionsHttpError, type SupabaseClient } from '@supabase/supabase-js';
import { z } from '$lib/domain/zod';
import { AppError } from './errors.ts';

const outboxSchema = z.object({
	mails: z.array(z.object({ to: z.string(), subject: z.string(), text: z.string(), at: z.string() }))
});

export type Mail = z.infer<typeof outboxSchema>['mails'][number];

/**
 * Mails that no mail server took, the latest first: for owners of the organisation that runs the installation. Error:
 * `outbox_unknown`, to everybody else and where the backend has none, as on a hosted Supabase.
 */
export async function read(client: SupabaseClient): Promise<Mail[]> {
	const { data, error } = await client.functions.invoke('outbox', { method: 'GET' });
	if (error instanceof FunctionsHttpError) throw new AppError('outbox_unknown', 404, null, { cause: error });
	if (error) throw new AppError('offline', 0, null, { cause: error });
	return outboxSchema.parse(data).mails;
}

/** How many there are; null where there is no outbox. */
export async function count(client: SupabaseClient): Promise<number | null> {
	try {
		return (await read(client)).length;
	} catch (cause) {
		if (cause instanceof AppError && cause.id === 'outbox_unknown') return null;
		throw cause;
	}
}
