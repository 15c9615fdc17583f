import * as audit from '$lib/data/audit';
import { type AuditQuestion, kindsOfActs } from '$lib/domain/audit';
import { found } from '$lib/server/acts';
import { requireOwner } from '$lib/server/organisation';
import type { PageServerLoad } from './$types';

/** A day, an id and a kind that are none are not asked for. */
const fitting = (value: string | null, pattern: RegExp) => (value && pattern.test(value) ? value : null);

export const load: PageServerLoad = async (event) => {
	const { id } = await requireOwner(event);
	const { searchParams } = event.url;
	const asked: AuditQuestion = {
		kind: kindsOfActs.find((kind) => kind === searchParams.get('kind')) ?? null,
		from: fitting(searchParams.get('from'), /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
		until: fitting(searchParams.get('until'), /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
		before: fitting(searchParams.get('before'), /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
	};
	return { asked, audit: await found(audit.read(event.locals.supabase, id, asked)) };
};
