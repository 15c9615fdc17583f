import { getContext, setContext } from 'svelte';
import type { DeskMessageKey, Language, MessageKey } from './catalogues.ts';
import { type MessageValues, translator, type Translate } from './translate.ts';

type Load<Key extends string> = (language: Language) => Promise<Record<Key, string>>;

/** The language of one page: made in the root layout, handed on by context, so that requests cannot leak into each other. */
export class Messages<Key extends string = MessageKey> {
	#language = $state.raw<Language>('de');
	#translate = $state.raw<Translate<Key>>(String);
	#load: Load<Key>;

	constructor(language: Language, catalogue: Record<Key, string>, load: Load<Key>) {
		this.#load = load;
		this.#use(language, catalogue);
	}

	get language(): Language {
		return this.#language;
	}

	/** The text for a key in the current language; reactive. An arrow, so that pages can take it apart: `const { t } = useMessages()`. */
	t = (key: Key, values?: MessageValues): string => this.#translate(key, values);

	/** Changes the language in place: nothing is reloaded, so no draft and no key is lost (I4, V2). */
	async choose(language: Language): Promise<void> {
		this.#use(language, await this.#load(language));
	}

	#use(language: Language, catalogue: Record<Key, string>): void {
		this.#language = language;
		this.#translate = translator(language, catalogue);
	}
}

/** The name in the context; tests of components put one there themselves. */
export const messagesKey = Symbol('messages');

export const provideMessages = <Key extends MessageKey | DeskMessageKey>(messages: Messages<Key>): Messages<Key> =>
	setContext(messagesKey, messages);
export const useMessages = (): Messages => getContext(messagesKey);
/** For components of the desk, below the layout that provides its texts. */
export const useDeskMessages = (): Messages<DeskMessageKey> => getContext(messagesKey);
