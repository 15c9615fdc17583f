import { quantile } from '../../harness/figures.ts';
import type { OnText } from './frames.ts';

const mark = Buffer.from('Messung-');
const digits = 7;

/** The text of the note with this number. */
export const numbered = (number: number): string =>
	`Messung-${String(number).padStart(digits, '0')} am Schreibgespräch`;

/** Counts for each numbered note how many have heard it, and when the last one did. */
export function createTally(listeners: number) {
	const sentAt: number[] = [];
	const heardBy: number[] = [];
	const lastAt: number[] = [];
	const first = { number: 0 };

	function heard(number: number): void {
		if (sentAt[number] === undefined) return;
		heardBy[number] = (heardBy[number] ?? 0) + 1;
		lastAt[number] = performance.now();
	}

	const onText: OnText = (bytes, start, end) => {
		const at = bytes.indexOf(mark, start);
		if (at < 0 || at >= end) return;
		let number = 0;
		for (let digit = 0; digit < digits; digit += 1)
			number = number * 10 + ((bytes[at + mark.length + digit] ?? 48) - 48);
		heard(number);
	};

	return {
		onText,
		heardText: (body: string) => heard(Number(body.slice(mark.length, mark.length + digits))),
		send(): number {
			sentAt.push(performance.now());
			return sentAt.length - 1;
		},
		/** From here on: what was sent before no longer counts. */
		begin: () => (first.number = sentAt.length),
		complete: () => sentAt.slice(first.number).every((_, index) => heardBy[first.number + index] === listeners),
		result() {
			const numbers = sentAt.map((_, index) => index).slice(first.number);
			const complete = numbers.filter((number) => heardBy[number] === listeners);
			const untilLast = complete.map((number) => (lastAt[number] ?? 0) - (sentAt[number] ?? 0));
			const deliveries = numbers.reduce((sum, number) => sum + (heardBy[number] ?? 0), 0);
			return {
				notes: numbers.length,
				deliveries,
				missing: numbers.length * listeners - deliveries,
				p50: quantile(untilLast, 0.5),
				p95: quantile(untilLast, 0.95)
			};
		}
	};
}

export type Tally = ReturnType<typeof createTally>;
