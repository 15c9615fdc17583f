import { expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';

it.each([
	['Erst fragen, dann erklären.', 'Erst fragen, dann erklären.'],
	['Erst fragen, dann erklären, und zwar immer wieder.', 'Erst fragen, dann erklären …'],
	['Rechtsdienstleistungsregistrierungsverordnung', 'Rechtsdienstleistungsregistrierungsverordnung'],
	['Zwei\nZeilen', 'Zwei Zeilen']
])('V9: a linked note is named by its first words, none of them cut: %s', (text, short) => {
	expect(excerpt(text, 30)).toBe(short);
});
