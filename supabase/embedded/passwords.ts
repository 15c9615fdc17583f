import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** SEC1. The app has the same rule for its forms (src/lib/server/passwords.ts); a test compares the two. */
export const minimumPasswordLength = 12;
/** What bcrypt reads of a password, in bytes. */
export const maximumPasswordLength = 72;
/** Of zxcvbn's scores 0 to 4: below this, some 10^8 guesses find it. */
const leastScore = 3;

export type PasswordFault = 'length' | 'guessable';

let judge: Promise<ZxcvbnFactory> | undefined;

/** What is wrong with a password, judged offline; undefined: nothing. */
export async function passwordFault(password: string, email: string): Promise<PasswordFault | undefined> {
	if (password.length < minimumPasswordLength || Buffer.byteLength(password) > maximumPasswordLength) return 'length';
	judge ??= load();
	return (await judge).check(password, [email, ...email.split(/[@.]/)]).score < leastScore ? 'guessable' : undefined;
}

/** Only when the first password is set: the list of common ones is large. */
async function load(): Promise<ZxcvbnFactory> {
	const [core, common] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]);
	return new core.ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });
}
