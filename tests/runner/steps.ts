import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Count, countPlaywright, countVitest } from './counts.ts';

export type Step = { name: string; command: string[]; count: (succeeded: boolean) => Count; needs?: string };

const reports = 'test-results';
const vitestReport = join(reports, 'vitest.json');
export const playwrightReport = join(reports, 'playwright.json');

/** A step that hangs is ended: the other results are worth having. */
const longestMs = 15 * 60_000;

/** One after the other, fast ones first, those of a row side by side. Those without a report count as one test each. */
export const steps: Step[][] = [
	[
		{ name: 'lint', command: ['npm', 'run', '--silent', 'lint'], count: asOne },
		{ name: 'check', command: ['npm', 'run', '--silent', 'check'], count: asOne }
	],
	[
		{
			name: 'unit, backend, components',
			command: ['npx', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
			count: (succeeded) => fromReport(vitestReport, countVitest, succeeded)
		}
	],
	[{ name: 'build', command: ['npm', 'run', '--silent', 'build'], count: asOne }],
	[
		{
			name: 'end to end',
			needs: 'build',
			command: ['npx', 'playwright', 'test'],
			count: (succeeded) => fromReport(playwrightReport, countPlaywright, succeeded)
		}
	]
];

export async function run(step: Step, environment: Record<string, string>): Promise<Count> {
	return step.count(await succeeds(step.command, environment));
}

function succeeds([command = '', ...args]: string[], environment: Record<string, string>): Promise<boolean> {
	return new Promise((resolve) => {
		const child = spawn(command, args, {
			stdio: ['ignore', 'inherit', 'inherit'],
			env: { ...process.env, ...(!process.stdout.isTTY && { NO_COLOR: '1' }), ...environment },
			timeout: longestMs
		});
		child.on('error', () => resolve(false));
		child.on('exit', (code) => resolve(code === 0));
	});
}

function asOne(succeeded: boolean): Count {
	return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function fromReport<Report>(file: string, count: (report: Report) => Count, succeeded: boolean): Count {
	try {
		const counted = count(JSON.parse(readFileSync(file, 'utf8')) as Report);
		const nothingRan = counted.passed + counted.failed === 0;
		return nothingRan || (!succeeded && counted.failed === 0) ? { ...counted, failed: 1 } : counted;
	} catch {
		return { passed: 0, failed: 1 };
	}
}

/** Reports of an earlier run must not be read as those of this one. */
export function forgetReports(): void {
	rmSync(reports, { recursive: true, force: true });
}
