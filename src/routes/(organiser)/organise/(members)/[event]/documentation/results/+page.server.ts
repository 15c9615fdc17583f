import * as details from '$lib/data/event-details';
import * as links from '$lib/data/links';
import * as results from '$lib/data/results';
import { endOfDay } from '$lib/domain/local-day';
import { RESULT_ACCESS, RESULT_PARTS } from '$lib/domain/published-results';
import { act, found } from '$lib/server/acts';
import { joinOrigin } from '$lib/server/address';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, depends }) => {
	depends('organise:event');
	const [preview, promised, few, open] = await Promise.all([
		found(results.preview(locals.supabase, params.event)),
		found(details.promised(locals.supabase, params.event)),
		results.fewWriters(locals.supabase, params.event),
		links.list(locals.supabase, params.event, 'results', new Date())
	]);
	return { preview, promised, few, links: open, origin: joinOrigin(url) };
};

export const actions: Actions = {
	publish: ({ request, locals, params }) =>
		act(request, async (form) => {
			const chosen = form.all('part');
			const publication = {
				access: form.choice('access', RESULT_ACCESS),
				parts: RESULT_PARTS.filter((part) => chosen.includes(part)),
				boards: form.all('board'),
				surveys: form.all('survey')
			};
			await results.publish(locals.supabase, params.event, publication, form.optional('few') !== '');
			return { saved: true };
		}),
	takeBack: ({ request, locals, params }) =>
		act(request, async () => {
			const { parts, boards, surveys } = await results.preview(locals.supabase, params.event);
			await results.publish(locals.supabase, params.event, { access: 'none', parts, boards, surveys }, false);
			return { saved: true };
		}),
	link: ({ request, locals, params, url }) =>
		act(request, async (form) => {
			const expires = endOfDay(form.text('until'));
			const token = await links.makeResults(locals.supabase, params.event, expires);
			return { address: `${joinOrigin(url)}/results/${token}` };
		}),
	revoke: ({ request, locals }) => act(request, (form) => links.revoke(locals.supabase, form.text('link')))
};
