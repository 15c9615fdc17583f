/** Time and chance, handed in so that tests run at once. */
export type Timers = {
	/** Runs `act` after some milliseconds; the function given back calls it off. */
	after(milliseconds: number, act: () => void): () => void;
	/** From 0 to 1. */
	random(): number;
};

export const browserTimers: Timers = {
	after(milliseconds, act) {
		const timer = setTimeout(act, milliseconds);
		return () => clearTimeout(timer);
	},
	random: Math.random
};
