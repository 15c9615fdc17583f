import type { Database } from './database.ts';

const everyMs = 60 * 60 * 1000;

/**
 * Closes and deletes by the server's clock what attendees were told would be (L9), now and every hour, never twice at
 * once. Gives a function that stops and waits for a round under way.
 */
export function startRetention(database: Database, report: (error: unknown) => void): () => Promise<void> {
	let round: Promise<void> | undefined;
	const run = () => {
		round ??= deleteWhatIsDue(database)
			.catch(report)
			.finally(() => {
				round = undefined;
			});
	};
	run();
	const timer = setInterval(run, everyMs);
	return async () => {
		clearInterval(timer);
		await round;
	};
}

async function deleteWhatIsDue(database: Database): Promise<void> {
	await database.query('select private.delete_what_is_due()');
	await database.durable();
}
