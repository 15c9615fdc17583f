/** Reads the reports of Vitest and Playwright. A test that was left out has not passed. */

export type Count = { passed: number; failed: number };

type VitestReport = {
	success: boolean;
	numPassedTests: number;
	numTotalTests: number;
	testResults: { status: string; assertionResults: unknown[] }[];
};

type PlaywrightReport = {
	stats: { expected: number; unexpected: number; flaky: number; skipped: number };
	errors: unknown[];
};

export function countVitest(report: VitestReport): Count {
	// A file that cannot be loaded holds no tests, and an error outside of all tests belongs to none.
	const brokenFiles = report.testResults.filter(
		({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0
	).length;
	const failed = report.numTotalTests - report.numPassedTests + brokenFiles;
	return { passed: report.numPassedTests, failed: !report.success && failed === 0 ? 1 : failed };
}

export function countPlaywright({ stats, errors }: PlaywrightReport): Count {
	return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}
