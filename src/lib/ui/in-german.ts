import { loadCatalogue, Messages, messagesKey } from '$lib/messages';

/** The context that components need to speak, for their tests. */
export async function inGerman(): Promise<Map<symbol, Messages>> {
	return new Map([[messagesKey, new Messages('de', await loadCatalogue('de'))]]);
}
