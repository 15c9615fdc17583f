import { mkdtempSync, rmSync } from 'node:fs';
import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SupabaseClient, createClient } from '@supabase/supabase-js';
import { type Backend, createBackend } from '../backend.ts';
import { startPostgres } from './postgres-server.ts';

export type Served = {
	backend: Backend;
	url: string;
	dataDir: string;
	/** An unmodified client without an account. */
	client(): SupabaseClient;
	stop(): Promise<void>;
};

/** What the same tests run on. */
export const databases = ['PGlite', 'PostgreSQL'] as const;

/** The whole backend on a free port of loopback, in a temporary folder, with the examples. `stop` removes the folder. */
export async function serve(
	database: (typeof databases)[number],
	dataDir = mkdtempSync(join(tmpdir(), 'embedded-'))
): Promise<Served> {
	const postgres = database === 'PostgreSQL' ? await startPostgres() : undefined;
	const backend = await createBackend({
		dataDir,
		examples: true,
		mail: { siteUrl: 'http://venue.example', terminal: true },
		...(postgres && { databaseUrl: postgres.url })
	});
	const server = createServer((request, response) => {
		backend.handle(request, response).catch(() => response.destroy());
	});
	server.on('upgrade', (request: IncomingMessage, socket, head) => {
		backend.handleUpgrade(request, socket, head);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		backend,
		url,
		dataDir,
		client: () =>
			createClient(url, backend.keys.publishableKey, {
				auth: { persistSession: false, autoRefreshToken: false }
			}),
		async stop() {
			server.close();
			server.closeAllConnections();
			await backend.close();
			await postgres?.stop();
			rmSync(dataDir, { recursive: true, force: true });
		}
	};
}

/** A seat key as a device makes it. */
export function seatKey(): string {
	return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
}
