import { error, fail, type ActionFailure } from '@sveltejs/kit';
import { deskSentence } from '$lib/data/desk-errors';
import { AppError } from '$lib/data/errors';
import type { Fields } from '$lib/domain/merging';
import { z } from '$lib/domain/zod';
import type { Saved } from '$lib/organise/plan/saved';

const baseSchema = z.record(z.string(), z.string());

/** Saves one part of an event: `base` is what the form began with, `mine` what was made of it. */
export async function save(
	request: Request,
	work: (item: string, base: Fields, mine: Fields) => Promise<void>
): Promise<Saved | ActionFailure<Saved>> {
	const data = await request.formData();
	const item = data.get('item');
	const base = parsed(data.get('base'));
	if (typeof item !== 'string' || item === '' || !base) error(400, 'field_missing');
	const mine = Object.fromEntries(
		Object.entries(base).map(([field, before]) => {
			const text = data.get(field);
			// The wire has line ends of two characters, and what is not sent was not changed.
			return [field, typeof text === 'string' ? text.replace(/\r\n/g, '\n') : before];
		})
	);
	try {
		await work(item, base, mine);
		return { item, saved: true };
	} catch (cause) {
		if (!(cause instanceof AppError)) throw cause;
		const fault = deskSentence(cause);
		// A page that goes on has it still.
		const written = request.headers.has('x-sveltekit-action') ? null : { base, fields: mine };
		return fail(cause.status || 503, { item, saved: false, fault, about: cause.about, written });
	}
}

function parsed(text: FormDataEntryValue | null): Fields | null {
	try {
		return baseSchema.parse(JSON.parse(String(text)));
	} catch {
		return null;
	}
}
