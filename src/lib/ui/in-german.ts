import { desk, Messages, messagesKey } from '$lib/messages';

/** The context that components need to speak, for their tests; with every text, those of the desk too. */
export async function inGerman() {
	return new Map([[messagesKey, new Messages('de', await desk.load('de'), desk)]]);
}
