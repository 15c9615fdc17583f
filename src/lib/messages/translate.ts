import { IntlMessageFormat } from 'intl-messageformat';
import type { Catalogue, Language, MessageKey } from './catalogues.ts';

export type MessageValues = Record<string, string | number>;
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** A function from key and values to text in one language; parsed messages are kept (ICU message syntax, I3). */
export function translator(language: Language, catalogue: Catalogue): Translate {
	const parsed = new Map<MessageKey, IntlMessageFormat>();
	return (key, values) => {
		let message = parsed.get(key);
		if (!message)
			parsed.set(key, (message = new IntlMessageFormat(catalogue[key], language, undefined, { ignoreTag: true })));
		return String(message.format(values));
	};
}
