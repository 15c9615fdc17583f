import { error } from '@sveltejs/kit';
import * as boards from '$lib/data/member-boards';
import { textIn } from '$lib/domain/survey';
import { fileResponse } from '$lib/server/exports/file-name';
import { paperSizes, posters } from '$lib/server/exports/posters';
import { handout, hostOfHandout } from '$lib/server/handout';
import type { RequestHandler } from './$types';

/** Posters of all prompts, or of one board (`board`), on `paper` a4 or a3 (M21). */
export const GET: RequestHandler = async (asked) => {
	const { event, door, language, t } = await handout(asked);
	const { locals, url } = asked;
	const paper = paperSizes.find((size) => size === (url.searchParams.get('paper') ?? 'a4'));
	if (!paper) error(400, 'field_invalid');
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
	const bytes = await posters(event, prompts, door, paper, language, t, new Date(), await hostOfHandout(asked));
	return fileResponse(bytes, 'application/pdf', [event.title, t('poster_file'), paper], 'pdf');
};
