import { Messages, messagesKey, remote } from '$lib/messages';

/** The context that components of the remote need to speak, for their tests. */
export async function inGerman() {
	return new Map([[messagesKey, new Messages('de', await remote.load('de'), remote)]]);
}
