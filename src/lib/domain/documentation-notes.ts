/** The notes of an event's documentation. */
import type { Handling, Marks, Origin, ReplyKind } from './board-snapshot.ts';
import type { DocumentationSource } from './documentation-source.ts';

/**
 * `number`: running through the board, "7", replies "7.1" (M6). `also`: texts that were merged into it (T4). `source`: the
 * board it was gathered from, `table`: the twin it was written on; null: neither. `linkedWith`: numbers. `marks` null: not
 * shown.
 */
export type DocNote = {
	number: string;
	body: string;
	also: string[];
	origin: Origin;
	source: string | null;
	table: string | null;
	marks: Marks | null;
	handling: Handling | null;
	linkedWith: string[];
	replies: DocReply[];
};

export type DocReply = DocNote & { replyKind: ReplyKind };

type SourceNote = DocumentationSource['boards'][number]['prompts'][number]['notes'][number];

export function docNote({ linked_with, replies, ...note }: SourceNote): DocNote {
	return {
		...note,
		linkedWith: linked_with,
		replies: replies.map(({ linked_with, reply_kind, ...reply }) => ({
			...reply,
			linkedWith: linked_with,
			replies: [],
			replyKind: reply_kind
		}))
	};
}
