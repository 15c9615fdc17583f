import { error } from '@sveltejs/kit';
import * as events from '$lib/data/member-events';
import * as sheets from '$lib/data/sheets';
import { textIn } from '$lib/domain/survey';
import { desk, translator } from '$lib/messages';
import { found } from '$lib/server/acts';
import { doorTo } from '$lib/server/address';
import { fileResponse } from '$lib/server/exports/file-name';
import { paperForm } from '$lib/server/exports/paper';
import { requireMember } from '$lib/server/session';
import type { RequestHandler } from './$types';

/** The form to print, in the `language` de or en. */
export const GET: RequestHandler = async ({ params, locals, url }) => {
	requireMember(locals, url);
	const language = desk.languages.find((one) => one === (url.searchParams.get('language') ?? 'de'));
	if (!language) error(400, 'field_invalid');
	const [event, sheet] = await Promise.all([
		found(events.read(locals.supabase, params.event)),
		found(sheets.read(locals.supabase, params.event, params.survey))
	]);
	const workshops = sheet.scope === 'session' ? event.sessions.filter(({ kind }) => kind === 'workshop') : [];
	const t = translator(language, await desk.load(language));
	const titles = workshops.map(({ title }) => title);
	const bytes = await paperForm(event, sheet, titles, doorTo(event.code, url), language, t, new Date());
	return fileResponse(
		bytes,
		'application/pdf',
		[event.title, textIn(sheet.title, language), t('paper_file'), language],
		'pdf'
	);
};
