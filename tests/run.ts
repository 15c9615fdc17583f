/**
 * `npm test`: everything, on a machine that has Node and npm. Installs the browser, poppler and LibreOffice where they are missing,
 * goes on after a failure so that all of them are seen, and closes with the line `N passed, N failed`.
 */
import type { Count } from './runner/counts.ts';
import { prepareMachine } from './runner/machine.ts';
import { forgetReports, run, type Step, steps } from './runner/steps.ts';

const total: Count = { passed: 0, failed: 0 };
const failedSteps: string[] = [];

function add(name: string, { passed, failed }: Count): void {
	total.passed += passed;
	total.failed += failed;
	if (failed > 0) failedSteps.push(name);
}

async function runAll(chromium: string): Promise<void> {
	forgetReports();
	for (const sideBySide of steps) await Promise.all(sideBySide.map((step) => runOne(step, chromium)));
}

async function runOne(step: Step, chromium: string): Promise<void> {
	if (step.needs && failedSteps.includes(step.needs)) {
		console.log(`\n— ${step.name}: cannot run, ${step.needs} failed`);
		add(step.name, { passed: 0, failed: 1 });
		return;
	}
	console.log(`\n— ${step.name}`);
	const started = performance.now();
	const count = await run(step, { CHROMIUM: chromium });
	add(step.name, count);
	const seconds = Math.round((performance.now() - started) / 1000);
	console.log(`— ${step.name}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`);
}

try {
	const { chromium } = await prepareMachine();
	await runAll(chromium);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	add('preparation', { passed: 0, failed: 1 });
}
if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join(', ')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
