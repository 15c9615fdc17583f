import type { Answer, Question } from '../../src/lib/domain/survey.ts';
import { NO_ANSWER } from '../../src/lib/domain/survey.ts';

const notes = [
	'Wir brauchen eine Liste, wer wofür zuständig ist.',
	'Die Übergabe zwischen Ausländerbehörde und Beratung klappt bei uns gut, wenn vorher telefoniert wird.',
	'Mehr Zeit für Fälle, weniger für Formulare.',
	'Ein gemeinsamer Termin im Quartal würde schon viel ändern.',
	'Sprachmittlung fehlt vor allem kurzfristig.',
	'Ich nehme mit: zuerst fragen, dann einordnen.',
	'Wie machen das die anderen Kreise?',
	'Supervision müsste selbstverständlich sein.',
	'أحتاج إلى شخص يشرح لي الخطوات.',
	'Schulung zu rassismussensibler Sprache für alle Ämter.'
];
const replies = [
	'Bei uns genauso.',
	'Wer könnte das anstoßen?',
	'Dazu gibt es schon ein Muster.',
	'Das sehe ich anders.'
];

const oneOf = <Item>(items: readonly Item[]): Item => items[Math.floor(Math.random() * items.length)] as Item;

/** Ends with a number of its own, so that a note that was stored twice is found. */
export const noteText = (serial: string): string => `${oneOf(notes)} (Probe ${serial})`;
export const replyText = (serial: string): string => `${oneOf(replies)} (Probe ${serial})`;
export { oneOf };

/** An answer as people give them: most answer, some say "keine Angabe", some leave the question out. */
export function answerTo(question: Question): Answer | undefined {
	const mood = Math.random();
	if (mood < 0.05) return undefined;
	if (mood < 0.1) return NO_ANSWER;
	const keys = question.options.map((option) => option.key);
	const step = () => 1 + Math.floor(5 * Math.sqrt(Math.random()));
	const { total = 0, min = 0, max = 0 } = question.config;
	switch (question.kind) {
		case 'ordinal':
		case 'ordinal_middle':
		case 'mood':
			return step();
		case 'before_now':
			return { before: step(), now: step() };
		case 'target':
			return Object.fromEntries(keys.map((key) => [key, step()]));
		case 'recommend':
			return 2 * step();
		case 'number':
			return min + Math.floor((max - min + 1) * Math.random());
		case 'points':
			return { [oneOf(keys)]: total };
		case 'choice':
		case 'yes_partly_no':
			return oneOf(keys);
		case 'choices':
		case 'ranking':
			return keys.filter((key, index) => index === 0 || Math.random() < 0.3);
		case 'text':
			return mood < 0.7 ? undefined : oneOf(notes);
	}
}
