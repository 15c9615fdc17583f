import type { DocComparison } from '$lib/domain/documentation-comparisons';
import { comparisonTables, isDrawn, remarksOf } from '../comparison-tables.ts';
import { type Block, heading, paragraph } from './blocks.ts';
import { comparisonChart } from './chart.ts';
import { numbers } from './survey.ts';
import type { Telling } from './telling.ts';

/** The same questions of several groups, with what one may not conclude from it (E17). */
export async function comparison(telling: Telling, { of, questions }: DocComparison): Promise<Block[]> {
	const { t, model, run } = telling;
	const blocks: Block[] = of === 'workshops' ? [paragraph(t('compare_text'), 'Small')] : [];
	for (const compared of questions) {
		blocks.push(
			heading(2, compared.question),
			...(isDrawn(compared) ? comparisonChart(telling, compared) : []),
			...comparisonTables(compared, t).flatMap(numbers),
			...remarksOf(compared, t, model.language).map((text) => paragraph(text, 'Small'))
		);
		await run.rest();
	}
	return blocks;
}
