import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Plugin, ViteDevServer } from 'vite';
import { announce } from './announce.ts';
import { type Backend, createBackend } from './backend.ts';
import { type Settings, applyEnvironment, readSettings } from './settings.ts';
import { StartError } from './start-error.ts';

type Running = { backend: Backend; inside: Server };

/** Vite makes its new server before it closes the old one, with this module loaded anew: only the process is the same. */
const place = Symbol.for('schreibgespraech.embedded');
const shared = globalThis as { [place]?: Running | undefined };

/** Serves the embedded backend with `npm run dev`, from the same origin as the app. */
export function embeddedSupabase(): Plugin {
	const settings = readSettings(process.env, []);
	return {
		name: 'embedded-supabase',
		apply: (_, { command, isPreview }) => command === 'serve' && !isPreview && !settings.supabaseUrl,
		// Before SvelteKit, which reads the environment in the same hook.
		enforce: 'pre',
		config: {
			order: 'pre',
			async handler() {
				await closeRunning();
				shared[place] = await run(settings).catch((error: unknown) => {
					if (!(error instanceof StartError)) throw error;
					console.error(error.message);
					process.exit(1);
				});
			}
		},
		configureServer(server) {
			const running = shared[place];
			if (running) mount(server, running, settings);
		}
	};
}

function mount(server: ViteDevServer, running: Running, settings: Settings): void {
	const { backend } = running;
	server.middlewares.use((request, response, next) => {
		backend.handle(request, response).then((handled) => handled || next(), next);
	});
	const { httpServer, config } = server;
	httpServer?.on('upgrade', backend.handleUpgrade);
	httpServer?.once('listening', () => {
		const { port } = httpServer.address() as AddressInfo;
		announce(backend, settings, port).then(
			(lines) => config.logger.info(lines),
			(error: Error) => config.logger.error(error.message)
		);
	});
	const close = server.close.bind(server);
	server.close = async () => {
		await close();
		if (shared[place] === running) await closeRunning();
	};
}

/** The app's server side asks on a port of its own: Vite's is not known before it listens. */
async function run(settings: Settings): Promise<Running> {
	const backend = await createBackend(settings);
	const inside = createServer((request, response) => {
		backend.handle(request, response).then((handled) => handled || response.writeHead(404).end());
	});
	await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve));
	applyEnvironment((inside.address() as AddressInfo).port, backend.keys);
	return { backend, inside };
}

async function closeRunning(): Promise<void> {
	const running = shared[place];
	shared[place] = undefined;
	running?.inside.close();
	running?.inside.closeAllConnections();
	await running?.backend.close();
}
