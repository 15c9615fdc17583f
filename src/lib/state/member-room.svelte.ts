import { getContext, setContext } from 'svelte';
import type { Backend } from '$lib/data/client';
import { AppError } from '$lib/data/errors';
import { isAlive } from '$lib/data/health';
import { createMemberClient } from '$lib/data/member-client';
import { memberTokens } from '$lib/data/member-token';
import { eventTopic } from '$lib/realtime/topics';
import { TopicFollower } from '$lib/realtime/topic-follower';

/** An event at a member's desk: the client of its pages, and the news that the programme has moved. */
export class MemberRoom {
	readonly eventId: string;
	readonly client: ReturnType<typeof createMemberClient>;
	readonly #moved: () => Promise<void>;

	/** @param moved reads the programme again */
	constructor(backend: Backend, eventId: string, moved: () => Promise<void>) {
		this.eventId = eventId;
		this.client = createMemberClient(backend, memberTokens());
		this.#moved = moved;
	}

	/** Follows the programme until the function given back is called. */
	follow(): () => void {
		const follower = new TopicFollower(this.client.realtime, eventTopic(this.eventId), {
			subscribed: () => undefined,
			heard: () => void follower.refresh(),
			catchUp: () => this.#catchUp(),
			linkChanged: () => undefined
		});
		follower.start();
		return () => follower.stop();
	}

	/** Asks first whether anybody is there: a page that is read again without a server becomes an error page. */
	async #catchUp(): Promise<void> {
		if (!(await isAlive(this.client))) throw new AppError('offline', 0);
		await this.#moved();
	}
}

const key = Symbol('member room');

export const provideMemberRoom = (room: MemberRoom): MemberRoom => setContext(key, room);
export const useMemberRoom = (): MemberRoom => getContext<MemberRoom>(key);
