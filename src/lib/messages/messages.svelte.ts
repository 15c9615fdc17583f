import { getContext, setContext } from 'svelte';
import {
	type DeskLanguage,
	type DeskMessageKey,
	direction,
	type FollowUpMessageKey,
	type KioskMessageKey,
	type Language,
	type MessageKey,
	type RemoteMessageKey,
	type ResultsMessageKey,
	type Shelf
} from './catalogues.ts';
import { type MessageValues, translator, type Translate } from './translate.ts';

/** The language of one page: made in the root layout, handed on by context, so that requests cannot leak into each other. */
export class Messages<Key extends string = MessageKey, In extends Language = Language> {
	readonly #shelf: Shelf<Key, In>;
	#language: In;
	#translate = $state.raw<Translate<Key>>(String);
	/** Counts what was chosen. */
	#turn = 0;

	constructor(language: In, catalogue: Record<Key, string>, shelf: Shelf<Key, In>) {
		this.#shelf = shelf;
		this.#language = $state.raw(language);
		this.#translate = translator(language, catalogue);
	}

	get language(): In {
		return this.#language;
	}

	get direction(): 'ltr' | 'rtl' {
		return direction(this.#language);
	}

	/** The languages that can be chosen. */
	get languages(): readonly In[] {
		return this.#shelf.languages;
	}

	/** The text for a key in the current language; reactive. An arrow, so that pages can take it apart: `const { t } = useMessages()`. */
	t = (key: Key, values?: MessageValues): string => this.#translate(key, values);

	/**
	 * Changes the language in place: nothing is reloaded, so no draft and no key is lost (I4, V2). Resolves to whether it is
	 * still wanted when its texts are there; rejects when they do not come.
	 */
	async choose(language: In): Promise<boolean> {
		const turn = (this.#turn += 1);
		const catalogue = await this.#shelf.load(language);
		if (turn !== this.#turn) return false;
		this.#language = language;
		this.#translate = translator(language, catalogue);
		return true;
	}
}

/** The name in the context; tests of components put one there themselves. */
export const messagesKey = Symbol('messages');

export const provideMessages = <
	Key extends MessageKey | DeskMessageKey | FollowUpMessageKey | KioskMessageKey | RemoteMessageKey | ResultsMessageKey,
	In extends Language
>(
	messages: Messages<Key, In>
): Messages<Key, In> => setContext(messagesKey, messages);
export const useMessages = (): Messages => getContext(messagesKey);
/** For components of the desk, below the layout that provides its texts. */
export const useDeskMessages = (): Messages<DeskMessageKey, DeskLanguage> => getContext(messagesKey);
/** For components of a follow-up's page. */
export const useFollowUpMessages = (): Messages<FollowUpMessageKey> => getContext(messagesKey);
/** For components of the kiosk, below the page that provides its texts. */
export const useKioskMessages = (): Messages<KioskMessageKey> => getContext(messagesKey);
/** For components of the remote, below the page that provides its texts. */
export const useRemoteMessages = (): Messages<RemoteMessageKey, DeskLanguage> => getContext(messagesKey);
/** For an event's results, on their page and at the desk. */
export const useResultsMessages = (): Messages<ResultsMessageKey> => getContext(messagesKey);
