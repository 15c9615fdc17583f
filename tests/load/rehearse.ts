/**
 * `npm run rehearse -- --people 100 --url http://… [--code FACHT6] [--minutes 2]`: that many simulated attendees join
 * through supabase-js, each with a live connection, write, answer, mark and evaluate at a human pace. Ends with one line
 * of figures and a code other than 0 when a confirmed note was lost or a note was doubled.
 */
import { parseArgs } from 'node:util';
import type { Snapshot } from '../../src/lib/domain/board-snapshot.ts';
import { createAttendee, readConfig } from '../harness/attendee.ts';
import { pause } from '../harness/pause.ts';
import { createLedger } from './ledger.ts';
import { type Person, arrive, evaluate, takePart } from './person.ts';
import { judge } from './verdict.ts';

const settlingMs = 15_000;

const { values } = parseArgs({
	options: {
		people: { type: 'string', default: '30' },
		url: { type: 'string', default: 'http://127.0.0.1:3000' },
		code: { type: 'string', default: 'FACHT6' },
		minutes: { type: 'string', default: '2' }
	}
});
const peopleCount = within('people', Number(values.people), 1, 2000);
const minutes = within('minutes', Number(values.minutes), 0.1, 120);

function within(name: string, value: number, least: number, most: number): number {
	if (value >= least && value <= most) return value;
	console.error(`--${name} takes a number from ${least} to ${most}.`);
	process.exit(1);
}

/** One line that renews itself on a terminal; elsewhere a line now and then. */
function showProgress(text: () => string): void {
	const { isTTY } = process.stdout;
	setInterval(() => process.stdout.write(isTTY ? `\r\u001b[K${text()}` : `${text()}\n`), isTTY ? 500 : 10_000);
}

/** What the server holds. In a hidden round (M7) it gives everybody only their own notes, so all are asked. */
async function readBoards(people: Person[]): Promise<Map<string, Snapshot>> {
	const boards = new Map<string, Snapshot>();
	for (const { boardId, attendee } of people) {
		const known = boards.get(boardId);
		if (known && !known.board.hidden_round) continue;
		const snapshot = await attendee.readBoard(boardId);
		boards.set(boardId, known ? { ...snapshot, notes: [...known.notes, ...snapshot.notes] } : snapshot);
	}
	return boards;
}

/** Until every screen is as far as the server, at most `settlingMs`; the verdict tells what is missing then. */
async function settle(people: Person[]): Promise<Map<string, Snapshot>> {
	const deadline = performance.now() + settlingMs;
	for (;;) {
		const boards = await readBoards(people);
		const behind = people.some(({ boardId, screen }) => screen.state().revision < (boards.get(boardId)?.revision ?? 0));
		if (!behind || performance.now() > deadline) return boards;
		await pause(250);
	}
}

async function rehearse(): Promise<boolean> {
	const config = await readConfig(values.url);
	const ledger = createLedger();
	const people: Person[] = [];
	const until = performance.now() + minutes * 60_000;
	const arrivalMs = Math.min(20_000, minutes * 60_000 * 0.25);
	showProgress(
		() =>
			`${Math.max(0, Math.round((until - performance.now()) / 1000))} s left, ` +
			`${people.length} people, ${ledger.progress()}`
	);
	await Promise.all(
		Array.from({ length: peopleCount }, async (_, index) => {
			await pause((index / peopleCount) * arrivalMs);
			const person = await arrive(String(index + 1), createAttendee(config), values.code, ledger);
			people.push(person);
			await takePart(person, until, ledger);
			await evaluate(person, ledger);
		})
	);
	const boards = await settle(people);
	const { sent, stored, refused, responses } = ledger.counts();
	const { delivered, expected, lost, doubled } = judge(ledger, boards, people);
	console.log(
		`\nnotes sent ${sent}, stored ${stored}, refused ${refused}, delivered ${delivered} of ${expected}, ` +
			`lost ${lost}, doubled ${doubled}; responses ${responses}; ${ledger.latencies()}`
	);
	return lost === 0 && doubled === 0 && stored > 0;
}

// Ends at once: live connections and the line of progress would keep the process alive.
try {
	process.exit((await rehearse()) ? 0 : 1);
} catch (error) {
	console.error(`\n${error instanceof Error ? error.message : String(error)}`);
	process.exit(1);
}
