import { readFileSync } from 'node:fs';
import type { Server } from '../../harness/server.ts';

/** What the server's process has of real memory, and the most it ever had, MB. */
export function memoryOf(server: Server): { now: number; most: number } {
	const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
	const megabytes = (field: string) => Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
	return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
}
