import { invalidate } from '$app/navigation';
import { navigating } from '$app/state';

/** Reads again what depends on `name`, once a change of page is over: SvelteKit would give that up for it. */
export async function readAgain(name: string): Promise<void> {
	await navigating.complete?.catch(() => undefined);
	await invalidate(name);
}
