import { cpSync, rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { createAttendee, readConfig } from '../harness/attendee.ts';
import { noteId } from '../harness/note-id.ts';
import { signIn } from '../harness/organiser.ts';
import { type Server, startServer, temporaryFolder } from '../harness/server.ts';
import { copyDataFolder } from './prepare.ts';
import { mark, openBoard, postNote, slip } from './verbs.ts';

const code = 'FACHT6';

/** The data folder is put back from a copy, as an operator does it: not while the program runs. */
async function restore(server: Server, copy: string): Promise<Server> {
	await server.stop();
	rmSync(server.dataDir, { recursive: true });
	cpSync(copy, server.dataDir, { recursive: true });
	return startServer({ dataDir: server.dataDir, port: server.port });
}

test('what a restored copy lacks comes back by itself, with the page left open', async ({ browser }) => {
	test.setTimeout(120_000);
	// A server of its own: the others must not lose what they hold.
	const folder = copyDataFolder();
	const copy = temporaryFolder();
	let server = await startServer({ dataDir: folder.path });
	const context = await browser.newContext({ baseURL: server.url });
	try {
		const config = await readConfig(server.url);
		const observer = createAttendee(config);
		const { boards } = await observer.enterEvent(code);
		const board = boards[0]?.id ?? '';
		await (await signIn(config)).setPhase(board, 'exchange');
		await server.stop();
		cpSync(folder.path, copy.path, { recursive: true });
		server = await startServer({ dataDir: folder.path, port: server.port });

		const page = await context.newPage();
		await openBoard(page, code, board);
		await postNote(page, 'Das hat die Kopie nicht');
		await expect(slip(page, 'Das hat die Kopie nicht')).toContainText('gespeichert');
		const marked = () =>
			page.waitForResponse((answer) => answer.url().endsWith('/rpc/set_mark') && answer.ok(), { timeout: 60_000 });
		await Promise.all([marked(), mark(page, 'Im Team fällt ein Satz', 'Zustimmung').click()]);
		const before = await observer.readBoard(board);

		const markedAgain = marked();
		server = await restore(server, copy.path);
		// The restored server counts on, past what the page has seen.
		const other = createAttendee(config);
		await other.enterEvent(code);
		const promptId = before.prompts[0]?.id ?? '';
		for (const body of ['Eins', 'Zwei', 'Drei'])
			await other.postNote({ id: noteId(), boardId: board, promptId, parentId: null, replyKind: null, body });
		expect((await other.readBoard(board)).revision).toBeGreaterThan(before.revision);

		const bodies = async () =>
			(await other.readBoard(board)).notes.map((note) => ('body' in note ? note.body : '')).join();
		await expect.poll(bodies, { timeout: 30_000 }).toContain('Das hat die Kopie nicht');
		await expect(slip(page, 'Das hat die Kopie nicht')).toHaveCount(1);
		await expect(slip(page, 'Das hat die Kopie nicht')).toContainText('gespeichert');
		await markedAgain;
		await page.reload();
		await expect(mark(page, 'Im Team fällt ein Satz', 'Zustimmung')).toHaveAttribute('aria-pressed', 'true');
	} finally {
		await context.close();
		await server.stop();
		folder.remove();
		copy.remove();
	}
});
