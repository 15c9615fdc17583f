/** The shipped Evaluationsbögen F1 to F8 (2.3, own wording). Keys are stable so that results can be compared (E2). */
import type { Question } from './survey.ts';
import type { QuestionDefinition, SurveyDefinition } from './survey-definition.ts';
import type { SurveyTemplate } from './survey-scales.ts';
import { F1, F4, F5, F6, F7 } from './survey-templates-event.ts';
import { F2, F3, F8 } from './survey-templates-workshop.ts';

export const SURVEY_TEMPLATES: readonly SurveyTemplate[] = [F1, F2, F3, F4, F5, F6, F7, F8];

/** What a sheet is called that was made from nothing. */
export const OWN_TEMPLATE = 'own';

export { F1, F2, F3, F4, F5, F6, F7, F8, type SurveyTemplate };

/** Questions as they are stored, whose places say in which order they are asked. */
export const asked = (questions: readonly Question[]): QuestionDefinition[] =>
	questions.map(({ key, kind, texts, options, config, condition }) => ({
		key,
		kind,
		texts,
		options,
		config,
		condition
	}));

/** A form just as it is shipped. */
export const asDefinition = ({ template, version, title, scope, questions }: SurveyTemplate): SurveyDefinition => ({
	template,
	version,
	title,
	scope,
	questions: asked(questions)
});
