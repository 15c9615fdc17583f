import { SMTPServer } from 'smtp-server';
import { expect, test } from 'vitest';
import { createPost } from '../mail.ts';
import { readSettings } from '../settings.ts';

const proof = 'a'.repeat(64);

test('mails go to a mail server where there is one, and are neither printed nor kept', async () => {
	const received: { from: string; to: string[]; text: string }[] = [];
	const server = new SMTPServer({
		disabledCommands: ['AUTH', 'STARTTLS'],
		onData(stream, session, done) {
			const chunks: Buffer[] = [];
			stream.on('data', (chunk: Buffer) => chunks.push(chunk));
			stream.on('end', () => {
				const { mailFrom, rcptTo } = session.envelope;
				received.push({
					from: mailFrom ? mailFrom.address : '',
					to: rcptTo.map(({ address }) => address),
					text: Buffer.concat(chunks).toString()
				});
				done();
			});
		}
	});
	const port = await new Promise<number>((resolve) => {
		const listener = server.listen(0, '127.0.0.1', () => resolve((listener.address() as { port: number }).port));
	});
	const printed: string[] = [];
	const post = createPost(
		{ siteUrl: 'https://haus.example', smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'haus@example.org' },
		(line) => printed.push(line)
	);
	post.send('recovery', 'somebody@example.org', proof);
	await post.close();
	expect(received).toMatchObject([{ from: 'haus@example.org', to: ['somebody@example.org'] }]);
	const text = received[0]?.text.replace(/=\r\n/g, '').replace(/=3D/g, '=');
	expect(text).toContain(`https://haus.example/organise/confirm?type=recovery&token_hash=${proof}`);
	expect([printed, post.outbox()]).toEqual([[], []]);
	await new Promise<void>((resolve) => server.close(resolve));
});

test('what the mail server does not take is kept for the outbox, and the terminal hears no word of it', async () => {
	const printed: string[] = [];
	const post = createPost(
		{ siteUrl: 'https://haus.example', smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'haus@example.org' },
		(line) => printed.push(line)
	);
	post.send('magiclink', 'somebody@example.org', proof);
	await post.close();
	expect(printed).toEqual(['A mail could not be sent (ESOCKET). It is in the outbox.']);
	expect(post.outbox()).toMatchObject([{ to: 'somebody@example.org' }]);
});

test('SEC6: without a mail server a terminal shows the mail, and a log hears neither address nor link', async () => {
	const say = async (terminal: boolean) => {
		const printed: string[] = [];
		const post = createPost({ siteUrl: 'https://haus.example', terminal }, (line) => printed.push(line));
		post.send('magiclink', 'somebody@example.org', proof);
		await post.close();
		expect(post.outbox()).toMatchObject([{ to: 'somebody@example.org' }]);
		return printed.join('\n');
	};
	expect(await say(true)).toMatch(new RegExp(`somebody@example\\.org[^]*token_hash=${proof}`));
	expect(await say(false)).toBe('There is no mail server (SMTP_URL). A mail is in the outbox.');
});

test('a mail leaves the outbox when its link is over, and the fifty latest stay', () => {
	let now = Date.parse('2026-11-22T10:00:00Z');
	const post = createPost(
		{ siteUrl: '' },
		() => undefined,
		() => now
	);
	for (let count = 0; count < 60; count++) post.send('magiclink', `${count}@example.org`, proof);
	expect(post.outbox()).toHaveLength(50);
	expect(post.outbox()[0]?.to).toBe('59@example.org');
	now += 3_600_000;
	expect(post.outbox()).toEqual([]);
});

test.each([
	['no mail server', { SMTP_URL: 'http://mail.example' }, 'SMTP_URL'],
	['nobody to be from', { SMTP_URL: 'smtp://u:secret@mail.example' }, 'MAIL_FROM'],
	['no address for links', { SMTP_URL: 'smtp://u:secret@mail.example', MAIL_FROM: 'haus@example.org' }, 'ORIGIN']
])('a mail server that is set up by halves ends the start with a word: %s', (_, environment, name) => {
	expect(() => readSettings(environment, [])).toThrow(name);
	expect(() => readSettings(environment, [])).not.toThrow('secret');
});
