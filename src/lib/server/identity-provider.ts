import { env as publicEnv } from '$env/dynamic/public';
import { env } from '$env/dynamic/private';

/** The provider of OpenID Connect that Supabase knows by this name, `keycloak` for example; the embedded backend has none. */
export function identityProvider(): string | null {
	return (publicEnv.PUBLIC_SUPABASE_URL && env.OIDC_PROVIDER) || null;
}
