import { isDatabaseError, type Database, type Queryable } from '../database.ts';
import type { Claims } from '../tokens.ts';

/**
 * Asks the policies on realtime.messages, as Supabase does: in a transaction that is rolled back the caller's role, claims
 * and topic are set, and a probe row is looked for (may listen) or inserted (may send).
 */
export interface Authoriser {
	/** May these claims listen to the topic? A recent answer will do, and callers at the same moment share one question. */
	mayListen(claims: Claims, topic: string): Promise<boolean>;
	/** The same, asked anew. */
	stillMayListen(claims: Claims, topic: string): Promise<boolean>;
	maySend(claims: Claims, topic: string): Promise<boolean>;
	/** Drops answers that are too old to be given again. */
	forget(): void;
}

/** The answer is the same for the same role, claims and topic: a thousand anonymous clients of a board cost one question. */
export function sameQuestion(claims: Claims, topic: string): string {
	return JSON.stringify([claims, topic]);
}

const apiRoles = new Set(['anon', 'authenticated']);

export function createAuthoriser(options: {
	database: Database;
	/** How long an answer may be given to others who ask the same, in milliseconds. */
	freshMs: number;
	now?: () => number;
}): Authoriser {
	const { database, freshMs, now = Date.now } = options;
	const answers = new Map<string, { at: number; answer: Promise<boolean> }>();

	function ask(kind: 'listen' | 'send', claims: Claims, topic: string, freshFor: number): Promise<boolean> {
		const question = kind + sameQuestion(claims, topic);
		const known = answers.get(question);
		if (known && now() - known.at < freshFor) return known.answer;
		const answer = probe(database, claims, topic, kind === 'listen' ? seesProbe : insertsProbe);
		answers.set(question, { at: now(), answer });
		answer.catch(() => answers.delete(question));
		return answer;
	}

	return {
		mayListen: (claims, topic) => ask('listen', claims, topic, freshMs),
		stillMayListen: (claims, topic) => ask('listen', claims, topic, 0),
		maySend: (claims, topic) => ask('send', claims, topic, freshMs),
		forget() {
			for (const [question, { at }] of answers) if (now() - at >= freshMs) answers.delete(question);
		}
	};
}

/** Carries the answer out of the transaction and rolls it back. */
class Answered extends Error {
	readonly yes: boolean;
	constructor(yes: boolean) {
		super('answered');
		this.yes = yes;
	}
}

/** Rejects only if the database could not be asked; an error inside a policy is a no, as on Supabase. */
async function probe(
	database: Database,
	claims: Claims,
	topic: string,
	look: (tx: Queryable, claims: Claims, topic: string) => Promise<boolean>
): Promise<boolean> {
	if (!apiRoles.has(claims.role)) return false;
	try {
		return await database.transaction(async (tx) => {
			throw new Answered(await look(tx, claims, topic));
		});
	} catch (error) {
		if (error instanceof Answered) return error.yes;
		if (isDatabaseError(error) && !/^(08|53|57)/.test(error.code)) return false;
		throw error;
	}
}

async function seesProbe(tx: Queryable, claims: Claims, topic: string): Promise<boolean> {
	const [row] = await tx.query<{ id: string }>(
		`insert into realtime.messages (topic, extension, private) values ($1, 'broadcast', true) returning id`,
		[topic]
	);
	await become(tx, claims, topic);
	const seen = await tx.query('select 1 from realtime.messages where id = $1 and topic = $2', [row?.id, topic]);
	return seen.length === 1;
}

async function insertsProbe(tx: Queryable, claims: Claims, topic: string): Promise<boolean> {
	await become(tx, claims, topic);
	await tx.query(`insert into realtime.messages (topic, extension, private) values ($1, 'broadcast', true)`, [topic]);
	return true;
}

/** No headers of the connection: they would make every question another one, and they tell who somebody is. */
async function become(tx: Queryable, claims: Claims, topic: string): Promise<void> {
	await tx.query(
		`select set_config('role', $1, true), set_config('realtime.topic', $2, true),
			set_config('request.jwt.claims', $3, true), set_config('request.headers', '{}', true)`,
		[claims.role, topic, JSON.stringify(claims)]
	);
}
