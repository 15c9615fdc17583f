import { AsyncLocalStorage } from 'node:async_hooks';
import {
	CompiledQuery,
	type DatabaseConnection,
	type Dialect,
	PostgresAdapter,
	PostgresIntrospector,
	PostgresQueryCompiler
} from 'kysely';
import type { Database, Session } from './database.ts';

type Lease = DatabaseConnection & { session: Session; holders: number };

/**
 * Lets the library work on our database. Its own dialect for PGlite does not hold the one connection for the length
 * of a transaction, so two requests at once would run in each other's transaction, with each other's role. Here a
 * request that holds the connection keeps it; what the same request asks meanwhile outside of its transaction
 * (the library looks up its schema so) goes to the connection that it has, or it would wait for itself.
 */
export function createDialect(
	database: Database,
	onError: (error: unknown) => void
): { dialect: Dialect; perRequest: <T>(work: () => Promise<T>) => Promise<T> } {
	const held = new AsyncLocalStorage<{ lease?: Lease }>();

	async function lease(): Promise<Lease> {
		const current = held.getStore()?.lease;
		if (current && current.holders > 0) {
			current.holders++;
			return current;
		}
		const session = await database.reserve();
		const fresh: Lease = {
			session,
			holders: 1,
			async executeQuery({ sql, parameters }) {
				try {
					const { rows, count } = await session.run<never>(sql, parameters);
					return { rows, numAffectedRows: BigInt(count) };
				} catch (error) {
					onError(error);
					throw error;
				}
			},
			streamQuery() {
				throw new Error('Streaming is not offered');
			}
		};
		const request = held.getStore();
		if (request) request.lease = fresh;
		return fresh;
	}

	const statement = (sql: string) => (connection: DatabaseConnection) =>
		connection.executeQuery(CompiledQuery.raw(sql)).then(() => undefined);

	const dialect: Dialect = {
		createAdapter: () => new PostgresAdapter(),
		createIntrospector: (kysely) => new PostgresIntrospector(kysely),
		createQueryCompiler: () => new PostgresQueryCompiler(),
		createDriver: () => ({
			init: async () => undefined,
			destroy: async () => undefined,
			acquireConnection: lease,
			async releaseConnection(connection) {
				const released = connection as Lease;
				released.holders--;
				if (released.holders === 0) released.session.release();
			},
			async beginTransaction(connection) {
				await statement('begin')(connection);
				// The longer of Supabase's limits: which role it will be is not known yet.
				await statement("set local statement_timeout = '8s'")(connection);
			},
			commitTransaction: statement('commit'),
			rollbackTransaction: statement('rollback')
		})
	};
	return { dialect, perRequest: (work) => held.run({}, work) };
}
