import type { Note } from '../../src/lib/domain/board-snapshot.ts';
import { PHASES, type Phase } from '../../src/lib/domain/phases.ts';
import { lengthOf, PRESETS, secondsFor } from '../../src/lib/domain/plans.ts';
import { AppError } from '../../src/lib/data/errors.ts';
import { type Config, createAttendee } from '../harness/attendee.ts';
import { type Facilitator, createFacilitator } from '../harness/facilitator.ts';
import { noteId } from '../harness/note-id.ts';
import { signIn } from '../harness/organiser.ts';
import { pause } from '../harness/pause.ts';
import type { Harvest } from './harvest.ts';

const question = 'Womit fangen wir an?';
const headings = ['Wege verkürzen', 'Zeit gewinnen', 'Voneinander wissen'];
const agreements = [
	{ what: 'Eine Liste der Zuständigkeiten anlegen', who: 'Koordinierungsstelle' },
	{ what: 'Einen Termin im Quartal verabreden', who: 'Leitungen der Beratungsstellen' }
];

/** Somebody who leads: with a link or its token, or with the account of OWNER_EMAIL and OWNER_PASSWORD. */
export async function enterAsFacilitator(config: Config, lead: string): Promise<Facilitator> {
	if (lead !== 'account') return createFacilitator(createAttendee(config).client, lead.split('/').at(-1) ?? lead);
	const { OWNER_EMAIL: email, OWNER_PASSWORD: password } = process.env;
	if (!email || !password) throw new Error('To lead with an account set OWNER_EMAIL and OWNER_PASSWORD.');
	const { client } = await signIn(config, { email, password });
	return createFacilitator(client, null);
}

/** Those of the dialogues that this facilitator leads. */
export async function boardsLed(facilitator: Facilitator, boardIds: readonly string[]): Promise<string[]> {
	const led: string[] = [];
	for (const id of boardIds) {
		try {
			await facilitator.read(id);
			led.push(id);
		} catch (error) {
			const refused = error instanceof AppError && (error.id === 'link_unknown' || error.id === 'not_a_member');
			if (!refused) throw error;
		}
	}
	if (led.length === 0) throw new Error('--lead does not lead any Schreibgespräch of this event.');
	return led;
}

/** The phases with their lengths: those of the plan of 15 minutes, and the ones it passes over, in `minutes` altogether. */
export function shortened(minutes: number): { phase: Phase; seconds: number }[] {
	const steps = PHASES.slice(1, -1).map((phase) => ({ phase, seconds: secondsFor(phase, PRESETS[15]) ?? 0 }));
	return steps.map(({ phase, seconds }) => ({
		phase,
		seconds: Math.max(1, Math.round((seconds * minutes * 60) / lengthOf(steps)))
	}));
}

/** Leads a board from its preparation to its end. */
export async function leadBoard(
	facilitator: Facilitator,
	boardId: string,
	minutes: number,
	harvest: Harvest
): Promise<void> {
	const go = async (from: Phase, phase: Phase, seconds: number | null) => {
		await facilitator.setPhase(boardId, phase, seconds, from);
		harvest.led();
	};
	let now = (await facilitator.read(boardId)).board.phase;
	if (now !== 'preparation') await facilitator.setPhase(boardId, 'preparation', null, now);
	now = 'preparation';
	for (const { phase, seconds } of shortened(minutes)) {
		const until = performance.now() + seconds * 1000;
		if (phase === 'weighting') await facilitator.setBoard(boardId, { dots: { question } });
		await go(now, phase, seconds);
		now = phase;
		if (phase === 'sorting') await sort(facilitator, boardId, seconds, harvest);
		if (phase === 'agreeing') await agree(facilitator, boardId, seconds, harvest);
		await pause(Math.max(0, until - performance.now()));
	}
	await go(now, 'closed', null);
}

/** One theme after the other, each in one step, then the headings are confirmed. */
async function sort(facilitator: Facilitator, boardId: string, seconds: number, harvest: Harvest): Promise<void> {
	const { notes, themes } = await facilitator.read(boardId);
	const loose = notes.filter((entry): entry is Note => 'body' in entry && !entry.parent_id && !entry.theme_id);
	for (const [at, heading] of headings.entries()) {
		await pause((seconds * 1000) / (headings.length + 2));
		const id = noteId();
		const mine = loose.filter((_, index) => index % headings.length === at);
		await facilitator.arrange(
			boardId,
			[{ id, title: heading, position: themes.length + at + 1 }],
			Object.fromEntries(mine.map((note) => [note.id, id]))
		);
		harvest.confirmed('themes', boardId, id);
	}
	await facilitator.confirmHeadings(boardId);
}

async function agree(facilitator: Facilitator, boardId: string, seconds: number, harvest: Harvest): Promise<void> {
	for (const agreement of agreements) {
		await pause((seconds * 1000) / (agreements.length + 1));
		const id = noteId();
		await facilitator.setAgreement(boardId, { ...agreement, id, themeId: null, due: null });
		harvest.confirmed('agreements', boardId, id);
	}
}
