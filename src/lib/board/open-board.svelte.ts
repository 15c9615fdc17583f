import { onMount, untrack } from 'svelte';
import { Announcements } from '$lib/state/announcements.svelte';
import type { EventRoom } from '$lib/state/event-room.svelte';
import { LiveBoard } from '$lib/state/live-board.svelte';

/** A board that is live while the component that opens it is there, and what is told of it to screen readers. */
export function openBoard(room: EventRoom, boardId: string, say: (count: number) => string) {
	const live = new LiveBoard(room, boardId);
	const announcements = new Announcements(say);

	onMount(() => {
		live.start();
		return () => {
			live.stop();
			announcements.stop();
		};
	});

	let heldBefore = 0;
	$effect(() => {
		const held = live.heldCount();
		untrack(() => announcements.add(Math.max(0, held - heldBefore)));
		heldBefore = held;
	});

	const wake = () => {
		if (document.visibilityState === 'visible') void live.wake();
	};
	return { live, announcements, wake };
}
