import { type Authoriser, sameQuestion } from './authorise.ts';
import type { Channel, Connection } from './connection.ts';

/** Ends the channels of those who may no longer listen. One question for all who would ask the same. */
export async function recheck(connections: Iterable<Connection>, authoriser: Authoriser): Promise<void> {
	const questions = new Map<string, { connection: Connection; channel: Channel }[]>();
	for (const connection of connections) {
		for (const channel of connection.channels) {
			const question = sameQuestion(channel.claims, channel.topic);
			const askers = questions.get(question) ?? [];
			askers.push({ connection, channel });
			questions.set(question, askers);
		}
	}
	for (const askers of questions.values()) {
		const [first] = askers;
		if (!first || (await authoriser.stillMayListen(first.channel.claims, first.channel.topic))) continue;
		for (const { connection, channel } of askers) connection.shut(channel);
	}
}
