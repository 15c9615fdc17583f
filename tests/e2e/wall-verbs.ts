import { noteId } from '../harness/note-id.ts';
import type { Fachtag } from './fixtures.ts';

/** Notes on the first board, under its prompts in turn; their ids. */
export async function write(fachtag: Fachtag, bodies: string[]): Promise<string[]> {
	const boardId = fachtag.board(0).id;
	const { prompts } = await fachtag.observer.readBoard(boardId);
	const ids = bodies.map(() => noteId());
	for (const [index, body] of bodies.entries()) {
		const promptId = prompts[index % prompts.length]?.id ?? '';
		await fachtag.observer.postNote({ id: ids[index] ?? '', boardId, promptId, parentId: null, replyKind: null, body });
	}
	return ids;
}

/** Where the wall of the first board is to be seen. */
export async function wallAddress(fachtag: Fachtag): Promise<string> {
	const { token } = await fachtag.organiser.makeWallLink(fachtag.id, fachtag.board(0).id);
	return `/wall/${token}`;
}
