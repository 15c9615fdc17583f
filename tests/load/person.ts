import { MARK_KINDS, REPLY_KINDS } from '../../src/lib/domain/board-snapshot.ts';
import { may } from '../../src/lib/domain/phases.ts';
import { type Answer, answersAsked } from '../../src/lib/domain/survey.ts';
import { AppError } from '../../src/lib/data/errors.ts';
import type { NewNote } from '../../src/lib/data/notes.ts';
import type { Programme } from '../../src/lib/domain/programme.ts';
import type { Attendee } from '../harness/attendee.ts';
import { noteId } from '../harness/note-id.ts';
import { pause } from '../harness/pause.ts';
import { type Screen, openScreen } from '../harness/screen.ts';
import type { Harvest } from './harvest.ts';
import type { Ledger } from './ledger.ts';
import { answerTo, noteText, oneOf, replyText } from './phrases.ts';

/** One simulated person at one board. */
export type Person = { name: string; boardId: string; attendee: Attendee; event: Programme; screen: Screen };

const attemptsAtMost = 5;
const betweenAttemptsMs = 500;

/** Where what is done is written down. */
export type Records = { ledger: Ledger; harvest: Harvest };

/** Enters the event, chooses one of `boardIds`, or of the boards that are open for writing, and looks at it. */
export async function arrive(
	name: string,
	attendee: Attendee,
	code: string,
	ledger: Ledger,
	boardIds?: readonly string[]
): Promise<Person> {
	const event = await attendee.enterEvent(code);
	const boards = event.boards.filter((board) => boardIds?.includes(board.id) ?? may(board.phase, 'write'));
	if (boards.length === 0) throw new Error(`No board of ${code} is open for writing.`);
	const boardId = oneOf(boards).id;
	const screen = await openScreen(attendee, boardId, { changed: ledger.shown });
	return { name, boardId, attendee, event, screen };
}

/**
 * Reads, thinks, and does what the phase allows until `until` (performance.now): an act every ten to thirty seconds, times
 * `pace`.
 */
export async function takePart(person: Person, until: number, pace: number, records: Records): Promise<void> {
	for (let act = 1; ; act += 1) {
		const thinking = (10_000 + Math.random() * 20_000) * pace;
		const first = act === 1 ? Math.random() : 1;
		if (performance.now() + thinking * first > until) return;
		await pause(thinking * first);
		await actOnce(person, `${person.name}.${act}`, records);
	}
}

async function actOnce(person: Person, serial: string, { ledger, harvest }: Records): Promise<void> {
	const { phase } = person.screen.state().board;
	const others = person.screen.notes().filter((note) => !note.mine);
	const tops = others.filter((note) => note.parent_id === null);
	const choice = Math.random();
	if (may(phase, 'dots')) {
		await weigh(person, harvest);
	} else if (choice < 0.05 && tops.length > 1 && may(phase, 'link')) {
		await connect(person, oneOf(tops).id, oneOf(tops).id, harvest);
	} else if (choice < 0.3 && others.length > 0 && may(phase, 'mark')) {
		await mark(person, oneOf(others).id);
	} else if (choice < 0.55 && tops.length > 0 && may(phase, 'reply')) {
		const parent = oneOf(tops);
		await write(person, ledger, {
			promptId: parent.prompt_id,
			parentId: parent.id,
			replyKind: oneOf(REPLY_KINDS),
			body: replyText(serial)
		});
	} else if (may(phase, 'write')) {
		await write(person, ledger, {
			promptId: oneOf(person.screen.state().prompts).id,
			parentId: null,
			replyKind: null,
			body: noteText(serial)
		});
	}
}

/** Lays all dots anew, as people do who change their mind. */
async function weigh(person: Person, harvest: Harvest): Promise<void> {
	const { board, themes } = person.screen.state();
	const ours = themes.values().filter(({ id }) => harvest.isOurs(id));
	if (!board.dots || ours.length === 0) return;
	const wished: Record<string, number> = {};
	for (let dot = 0; dot < board.dots.budget; dot += 1) {
		const { id } = oneOf(ours);
		if ((wished[id] ?? 0) < board.dots.per_theme) wished[id] = (wished[id] ?? 0) + 1;
	}
	await ifAllowed(async () => harvest.placed(person, await person.attendee.placeDots(person.boardId, wished)));
}

async function connect({ attendee, boardId }: Person, from: string, to: string, harvest: Harvest): Promise<void> {
	await ifAllowed(async () => {
		const { link } = await attendee.connect(from, to);
		if (link) harvest.confirmed('links', boardId, link.id);
	});
}

/** The note was withdrawn meanwhile, the phase is over, an arrow would lead in a circle: then nothing was promised. */
async function ifAllowed(act: () => Promise<unknown>): Promise<void> {
	try {
		await act();
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
	}
}

async function mark(person: Person, id: string): Promise<void> {
	await ifAllowed(() => person.attendee.setMark(id, oneOf(MARK_KINDS), true));
}

async function write(person: Person, ledger: Ledger, draft: Omit<NewNote, 'id' | 'boardId'>): Promise<void> {
	const note: NewNote = { ...draft, id: noteId(), boardId: person.boardId };
	ledger.sent(note.id);
	for (let attempt = 1; attempt <= attemptsAtMost; attempt += 1) {
		try {
			await person.attendee.postNote(note);
			ledger.confirmed(note.id, note.boardId, note.body);
			return;
		} catch (error) {
			if (!(error instanceof AppError)) throw error;
			if (!error.passing) {
				ledger.refused();
				return;
			}
			await pause(error.retryAfter ? error.retryAfter * 1000 : betweenAttemptsMs * attempt);
		}
	}
}

/** Hands in every sheet that is open: once for the event, once for a workshop. */
export async function evaluate({ attendee, event }: Person, ledger: Ledger): Promise<void> {
	const workshops = event.sessions.filter((session) => session.kind === 'workshop');
	for (const survey of event.surveys.filter((each) => each.state === 'open')) {
		const session = survey.scope === 'session' ? oneOf(workshops).id : null;
		const answers: Record<string, Answer> = {};
		for (const question of survey.questions) {
			const answer = answerTo(question);
			if (answer !== undefined) answers[question.key] = answer;
		}
		const asked = answersAsked(survey.questions, answers);
		await attendee.submitResponse({ id: noteId(), surveyId: survey.id, sessionId: session, answers: asked });
		ledger.responded();
	}
}
