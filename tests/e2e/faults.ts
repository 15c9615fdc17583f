import type { BrowserContext } from '@playwright/test';

/** What no page may do: ask another origin (L12), report an error, or violate the content policy (SEC7). */
export type Faults = {
	watch: (context: BrowserContext) => void;
	/** For tests that break something on purpose: texts of the console that are then expected. */
	tolerate: (expected: RegExp) => void;
	found: () => string[];
};

export function createFaults(origin: string): Faults {
	const found: string[] = [];
	const tolerated: RegExp[] = [];
	const allowed = new Set([origin, origin.replace(/^http/, 'ws')]);

	function visit(url: string): void {
		if (/^(data|blob|about):/.test(url)) return;
		if (!allowed.has(new URL(url).origin)) found.push(`request to another origin: ${url}`);
	}

	return {
		watch(context) {
			context.on('request', (request) => visit(request.url()));
			context.on('page', (page) => page.on('websocket', (socket) => visit(socket.url())));
			context.on('console', (message) => {
				if (message.type() === 'error') found.push(`console: ${message.text()} (${message.location().url})`);
			});
			context.on('weberror', (error) => found.push(`error: ${error.error().stack}`));
		},
		tolerate: (expected) => tolerated.push(expected),
		found: () => found.filter((fault) => !tolerated.some((expected) => expected.test(fault)))
	};
}
