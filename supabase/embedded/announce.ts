import { networkInterfaces } from 'node:os';
import { renderUnicodeCompact } from 'uqr';
import type { Backend } from './backend.ts';
import { ensureOwner } from './owner.ts';
import type { Settings } from './settings.ts';

/** What the terminal says once everything runs: addresses, QR code, codes of the examples, and a new owner's sign-in. */
export async function announce(backend: Backend, settings: Settings, port: number): Promise<string> {
	const owner = await ensureOwner(backend, settings, `http://127.0.0.1:${port}`);
	const addresses = addressesOf(settings, port);
	const shared = addresses[0] ?? '';
	const examples = await backend.database.query<{ code: string; title: string }>(
		'select code, title from public.events where is_example order by code'
	);
	return [
		'',
		'Schreibgespräch läuft / is running:',
		...addresses.map((address) => `  ${address}`),
		'',
		renderUnicodeCompact(shared),
		...examples.map(({ code, title }) => `  ${code}  ${title}`),
		...(owner ? ['', `Anmeldung / sign-in: ${shared}/organise/sign-in`, ...owner] : []),
		''
	].join('\n');
}

/** Where browsers find the program; the first is the one to be shared, as walls and posters do (`joinOrigin`). */
export function addressesOf({ origin, host }: Settings, port: number): string[] {
	if (origin) return [origin];
	return [...localNetwork(host), 'localhost'].map((one) => `http://${one}:${port}`);
}

/** The addresses at which tablets in the same network find this machine. */
function localNetwork(host: string): string[] {
	if (host !== '0.0.0.0' && host !== '::') return host === '127.0.0.1' ? [] : [host];
	return Object.values(networkInterfaces()).flatMap((addresses) =>
		(addresses ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address)
	);
}
