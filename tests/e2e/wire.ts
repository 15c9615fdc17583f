import type { Page } from '@playwright/test';
import { type Attendee, type Config, createAttendee } from '../harness/attendee.ts';

/** What somebody received, however it came; `heard` on the websocket alone. */
export type Wire = { received: () => Promise<string>; heard: () => string; forget: () => void };

/** Everything that a page receives from the data API and on its websockets. */
export function listenTo(page: Page): Wire {
	const frames: string[] = [];
	const answers: Promise<string>[] = [];
	page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))));
	page.on('response', (response) => {
		// A page that is left takes its answers along.
		if (response.url().includes('/rest/v1/')) answers.push(response.text().catch(() => ''));
	});
	return {
		received: async () => [...frames, ...(await Promise.all(answers))].join('\n'),
		heard: () => frames.join('\n'),
		forget() {
			frames.length = 0;
			answers.length = 0;
		}
	};
}

/** Somebody with the code and a program of their own, who listens to a board and asks for all that can be asked for. */
export async function eavesdrop(config: Config, code: string, boardId: string): Promise<Wire & { leave: () => void }> {
	const heard: string[] = [];
	const attendee = createAttendee(config);
	await attendee.enterEvent(code);
	await attendee.client.realtime.setAuth();
	await new Promise<void>((resolve, reject) => {
		attendee.client
			.channel(`board:${boardId}`, { config: { private: true } })
			.on('broadcast', { event: '*' }, (message) => heard.push(JSON.stringify(message)))
			.subscribe((state, error) => {
				if (state === 'SUBSCRIBED') resolve();
				else if (state !== 'CLOSED') reject(error ?? new Error(`The join ended with ${state}.`));
			});
	});
	return {
		received: async () => [...heard, ...(await ask(attendee, boardId))].join('\n'),
		heard: () => heard.join('\n'),
		forget: () => (heard.length = 0),
		leave: () => void attendee.client.realtime.disconnect()
	};
}

async function ask({ client, readBoard }: Attendee, boardId: string): Promise<string[]> {
	const tables = ['notes', 'marks', 'dots', 'themes', 'boards'];
	const answers = await Promise.all(tables.map((table) => client.from(table).select('*')));
	return [JSON.stringify(await readBoard(boardId)), ...answers.map(({ data }) => JSON.stringify(data))];
}
