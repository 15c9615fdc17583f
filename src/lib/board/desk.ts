import type { MarkKind, Note, ReplyKind } from '$lib/domain/board-snapshot';
import type { Act } from '$lib/domain/phases';
import type { DraftText } from '$lib/state/draft-text.svelte';

/** What the slips of a board need to act; `LiveBoard` is one. */
export interface Desk {
	permission(act: Act): 'yes' | 'briefly' | 'no';
	draft(place: string, start?: string): DraftText;
	reply(parent: { id: string; prompt_id: string }, kind: ReplyKind, body: string): Promise<void>;
	mark(noteId: string, kind: MarkKind, on: boolean): Promise<void>;
	/** Whether the server took it. */
	edit(noteId: string, body: string): Promise<boolean>;
	withdraw(noteId: string): Promise<boolean>;
	retry(noteId: string): Promise<void>;
	discard(noteId: string): Promise<void>;
	/** The notes that arrows tie to this one (M6); `mine`: the arrow is one's own. */
	linked(noteId: string): readonly { note: Note; mine: boolean }[];
	connect(fromId: string, toId: string, on: boolean): Promise<boolean>;
	/** Tells the facilitators that a note needs a look (M22). */
	report(noteId: string): Promise<boolean>;
	/** Characters. */
	readonly noteLimit: number;
}
