import type { Plugin } from 'vite';

/** Stand-in until the backend is mounted. */
export function embeddedSupabase(): Plugin {
	return { name: 'embedded-supabase', apply: 'serve' };
}
