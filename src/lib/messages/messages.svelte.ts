import { getContext, setContext } from 'svelte';
import { type Catalogue, type Language, loadCatalogue } from './catalogues.ts';
import { type MessageValues, translator, type Translate } from './translate.ts';
import type { MessageKey } from './catalogues.ts';

/** The language of one page: made in the root layout, handed on by context, so that requests cannot leak into each other. */
export class Messages {
	#language = $state.raw<Language>('de');
	#translate = $state.raw<Translate>(String);

	constructor(language: Language, catalogue: Catalogue) {
		this.#use(language, catalogue);
	}

	get language(): Language {
		return this.#language;
	}

	/** The text for a key in the current language; reactive. An arrow, so that pages can take it apart: `const { t } = useMessages()`. */
	t = (key: MessageKey, values?: MessageValues): string => this.#translate(key, values);

	/** Changes the language in place: nothing is reloaded, so no draft and no key is lost (I4, V2). */
	async choose(language: Language): Promise<void> {
		this.#use(language, await loadCatalogue(language));
	}

	#use(language: Language, catalogue: Catalogue): void {
		this.#language = language;
		this.#translate = translator(language, catalogue);
	}
}

/** The name in the context; tests of components put one there themselves. */
export const messagesKey = Symbol('messages');

export const provideMessages = (messages: Messages): Messages => setContext(messagesKey, messages);
export const useMessages = (): Messages => getContext<Messages>(messagesKey);
