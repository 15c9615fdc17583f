import { vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Answer, Question, QuestionKind } from '$lib/domain/survey';
import { inGerman } from '$lib/ui/in-german';
import QuestionField from './QuestionField.svelte';

const steps = ['gar nicht', 'wenig', 'mittel', 'ziemlich', 'sehr'];

/** A question for tests of components; without words for its options it has five steps. */
export const questionOf = (
	kind: QuestionKind,
	words: readonly string[] = steps,
	config: Question['config'] = {}
): Question => ({
	key: 'q',
	kind,
	position: 1,
	texts: { de: 'Wie war es?' },
	options: words.map((word, index) => ({ key: words === steps ? String(index + 1) : word, texts: { de: word } })),
	config,
	condition: null
});

/** Shows a question that takes its own answers, as on a sheet; what comes back was called with each of them. */
export async function ask(question: Question, answer?: Answer) {
	const onanswer = vi.fn<(answer: Answer | undefined) => void>();
	const props = { question, answer, labelledby: 'heading', onanswer };
	const { rerender } = await render(QuestionField, { props, context: await inGerman() });
	onanswer.mockImplementation((given) => void rerender({ answer: given }));
	return onanswer;
}
