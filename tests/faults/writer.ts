import * as outbox from '../../src/lib/state/outbox-queue.ts';
import { AppError } from '../../src/lib/data/errors.ts';
import type { Attendee } from '../harness/attendee.ts';
import { noteId } from '../harness/note-id.ts';
import { pause } from '../harness/pause.ts';
import { type Screen, openScreen } from '../harness/screen.ts';

/** A device that writes without end, with the arithmetic of the program's outbox: offered until the server confirms it. */
export type Writer = {
	screen: Screen;
	acknowledged: Set<string>;
	/** How often the server came back with less than this device had seen. */
	setBacks: () => number;
	/** Stops writing new notes; resolves when the last one is confirmed. */
	finish: () => Promise<void>;
};

const tickMs = 50;
const notesEveryMs = { least: 200, spread: 800 };

export async function startWriter(name: string, attendee: Attendee, boardId: string): Promise<Writer> {
	let queue: outbox.Queue = [];
	let setBacks = 0;
	const screen = await openScreen(attendee, boardId, {
		changed(before, now) {
			if (now.revision < before.revision) setBacks += 1;
		},
		// After every start: what the server still has it answers by the ids.
		restored: () => (queue = outbox.offerAgain(queue, () => true))
	});
	const promptId = screen.state().prompts[0]?.id ?? '';
	const acknowledged = new Set<string>();
	let writing = true;

	async function send(parcel: outbox.Parcel): Promise<void> {
		if (parcel.kind !== 'note') return;
		const { id } = parcel.note;
		try {
			await attendee.postNote(parcel.note);
			acknowledged.add(id);
			queue = outbox.stored(queue, id);
		} catch (error) {
			if (!(error instanceof AppError && error.passing)) throw error;
			queue = outbox.failed(queue, id, Date.now(), error.retryAfter, Math.random());
		}
	}

	async function write(): Promise<void> {
		for (let serial = 1; writing; serial += 1) {
			const body = `${name} schreibt Beitrag ${serial}`;
			const note = { id: noteId(), boardId, promptId, parentId: null, replyKind: null, body };
			queue = outbox.post(queue, { kind: 'note', note });
			await pause(notesEveryMs.least + Math.random() * notesEveryMs.spread);
		}
	}

	async function deliver(): Promise<void> {
		while (writing || queue.some(({ state }) => state === 'waiting')) {
			const parcel = outbox.due(queue, Date.now());
			if (parcel) await send(parcel);
			else await pause(tickMs);
		}
	}

	const done = Promise.all([write(), deliver()]);
	return {
		screen,
		acknowledged,
		setBacks: () => setBacks,
		async finish() {
			writing = false;
			await done;
		}
	};
}
