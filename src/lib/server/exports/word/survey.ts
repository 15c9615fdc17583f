import { conditionOn } from '$lib/charts/labels';
import type { DocSurvey } from '$lib/domain/documentation';
import type { Figure } from '$lib/domain/figures';
import { responseRate } from '$lib/domain/survey-rate';
import { figureAlt, figureNotes, type FigureTable, figureTable, measuresLine, sectorTable } from '../figure-tables.ts';
import { aboutResponses, baseOf, type TextBlock, textInWords, textsOf } from '../told.ts';
import { type Block, column, heading, leading, paragraph, table } from './blocks.ts';
import { chartOf } from './chart.ts';
import type { Telling } from './telling.ts';

export async function survey(telling: Telling, survey: DocSurvey): Promise<Block[]> {
	const { t, model, run } = telling;
	const { text, sample, ranges, warning } = aboutResponses(t, model.language, survey);
	const attendance = responseRate(survey)?.attendance ?? null;
	const blocks: Block[] = [
		paragraph(text, 'Small'),
		...(sample ? [paragraph(sample)] : []),
		...(ranges ? [paragraph(ranges, 'Small')] : []),
		...(warning ? [paragraph(warning, 'Care')] : [])
	];
	for (const figure of survey.figures) {
		blocks.push(...question(telling, figure, attendance, conditionOn(figure.key, survey.questions, t)));
		await run.rest();
	}
	return blocks;
}

function question(telling: Telling, figure: Figure, attendance: number | null, condition: string | null): Block[] {
	const { t, model } = telling;
	const { language, rules } = model;
	const head = [heading(2, figure.question), ...(condition ? [paragraph(condition, 'Small')] : [])];
	if (figure.suppressed) return [...head, paragraph(t('doc_too_few', { minGroup: rules.minGroup }))];
	const measures = measuresLine(figure, t, language);
	const small = [
		...(measures ? [measures] : []),
		...figureNotes(figure, attendance, t, language),
		baseOf(t, language, figure),
		...figure.caveats.map(({ id, params }) => t(id, params))
	];
	return [
		...head,
		leading(t(figure.sentence.id, figure.sentence.params)),
		...chartOf(telling, figure),
		// A target has its dots in the PDF; here every number of it is said, and stands in the table.
		...(figure.series.length > 0 ? [paragraph(figureAlt(figure, t, language), 'Small')] : []),
		...numbers(figureTable(figure, t, language)),
		...numbers(sectorTable(figure, t, language)),
		...small.map((text) => paragraph(text, 'Small')),
		...textsOf(t, language, figure).flatMap((block) => texts(telling, block))
	];
}

/** Under the heading of their group, else told apart by whether they are quoted. */
function texts({ t }: Telling, { title, quoted, others }: TextBlock): Block[] {
	const apart = title === null && quoted.length > 0;
	return [
		...(title !== null ? [heading(3, title)] : apart ? [heading(3, t('doc_quoted'))] : []),
		...quoted.map((text) => paragraph(t('doc_quote', { text: textInWords(t, text) }), 'Quotation')),
		...(apart && others.length > 0 ? [heading(3, t('doc_other_texts'))] : []),
		...others.map((text) => paragraph(`– ${textInWords(t, text)}`))
	];
}

export function numbers(told: FigureTable | null): Block[] {
	if (!told) return [];
	const wide = told.wide ?? told.heads.length > 4;
	const columns = told.heads.map((head, index) =>
		index === 0 ? { head, part: wide ? 4 : 6 } : { head, part: wide ? 3 : 2, align: 'end' as const }
	);
	return [table(columns, told.rows, wide ? column : Math.round(column * (told.heads.length > 3 ? 0.85 : 0.7)))];
}
