import type { Database } from '../database.ts';
import type { Broadcast } from './fan-out.ts';

/**
 * Hears the rows of realtime.messages, in the order of their commits, and hands each on once it is on disk: nobody sees
 * what a failing power supply could still take back. Gives a function that stops listening.
 */
export async function listenForMessages(options: {
	database: Database;
	publish: (broadcast: Broadcast) => void;
	/** Messages were lost on the way: listeners do not know what they missed. */
	missed: () => void;
	report: (error: unknown) => void;
}): Promise<() => Promise<void>> {
	const { database, publish, missed, report } = options;
	let heard: string[] = [];
	let handing: Promise<void> | null = null;

	async function handOn(): Promise<void> {
		while (heard.length > 0) {
			const announcements = heard;
			heard = [];
			try {
				await database.durable();
				for (const announcement of announcements) {
					const broadcast = parseAnnouncement(announcement) ?? (await readMessage(database, announcement));
					if (broadcast) publish(broadcast);
				}
			} catch (error) {
				report(error);
				missed();
			}
		}
		handing = null;
	}

	const hear = (announcement: string) => {
		heard.push(announcement);
		handing ??= handOn();
	};
	const stop = await database.listen('realtime_messages', hear, missed);
	return async () => {
		await stop();
		await handing;
	};
}

/** The four lines that realtime.send() announces; null when the row has to be read by its id. */
export function parseAnnouncement(announcement: string): Broadcast | null {
	const ends: number[] = [];
	for (let at = -1; ends.length < 3; ends.push(at)) {
		at = announcement.indexOf('\n', at + 1);
		if (at < 0) return null;
	}
	const [first = 0, second = 0, third = 0] = ends;
	return {
		id: announcement.slice(0, first),
		topic: JSON.parse(announcement.slice(first + 1, second)),
		event: JSON.parse(announcement.slice(second + 1, third)),
		payload: announcement.slice(third + 1)
	};
}

async function readMessage(database: Database, id: string): Promise<Broadcast | null> {
	const [row] = await database.query<Broadcast>(
		'select id::text, topic, event, payload::text as payload from realtime.messages where id = $1',
		[id]
	);
	return row ?? null;
}
