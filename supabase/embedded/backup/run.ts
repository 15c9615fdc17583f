import { StartError } from '../start-error.ts';

/** Runs what was asked for on the terminal, and says in one line what keeps it from being done. */
export async function run(act: (args: string[]) => Promise<void>): Promise<void> {
	for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
	try {
		await act(process.argv.slice(2));
	} catch (error) {
		if (error instanceof StartError) console.error(error.message);
		else console.error(`It failed: ${error instanceof Error ? error.message : String(error)}`);
		process.exit(1);
	}
}
