import * as events from '$lib/data/member-events';
import * as phases from '$lib/data/phases';
import * as surveys from '$lib/data/surveys';
import { PHASES } from '$lib/domain/phases';
import { act } from '$lib/server/acts';
import type { Actions } from './$types';

export const actions: Actions = {
	phase: ({ request, locals }) =>
		act(request, (form) =>
			phases.set(
				locals.supabase,
				form.text('board'),
				form.choice('phase', PHASES),
				form.minutes('minutes'),
				form.choice('expected', PHASES)
			)
		),
	survey: ({ request, locals }) =>
		act(request, (form) =>
			surveys.setState(locals.supabase, form.text('survey'), form.choice('state', ['open', 'closed']))
		),
	open: ({ request, locals, params }) => act(request, () => events.setState(locals.supabase, params.event, 'open')),
	close: ({ request, locals, params }) => act(request, () => events.setState(locals.supabase, params.event, 'closed'))
};
