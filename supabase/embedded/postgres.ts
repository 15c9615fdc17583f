import postgres from 'postgres';
import { type Database, type Session, type Statement, inTransaction, tellWarning } from './database.ts';
import { StartError } from './start-error.ts';

/** What PGlite gives for the same types: see `pglite.ts`. */
const types = {
	date: {
		to: 1184,
		from: [1082, 1083, 1114, 1184, 1266],
		serialize: (value: unknown) => (value instanceof Date ? value.toISOString() : String(value)),
		parse: (text: string) => text
	},
	bigint: {
		to: 20,
		from: [20],
		serialize: String,
		parse: (text: string) => (Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text))
	},
	numeric: {
		to: 1700,
		from: [1700],
		serialize: String,
		parse: (text: string) => (String(Number(text)) === text ? Number(text) : text)
	},
	json: {
		to: 3802,
		from: [114, 3802],
		serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
		parse: (text: string) => JSON.parse(text) as unknown
	}
};

const oldestMajor = 15;

/** A PostgreSQL server. What it commits is on its disk, unless somebody switched that off there. */
export async function openPostgres(url: string): Promise<Database> {
	const sql = connect(url);
	await checkServer(sql);

	const rows = async <Row>(client: postgres.Sql | postgres.ReservedSql, { sql, params }: Statement) => {
		const result = await client.unsafe(sql, params.map(asParameter) as never[], { prepare: true });
		return { rows: [...result] as Row[], count: result.count ?? 0 };
	};

	async function reserve(): Promise<Session> {
		const client = await sql.reserve();
		return {
			run: (text, params = []) => rows(client, { sql: text, params }),
			async query<Row>(text: string, params: unknown[] = []) {
				return (await rows<Row>(client, { sql: text, params })).rows;
			},
			async script(text) {
				await client.unsafe(text).simple();
			},
			release: () => client.release()
		};
	}

	return {
		async query<Row>(text: string, params: unknown[] = []) {
			return (await rows<Row>(sql, { sql: text, params })).rows;
		},
		async transaction(work) {
			const session = await reserve();
			try {
				return await inTransaction(session, work);
			} finally {
				session.release();
			}
		},
		/**
		 * Sent without waiting for each answer. After an error the rest fails, and the commit rolls back. All of it goes
		 * one way: a query that is not awaited at once would start after the others, and `begin` after the role is set.
		 */
		async batch<Row>(statements: readonly Statement[]) {
			const client = await sql.reserve();
			try {
				const transaction = [statement('begin'), ...statements, statement('commit')];
				const answers = await Promise.allSettled(transaction.map((each) => rows<Row>(client, each)));
				const failed = answers.find((answer) => answer.status === 'rejected');
				if (failed) throw failed.reason;
				const last = answers.at(-2);
				return last?.status === 'fulfilled' ? last.value.rows : [];
			} finally {
				client.release();
			}
		},
		reserve,
		async listen(channel, heard, missed) {
			let before = false;
			const { unlisten } = await sql.listen(channel, heard, () => {
				if (before) missed();
				before = true;
			});
			return unlisten;
		},
		durable: () => Promise.resolve(),
		close: () => sql.end({ timeout: 5 })
	};
}

/** The driver's serializer of lists gives back what is no list, and what is no text then breaks off the call. */
function asParameter(value: unknown): unknown {
	if (typeof value === 'number') return String(value);
	const plain = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
	return plain ? JSON.stringify(value) : value;
}

const statement = (sql: string): Statement => ({ sql, params: [] });

function connect(url: string): postgres.Sql {
	try {
		return postgres(url, {
			max: 10,
			connect_timeout: 5,
			onnotice: tellWarning,
			types,
			connection: { TimeZone: 'UTC', search_path: 'public' }
		});
	} catch {
		throw new StartError(
			'DATABASE_URL is not the address of a PostgreSQL server.',
			'Write it like postgres://user:password@host:5432/database.'
		);
	}
}

async function checkServer(sql: postgres.Sql): Promise<void> {
	let major: number;
	try {
		const [row] = await sql<{ version: string }[]>`
			select current_setting('server_version_num') as version`;
		major = Math.floor(Number(row?.version) / 10000);
	} catch (error) {
		await sql.end({ timeout: 0 });
		const { code } = error as { code?: string };
		throw new StartError(
			`The PostgreSQL server of DATABASE_URL cannot be reached (${code ?? 'no answer'}).`,
			'Check that it runs, and the address, user and password.'
		);
	}
	if (major < oldestMajor) {
		await sql.end({ timeout: 0 });
		throw new StartError(`The server of DATABASE_URL is PostgreSQL ${major}.`, `Use version ${oldestMajor} or later.`);
	}
}
