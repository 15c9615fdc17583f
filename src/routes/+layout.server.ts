import { env } from '$env/dynamic/public';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, url }) => ({
	language: locals.language,
	backend: {
		supabaseUrl: env.PUBLIC_SUPABASE_URL || url.origin,
		publishableKey: env.PUBLIC_SUPABASE_PUBLISHABLE_KEY ?? ''
	}
});
