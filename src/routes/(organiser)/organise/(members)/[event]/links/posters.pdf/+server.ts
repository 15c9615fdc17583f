import { error } from '@sveltejs/kit';
import * as boards from '$lib/data/member-boards';
import * as events from '$lib/data/member-events';
import { textIn } from '$lib/domain/survey';
import { desk, deskLanguage, translator } from '$lib/messages';
import { found } from '$lib/server/acts';
import { joinOrigin } from '$lib/server/address';
import { fileResponse } from '$lib/server/exports/file-name';
import { paperSizes, posters } from '$lib/server/exports/posters';
import { requireMember } from '$lib/server/session';
import type { RequestHandler } from './$types';

/** Posters of all prompts, or of one board (`board`), on `paper` a4 or a3 (M21). */
export const GET: RequestHandler = async ({ params, locals, url }) => {
	requireMember(locals, url);
	const paper = paperSizes.find((size) => size === (url.searchParams.get('paper') ?? 'a4'));
	if (!paper) error(400, 'field_invalid');
	const language = deskLanguage(locals.language);
	const event = await found(events.read(locals.supabase, params.event));
	const wanted = url.searchParams.get('board');
	const chosen = (await boards.prompts(locals.supabase, event.id)).filter(({ id }) => !wanted || id === wanted);
	const prompts = chosen.flatMap(({ title, prompts }) =>
		prompts.map(({ texts }, index) => ({
			board: title,
			number: index + 1,
			prompts: prompts.length,
			text: textIn(texts, language)
		}))
	);
	if (prompts.length === 0) error(404, 'not_found');
	const origin = joinOrigin(url);
	const door = { code: event.code, address: `${origin}/e/${event.code}`, host: new URL(origin).host };
	const t = translator(language, await desk.load(language));
	const bytes = await posters(event, prompts, door, paper, language, t, new Date());
	return fileResponse(bytes, 'application/pdf', [event.title, t('poster_file'), paper], 'pdf');
};
