/** What the embedded backend needs of a PostgreSQL, be it PGlite in this process or a server elsewhere. */

export interface Queryable {
	/** One statement, with `$1 …` parameters. jsonb goes in and comes out as a value, bigint as a number where it fits. */
	query<Row>(sql: string, params?: unknown[]): Promise<Row[]>;
}

/** One connection held by one caller: nobody else's statement runs between two of its own. */
export interface Session extends Queryable {
	/** As `query`, with the number of rows that the statement touched. */
	run<Row>(sql: string, params?: readonly unknown[]): Promise<{ rows: Row[]; count: number }>;
	/** Several statements without parameters, such as a migration file. */
	script(sql: string): Promise<void>;
	release(): void;
}

export type Statement = { sql: string; params: readonly unknown[] };

export interface Database extends Queryable {
	/** One transaction in one go, for what is known beforehand. Gives the rows of the last statement. */
	batch<Row>(statements: readonly Statement[]): Promise<Row[]>;
	/** Commits when `work` resolves, rolls back when it rejects. Exclusive on PGlite. */
	transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
	reserve(): Promise<Session>;
	/**
	 * Hears NOTIFY after the commit of the transaction that sent it. Gives a function that stops listening.
	 * `missed` is called when the connection was lost and is back: what was sent meanwhile nobody heard.
	 */
	listen(channel: string, heard: (payload: string) => void, missed: () => void): Promise<() => Promise<void>>;
	/** Resolves when everything committed so far is flushed to disk (one fdatasync for all who wait). */
	durable(): Promise<void>;
	close(): Promise<void>;
}

/** The fields of an error that PostgreSQL raised. */
export type DatabaseError = Error & { code: string; detail?: string; hint?: string };

export function isDatabaseError(error: unknown): error is DatabaseError {
	return error instanceof Error && 'code' in error && /^[0-9A-Z]{5}$/.test(String(error.code));
}

/** Our deletion goes on when something fails, and warns of it; what else PostgreSQL remarks tells whoever runs this nothing. */
export function tellWarning({
	severity,
	message
}: {
	severity?: string | undefined;
	message?: string | undefined;
}): void {
	if (severity === 'WARNING' && message?.startsWith('deletion: ')) console.error(message);
}

export async function inTransaction<T>(session: Session, work: (tx: Queryable) => Promise<T>): Promise<T> {
	await session.run('begin');
	try {
		const result = await work(session);
		await session.run('commit');
		return result;
	} catch (error) {
		await session.run('rollback');
		throw error;
	}
}
