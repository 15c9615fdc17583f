import { NO_ANSWER_SIGN } from '$lib/domain/paper';
import { MOST_RECOMMENDED, type Question, STEPS, textIn } from '$lib/domain/survey';
import { ink } from '../pdf/look.ts';
import { type Block, box, BOX, field, type Pen, put, set, TICK, tick, type } from './pen.ts';

/** Kept free at the right for „keine Angabe", which stands apart from the answers (E3). */
const APART = 108;
const ROW = 19;

/** The boxes and lines of a question, with „keine Angabe" beside them. */
export function answerBlock(pen: Pen, question: Question): Block {
	const width = pen.book.column - APART;
	const answers = blockOf(pen, question, width);
	const apart = set(pen, pen.t('survey_no_answer'), APART - TICK - 8);
	return {
		height: Math.max(answers.height, apart.height),
		draw(top) {
			pen.book.structure.within('L', {}, () => {
				answers.draw(top);
				tick(pen, NO_ANSWER_SIGN, apart.lines, width + 8, top, APART - 8);
			});
		}
	};
}

function blockOf(pen: Pen, question: Question, width: number): Block {
	const { t, language } = pen;
	const labels = question.options.map(({ texts }) => textIn(texts, language));
	switch (question.kind) {
		case 'ordinal':
		case 'ordinal_middle':
		case 'mood':
		case 'yes_partly_no':
			return inALine(pen, labels, width);
		case 'choice':
		case 'choices':
			return inColumns(pen, labels, width);
		case 'target':
			return grid(
				pen,
				labels,
				STEPS.map((step) => t(`survey_target_${step}`)),
				width
			);
		case 'before_now':
			return grid(pen, [t('survey_before'), t('survey_now')], labels, width);
		case 'points':
		case 'ranking':
			return toWrite(pen, labels, width);
		case 'number':
			return amount(pen, question, width);
		case 'recommend':
			return zeroToTen(pen, width);
		case 'text':
			return ruled(pen, width);
	}
}

/** A few answers side by side, each with its words below its box. */
function inALine(pen: Pen, labels: string[], width: number): Block {
	const cell = width / labels.length;
	const words = labels.map((label) => set(pen, label, cell - 10));
	const line = type.label.leading + 2;
	return {
		height: line + Math.max(...words.map(({ height }) => height)),
		draw(top) {
			for (const [index, { lines }] of words.entries())
				pen.book.structure.within('LI', {}, () => {
					box(pen, String(index + 1), index * cell, top);
					put(pen, 'LBody', lines, type.label, index * cell + TICK - BOX - 5, top + line, cell - 10);
				});
		}
	};
}

/** Answers one below the other, in two columns where they are short. */
function inColumns(pen: Pen, labels: string[], width: number): Block {
	const columns = labels.length > 3 && labels.every((label) => label.length <= 34) ? 2 : 1;
	const cell = width / columns;
	const rows = Math.ceil(labels.length / columns);
	const words = labels.map((label) => set(pen, label, cell - TICK - 8));
	const heights = Array.from({ length: rows }, (_, row) =>
		Math.max(ROW - 2, ...words.filter((_, index) => index % rows === row).map(({ height }) => height + 4))
	);
	const topOf = (row: number): number => heights.slice(0, row).reduce((sum, height) => sum + height, 0);
	return {
		height: topOf(rows),
		draw(top) {
			for (const [index, { lines }] of words.entries())
				tick(pen, String(index + 1), lines, Math.floor(index / rows) * cell, top + topOf(index % rows), cell - 8);
		}
	};
}

/** Rows that each take one of the same steps. */
function grid(pen: Pen, rows: string[], steps: string[], width: number): Block {
	const first = width * 0.3;
	const cell = (width - first) / steps.length;
	const heads = steps.map((step) => set(pen, step, cell - 6, type.hint));
	const words = rows.map((row) => set(pen, row, first - 8));
	const head = Math.max(...heads.map(({ height }) => height)) + 3;
	const heights = words.map(({ height }) => Math.max(ROW, height + 5));
	return {
		height: head + heights.reduce((sum, height) => sum + height, 0),
		draw(top) {
			pen.book.structure.within('LI', {}, () => {
				for (const [index, { lines }] of heads.entries())
					put(pen, 'LBody', lines, type.hint, first + index * cell, top, cell - 6);
			});
			let at = top + head;
			for (const [row, { lines }] of words.entries()) {
				pen.book.structure.within('LI', {}, () => {
					put(pen, 'LBody', lines, type.label, 0, at, first - 8);
					for (const index of steps.keys()) box(pen, String(index + 1), first + index * cell - 2, at);
				});
				at += heights[row] ?? ROW;
			}
		}
	};
}

/** Rows with a place for a number. */
function toWrite(pen: Pen, labels: string[], width: number): Block {
	const place = 34;
	const words = labels.map((label) => set(pen, label, width - place - 12));
	const heights = words.map(({ height }) => Math.max(ROW + 2, height + 6));
	return {
		height: heights.reduce((sum, height) => sum + height, 0),
		draw(top) {
			let at = top;
			for (const [row, { lines }] of words.entries()) {
				pen.book.structure.within('LI', {}, () =>
					put(pen, 'LBody', lines, type.label, place + 8, at + 1, width - place - 12)
				);
				field(pen, 0, at, place, 15);
				at += heights[row] ?? ROW;
			}
		}
	};
}

function amount(pen: Pen, { config }: Question, width: number): Block {
	const unit = config.unit ? textIn(config.unit, pen.language) : '';
	const words = set(pen, unit || ' ', width - 92);
	return {
		height: Math.max(24, words.height + 6),
		draw(top) {
			field(pen, 0, top, 80, 20);
			if (unit)
				pen.book.structure.within('LI', {}, () => put(pen, 'LBody', words.lines, type.label, 90, top + 4, width - 92));
		}
	};
}

function zeroToTen(pen: Pen, width: number): Block {
	const steps = Array.from({ length: MOST_RECOMMENDED + 1 }, (_, step) => step);
	const cell = width / steps.length;
	const line = type.label.leading + 2;
	const ends = (['survey_recommend_low', 'survey_recommend_high'] as const).map((key) =>
		set(pen, pen.t(key), width / 2 - 4, type.hint)
	);
	return {
		height: line + Math.max(...ends.map(({ height }) => height)),
		draw(top) {
			pen.book.structure.within('LI', {}, () => {
				for (const step of steps) box(pen, String(step), step * cell, top);
			});
			pen.book.structure.within('LI', {}, () => {
				const [low, high] = ends;
				if (low) put(pen, 'LBody', low.lines, type.hint, 0, top + line, width / 2 - 4);
				if (high) {
					const wide = Math.max(...high.lines.map((one) => one.width));
					put(pen, 'LBody', high.lines, type.hint, width - wide, top + line, wide + 1);
				}
			});
		}
	};
}

/** Lines to write on. */
function ruled(pen: Pen, width: number): Block {
	const lines = 3;
	const gap = 23;
	return {
		height: lines * gap + 2,
		draw(top) {
			const { doc, sheet, structure } = pen.book;
			structure.artifact(() => {
				for (let line = 1; line <= lines; line++)
					doc.moveTo(sheet.left, top + line * gap).lineTo(sheet.left + width, top + line * gap);
				doc.lineWidth(0.6).stroke(ink.edge);
			});
		}
	};
}
