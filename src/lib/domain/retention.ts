/** When what people left is deleted (L9), as far as the program itself has to know: the database keeps the terms. */

/** When what of an event goes. ISO days; `closes_on` is null unless it is open, `emptied_on` until its content was deleted. */
export type DeletionTerms = {
	closes_on: string | null;
	content_on: string;
	agreements_on: string;
	emptied_on: string | null;
};

/** An event of which something is still to go. */
export type DueEvent = DeletionTerms & { id: string; title: string; agreements: number };

/** That something was deleted, and how much. ISO days. */
export type DeletionReport = {
	id: string;
	event_day: string;
	deleted_on: string;
	deleted: 'content' | 'agreements' | 'event';
	counts: { notes?: number | undefined; responses?: number | undefined; agreements?: number | undefined };
};

/** L10: so long before, the archive package is offered. */
const OFFER_DAYS = 14;

/** Whether it is time to take what is about to go. @param today ISO day, or a moment that begins with it */
export function goesSoon(deletion: Pick<DeletionTerms, 'content_on' | 'emptied_on'>, today: string): boolean {
	if (deletion.emptied_on) return false;
	const days = (Date.parse(deletion.content_on) - Date.parse(today.slice(0, 10))) / 86_400_000;
	return days <= OFFER_DAYS;
}

/** Whether somebody typed the name of what is to be deleted; blank space does not count. */
export function isConfirmed(typed: string, name: string): boolean {
	const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
	return plain(typed) === plain(name);
}
