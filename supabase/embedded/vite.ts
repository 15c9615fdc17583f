import type { Plugin } from 'vite';
import { type Backend, createBackend } from './backend.ts';
import { applyEnvironment, readSettings } from './settings.ts';
import { announce } from './announce.ts';
import { StartError } from './start-error.ts';

/** Serves the embedded backend with `npm run dev`, from the same origin as the app. */
export function embeddedSupabase(): Plugin {
	return {
		name: 'embedded-supabase',
		apply: 'serve',
		configureServer: {
			// Kit reads the environment when its own server is configured: the keys must be there by then.
			order: 'pre',
			async handler(server) {
				const settings = readSettings(process.env, []);
				if (settings.supabaseUrl) return;
				const backend = await createBackend(settings).catch((error: unknown) => {
					if (!(error instanceof StartError)) throw error;
					server.config.logger.error(error.message);
					process.exit(1);
				});
				applyEnvironment(server.config.server.port, backend.keys);
				server.middlewares.use((request, response, next) => {
					backend.handle(request, response).then((handled) => handled || next(), next);
				});
				const { httpServer } = server;
				httpServer?.on('upgrade', backend.handleUpgrade);
				httpServer?.once('listening', () => {
					const address = httpServer.address();
					const port = typeof address === 'object' && address ? address.port : settings.port;
					applyEnvironment(port, backend.keys);
					void announce(backend, settings, port).then((lines) => server.config.logger.info(lines));
				});
				closeWith(server, backend);
			}
		}
	};
}

/** Vite restarts its server in the same process when its configuration changes: the folder must be free again by then. */
function closeWith(server: { close(): Promise<void> }, backend: Backend): void {
	const close = server.close.bind(server);
	server.close = async () => {
		await close();
		await backend.close();
	};
}
