import type { Documentation } from '$lib/domain/documentation';
import type { DocQuestion } from '$lib/domain/documentation-questions';
import type { DeskTranslate } from '$lib/messages';
import { column } from './columns.ts';
import type { Table } from './table.ts';

/** What was asked, a row for each question of each sheet: enough to tell whether two sheets may be compared (E2, E15). */
export function codebookTable({ surveys }: Documentation, t: DeskTranslate): Table {
	// A sheet that was answered for several sessions is one sheet.
	const sheets = surveys.filter(
		(survey, index) =>
			surveys.findIndex(
				({ title, template, version, fingerprint }) =>
					title === survey.title &&
					template === survey.template &&
					version === survey.version &&
					fingerprint === survey.fingerprint
			) === index
	);
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
		rows: sheets.flatMap(({ title, template, version, fingerprint, questions }) =>
			questions.map((question, index) => [
				title,
				template,
				version,
				fingerprint,
				index + 1,
				question.key,
				question.text,
				t(`doc_kind_${question.kind}`),
				scaleOf(question, t),
				limitsOf(question, t),
				conditionOf(question, t)
			])
		)
	};
}

function scaleOf({ kind, scale }: DocQuestion, t: DeskTranslate): string | null {
	const answers = scale.map(({ key, label }) => `${key} = ${label}`).join('\n');
	if (kind === 'target') return `${answers}\n${t('doc_scale_target')}`;
	if (kind === 'recommend') return t('doc_scale_recommend');
	return answers || null;
}

function limitsOf({ total, range }: DocQuestion, t: DeskTranslate): string | null {
	if (range) return t('doc_limits_range', { min: range.min, max: range.max, unit: range.unit }).trim();
	return total === null ? null : t('doc_limits_total', { total });
}

function conditionOf({ condition }: DocQuestion, t: DeskTranslate): string | null {
	if (!condition) return null;
	const answers = condition.any.map((answer) => `„${answer}“`).join(', ');
	return t('doc_condition', { question: condition.question, answers });
}
