import * as surveys from '$lib/data/surveys';
import { resultsChangeSchema } from '$lib/domain/change';
import { withholdUnsafeGroups } from '$lib/domain/survey-groups';
import type { SurveyResults } from '$lib/domain/survey-results';
import { resultsTopic } from '$lib/realtime/topics';
import { type Link, TopicFollower } from '$lib/realtime/topic-follower';
import type { MemberRoom } from './member-room.svelte.ts';

/** One part of the evaluation: a survey for the whole event (null) or for one session. */
export type Part = { surveyId: string; sessionId: string | null };

/** The results of an event's surveys as far as they are released; they move by themselves, in batches (E11). */
export class LiveResults {
	readonly #room: MemberRoom;
	readonly #parts: readonly Part[];
	#read = $state.raw<readonly SurveyResults[]>([]);
	#link = $state.raw<Link>('connecting');
	/** Counts releases since the page opened, so that a screen reader can be told. */
	#news = $state.raw(0);
	readonly #safe = $derived(withholdUnsafeGroups(this.#read));

	/** @param first what the server has read for the page */
	constructor(room: MemberRoom, parts: readonly Part[], first: readonly SurveyResults[]) {
		this.#room = room;
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
		const follower = new TopicFollower(this.#room.client.realtime, resultsTopic(this.#room.eventId), {
			subscribed: () => undefined,
			heard: (payload) => {
				if (resultsChangeSchema.safeParse(payload).success) this.#news += 1;
				void follower.refresh();
			},
			catchUp: () => this.#readAll(),
			linkChanged: (link) => (this.#link = link)
		});
		follower.start();
		return () => follower.stop();
	}

	/** All parts at once: totals and sessions must be of one moment, or the rest could be told from two (E9). */
	async #readAll(): Promise<void> {
		this.#read = await Promise.all(
			this.#parts.map(({ surveyId, sessionId }) => surveys.results(this.#room.client, surveyId, sessionId))
		);
	}
}
