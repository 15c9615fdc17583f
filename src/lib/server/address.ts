import { networkInterfaces } from 'node:os';
import { env } from '$env/dynamic/private';
import type { Door } from './exports/posters.ts';

const LOOPBACK = /^(localhost|127\.|\[::1\])/;

/**
 * The origin that phones in the room can reach. A wall opened on the laptop that serves it says "localhost", where no
 * phone finds anything: then it is the laptop's address in the local network (V7).
 */
export function joinOrigin(url: URL): string {
	if (env.ORIGIN || !LOOPBACK.test(url.hostname) || LOOPBACK.test(env.HOST ?? '')) return url.origin;
	const address = Object.values(networkInterfaces())
		.flatMap((addresses) => addresses ?? [])
		.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
	return address ? `${url.protocol}//${address}${url.port && `:${url.port}`}` : url.origin;
}

/** The way into an event, for what is printed and projected. */
export function doorTo(code: string, url: URL): Door {
	const origin = joinOrigin(url);
	return { code, address: `${origin}/e/${code}`, host: new URL(origin).host };
}
