/** Starts the worker that compares notes, a file of this origin as the content policy wants it (SEC7). */
export function hireWorker(): Worker {
	return new Worker(new URL('./notes.worker.ts', import.meta.url), { type: 'module' });
}
