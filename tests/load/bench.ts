/**
 * `npm run bench [-- --quick]`: the table of what the embedded backend must hold (ARCHITECTURE.md), measured in one run,
 * with the raw database and a bare `ws` server on the same machine as limits. The server runs in a process of its own;
 * this process is the clients. Figures are only worth something on a machine that does nothing else.
 * `npm run bench -- --sustained`, `-- --phases` and `-- --sheets` measure the rows of sustained notes, of phase changes and of
 * the evaluation alone;
 * `npm run bench -- --soak MINUTES` prints the memory of the server after each minute of 5 notes/s.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../../supabase/embedded/build.ts';
import { milliseconds, quantile } from '../harness/figures.ts';
import { startServer, temporaryFolder } from '../harness/server.ts';
import { bareSustained } from './bench/bare.ts';
import { batchRows } from './bench/batches.ts';
import { gatherClients, gatherListeners } from './bench/crowd.ts';
import { postStraight } from './bench/direct.ts';
import { documentationRow } from './bench/documentation.ts';
import { firstLoad } from './bench/first-load.ts';
import { memoryOf } from './bench/memory.ts';
import { phaseRows } from './bench/phases.ts';
import { type Handed, fillSheets, handInSheets, sheetRows } from './bench/sheets.ts';
import { smoothRow } from './bench/smooth.ts';
import { soak } from './bench/soak.ts';
import { groupingRows } from './bench/grouping.ts';
import { type Stage, fillBoards, setStage } from './bench/stage.ts';
import { type Search, findSustained, postSteadily } from './bench/sustained.ts';
import { type Row, showTable } from './bench/table.ts';
import { createTally } from './bench/tally.ts';
import { openTwenty } from './bench/twenty.ts';

const { values } = parseArgs({
	options: {
		quick: { type: 'boolean', default: false },
		sustained: { type: 'boolean', default: false },
		phases: { type: 'boolean', default: false },
		sheets: { type: 'boolean', default: false },
		soak: { type: 'string' }
	}
});
const calls = values.quick ? 100 : 400;
const steadySeconds = values.quick ? 5 : 20;
/** A minute of them. */
const sheets = values.quick ? 50 : 300;
const batches = values.quick ? 5 : 40;
const manySheets = values.quick ? 200 : 1000;
const crowds = [
	{ count: 100, start: 200, times: 0.7 },
	{ count: 300, start: 80, times: 2 },
	{ count: 1000, start: 25, times: 2 }
];
const search = (start: number): Search => ({
	start,
	seconds: values.quick ? 2 : 8,
	within: values.quick ? 0.08 : 0.03
});

const rows: Row[] = [];
const kept = temporaryFolder();

function add(row: Row): void {
	rows.push(row);
	console.log(`${row.what}: ${row.measured} (${row.bar})`);
}

/** p50 of posting one note after the other on each of the boards in turn, milliseconds. */
async function postOneByOne(stage: Stage, boards: Stage['boards'], rounds: number): Promise<number[]> {
	const took = boards.map((): number[] => []);
	for (let round = 0; round < rounds; round += 1) {
		for (const [index, board] of boards.entries()) {
			const started = performance.now();
			await stage.post(board, round);
			took[index]?.push(performance.now() - started);
		}
	}
	return took.map((each) => quantile(each, 0.5));
}

async function start(): Promise<void> {
	const started = performance.now();
	const server = await startServer({ dataDir: kept.path });
	const seconds = (performance.now() - started) / 1000;
	await server.stop();
	add({
		what: 'start with an empty data folder',
		bar: '≤ 5 s',
		measured: `${seconds.toFixed(1)} s`,
		holds: seconds <= 5
	});
}

async function costOfChange(stage: Stage): Promise<void> {
	const [few = 0, many = 0] = await postOneByOne(stage, stage.boards.slice(0, 2), calls);
	const ratio = many / few;
	add({
		what: 'a change at 10,000 notes on the board',
		bar: '≤ 1.2 × of 100',
		measured: `${ratio.toFixed(2)} × (${milliseconds(many)}, ${milliseconds(few)})`,
		holds: ratio <= 1.2
	});
}

async function clientsAtFiveNotes(
	stage: Stage,
	board: Stage['boards'][number],
	count: number,
	bar: number
): Promise<void> {
	const tally = createTally(count);
	const leave = await gatherClients(stage, board.id, count, tally);
	const { p50, p95, deliveries, missing } = await postSteadily(
		{ post: (number) => stage.post(board, number), tally },
		5,
		steadySeconds
	);
	add({
		what: `post → visible on every screen, ${count} clients, 5 notes/s`,
		bar: `p95 ≤ ${bar} ms, none lost`,
		measured: `p50 ${milliseconds(p50)}, p95 ${milliseconds(p95)}, ${deliveries} delivered, ${missing} lost`,
		holds: p95 <= bar && missing === 0
	});
	if (count === 1000) showMemory(stage);
	leave();
}

function showMemory({ server }: Stage): void {
	const { now, most } = memoryOf(server);
	add({
		what: 'memory of the server, 1,000 clients',
		bar: '≤ 1 GB',
		measured: `${now} MB, at most ${most} MB`,
		holds: now <= 1024
	});
}

