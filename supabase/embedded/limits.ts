import { createHmac, randomBytes } from 'node:crypto';

/** How much somebody may do: `burst` at once, then `perSecond`. */
export type Allowance = { burst: number; perSecond: number };

type Bucket = { left: number; at: number };

/** The key changes this often, and with it everything that is known is forgotten (L5): ten minutes at most. */
const rotationMs = 10 * 60 * 1000;

/**
 * Counts per address or account in memory. What is counted is kept under an HMAC with a key that only this process
 * has and that rotates, so that nothing here says who it was.
 */
export class Throttle {
	#key = randomBytes(32);
	#keySince: number;
	#buckets = new Map<string, Bucket>();
	#allowance: Allowance;
	#now: () => number;

	/** `now` gives milliseconds. */
	constructor(allowance: Allowance, now: () => number = Date.now) {
		this.#allowance = allowance;
		this.#now = now;
		this.#keySince = now();
	}

	/** Takes one from what `who` may do. Gives the seconds to wait when nothing is left, else 0. */
	take(who: string): number {
		const bucket = this.#bucket(who);
		if (bucket.left >= 1) {
			bucket.left -= 1;
			return 0;
		}
		return Math.ceil((1 - bucket.left) / this.#allowance.perSecond);
	}

	/** Gives one back, for what turned out not to count. */
	giveBack(who: string): void {
		const bucket = this.#bucket(who);
		bucket.left = Math.min(this.#allowance.burst, bucket.left + 1);
	}

	#bucket(who: string): Bucket {
		const now = this.#now();
		if (now - this.#keySince > rotationMs) {
			this.#key = randomBytes(32);
			this.#keySince = now;
			this.#buckets.clear();
		}
		const id = createHmac('sha256', this.#key).update(who).digest('base64');
		const { burst, perSecond } = this.#allowance;
		const bucket = this.#buckets.get(id) ?? { left: burst, at: now };
		bucket.left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond);
		bucket.at = now;
		this.#buckets.set(id, bucket);
		return bucket;
	}
}

/**
 * What one address may ask of the API. A conference hall is one address: 150 devices that enter at once, post 300 notes
 * a minute and, where websockets are blocked, ask for news every three seconds are about 60 requests a second.
 */
export const requestAllowance: Allowance = { burst: 3000, perSecond: 200 };

/** Sign-ins and sign-ups per address: a whole team of facilitators signs in within a minute, a guesser gets 6 a minute. */
export const signInAllowance: Allowance = { burst: 30, perSecond: 0.1 };

/** Failed sign-ins per account, from all other machines together. */
export const accountAllowance: Allowance = { burst: 10, perSecond: 1 / 30 };

/**
 * The same from this machine, counted apart: the app's sign-in page comes from here, and somebody in the hall who guesses at
 * the API, or at the page within its own limit per address, must not keep the organisers out.
 */
export const accountAllowanceHere: Allowance = { burst: 100, perSecond: 1 / 6 };

/** Mails to one account, whoever asks for them: who asks more often gets the same answer and no mail. */
export const mailAllowance: Allowance = { burst: 3, perSecond: 1 / 200 };

/** Links from mails that do not hold, per address. */
export const proofAllowance: Allowance = { burst: 30, perSecond: 0.1 };

/** This machine itself: the app's own server side, and a proxy that has to limit by itself. */
export function isLoopback(address: string): boolean {
	return address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');
}
