export {
	chooseLanguage,
	type DeskMessageKey,
	type Language,
	languages,
	loadCatalogue,
	loadDeskCatalogue,
	type MessageKey
} from './catalogues.ts';
export { Messages, messagesKey, provideMessages, useDeskMessages, useMessages } from './messages.svelte.ts';
export { type DeskTranslate, translator, type Translate } from './translate.ts';
