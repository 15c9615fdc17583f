import { type PGlite, messages } from '@electric-sql/pglite';

/** What we use of PGlite's WebAssembly module. */
type Module = {
	___stack_pointer: { value: number };
	_PostgresMainLoopOnce(): void;
	_PostgresMainLongJmp(): void;
};

/** An error of SQL: PostgreSQL's jump back to its main loop, which PGlite makes an exit with this status. */
const jump = { status: 100 };

/**
 * Mends two things in how PGlite comes back from an error of SQL, and calls `onLost`, once, when it cannot come back.
 *
 * - Whoever jumps leaves the stack of the functions between. PGlite forgets to give it back: every refused statement kept
 *   0.6 to 6 kB of 8 MB, and what came after the last of them was written over PostgreSQL's own variables.
 * - What is no jump ends the engine in the midst of something: a trap, a stack or a disk that is full. PGlite goes on as
 *   if nothing had happened, with a success or without end.
 */
export function guardEngine(engine: PGlite, onLost: (error: unknown) => void): void {
	const module = engine.Module as unknown as Module;
	const { ___stack_pointer: stack, _PostgresMainLoopOnce: loopOnce, _PostgresMainLongJmp: recover } = module;
	let lost: { error: unknown } | undefined;

	function lose(error: unknown): void {
		if (lost) return;
		lost = { error };
		onLost(error);
	}

	replace(module, '_PostgresMainLoopOnce', () => {
		// PGlite's loop is left by nothing but an error in what it calls after a jump.
		if (lost) throw jump;
		const { value } = stack;
		try {
			loopOnce();
		} catch (error) {
			stack.value = value;
			if ((error as { status?: unknown }).status !== jump.status) lose(error);
			throw jump;
		}
	});
	replace(module, '_PostgresMainLongJmp', () => {
		try {
			if (!lost) recover();
		} catch (error) {
			lose(error);
		}
		if (lost) throw lost.error;
	});
}

/** Emscripten puts the function itself in the place of its stub when that is called first. */
function replace(module: Module, name: '_PostgresMainLoopOnce' | '_PostgresMainLongJmp', by: () => void): void {
	Object.defineProperty(module, name, { get: () => by, set: () => undefined });
}

/** Whether PostgreSQL has refused a statement, and is well. After FATAL and PANIC a server's process ends. */
export function isRefusal(error: unknown): boolean {
	return error instanceof messages.DatabaseError && error.severity !== 'FATAL' && error.severity !== 'PANIC';
}
