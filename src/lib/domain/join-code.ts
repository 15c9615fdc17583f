/** A join code as people type it: small letters, blanks and hyphens are no mistakes. */
export function normaliseCode(typed: string): string {
	return typed.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}
