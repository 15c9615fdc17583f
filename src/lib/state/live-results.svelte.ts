import * as surveys from '$lib/data/surveys';
import { resultsChangeSchema } from '$lib/domain/change';
import { withholdUnsafeGroups } from '$lib/domain/survey-groups';
import type { SurveyResults } from '$lib/domain/survey-results';
import type { Headings } from '$lib/domain/text-groups';
import { resultsTopic } from '$lib/realtime/topics';
import { type Link, TopicFollower } from '$lib/realtime/topic-follower';
import type { MemberRoom } from './member-room.svelte.ts';

/** One part of the evaluation: a survey for the whole event (null) or for one session. */
export type Part = { surveyId: string; sessionId: string | null };

/** The results of an event's surveys as far as they are released; they move by themselves, in batches (E11). */
export class LiveResults {
	readonly #room: MemberRoom;
	readonly #eventId: string;
	readonly #parts: readonly Part[];
	/** Surveys of which something was released; null: it is not known which. */
	#moved: readonly string[] | null = null;
	#read = $state.raw<readonly SurveyResults[]>([]);
	#link = $state.raw<Link>('connecting');
	/** Counts releases since the page opened, so that a screen reader can be told. */
	#news = $state.raw(0);
	readonly #safe = $derived(withholdUnsafeGroups(this.#read));

	/** @param first what the server has read for the page. @param eventId of the surveys, which may be another than the room's */
	constructor(
		room: MemberRoom,
		parts: readonly Part[],
		first: readonly SurveyResults[],
		eventId: string = room.eventId
	) {
		this.#room = room;
		this.#eventId = eventId;
		this.#parts = parts;
		this.#read = first;
	}

	get link(): Link {
		return this.#link;
	}

	get news(): number {
		return this.#news;
	}

	of({ surveyId, sessionId }: Part): SurveyResults | undefined {
		return this.#safe.find((one) => one.survey_id === surveyId && one.session_id === sessionId);
	}

	/** Follows the releases until the function given back is called. */
	follow(): () => void {
		const follower = new TopicFollower(this.#room.client.realtime, resultsTopic(this.#eventId), {
			// On a new line anything may have moved.
			subscribed: () => (this.#moved = null),
			heard: (payload) => {
				const change = resultsChangeSchema.safeParse(payload);
				if (!change.success) return;
				this.#news += 1;
				this.#moved &&= [...this.#moved, change.data.survey_id];
				void follower.refresh();
			},
			catchUp: () => this.#catchUp(),
			linkChanged: (link) => (this.#link = link)
		});
		follower.start();
		return () => follower.stop();
	}

	/** What a member does with a free text: everybody else loses a hidden one at once, a quoted one stands in the report. */
	async chooseText(
		surveyId: string,
		questionKey: string,
		textId: string,
		change: { hidden: boolean | null; quoted: boolean | null }
	): Promise<void> {
		await surveys.chooseText(this.#room.client, surveyId, questionKey, textId, change);
		await this.#readParts([surveyId]);
	}

	/** Puts free texts of a question under headings, null: under none. */
	async groupTexts(surveyId: string, questionKey: string, headings: Headings): Promise<void> {
		await surveys.groupTexts(this.#room.client, surveyId, questionKey, headings);
		await this.#readParts([surveyId]);
	}

	async #catchUp(): Promise<void> {
		const moved = this.#moved;
		this.#moved = [];
		try {
			await this.#readParts(moved?.length ? moved : null);
		} catch (error) {
			this.#moved = null;
			throw error;
		}
	}

	/** All parts of a survey at once: totals and sessions must be of one moment, or the rest could be told from two (E9). */
	async #readParts(moved: readonly string[] | null): Promise<void> {
		const read = await Promise.all(
			this.#parts.map(({ surveyId, sessionId }) =>
				moved === null || moved.includes(surveyId)
					? surveys.results(this.#room.client, surveyId, sessionId)
					: Promise.resolve(null)
			)
		);
		this.#read = read.flatMap((one, index) => {
			const known = this.#read[index];
			// What has not moved stays the same, and nothing of it is worked out or drawn again.
			return (one && JSON.stringify(one) !== JSON.stringify(known) ? one : known) ?? [];
		});
	}
}
