import { conditionInWords } from '$lib/charts/labels';
import type { DocSurvey, Documentation } from '$lib/domain/documentation';
import type { DocQuestion } from '$lib/domain/documentation-questions';
import type { DeskTranslate } from '$lib/messages';
import { column } from './columns.ts';
import type { Table } from './table.ts';

/** A sheet that was answered for several sessions is one sheet. */
const sheetsOf = ({ surveys }: Documentation): DocSurvey[] =>
	surveys.filter(
		(survey, index) =>
			surveys.findIndex(
				({ title, template, version, fingerprint }) =>
					title === survey.title &&
					template === survey.template &&
					version === survey.version &&
					fingerprint === survey.fingerprint
			) === index
	);

/** A sheet in the chapter that people read. `parts` of the width, by column. */
export type CodebookSheet = {
	title: string;
	about: string;
	heads: string[];
	parts: readonly number[];
	rows: string[][];
};

/** The same for files that people read: what belongs to an answer stands with it. */
export function codebookSheets(model: Documentation, t: DeskTranslate): CodebookSheet[] {
	return sheetsOf(model).map(({ title, template, version, fingerprint, questions }) => ({
		title,
		about: [
			`${t('doc_column_template')} ${template}`,
			`${t('doc_column_version')} ${version}`,
			`${t('doc_column_fingerprint')} ${fingerprint}`
		].join(' · '),
		heads: [t('doc_column_question_key'), t('doc_column_asked'), t('doc_column_kind'), t('doc_column_scale')],
		parts: [3, 6, 4, 7],
		rows: questions.map((question) => [
			question.key,
			[question.text, conditionOf(question, t)].filter(Boolean).join('\n'),
			t(`doc_kind_${question.kind}`),
			[scaleOf(question, t, '; '), limitsOf(question, t)].filter(Boolean).join('\n')
		])
	}));
}

/** What was asked, a row for each question of each sheet: enough to tell whether two sheets may be compared (E2, E15). */
export function codebookTable(model: Documentation, t: DeskTranslate): Table {
	return {
		name: 'doc_sheet_codebook',
		columns: [
			column('survey', 22),
			column('template', 9),
			column('version', 9),
			column('fingerprint', 34),
			column('question_number', 8),
			column('question_key', 14),
			column('asked', 50),
			column('kind', 24),
			column('scale', 60),
			column('limits', 20),
			column('condition', 40)
		],
		rows: sheetsOf(model).flatMap(({ title, template, version, fingerprint, questions }) =>
			questions.map((question, index) => [
				title,
				template,
				version,
				fingerprint,
				index + 1,
				question.key,
				question.text,
				t(`doc_kind_${question.kind}`),
				scaleOf(question, t, '\n'),
				limitsOf(question, t),
				conditionOf(question, t)
			])
		)
	};
}

function scaleOf({ kind, scale }: DocQuestion, t: DeskTranslate, between: string): string | null {
	const answers = scale.map(({ key, label }) => `${key} = ${label}`).join(between);
	if (kind === 'target') return `${answers}${between}${t('doc_scale_target')}`;
	if (kind === 'recommend') return t('doc_scale_recommend');
	return answers || null;
}

function limitsOf({ total, range }: DocQuestion, t: DeskTranslate): string | null {
	if (range) return t('doc_limits_range', { min: range.min, max: range.max, unit: range.unit }).trim();
	return total === null ? null : t('doc_limits_total', { total });
}

const conditionOf = ({ condition }: DocQuestion, t: DeskTranslate): string | null =>
	condition && conditionInWords(condition, 'doc_condition', t);
