import type { SupabaseClient } from '@supabase/supabase-js';
import type { Member } from '$lib/data/accounts';
import type { Organisation } from '$lib/data/organisations';
import type { Language } from '$lib/messages';

declare global {
	namespace App {
		interface Locals {
			language: Language;
			/** Only on the organisers' pages: the backend as the one who asks may see it. */
			supabase: SupabaseClient;
			/** Only on the organisers' pages; null: not signed in. */
			member: Member | null;
			/** Those of the member, once somebody has asked for them. */
			organisations?: Promise<Organisation[]>;
			/** The backend could not be asked who this is. */
			unreachable?: true;
		}
		interface PageState {
			/** On a shared tablet: somebody has begun, and back leads to the start. */
			begun?: true;
		}
		interface PageData {
			language: Language;
		}
		interface Error {
			message: string;
			id?: string;
		}
	}
}

export {};
