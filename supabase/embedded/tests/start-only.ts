import { createBackend } from '../backend.ts';

/** Starts on a data folder and ends. */
const [dataDir = ''] = process.argv.slice(2);
const backend = await createBackend({ dataDir, examples: true });
await backend.close();
