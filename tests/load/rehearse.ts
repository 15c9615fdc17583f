/**
 * `npm run rehearse -- --people 100 --url http://… [--code FACHT6] [--minutes 2] [--lead LINK]`: that many simulated
 * attendees join through supabase-js, each with a live connection, write, answer, mark and evaluate at a human pace. With
 * `--lead` somebody leads as well, through all phases of the method in so many minutes, and the attendees do what each
 * phase asks for: a facilitator's link or its token leads the boards it is for; `--lead account` all boards, signed in with
 * OWNER_EMAIL and OWNER_PASSWORD. Ends with one line of figures and a code other than 0 when anything confirmed was lost or
 * doubled, or a screen ended in another phase.
 */
import { parseArgs } from 'node:util';
import type { Snapshot } from '../../src/lib/domain/board-snapshot.ts';
import { type Config, createAttendee, readConfig } from '../harness/attendee.ts';
import { pause } from '../harness/pause.ts';
import { type Harvest, type HarvestVerdict, createHarvest, judgeHarvest } from './harvest.ts';
import { boardsLed, enterAsFacilitator, leadBoard } from './leading.ts';
import { createLedger } from './ledger.ts';
import { type Person, arrive, evaluate, takePart } from './person.ts';
import { judge } from './verdict.ts';

const settlingMs = 15_000;
/** As long as the plan takes that is led; people think and write faster where there is less time, to a fifth. */
const planMinutes = 15;
const fastest = 0.2;

const { values } = parseArgs({
	options: {
		people: { type: 'string', default: '30' },
		url: { type: 'string', default: 'http://127.0.0.1:3000' },
		code: { type: 'string', default: 'FACHT6' },
		minutes: { type: 'string', default: '2' },
		lead: { type: 'string' }
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

/** Leads every board that `--lead` may lead; gives them, and what resolves when all have come to their end. */
async function lead(
	config: Config,
	who: string,
	harvest: Harvest
): Promise<{ boards: string[]; done: Promise<unknown> }> {
	const facilitator = await enterAsFacilitator(config, who);
	const { boards } = await createAttendee(config).enterEvent(values.code);
	const dialogues = boards.filter(({ kind }) => kind === 'dialogue').map(({ id }) => id);
	const led = await boardsLed(facilitator, dialogues);
	return { boards: led, done: Promise.all(led.map((id) => leadBoard(facilitator, id, minutes, harvest))) };
}

async function rehearse(): Promise<boolean> {
	const config = await readConfig(values.url);
	const [ledger, harvest] = [createLedger(), createHarvest()];
	const people: Person[] = [];
	const led = values.lead === undefined ? undefined : await lead(config, values.lead, harvest);
	const until = performance.now() + minutes * 60_000;
	const arrivalMs = Math.min(20_000, minutes * 60_000 * (led ? 0.1 : 0.25));
	const pace = led ? Math.min(1, Math.max(fastest, minutes / planMinutes)) : 1;
	showProgress(
		() =>
			`${Math.max(0, Math.round((until - performance.now()) / 1000))} s left, ` +
			`${people.length} people, ${ledger.progress()}`
	);
	const everybody = Array.from({ length: peopleCount }, async (_, index) => {
		await pause((index / peopleCount) * arrivalMs);
		const person = await arrive(String(index + 1), createAttendee(config), values.code, ledger, led?.boards);
		people.push(person);
		await takePart(person, until, pace, { ledger, harvest });
		await evaluate(person, ledger);
	});
	await Promise.all([...everybody, led?.done]);
	const boards = await settle(people);
	const notes = judge(ledger, boards, people);
	const others = judgeHarvest(harvest, boards, people);
	const { sent, stored, refused, responses } = ledger.counts();
	console.log(
		`\nnotes sent ${sent}, stored ${stored}, refused ${refused}, delivered ${notes.delivered} of ${notes.expected}, ` +
			`lost ${notes.lost}, doubled ${notes.doubled}; responses ${responses}; ${ledger.latencies()}` +
			(led ? `; ${ofTheHarvest(harvest, others)}` : '')
	);
	const wrong = notes.lost + notes.doubled + others.lost + others.doubled + others.astray;
	return wrong === 0 && stored > 0;
}

function ofTheHarvest(harvest: Harvest, { lost, doubled, astray }: HarvestVerdict): string {
	const { phases, themes, dots, links, agreements } = harvest.counts();
	return (
		`phases led ${phases}, themes ${themes}, dots ${dots}, links ${links}, agreements ${agreements}: ` +
		`lost ${lost}, doubled ${doubled}, screens in another phase ${astray}`
	);
}

// Ends at once: live connections and the line of progress would keep the process alive.
try {
	process.exit((await rehearse()) ? 0 : 1);
} catch (error) {
	console.error(`\n${error instanceof Error ? error.message : String(error)}`);
	process.exit(1);
}
