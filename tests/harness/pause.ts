/** Time that passes for a simulated person; never a way to wait for something to have happened. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
