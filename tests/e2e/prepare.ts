import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPglite } from '../../supabase/embedded/pglite.ts';
import { startServer, temporaryFolder } from '../harness/server.ts';

/** The codes that events.sql makes: one for each test, should one worker get them all. */
export const codes = [...'ABCDEFGHJKMNPQRS'].flatMap((first) =>
	[...'ABCDEFGH'].map((second) => `TEST${first}${second}`)
);

const templateVariable = 'E2E_DATA_FOLDER';

/** Once before all tests: a data folder as the first start leaves it, with the events that the tests use. */
export default async function prepare(): Promise<() => void> {
	const folder = temporaryFolder();
	const server = await startServer({ dataDir: folder.path });
	await server.stop();
	const database = await openPglite(join(folder.path, 'database'));
	const session = await database.reserve();
	await session.script(readFileSync(join(import.meta.dirname, 'events.sql'), 'utf8'));
	session.release();
	await database.close();
	process.env[templateVariable] = folder.path;
	return folder.remove;
}

/** A copy of that folder, for a server of one's own. */
export function copyDataFolder(): { path: string; remove: () => void } {
	const copy = temporaryFolder();
	cpSync(process.env[templateVariable] ?? '', copy.path, { recursive: true });
	return copy;
}