async function sustained(stage: Stage, board: Stage['boards'][number]): Promise<void> {
	for (const { count, start, times } of crowds) {
		const bare = await bareSustained(kept.path, count, search(start));
		const tally = createTally(count);
		const leave = await gatherListeners(stage, board.id, count, tally);
		const rate = await findSustained(
			{ post: (number) => stage.post(board, number).catch(() => undefined), tally },
			search(start)
		);
		leave();
		add({
			what: `sustained notes/s, last of ${count} screens within 250 ms (p95), stored and flushed`,
			bar: `≥ ${times} × bare ws + insert`,
			measured: `${rate}, bare ${bare}: ${(rate / bare).toFixed(2)} ×`,
			holds: rate >= times * bare
		});
	}
}

/** On the board that has 100 notes. */
async function phaseChanges(stage: Stage): Promise<void> {
	const [small] = stage.boards;
	const rows = small ? await phaseRows(stage, small.id, { count: 300, rounds: values.quick ? 5 : 20 }) : [];
	rows.forEach(add);
}

/** All that needs the running server. Gives the p50 of `post_note` over HTTP, milliseconds. */
async function measureRunning(stage: Stage, [small, , third, fourth]: Stage['boards']): Promise<number> {
	if (!small || !third || !fourth) throw new Error('The example event has too few boards.');
	await phaseChanges(stage);
	const [overHttp = Number.NaN] = await postOneByOne(stage, [small], calls);
	await costOfChange(stage);
	await clientsAtFiveNotes(stage, third, 300, 150);
	await clientsAtFiveNotes(stage, third, 1000, 500);
	const page = await firstLoad(stage.server.url, stage.code, small.id);
	add({
		what: 'first load of the board page, without fonts, 3G',
		bar: '≤ 150 kB, ≤ 3 s',
		measured: `${page.kilobytes.toFixed(0)} kB, ${page.seconds.toFixed(1)} s`,
		holds: page.kilobytes <= 150 && page.seconds <= 3
	});
	await sustained(stage, fourth);
	return overHttp;
}

/** One part alone, with a server of its own. */
async function measureAlone<Result>(part: (stage: Stage) => Promise<Result>): Promise<Result> {
	const stage = await setStage(kept.path);
	return part(stage).finally(() => stage.server.stop());
}

/** After the notes of some minutes: like the other rows, these are about a server that has been in use. */
async function measureSustained(stage: Stage): Promise<void> {
	const [, , , fourth] = stage.boards;
	if (!fourth) return;
	await postSteadily({ post: (number) => stage.post(fourth, number), tally: createTally(0) }, 200, steadySeconds);
	await sustained(stage, fourth);
}

async function measurePhases(): Promise<void> {
	await start();
	await fillBoards(kept.path);
	await measureAlone(phaseChanges);
}

/** Sheets that are handed in, and figures that move with them. */
async function evaluation(stage: Stage): Promise<Handed> {
	const handed = await handInSheets(stage, sheets);
	(await batchRows(stage, await openTwenty(stage, 'Messung der Gruppen'), batches)).forEach(add);
	add(await smoothRow(stage, await openTwenty(stage, 'Messung der Seite'), manySheets));
	return handed;
}

async function measureSheets(): Promise<void> {
	await start();
	await fillSheets(kept.path);
	const handed = await measureAlone(evaluation);
	(await sheetRows(handed, kept.path)).forEach(add);
}

async function measureAll(): Promise<void> {
	await start();
	await fillBoards(kept.path);
	await fillSheets(kept.path);
	const stage = await setStage(kept.path);
	const [small] = stage.boards;
	const measured = async (): Promise<[number, Handed]> => [
		await measureRunning(stage, stage.boards),
		await evaluation(stage)
	];
	const [overHttp, handed] = await measured().finally(() => stage.server.stop());
	const straight = await postStraight(kept.path, small?.id ?? '', small?.promptId ?? '', calls);
	add({
		what: 'post_note through supabase-js, one client',
		bar: 'p50 ≤ 3 × straight on the database',
		measured: `${milliseconds(overHttp)}, straight ${milliseconds(straight)}: ${(overHttp / straight).toFixed(1)} ×`,
		holds: overHttp <= 3 * straight
	});
	(await sheetRows(handed, kept.path)).forEach(add);
	groupingRows().forEach(add);
	add(documentationRow());
	add({ what: 'killed at any moment', bar: 'nothing acknowledged is lost', measured: 'npm run faults' });
}

/** Every client is an open file on both sides; Node itself raises the limit as far as it is allowed to. */
function checkOpenFiles(): void {
	const [, allowed = ''] = /Max open files\s+\S+\s+(\S+)/.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
	if (Number(allowed) < 2500)
		throw new Error(`Only ${allowed} open files are allowed: raise it with "ulimit -n 4096".`);
}

try {
	checkOpenFiles();
	ensureBuilt(process.cwd());
	const minutes = Number(values.soak);
	if (values.soak) await measureAlone((stage) => soak(stage, minutes));
	else if (values.sustained) await measureAlone(measureSustained);
	else if (values.phases) await measurePhases();
	else if (values.sheets) await measureSheets();
	else await measureAll();
	if (rows.length > 0) console.log(`\n${showTable(rows)}`);
} finally {
	kept.remove();
}
process.exit();
