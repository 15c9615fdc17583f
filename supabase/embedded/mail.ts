import { createTransport } from 'nodemailer';

/** What Auth has to tell somebody, with the proof that the link carries. */
export type Occasion = 'magiclink' | 'recovery';

export type Mail = { to: string; subject: string; text: string; at: string };

export type Post = {
	/** Never fails and never waits for a mail server, so that an answer does not tell whether there was a mail. */
	send(occasion: Occasion, to: string, tokenHash: string): void;
	/** What no mail server took: the latest first, as long as the links hold. */
	outbox(): Mail[];
	/** Waits for what is on its way. */
	close(): Promise<void>;
};

export type MailSettings = {
	/** Where the links lead. */
	siteUrl: string;
	/** `smtp://user:password@host:port` or `smtps://…`; without it mails go to the terminal, if there is one, and the outbox. */
	smtpUrl?: string;
	/** Whether somebody sees what is printed. What goes to a file or a journal stays there: no address and no link (SEC6). */
	terminal?: boolean;
	mailFrom?: string;
};

/** How long a link holds. Seconds. */
export const linkLifetime = 3600;
/** A mail server that does not answer counts as none; the end of the program waits for it. Milliseconds. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 10_000 };
/** So many are kept; older ones go first. */
const outboxSize = 50;

const words: Record<Occasion, { subject: string; german: string; english: string }> = {
	magiclink: {
		subject: 'Anmelden / Sign in',
		german: 'Mit diesem Link melden Sie sich an:',
		english: 'This link signs you in:'
	},
	recovery: {
		subject: 'Neues Passwort / New password',
		german: 'Mit diesem Link setzen Sie ein neues Passwort:',
		english: 'This link lets you set a new password:'
	}
};

/** The mails of the embedded backend. Their links open an account: they are kept nowhere else but here. */
export function createPost(
	{ siteUrl, smtpUrl, mailFrom, terminal }: MailSettings,
	print: (line: string) => void = console.log,
	now: () => number = Date.now
): Post {
	const transport = smtpUrl ? createTransport({ url: smtpUrl, ...patience }, { from: mailFrom }) : undefined;
	const kept: Mail[] = [];
	const onTheirWay = new Set<Promise<void>>();

	function keep(mail: Mail): void {
		kept.unshift(mail);
		kept.length = Math.min(kept.length, outboxSize);
	}

	async function deliver(mail: Mail): Promise<void> {
		if (!transport) {
			print(
				terminal
					? `\nMail an / to ${mail.to}\n${mail.subject}\n\n${mail.text}`
					: 'There is no mail server (SMTP_URL). A mail is in the outbox.'
			);
			return keep(mail);
		}
		try {
			await transport.sendMail({ to: mail.to, subject: mail.subject, text: mail.text });
		} catch (error) {
			// Neither the address nor the server's words, which may quote it.
			const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
			print(`A mail could not be sent (${code}). It is in the outbox.`);
			keep(mail);
		}
	}

	return {
		send(occasion, to, tokenHash) {
			const { subject, german, english } = words[occasion];
			const link = `${siteUrl}/organise/confirm?type=${occasion}&token_hash=${tokenHash}`;
			const text = [
				`${german}\n${english}`,
				link,
				'Er gilt eine Stunde und einmal. Haben Sie nichts angefordert, löschen Sie diese Mail.\nIt holds for an hour and once. If you did not ask for it, delete this mail.',
				''
			].join('\n\n');
			const way = deliver({ to, subject, text, at: new Date(now()).toISOString() });
			onTheirWay.add(way);
			void way.finally(() => onTheirWay.delete(way));
		},
		outbox: () => kept.filter(({ at }) => now() - Date.parse(at) < linkLifetime * 1000),
		async close() {
			await Promise.all(onTheirWay);
			transport?.close();
		}
	};
}
