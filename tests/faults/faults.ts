/**
 * `npm run faults [-- --kills 12 --clients 50]`: the server is killed (SIGKILL) at random moments, first while it starts on
 * an empty folder, then while clients write, and is started again on the same folder and port. Proves that nothing
 * acknowledged is lost, nothing is doubled, and every screen ends with the same board. Ends with a code other than 0 if not.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import type { Note, Snapshot } from '../../src/lib/domain/board-snapshot.ts';
import { type Config, createAttendee, readConfig } from '../harness/attendee.ts';
import { signIn } from '../harness/organiser.ts';
import { pause } from '../harness/pause.ts';
import { type Server, freePort, startServer, temporaryFolder } from '../harness/server.ts';
import { type Writer, startWriter } from './writer.ts';

const { values } = parseArgs({
	options: { kills: { type: 'string', default: '12' }, clients: { type: 'string', default: '50' } }
});
const kills = Number(values.kills);
const clients = Number(values.clients);
const firstStartKills = Math.ceil(kills / 3);
const settlingMs = 60_000;
const code = 'FACHT6';

/** A start on an empty folder, ended after `ms` whatever it is doing. */
async function killDuringFirstStart(dataDir: string, port: number, ms: number): Promise<void> {
	const child = spawn(process.execPath, ['supabase/embedded/program.ts'], {
		stdio: 'ignore',
		env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir }
	});
	const gone = once(child, 'exit');
	await pause(ms);
	child.kill('SIGKILL');
	await gone;
}

async function openBoard(config: Config): Promise<string> {
	const { boards } = await createAttendee(config).enterEvent(code);
	const board = boards[0];
	if (!board) throw new Error('The example event has no board.');
	await (await signIn(config)).setPhase(board.id, 'exchange');
	return board.id;
}

async function settle(writers: Writer[], revision: () => Promise<number>): Promise<void> {
	const deadline = performance.now() + settlingMs;
	for (;;) {
		const newest = await revision();
		if (writers.every(({ screen }) => screen.state().revision === newest)) return;
		if (performance.now() > deadline) return;
		await pause(250);
	}
}

const asText = (notes: Note[]): string =>
	notes
		.map(({ id, body, revision }) => `${id} ${revision} ${body}`)
		.sort()
		.join('\n');

/** Prints the figures and gives what is wrong with them. */
function judge(writers: Writer[], snapshot: Snapshot): string[] {
	const held = snapshot.notes.filter((entry): entry is Note => !('gone' in entry));
	const heldIds = new Set(held.map(({ id }) => id));
	const written = held.map(({ body }) => body).filter((body) => /^Gerät \d+ schreibt/.test(body));
	const acknowledged = writers.flatMap((writer) => [...writer.acknowledged]);
	const lost = acknowledged.filter((id) => !heldIds.has(id)).length;
	const doubled = written.length - new Set(written).size;
	const truth = asText(held);
	const different = writers.filter(({ screen }) => asText([...screen.notes()]) !== truth).length;
	const setBacks = writers.reduce((sum, writer) => sum + writer.setBacks(), 0);
	console.log(
		`${kills + firstStartKills} kills, ${clients} clients: acknowledged ${acknowledged.length}, lost ${lost}, ` +
			`doubled ${doubled}, screens that differ ${different}, times a device knew more than the server ${setBacks}`
	);
	return [
		...(acknowledged.length === 0 ? ['nothing was acknowledged'] : []),
		...(lost > 0 ? ['acknowledged notes are lost'] : []),
		...(doubled > 0 ? ['notes are doubled'] : []),
		...(different > 0 ? ['screens differ from the server'] : []),
		...(setBacks > 0 ? ['the server told what it then forgot'] : [])
	];
}

async function run(folder: string): Promise<string[]> {
	const port = await freePort();
	for (let kill = 0; kill < firstStartKills; kill += 1) {
		const after = Math.round(100 + Math.random() * 3000);
		await killDuringFirstStart(folder, port, after);
		console.log(`killed ${after} ms into the first start`);
	}
	let server: Server = await startServer({ dataDir: folder, port });
	try {
		const config = await readConfig(server.url);
		const boardId = await openBoard(config);
		const writers = await Promise.all(
			Array.from({ length: clients }, async (_, index) => {
				const attendee = createAttendee(config);
				await attendee.enterEvent(code);
				return startWriter(`Gerät ${index + 1}`, attendee, boardId);
			})
		);
		for (let kill = 1; kill <= kills; kill += 1) {
			const after = Math.round(300 + Math.random() * 2700);
			await pause(after);
			await server.kill();
			const before = performance.now();
			server = await startServer({ dataDir: folder, port });
			const back = Math.round(performance.now() - before);
			const total = writers.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);
			console.log(`kill ${kill} of ${kills} after ${after} ms, back in ${back} ms, ${total} notes acknowledged so far`);
		}
		await Promise.all(writers.map((writer) => writer.finish()));

		const observer = createAttendee(config);
		await observer.enterEvent(code);
		await settle(writers, async () => (await observer.readBoard(boardId)).revision);
		const failures = judge(writers, await observer.readBoard(boardId));
		for (const { screen } of writers) screen.close();
		return failures;
	} finally {
		await server.stop();
	}
}

const folder = temporaryFolder();
try {
	const failures = await run(folder.path);
	for (const failure of failures) console.error(failure);
	process.exitCode = failures.length > 0 ? 1 : 0;
} finally {
	folder.remove();
}
// Clients that still try to connect would keep the process alive.
process.exit();
