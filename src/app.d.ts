import type { Language } from '$lib/messages';

declare global {
	namespace App {
		interface Locals {
			language: Language;
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
