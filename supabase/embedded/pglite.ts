import { PGlite, messages, protocol } from '@electric-sql/pglite';
import { type Database, type Session, type Statement, inTransaction, tellWarning } from './database.ts';
import { Disk } from './disk.ts';
import { guardEngine, isRefusal } from './engine.ts';
import { type Flush, toDisk } from './flush.ts';
import { Turns } from './turns.ts';

/** The PostgreSQL that PGlite is, as its files say it. */
export const postgresVersion = '17';

/** PGlite's own start parameters, with fsync on: `Disk` makes it real. */
const startParameters = [
	'--single',
	'-O',
	'-j',
	...[
		'search_path=public',
		'exit_on_error=false',
		'log_checkpoints=false',
		'max_worker_processes=0',
		'max_parallel_workers=0',
		'max_parallel_workers_per_gather=0',
		'fsync=on',
		// The one method that reaches the file system through Emscripten.
		'wal_sync_method=fsync',
		// Log that is done with is removed, not kept under another name with all that it says: see `wipe.ts`.
		'wal_recycle=off',
		'wal_buffers=1MB'
	].flatMap((setting) => ['-c', setting])
];

/** Times and dates stay text, as PostgREST gives them; whole numbers beyond 2^53 stay exact. */
const asText = (text: string) => text;
const parsers = {
	1082: asText,
	1083: asText,
	1114: asText,
	1184: asText,
	1266: asText,
	1700: (text: string) => (String(Number(text)) === text ? Number(text) : text)
};

type Field = { name: string; dataTypeID: number };
type Prepared = { name: string; parameters: number[]; fields: Field[] };

const rememberedStatements = 200;

export type PgliteOptions = {
	flush?: Flush;
	/** The engine or the disk failed: nothing can be stored any more, and nothing may be acknowledged. */
	onLost?: (error: unknown) => void;
};

