import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addressesOf, announce } from './announce.ts';
import { type Backend, createBackend } from './backend.ts';
import { ensureBuilt } from './build.ts';
import { checkSupabase } from './hosted.ts';
import { type AppHandler, listen, stop } from './server.ts';
import { type Settings, applyEnvironment, readSettings } from './settings.ts';
import { StartError } from './start-error.ts';

/** What `start.ts` watches over: one process on one port, with the backend or with a Supabase elsewhere. */

const project = join(import.meta.dirname, '../..');

const signals = ['SIGTERM', 'SIGINT'];

/** How long open requests are waited for when the program is asked to stop. */
const patienceMs = 5000;

/** What is told when everything runs: the port is this one again after a loss. */
export type Running = { port: number };

async function start(settings: Settings): Promise<void> {
	const backendReady = Promise.withResolvers<Backend | undefined>();
	const appReady = Promise.withResolvers<AppHandler>();
	const { server, port } = await listen(settings, { backend: backendReady.promise, app: appReady.promise });
	const mail = { ...settings, siteUrl: addressesOf(settings, port)[0] ?? '', terminal: process.stdout.isTTY };
	const backend = settings.supabaseUrl ? undefined : await createBackend({ ...settings, mail });
	if (backend) applyEnvironment(port, backend.keys);
	else await checkSupabase(settings.supabaseUrl ?? '', process.env.PUBLIC_SUPABASE_PUBLISHABLE_KEY);
	const handler = ensureBuilt(project);
	// The files that are read in, which have 10 MB; the app's hooks refuse more than 64 kB of anything else (SEC5).
	process.env.BODY_SIZE_LIMIT = '11M';
	// The app takes an address without ORIGIN for https, and would refuse every form that comes by http.
	if (!settings.origin) process.env.PROTOCOL_HEADER = 'x-forwarded-proto';

	const { handler: app } = (await import(pathToFileURL(handler).href)) as { handler: AppHandler };
	// The first owner signs up through the backend like anybody else; pages wait until there is one.
	backendReady.resolve(backend);
	const said = backend ? await announce(backend, settings, port) : `http://localhost:${port}`;
	appReady.resolve(app);
	console.log(said);

	const end = async () => {
		const stopped = stop(server, patienceMs);
		await backend?.close();
		await stopped;
		process.exit(0);
	};
	obey(end);
	process.send?.({ port } satisfies Running);
}

/** Ends when told so, by `start.ts` if there is one: it gets every signal too, and knows a second one from its copy. */
function obey(end: () => Promise<void>): void {
	let ending: Promise<void> | undefined;
	const once = () => void (ending ??= end());
	if (process.send) process.on('message', once);
	else for (const signal of signals) process.on(signal, once);
}

if (process.send) {
	for (const signal of signals) process.on(signal, () => undefined);
	// Whoever ends that one by force wants this one gone too.
	process.on('disconnect', () => process.exit(1));
}
try {
	await start(readSettings(process.env, process.argv.slice(2)));
} catch (error) {
	if (error instanceof StartError) console.error(error.message);
	else console.error(`The start failed: ${error instanceof Error ? error.message : String(error)}`);
	process.exit(1);
}
