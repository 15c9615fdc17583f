import type { MarkKind, ReplyKind } from '$lib/domain/board-snapshot';
import type { Right } from '$lib/domain/phases';
import type { DraftText } from '$lib/state/draft-text.svelte';

/** What the slips of a board need to act; `LiveBoard` is one. */
export interface Desk {
	permission(right: Right): 'yes' | 'briefly' | 'no';
	draft(place: string, start?: string): DraftText;
	reply(parent: { id: string; prompt_id: string }, kind: ReplyKind, body: string): Promise<void>;
	mark(noteId: string, kind: MarkKind, on: boolean): Promise<void>;
	/** Whether the server took it. */
	edit(noteId: string, body: string): Promise<boolean>;
	withdraw(noteId: string): Promise<boolean>;
	retry(noteId: string): Promise<void>;
	discard(noteId: string): Promise<void>;
	/** Characters. */
	readonly noteLimit: number;
}
