export { chooseLanguage, type Language, languages, loadCatalogue, type MessageKey } from './catalogues.ts';
export { Messages, messagesKey, provideMessages, useMessages } from './messages.svelte.ts';
export { translator, type Translate } from './translate.ts';
