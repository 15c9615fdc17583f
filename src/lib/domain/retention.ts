/** When what people left is deleted (L9), as far as the program itself has to know: the database keeps the terms. */

/** When what of an event goes. ISO days; `closes_on` is null unless it is open, `emptied_on` until its content was deleted. */
export type DeletionTerms = {
	closes_on: string | null;
	content_on: string;
	agreements_on: string;
	emptied_on: string | null;
};

/** The same with what there is of it. `results_on`: when a page that is published goes; null if there is none. */
export type LeftOfEvent = DeletionTerms & { results_on: string | null; counts: { agreements: number } };

/** An event of which something is still to go. */
export type DueEvent = DeletionTerms & { id: string; title: string; agreements: number };

/** That something was deleted, and how much. ISO days. */
export type DeletionReport = {
	id: string;
	/** Null where accounts were deleted. */
	event_day: string | null;
	deleted_on: string;
	deleted: 'content' | 'agreements' | 'event' | 'accounts';
	counts: { [What in 'notes' | 'responses' | 'agreements' | 'accounts']?: number | undefined };
};

/** L10: so long before, the archive package is offered. */
const OFFER_DAYS = 14;

/** Whether it is time to take what is about to go. @param today ISO day, or a moment that begins with it */
export function goesSoon(deletion: Pick<DeletionTerms, 'content_on' | 'emptied_on'>, today: string): boolean {
	if (deletion.emptied_on) return false;
	const days = (Date.parse(deletion.content_on) - Date.parse(today.slice(0, 10))) / 86_400_000;
	return days <= OFFER_DAYS;
}

/**
 * Whether that should have happened a day ago or longer: then nothing is deleted by itself, or it fails.
 * @param due ISO day. @param today ISO day, or a moment that begins with it
 */
export const isOverdue = (due: string, today: string): boolean => due < today.slice(0, 10);

/** Whether something of an event is overdue. */
export function hasOverdue(event: DueEvent, today: string): boolean {
	const due = [
		event.closes_on,
		event.emptied_on ? null : event.content_on,
		event.agreements > 0 && event.agreements_on
	];
	return due.some((day) => day && isOverdue(day, today));
}

/** Whether the content of an event is gone and what was agreed there is still to be read. */
export function onlyAgreementsLeft({ emptied_on, counts }: LeftOfEvent): boolean {
	return emptied_on !== null && counts.agreements > 0;
}

/** The last day on which a page of results can be read, whatever it shows; ISO. */
export function lastDayOfResults({ content_on, results_on }: Pick<LeftOfEvent, 'content_on' | 'results_on'>): string {
	const goes = new Date(`${results_on ?? content_on}T00:00:00Z`);
	return new Date(goes.getTime() - 86_400_000).toISOString().slice(0, 10);
}

/** F8: a follow-up is asked for six to eight weeks later, and is over before the content goes. */
const FOLLOW_UP_DAYS = 60;

/** Whether content that is kept so long is gone before a follow-up could be asked for. @param typed days as somebody types them */
export function endsBeforeFollowUp(typed: string | undefined): boolean {
	const days = Number(typed);
	return days >= 30 && days < FOLLOW_UP_DAYS;
}

/** Whether somebody typed the name of what is to be deleted; blank space does not count. */
export function isConfirmed(typed: string, name: string): boolean {
	const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
	return plain(typed) === plain(name);
}