/** Opens the PGlite whose files are in `folder`, where its initdb has been before; without a folder one in memory. */
export async function openPglite(
	folder?: string,
	{ flush = toDisk, onLost = () => undefined }: PgliteOptions = {}
): Promise<Database> {
	const disk = folder === undefined ? undefined : new Disk(folder, flush);
	const engine = await PGlite.create({
		...(disk && { fs: disk }),
		parsers,
		startParams: startParameters
	});
	guardEngine(engine, onLost);
	const turns = new Turns();
	const statements = new Map<string, Prepared>();
	let made = 0;

	async function send(...parts: Uint8Array[]): Promise<messages.BackendMessage[]> {
		try {
			return await engine.execProtocolStream(Buffer.concat(parts), { syncToFs: false, onNotice: tellWarning });
		} catch (error) {
			// Else it is of no use any more: out of memory, or a disk that is full or broken.
			if (!isRefusal(error)) onLost(error);
			throw error;
		}
	}

	async function prepare(sql: string): Promise<Prepared> {
		const known = statements.get(sql);
		if (known) {
			// Last again in the order of the map: what is in use is not the one that is forgotten.
			statements.delete(sql);
			statements.set(sql, known);
			return known;
		}
		if (statements.size >= rememberedStatements) {
			const [oldest] = statements.entries().next().value ?? [];
			const statement = statements.get(oldest ?? '');
			statements.delete(oldest ?? '');
			if (statement) {
				await send(protocol.serialize.close({ type: 'S', name: statement.name }), protocol.serialize.sync());
			}
		}
		const name = `s${++made}`;
		const answer = await send(
			protocol.serialize.parse({ name, text: sql }),
			protocol.serialize.describe({ type: 'S', name }),
			protocol.serialize.sync()
		);
		const statement: Prepared = { name, parameters: [], fields: [] };
		for (const message of answer) {
			if (message instanceof messages.ParameterDescriptionMessage) {
				statement.parameters = message.dataTypeIDs;
			} else if (message instanceof messages.RowDescriptionMessage) {
				statement.fields = message.fields;
			}
		}
		statements.set(sql, statement);
		return statement;
	}

	function toText(value: unknown, type: number | undefined): string | null {
		if (value === null || value === undefined) return null;
		if (typeof value === 'string') return value;
		const serialize = type === undefined ? undefined : engine.serializers[type];
		try {
			// Text in any case: what is no list the serializer of lists gives back as it is, and a number in a message breaks
			// the protocol, which leaves the only connection in a failed transaction for ever.
			return String(serialize ? serialize(value) : value);
		} catch {
			// No value of this type. PostgreSQL refuses it and says so to the caller.
			return JSON.stringify(value);
		}
	}

	function toRow(statement: Prepared, row: messages.DataRowMessage): Record<string, unknown> {
		const result: Record<string, unknown> = {};
		for (const [index, field] of statement.fields.entries()) {
			const text = row.fields[index] ?? null;
			const parse = text === null ? undefined : engine.parsers[field.dataTypeID];
			result[field.name] = text !== null && parse ? parse(text, field.dataTypeID) : text;
		}
		return result;
	}

	function execution(statement: Prepared, params: readonly unknown[]): Uint8Array[] {
		const values = params.map((value, index) => toText(value, statement.parameters[index]));
		return [protocol.serialize.bind({ statement: statement.name, values }), protocol.serialize.execute({})];
	}

	async function run<Row>(sql: string, params: readonly unknown[] = []) {
		const statement = await prepare(sql);
		const answer = await send(...execution(statement, params), protocol.serialize.sync());
		return read<Row>(statement, answer);
	}

	/** Statements sent before one Sync are one transaction: it needs no begin and no commit, and an error undoes it. */
	async function runTogether<Row>(statements: readonly Statement[]): Promise<Row[]> {
		const parts: Uint8Array[] = [];
		let last: Prepared | undefined;
		for (const { sql, params } of statements) {
			last = await prepare(sql);
			parts.push(...execution(last, params));
		}
		if (!last) return [];
		const answer = await send(...parts, protocol.serialize.sync());
		const ends = answer.flatMap((message, index) =>
			message instanceof messages.CommandCompleteMessage ? [index] : []
		);
		return read<Row>(last, answer.slice((ends.at(-2) ?? -1) + 1)).rows;
	}

	function read<Row>(statement: Prepared, answer: messages.BackendMessage[]) {
		const rows: Row[] = [];
		let count = 0;
		for (const message of answer) {
			if (message instanceof messages.DataRowMessage) {
				rows.push(toRow(statement, message) as Row);
			} else if (message instanceof messages.CommandCompleteMessage) {
				count = Number(/\d+$/.exec(message.text)?.[0] ?? 0);
			}
		}
		return { rows, count };
	}

	async function reserve(): Promise<Session> {
		const release = await turns.take();
		return {
			run,
			query: async <Row>(sql: string, params?: unknown[]) => (await run<Row>(sql, params)).rows,
			async script(sql) {
				// A script may change tables, and with them what a prepared statement gives.
				statements.clear();
				await send(protocol.serialize.query(`${sql}\n;deallocate all`));
			},
			release
		};
	}

	async function held<T>(work: (session: Session) => Promise<T>): Promise<T> {
		const session = await reserve();
		try {
			return await work(session);
		} finally {
			session.release();
		}
	}

	return {
		query: (sql, params) => held((session) => session.query(sql, params)),
		transaction: (work) => held((session) => inTransaction(session, work)),
		batch: (statements) => held(() => runTogether(statements)),
		reserve,
		async listen(channel, heard) {
			const release = await turns.take();
			try {
				return await engine.listen(channel, heard);
			} finally {
				release();
			}
		},
		async durable() {
			try {
				await disk?.wal.durable();
			} catch (error) {
				onLost(error);
				throw error;
			}
		},
		async close() {
			const release = await turns.take();
			try {
				await engine.exec('checkpoint');
				await engine.close();
			} finally {
				release();
			}
		}
	};
}
