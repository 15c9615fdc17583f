import { createHmac, randomBytes } from 'node:crypto';
import type { Handle, RequestEvent } from '@sveltejs/kit';
import { AppError } from '$lib/data/errors';

/** SEC5: no form and no call of the app's own routes is larger. Bytes. */
export const BODY_LIMIT = 64 * 1024;

/** Forms with a file or long texts, for members. Their acts look at the size themselves, and say what is too large. */
const FILE_FORMS: Record<string, true> = {
	'/(organiser)/organise/(members)?/importDocumentation': true,
	'/(organiser)/organise/(members)/organisation/data?/bring': true,
	'/(organiser)/organise/(members)/organisation?/logo': true,
	'/(organiser)/organise/(members)/organisation?/legal': true
};

/** Whether a form holds more than its file may have. The file is not read then. @param most bytes of the file */
export function isTooLarge({ headers }: Request, most: number): boolean {
	return Number(headers.get('content-length') ?? 0) > most + BODY_LIMIT;
}

const METHODS: Record<string, true> = { GET: true, HEAD: true, POST: true, PUT: true, OPTIONS: true };

/** SEC5: methods that nothing here uses, and bodies that are too large or do not say how large they are. */
export const requestLimits: Handle = ({ event, resolve }) => {
	const { method, headers } = event.request;
	if (!Object.hasOwn(METHODS, method))
		return refusal(405, 'method_not_allowed', { allow: Object.keys(METHODS).join(', ') });
	if (headers.has('transfer-encoding')) return refusal(411, 'length_required');
	const takesFile = Object.hasOwn(FILE_FORMS, `${event.route.id}${event.url.search}`);
	if (!takesFile && isTooLarge(event.request, 0)) return refusal(413, 'body_too_large');
	return resolve(event);
};

/** Returned, not thrown: what a hook throws passes by the hooks before it, and so by the secure headers (SEC7). */
function refusal(status: number, message: string, headers?: HeadersInit): Response {
	return new Response(message, { status, headers });
}

/** Everything that was counted is forgotten after this time (L5). Milliseconds. */
const MEMORY = 10 * 60 * 1000;

/**
 * Counts tries per address, in memory only and under a key that is thrown away every ten minutes (L5, SEC1). The backend
 * counts per account and sees this server as one address, so addresses are counted here. What succeeded is given back: a
 * whole house may be behind one address.
 */
export class Tries {
	readonly #allowed: number;
	#key = randomBytes(32);
	#since = 0;
	#counts = new Map<string, number>();

	/** @param allowed tries per address in ten minutes that fail, or are under way */
	constructor(allowed: number) {
		this.#allowed = allowed;
	}

	/** Counts one try. @param now milliseconds; @returns seconds to wait, 0 if the try is allowed */
	take(address: string, now: number): number {
		if (now - this.#since >= MEMORY) {
			this.#key = randomBytes(32);
			this.#since = now;
			this.#counts.clear();
		}
		const count = this.#add(address, 1);
		return count <= this.#allowed ? 0 : Math.ceil((this.#since + MEMORY - now) / 1000);
	}

	/** Counts a try no longer that was allowed and went well. */
	giveBack(address: string): void {
		this.#add(address, -1);
	}

	#add(address: string, tries: 1 | -1): number {
		const who = createHmac('sha256', this.#key).update(address).digest('base64');
		const count = Math.max(0, (this.#counts.get(who) ?? 0) + tries);
		this.#counts.set(who, count);
		return count;
	}
}

/** The same for acts: throws where there were too many. Error: `tries`. */
export function refuseTooMany(tries: Tries, { getClientAddress }: Pick<RequestEvent, 'getClientAddress'>): void {
	if (tries.take(getClientAddress(), Date.now()) > 0) throw new AppError('tries', 429);
}
