export {
	chooseLanguage,
	desk,
	type DeskLanguage,
	deskLanguage,
	type DeskMessageKey,
	direction,
	followUp,
	type FollowUpMessageKey,
	hall,
	kiosk,
	type KioskMessageKey,
	type Language,
	languages,
	type MessageKey,
	remote,
	type RemoteMessageKey,
	results,
	type ResultsMessageKey
} from './catalogues.ts';
export {
	Messages,
	messagesKey,
	provideMessages,
	useDeskMessages,
	useFollowUpMessages,
	useKioskMessages,
	useMessages,
	useRemoteMessages,
	useResultsMessages
} from './messages.svelte.ts';
export { type DeskTranslate, translator, type Translate } from './translate.ts';
