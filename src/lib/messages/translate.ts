import { IntlMessageFormat } from 'intl-messageformat';
import type { DeskMessageKey, Language, MessageKey } from './catalogues.ts';

export type MessageValues = Record<string, string | number>;
export type Translate<Key extends string = MessageKey> = (key: Key, values?: MessageValues) => string;
export type DeskTranslate = Translate<DeskMessageKey>;

/** A function from key and values to text in one language; parsed messages are kept (ICU message syntax, I3). */
export function translator<Key extends string>(language: Language, catalogue: Record<Key, string>): Translate<Key> {
	const parsed = new Map<Key, IntlMessageFormat>();
	return (key, values) => {
		let message = parsed.get(key);
		if (!message)
			parsed.set(key, (message = new IntlMessageFormat(catalogue[key], language, undefined, { ignoreTag: true })));
		return String(message.format(values));
	};
}
