/** Between two attempts. Milliseconds. */
const TRY_AGAIN = 3000;

/**
 * A part of the program that a screen loads when it needs it, also while the network is away (V11): asked for again until it
 * is there.
 */
export async function loadLater<Part>(load: () => Promise<Part>): Promise<Part> {
	for (;;) {
		try {
			return await load();
		} catch {
			await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN));
		}
	}
}
