import * as agreements from '$lib/data/agreements';
import * as details from '$lib/data/event-details';
import * as leads from '$lib/data/leads';
import * as memberBoards from '$lib/data/member-boards';
import * as events from '$lib/data/member-events';
import * as phases from '$lib/data/phases';
import * as rotations from '$lib/data/rotations';
import * as surveys from '$lib/data/surveys';
import { isPending } from '$lib/domain/agreements';
import { checklist } from '$lib/domain/event-checklist';
import { PHASES } from '$lib/domain/phases';
import { PRESETS } from '$lib/domain/plans';
import { act, found } from '$lib/server/acts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends, parent }) => {
	depends('organise:event');
	const { event, deletion, now } = await parent();
	if (event.state !== 'draft') {
		const isOver = event.state !== 'open' && deletion.counts.agreements > 0;
		const [rotation, presence, agreed] = await Promise.all([
			found(rotations.read(locals.supabase, event.id)),
			found(events.presence(locals.supabase, event.id)),
			isOver ? agreements.list(locals.supabase, event.id) : []
		]);
		return { rotation, presence, pending: agreed.filter(isPending).length, checks: [] };
	}
	const [said, boards] = await Promise.all([
		found(details.read(locals.supabase, params.event)),
		memberBoards.prompts(locals.supabase, params.event)
	]);
	const plan = {
		details: said,
		sessions: event.sessions.length,
		boards: event.boards.length,
		surveys: event.surveys.length,
		prompts: boards.flatMap(({ prompts }) => prompts.map(({ texts }) => texts))
	};
	return { rotation: null, presence: null, pending: 0, checks: checklist(plan, now.slice(0, 10)) };
};

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
	plan: ({ request, locals }) =>
		act(request, (form) => {
			const plan = PRESETS[form.choice('preset', ['15', '35'])];
			return leads.setBoard(locals.supabase, form.text('board'), { plan: [...plan] }, null);
		}),
	twin: ({ request, locals }) => act(request, (form) => memberBoards.makeTwin(locals.supabase, form.text('board'))),
	walk: ({ request, locals, params }) =>
		act(request, (form) => rotations.start(locals.supabase, params.event, form.all('board'), form.minutes('minutes'))),
	turn: ({ request, locals, params }) =>
		act(request, (form) =>
			rotations.turn(locals.supabase, params.event, Number(form.text('round')), form.minutes('minutes'))
		),
	endWalk: ({ request, locals, params }) => act(request, () => rotations.end(locals.supabase, params.event)),
	survey: ({ request, locals }) =>
		act(request, (form) =>
			surveys.setState(
				locals.supabase,
				form.text('survey'),
				form.choice('state', ['open', 'closed']),
				form.minutes('minutes')
			)
		),
	open: ({ request, locals, params }) => act(request, () => events.setState(locals.supabase, params.event, 'open')),
	close: ({ request, locals, params }) => act(request, () => events.setState(locals.supabase, params.event, 'closed'))
};
