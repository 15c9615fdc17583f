import { changeSchema } from '../../../src/lib/domain/change.ts';
import { createAttendee } from '../../harness/attendee.ts';
import { openListeners } from './listeners.ts';
import type { Stage } from './stage.ts';
import type { Tally } from './tally.ts';

const atOnce = 20;

/** So many unmodified supabase-js clients on one board, each with its own connection. Gives a function that ends them. */
export async function gatherClients(stage: Stage, boardId: string, count: number, tally: Tally): Promise<() => void> {
	const clients = stage.seatKeys.slice(0, count).map((key) => createAttendee(stage.config, key));
	for (let arrived = 0; arrived < count; arrived += atOnce) {
		await Promise.all(
			clients.slice(arrived, arrived + atOnce).map(async ({ client, enterEvent }) => {
				await enterEvent(stage.code);
				await client.realtime.setAuth();
				await new Promise<void>((resolve, reject) => {
					client
						.channel(`board:${boardId}`, { config: { private: true } })
						.on('broadcast', { event: 'change' }, ({ payload }) => {
							const change = changeSchema.parse(payload);
							const notes = change.kind === 'entries' ? (change.notes ?? []) : [];
							for (const note of notes) if ('body' in note) tally.heardText(note.body);
						})
						.subscribe((state, error) => {
							if (state === 'SUBSCRIBED') resolve();
							else if (state !== 'CLOSED') reject(error ?? new Error(`A join ended with ${state}.`));
						});
				});
			})
		);
	}
	return () => clients.forEach(({ client }) => void client.realtime.disconnect());
}

/** So many sockets on one board that parse frames and nothing else. */
export async function gatherListeners(
	stage: Stage,
	boardId: string,
	count: number,
	tally: Pick<Tally, 'onText'>
): Promise<() => void> {
	const config = { broadcast: { ack: false, self: false }, presence: { enabled: false }, private: true };
	const join = { config, access_token: stage.config.publishableKey };
	const listeners = await openListeners({
		port: stage.server.port,
		path: `/realtime/v1/websocket?apikey=${stage.config.publishableKey}&vsn=2.0.0`,
		count,
		greeting: {
			text: JSON.stringify(['1', '1', `realtime:board:${boardId}`, 'phx_join', join]),
			welcome: '"status":"ok"'
		},
		onText: tally.onText
	});
	return listeners.close;
}
