import * as walls from '../../../src/lib/data/walls.ts';
import type { SurveyResults } from '../../../src/lib/domain/survey-results.ts';
import { TopicFollower } from '../../../src/lib/realtime/topic-follower.ts';
import { resultsTopic } from '../../../src/lib/realtime/topics.ts';
import { milliseconds, quantile } from '../../harness/figures.ts';
import { pause } from '../../harness/pause.ts';
import type { Stage } from './stage.ts';
import type { Row } from './table.ts';
import type { Twenty } from './twenty.ts';

/** E11: the first figure, and by how many it moves. */
const first = 5;
const step = 3;
/** How often a wall looks at figures (state/live-wall.svelte.ts). */
const lookMs = 1000;
const patienceMs = 20_000;

/** Somebody who has read so many answers, and when. */
type Reader = { n: number; at: number };

/**
 * From the acknowledgement of the sheet that fills a batch until its figures are read: by a member, who is told of it on a
 * topic and then asks, and by a wall, which asks each second.
 */
export async function batchRows(stage: Stage, sheet: Twenty, batches: number): Promise<Row[]> {
	const { organiser } = stage;
	const member = await follow(stage, sheet);
	const wall = await look(stage, sheet);
	const after = { member: [] as number[], wall: [] as number[] };
	let late = 0;

	while (sheet.count() < first - 1) await sheet.handIn();
	for (let batch = 0; batch < batches; batch += 1) {
		while ((sheet.count() + 1 - first) % step !== 0) await sheet.handIn();
		// A wall may look at any moment of its second.
		await pause(Math.random() * lookMs);
		await sheet.handIn();
		const acknowledged = performance.now();
		const due = sheet.count();
		const has = ({ n }: Reader) => n >= due;
		while (!(has(member.reader) && has(wall.reader)) && performance.now() - acknowledged < patienceMs) await pause(2);
		for (const [who, { reader }] of [['member', member] as const, ['wall', wall] as const]) {
			if (has(reader)) after[who].push(Math.max(0, reader.at - acknowledged));
			else late += 1;
		}
	}
	member.stop();
	await wall.stop();
	const alone: number[] = [];
	for (let reading = 0; reading < batches; reading += 1) {
		const started = performance.now();
		await organiser.surveyResults(sheet.id, null);
		alone.push(performance.now() - started);
	}

	const limit = quantile(alone, 0.95);
	const row = (who: string, took: readonly number[], bar: string, most: number): Row => {
		const p95 = quantile(took, 0.95);
		return {
			what: `a full batch of sheets → its figures read by ${who}`,
			bar,
			measured: `p95 ${milliseconds(p95)}, reading alone ${milliseconds(limit)}${late > 0 ? `, ${late} never` : ''}`,
			holds: late === 0 && p95 <= most
		};
	};
	return [
		row('a member who listens', after.member, 'p95 ≤ 3 × reading them alone, ≤ 1 s', Math.min(3 * limit, 1000)),
		row('a wall that looks each second', after.wall, 'p95 ≤ its second + 3 × reading them alone', lookMs + 3 * limit)
	];
}

/** As the page of a member does it. */
async function follow({ organiser }: Stage, sheet: Twenty) {
	const reader: Reader = { n: 0, at: 0 };
	const { realtime } = organiser.client;
	const follower = await new Promise<TopicFollower>((resolve) => {
		const one = new TopicFollower(realtime, resultsTopic(sheet.eventId), {
			subscribed: () => resolve(one),
			heard: () => void one.refresh(),
			async catchUp() {
				const { questions } = await organiser.surveyResults<SurveyResults>(sheet.id, null);
				note(reader, questions[0]?.n);
			},
			linkChanged: () => undefined
		});
		one.start();
	});
	return {
		reader,
		stop() {
			follower.stop();
			void realtime.disconnect();
		}
	};
}

/** As a wall does it that shows a chart. */
async function look({ organiser, observer, boards: [board] }: Stage, sheet: Twenty) {
	const reader: Reader = { n: 0, at: 0 };
	const boardId = board?.id ?? '';
	await organiser.showOnWall(boardId, { mode: 'chart', survey_id: sheet.id });
	const { token } = await organiser.makeWallLink(sheet.eventId, boardId);
	let since = 0;
	const read = async () => {
		const { board: shown, revision, stage } = await walls.read(observer.client, token, since);
		since = revision;
		if (shown.wall.mode === 'chart' && stage && 'questions' in stage) note(reader, stage.questions[0]?.n);
	};
	await read();
	const clock = setInterval(() => void read(), lookMs);
	return {
		reader,
		async stop() {
			clearInterval(clock);
			await organiser.showOnWall(boardId, { mode: 'board' });
		}
	};
}

function note(reader: Reader, n: number | null | undefined): void {
	if ((n ?? 0) <= reader.n) return;
	reader.n = n ?? 0;
	reader.at = performance.now();
}
