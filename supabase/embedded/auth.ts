import type { IncomingMessage } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { type Answer, json } from './answer.ts';
import { tooMany } from './http.ts';
import {
	Throttle,
	accountAllowance,
	accountAllowanceHere,
	mailAllowance,
	proofAllowance,
	signInAllowance
} from './limits.ts';
import { type PasswordFault, minimumPasswordLength, passwordFault } from './passwords.ts';

/** Hands a request to the library, with this body instead of its own. */
export type Forward = (body: string) => Promise<Answer>;

/** No refused sign-in or sign-up is answered earlier: an unknown address is found out faster than a wrong password. */
const refusalMs = 400;

/** Who asks: another machine's address, or undefined for this machine. */
type From = string | undefined;

const accepted: Answer = { status: 200, headers: { 'content-type': json }, body: '{}' };

/**
 * What stands before Auth: throttles that store no address (L5, SEC1), the rule for passwords, and answers that do not tell
 * whether an address has an account.
 */
export function createAuthDoor(
	unhurried = refusalMs
): (request: IncomingMessage, url: URL, body: string, from: From, forward: Forward) => Promise<Answer> {
	const signIns = new Throttle(signInAllowance);
	const accountsElsewhere = new Throttle(accountAllowance);
	const accountsHere = new Throttle(accountAllowanceHere);
	const mails = new Throttle(mailAllowance);
	const proofs = new Throttle(proofAllowance);
	const { beside, alone } = createGate();

	return async (request, url, body, from, forward) => {
		const route = `${request.method} ${url.pathname.slice('/auth/v1'.length)}`;
		const asked = fields(body);
		switch (route) {
			case 'POST /signup':
				return (await refuseWeak(asked)) ?? (await signIn(asked, from, () => beside(() => forward(body))));
			case 'POST /token':
				if (url.searchParams.get('grant_type') !== 'password') return beside(() => forward(body));
				return signIn(asked, from, () => beside(() => forward(body)));
			case 'POST /otp':
			case 'POST /recover':
				return sendMail(asked, from, forward);
			case 'POST /verify':
				return prove(asked, from, () => alone(() => forward(body)));
			case 'PUT /user':
				if ('email' in asked) return refusal(422, 'email_change_disabled', 'Addresses cannot be changed here');
				return (await refuseWeak(asked)) ?? beside(() => forward(body));
			default:
				return forward(body);
		}
	};

	/** Only failures count, so that an account that signs in often is not slowed. */
	async function signIn({ email }: Fields, from: From, forward: () => Promise<Answer>): Promise<Answer> {
		const account = addressOf(email);
		const accounts = from === undefined ? accountsHere : accountsElsewhere;
		const wait = Math.max(from === undefined ? 0 : signIns.take(from), accounts.take(account));
		if (wait > 0) return tooManySignIns(wait);
		const pause = setTimeout(unhurried);
		const answer = await forward();
		if (answer.status === 200) {
			accounts.giveBack(account);
			if (from !== undefined) signIns.giveBack(from);
		} else await pause;
		return answer;
	}

	/** The answer is the same at the same time, whether there is such an account or not, and whether it has had its mails. */
	async function sendMail({ email }: Fields, from: From, forward: Forward): Promise<Answer> {
		const wait = from === undefined ? 0 : signIns.take(from);
		if (wait > 0) return tooManySignIns(wait);
		const account = addressOf(email);
		if (mails.take(account) > 0) return accepted;
		forward(JSON.stringify({ email: account, create_user: false })).catch((error: unknown) => {
			console.error(`A mail could not be made: ${error instanceof Error ? error.name : 'unknown'}`);
		});
		return accepted;
	}

	/** What a mail's link carries: 128 bits and more, which are not to be tried out even so. */
	async function prove({ type }: Fields, from: From, forward: () => Promise<Answer>): Promise<Answer> {
		if (type !== 'magiclink' && type !== 'recovery') return refusal(422, 'otp_disabled', 'Not offered by this server');
		// The app counts for itself, per address: who tries links there must not use up everybody's tries.
		if (from === undefined) return forward();
		const wait = proofs.take(from);
		if (wait > 0) return tooManySignIns(wait);
		const answer = await forward();
		if (answer.status === 200) proofs.giveBack(from);
		return answer;
	}
}

type Work = () => Promise<Answer>;

/**
 * A mail's link may end the password and the sessions of an account. What compared or renewed them before must not write
 * after it: such a request is awaited, and those that come meanwhile wait.
 */
function createGate(): { beside(work: Work): Promise<Answer>; alone(work: Work): Promise<Answer> } {
	const underWay = new Set<Promise<Answer>>();
	let free: Promise<unknown> = Promise.resolve();
	return {
		async beside(work) {
			await free;
			const answer = work();
			underWay.add(answer);
			return answer.finally(() => underWay.delete(answer));
		},
		alone(work) {
			const answer = free.then(() => Promise.allSettled(underWay)).then(work);
			free = answer.catch(() => undefined);
			return answer;
		}
	};
}

type Fields = Record<string, unknown>;

function fields(body: string): Fields {
	try {
		const parsed: unknown = JSON.parse(body);
		return typeof parsed === 'object' && parsed !== null ? (parsed as Fields) : {};
	} catch {
		return {};
	}
}

function addressOf(email: unknown): string {
	return String(email ?? '').toLowerCase();
}

/** Anything but a text is for the library to refuse. */
async function refuseWeak({ password, email }: Fields): Promise<Answer | undefined> {
	if (typeof password !== 'string' || password === '') return undefined;
	const fault = await passwordFault(password, addressOf(email));
	return (
		fault &&
		refusal(422, 'weak_password', weaknesses[fault].msg, { weak_password: { reasons: weaknesses[fault].reasons } })
	);
}

const weaknesses: Record<PasswordFault, { msg: string; reasons: string[] }> = {
	length: { msg: `Password should have ${minimumPasswordLength} to 72 characters.`, reasons: ['length'] },
	guessable: { msg: 'Password is easy to guess.', reasons: ['pwned'] }
};

/** In the words of Auth, which differ from those of the Data API. */
function refusal(status: number, code: string, msg: string, more: object = {}): Answer {
	return {
		status,
		headers: { 'content-type': json, 'x-sb-error-code': code },
		body: JSON.stringify({ code: status, error_code: code, msg, ...more })
	};
}

function tooManySignIns(seconds: number): Answer {
	const answer = refusal(429, 'over_request_rate_limit', 'Request rate limit reached');
	return { ...answer, headers: { ...answer.headers, ...tooMany(seconds).headers } };
}
