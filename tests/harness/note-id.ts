import { randomBytes } from 'node:crypto';

/** A UUID of version 7, as devices make them for their notes: the time first, then chance. */
export function noteId(): string {
	const time = Date.now().toString(16).padStart(12, '0');
	const chance = randomBytes(10).toString('hex');
	const variant = '89ab'[Math.floor(Math.random() * 4)];
	return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-${variant}${chance.slice(3, 6)}-${chance.slice(6, 18)}`;
}
