import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { failure } from './answer.ts';
import type { Database } from './database.ts';
import { openDataFolder } from './data-folder.ts';
import { send } from './http.ts';
import type { Keys } from './keys.ts';
import { createLibrary } from './library.ts';
import { type MailSettings, createPost } from './mail.ts';
import { migrate, seed } from './migrations.ts';
import { createOutbox } from './outbox.ts';
import { type Realtime, createRealtime } from './realtime/endpoint.ts';
import { startRetention } from './retention.ts';
import { createRoutes } from './routes.ts';
import { createFastLane } from './rpc.ts';
import { createVerifier } from './tokens.ts';

const here = import.meta.dirname;

export type BackendOptions = {
	/** Where keys and, without `databaseUrl`, the database are kept. */
	dataDir: string;
	/** A PostgreSQL server, 15 or later, instead of PGlite. */
	databaseUrl?: string;
	/** Whether a new database gets the example events. */
	examples: boolean;
	/** Left out where nobody is to get any. */
	mail?: MailSettings;
};

/** A Supabase in this process: Data API, Auth and Realtime on one database. */
export type Backend = {
	keys: Keys;
	database: Database;
	realtime: Realtime;
	/** Resolves to true when the request was one for the backend, which then has answered it. */
	handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
	/** Resolves to nothing when the upgrade was not for Realtime. */
	handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
	close(): Promise<void>;
};

export async function createBackend(options: BackendOptions): Promise<Backend> {
	const folder = await openDataFolder(options);
	const { database, keys } = folder;
	const post = createPost(options.mail ?? { siteUrl: '' });
	const library = createLibrary(database, keys, post);
	await prepare(database, library.ensureSystemSchema, options.examples);

	const verify = createVerifier(keys);
	const answer = createRoutes({
		database,
		library,
		fastLane: await createFastLane(database),
		verify,
		publishableKey: keys.publishableKey
	});
	const outbox = createOutbox(database, verify, post);
	const realtime = createRealtime({
		database,
		verify,
		report: (error) => console.error(`realtime: ${error instanceof Error ? error.message : error}`)
	});
	await realtime.ready;
	const stopRetention = startRetention(database, (error) =>
		console.error(`deletion: ${error instanceof Error ? error.message : error}`)
	);

	return {
		keys,
		database,
		realtime,
		async handle(request, response) {
			const part = /^\/(rest|auth|functions)\/v1(\/|\?|$)/.exec(request.url ?? '')?.[1];
			if (part === undefined) return false;
			try {
				send(request, response, await (part === 'functions' ? outbox : answer)(request));
			} catch (error) {
				// Nobody is there any more to be told.
				if (response.destroyed || request.errored) return true;
				console.error(`${request.method} failed: ${error instanceof Error ? error.message : error}`);
				send(request, response, failure(500, 'XX000', 'internal_error'));
			}
			return true;
		},
		handleUpgrade(request, socket, head) {
			if (!request.url?.startsWith('/realtime/v1/')) return false;
			realtime.handleUpgrade(request, socket, head);
			return true;
		},
		async close() {
			await stopRetention();
			await realtime.close();
			await post.close();
			await folder.close();
		}
	};
}

/** Brings the database to what this version of the program needs. Everything here may run again. */
async function prepare(database: Database, ensureSystemSchema: () => Promise<void>, examples: boolean): Promise<void> {
	await run(database, readFileSync(join(here, 'roles.sql'), 'utf8'));
	await ensureSystemSchema();
	await run(database, readFileSync(join(here, 'baseline.sql'), 'utf8'));
	await run(database, readFileSync(join(here, 'realtime/realtime.sql'), 'utf8'));
	// On Supabase the migrations' role may make policies on this table: here it does as its owner.
	await run(
		database,
		'grant usage on schema realtime to schema_owner; alter table realtime.messages owner to schema_owner'
	);
	await migrate(database, join(here, '../migrations'));
	await seed(database, join(here, '../seed.sql'), examples);
	// Whoever puts a copy back does it before a start: devices then look at what they had sent, and offer it again.
	await database.query('update private.lineage set id = gen_random_uuid()');
	await database.durable();
}

async function run(database: Database, sql: string): Promise<void> {
	const session = await database.reserve();
	try {
		await session.script(sql);
	} finally {
		session.release();
	}
}
