import { createServer as createInside } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Plugin, createServer } from 'vite';
import { addressesOf, announce } from './announce.ts';
import { type Backend, createBackend } from './backend.ts';
import { type Settings, applyEnvironment, readSettings } from './settings.ts';
import { StartError } from './start-error.ts';

/** Entry of `npm run dev`: Vite and the embedded backend on one origin, as `npm start` has them. */

/** Puts the backend before the app. Vite makes a new server when its configuration changes; the backend stays. */
function mounted(backend: Backend): Plugin {
	return {
		name: 'embedded-supabase',
		configureServer({ middlewares, httpServer }) {
			middlewares.use((request, response, next) => {
				backend.handle(request, response).then((handled) => handled || next(), next);
			});
			httpServer?.on('upgrade', backend.handleUpgrade);
		}
	};
}

/** The app's server side asks on a port of its own: it reads its environment before Vite listens. */
async function serveInside(backend: Backend): Promise<number> {
	const inside = createInside((request, response) => {
		backend.handle(request, response).then((handled) => handled || response.writeHead(404).end());
	});
	await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve));
	return (inside.address() as AddressInfo).port;
}

async function develop(settings: Settings): Promise<void> {
	const mail = { ...settings, siteUrl: addressesOf(settings, settings.port)[0] ?? '' };
	const backend = settings.supabaseUrl ? undefined : await createBackend({ ...settings, mail });
	if (backend) applyEnvironment(await serveInside(backend), backend.keys);
	const vite = await createServer({
		plugins: backend ? [mounted(backend)] : [],
		server: { host: settings.host, port: settings.port, strictPort: true }
	});
	await vite.listen();
	const { port } = vite.httpServer?.address() as AddressInfo;
	console.log(backend ? await announce(backend, settings, port) : `http://localhost:${port}`);

	const end = async () => {
		await vite.close();
		await backend?.close();
		process.exit(0);
	};
	process.once('SIGTERM', end);
	process.once('SIGINT', end);
}

try {
	await develop(readSettings(process.env, process.argv.slice(2)));
} catch (error) {
	if (!(error instanceof StartError)) throw error;
	console.error(error.message);
	process.exit(1);
}
