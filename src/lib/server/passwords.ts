import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { AppError } from '$lib/data/errors';

/** SEC1. The embedded backend has the same rule (supabase/embedded/passwords.ts); a test compares the two. */
const LENGTH = { least: 12, mostBytes: 72 };
/** Of zxcvbn's scores 0 to 4: below this, some 10^8 guesses find it. */
const LEAST_SCORE = 3;

let judge: Promise<ZxcvbnFactory> | undefined;

/** Before a password is set, whatever the backend; judged offline. Errors: `password_short`, `password_long`, `password_guessable`. */
export async function checkPassword(password: string, email: string): Promise<void> {
	if (password.length < LENGTH.least) throw new AppError('password_short', 400);
	if (new TextEncoder().encode(password).length > LENGTH.mostBytes) throw new AppError('password_long', 400);
	judge ??= load();
	const { score } = (await judge).check(password, [email, ...email.split(/[@.]/)]);
	if (score < LEAST_SCORE) throw new AppError('password_guessable', 400);
}

/** Only when a password is set: the list of common ones is large. */
async function load(): Promise<ZxcvbnFactory> {
	const [core, common] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]);
	return new core.ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });
}
