import * as outbox from '$lib/data/outbox';
import { found } from '$lib/server/acts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ mails: await found(outbox.read(locals.supabase)) });
