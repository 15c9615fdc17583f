import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	interface ProvidedContext {
		/** A folder for what is prepared once in a run; gone when it ends. */
		prepared: string;
	}
}

export default function setup(project: TestProject): () => void {
	const folder = mkdtempSync(join(tmpdir(), 'prepared-'));
	project.provide('prepared', folder);
	return () => rmSync(folder, { recursive: true, force: true });
}
