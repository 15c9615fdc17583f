import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SupabaseClient, createClient } from '@supabase/supabase-js';
import { prepared } from '../../tests/setup/prepared.ts';
import { type Backend, createBackend } from '../backend.ts';
import { startPostgres } from './postgres-server.ts';

/** How long `vi.waitFor` waits: machines are slow at times. */
export const patience = { timeout: 10_000 };

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
export async function serve(database: (typeof databases)[number], folder?: string): Promise<Served> {
	const postgres = database === 'PostgreSQL' ? await startPostgres() : undefined;
	const dataDir = folder ?? (postgres ? mkdtempSync(join(tmpdir(), 'embedded-')) : await copyExamples());
	const backend = await createBackend({
		dataDir,
		examples: true,
		mail: { siteUrl: 'http://venue.example', terminal: true },
		...(postgres && { databaseUrl: postgres.url })
	});
	const { url, client, close } = await listen(backend);
	return {
		backend,
		url,
		dataDir,
		client,
		async stop() {
			close();
			await backend.close();
			await postgres?.stop();
			rmSync(dataDir, { recursive: true, force: true });
		}
	};
}

/** Puts a backend on a free port of loopback. */
export async function listen(backend: Backend): Promise<Pick<Served, 'url' | 'client'> & { close(): void }> {
	const server = createServer((request, response) => {
		backend.handle(request, response).catch(() => response.destroy());
	});
	server.on('upgrade', (request: IncomingMessage, socket, head) => {
		backend.handleUpgrade(request, socket, head);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		url,
		client: () =>
			createClient(url, backend.keys.publishableKey, {
				auth: { persistSession: false, autoRefreshToken: false }
			}),
		close() {
			server.close();
			server.closeAllConnections();
		}
	};
}

/** Who is to own an organisation is invited as its operator does it. Gives its id, and the secret of the link. */
export async function inviteOwner(
	{ backend }: Served,
	organisation: string,
	email: string
): Promise<{ id: string; token: string }> {
	const [row] = await backend.database.query<{ invited: { id: string; token: string } }>(
		'select private.invite_owner($1, $2) as invited',
		[email, organisation]
	);
	if (!row) throw new Error('Nobody was invited.');
	return row.invited;
}

/** The same, who has come and is signed in. */
export async function ownerOf(
	served: Served,
	organisation: string,
	account: { email: string; password: string }
): Promise<{ client: SupabaseClient; id: string }> {
	const { id, token } = await inviteOwner(served, organisation, account.email);
	const client = served.client();
	const { error } = await client.auth.signUp({ ...account, options: { data: { invitation: token } } });
	if (error) throw error;
	return { client, id };
}

/** A temporary data folder as the first start with the examples leaves it. */
export async function copyExamples(): Promise<string> {
	const examples = await prepared('examples', async (path) => {
		const backend = await createBackend({ dataDir: path, examples: true });
		await backend.close();
	});
	const dataDir = mkdtempSync(join(tmpdir(), 'embedded-'));
	cpSync(examples, dataDir, { recursive: true });
	return dataDir;
}

/** A seat key as a device makes it. */
export function seatKey(): string {
	return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
}
