import type { Keys } from './keys.ts';
import { minimumPasswordLength } from './passwords.ts';
import { StartError } from './start-error.ts';

/** What the operator may steer, from environment and arguments. */
export type Settings = {
	port: number;
	host: string;
	/** How browsers reach the app, where it differs from the printed addresses (a proxy with TLS). */
	origin?: string;
	dataDir: string;
	databaseUrl?: string;
	/** A Supabase elsewhere: then nothing is embedded. */
	supabaseUrl?: string;
	ownerEmail: string;
	ownerPassword?: string;
	examples: boolean;
	/** The mail server and whom mails are from; without one they go to the terminal and the outbox. */
	smtpUrl?: string;
	mailFrom?: string;
};

export function readSettings(env: NodeJS.ProcessEnv, args: string[]): Settings {
	const unknown = args.find((argument) => argument !== '--no-demo');
	if (unknown) throw new StartError(`"${unknown}" is not known.`, 'The only argument is --no-demo.');
	const port = Number(env.PORT ?? 3000);
	if (!Number.isInteger(port) || port < 0 || port > 65535) {
		throw new StartError(`PORT=${env.PORT} is not a port.`, 'Set it to a number from 1 to 65535.');
	}
	if (env.OWNER_PASSWORD && env.OWNER_PASSWORD.length < minimumPasswordLength) {
		throw new StartError(
			`OWNER_PASSWORD has fewer than ${minimumPasswordLength} characters.`,
			'Set a longer one, or leave it out: then one is made.'
		);
	}
	if (env.OWNER_EMAIL && !/^[^\s@]+@[^\s@]+$/.test(env.OWNER_EMAIL)) {
		throw new StartError('OWNER_EMAIL is not an address.', 'Write one that mail can be sent to: you@example.org');
	}
	checkMail(env);
	return {
		port,
		host: env.HOST ?? '0.0.0.0',
		dataDir: env.DATA_DIR ?? './data',
		ownerEmail: env.OWNER_EMAIL ?? 'owner@example.org',
		examples: !args.includes('--no-demo'),
		...(env.ORIGIN && { origin: env.ORIGIN }),
		...(env.DATABASE_URL && { databaseUrl: env.DATABASE_URL }),
		...(env.PUBLIC_SUPABASE_URL && { supabaseUrl: env.PUBLIC_SUPABASE_URL }),
		...(env.OWNER_PASSWORD && { ownerPassword: env.OWNER_PASSWORD }),
		...(env.SMTP_URL && { smtpUrl: env.SMTP_URL }),
		...(env.MAIL_FROM && { mailFrom: env.MAIL_FROM })
	};
}

/** The address may hold a password, so it is not repeated. */
function checkMail({ SMTP_URL, MAIL_FROM, ORIGIN }: NodeJS.ProcessEnv): void {
	if (!SMTP_URL) return;
	if (!/^smtps?:$/.test(URL.parse(SMTP_URL)?.protocol ?? '')) {
		throw new StartError(
			'SMTP_URL is not the address of a mail server.',
			'Write smtp://user:password@host:587 or smtps://…'
		);
	}
	if (!MAIL_FROM) {
		throw new StartError(
			'MAIL_FROM is missing.',
			'Mail servers want to know whom a mail is from: set it to an address.'
		);
	}
	if (!ORIGIN) {
		throw new StartError(
			'ORIGIN is missing.',
			'Links in mails need it: set it to the address at which people find this server.'
		);
	}
}

/** Tells the app's server side where its Supabase is: this process. Browsers use the origin that they came from. */
export function applyEnvironment(port: number, keys: Keys): void {
	process.env.SUPABASE_URL = `http://127.0.0.1:${port}`;
	process.env.PUBLIC_SUPABASE_PUBLISHABLE_KEY = keys.publishableKey;
}
