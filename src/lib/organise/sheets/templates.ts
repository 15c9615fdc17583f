import { degree } from '$lib/domain/survey-scales';
import { asDefinition, asked, OWN_TEMPLATE, SURVEY_TEMPLATES } from '$lib/domain/survey-templates';
import type { Question } from '$lib/domain/survey';
import type { Draft } from './editing.ts';

/** A form from a shipped template, or one of one's own with a question to begin from. */
export function newForm(template: string, scope: Draft['scope']): Draft {
	const shipped = SURVEY_TEMPLATES.find((one) => one.template === template);
	if (shipped) return { ...asDefinition(shipped), scope };
	return {
		template: OWN_TEMPLATE,
		version: 1,
		title: { de: 'Neuer Bogen', en: 'New form' },
		scope,
		questions: [
			{
				key: 'q1',
				kind: 'ordinal',
				texts: { de: 'Wie hilfreich war das für Ihre Arbeit?', en: 'How helpful was this for your work?' },
				options: degree,
				config: {},
				condition: null
			}
		]
	};
}

/** Every word of the questions is that of the template: what is asked elsewhere with it can be compared (E2). */
export function isAsShipped(sheet: { template: string; version: number; questions: readonly Question[] }): boolean {
	const shipped = SURVEY_TEMPLATES.find(
		({ template, version }) => template === sheet.template && version === sheet.version
	);
	return shipped !== undefined && canonical(asked(sheet.questions)) === canonical(asked(shipped.questions));
}

/** The same for the same content, in whatever order an object's keys come back from the database. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (_, one: unknown) =>
		one !== null && typeof one === 'object' && !Array.isArray(one)
			? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
			: one
	);
}
