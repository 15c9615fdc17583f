import type { SubmitFunction } from '@sveltejs/kit';

/** For `use:enhance`: what is in the form stays in it when it was sent. */
export const keepTyped: SubmitFunction =
	() =>
	({ update }) =>
		update({ reset: false });
