/** Paper sheets typed in on this device, until the server has them. Pure, without a clock. */
import { type Answer, answerSchema } from '$lib/domain/survey';
import { z } from '$lib/domain/zod';

const sheetSchema = z.object({
	/** Made on the device, so that sending twice stores once. */
	id: z.string(),
	sessionId: z.nullable(z.string()),
	answers: z.record(z.string(), answerSchema)
});
const pileSchema = z.object({
	/** Sheets that the server has confirmed. */
	stored: z.number(),
	waiting: z.array(sheetSchema),
	/** What the server will not take as it is. */
	refused: z.array(z.object({ sheet: sheetSchema, reason: z.string(), about: z.nullable(z.string()) }))
});

export type PaperSheet = { id: string; sessionId: string | null; answers: Record<string, Answer> };
export type Refused = { sheet: PaperSheet; reason: string; about: string | null };
export type Pile = { stored: number; waiting: readonly PaperSheet[]; refused: readonly Refused[] };

export const emptyPile: Pile = { stored: 0, waiting: [], refused: [] };

export function readPile(kept: string | null): Pile {
	try {
		return kept === null ? emptyPile : pileSchema.parse(JSON.parse(kept));
	} catch {
		return emptyPile;
	}
}

const without = (sheets: readonly PaperSheet[], id: string): PaperSheet[] => sheets.filter((sheet) => sheet.id !== id);

/** Put on the pile; one that lies there already is not put there twice. */
export const laid = (pile: Pile, sheet: PaperSheet): Pile => ({
	...pile,
	waiting: [...without(pile.waiting, sheet.id), sheet]
});

export function confirmed(pile: Pile, id: string): Pile {
	const waiting = without(pile.waiting, id);
	return waiting.length === pile.waiting.length ? pile : { ...pile, stored: pile.stored + 1, waiting };
}

export function refused(pile: Pile, id: string, reason: string, about: string | null): Pile {
	const sheet = pile.waiting.find((one) => one.id === id);
	if (!sheet) return pile;
	return { ...pile, waiting: without(pile.waiting, id), refused: [...pile.refused, { sheet, reason, about }] };
}

/** Taken off the pile, to be mended or thrown away. */
export const taken = (pile: Pile, id: string): Pile => ({
	...pile,
	refused: pile.refused.filter(({ sheet }) => sheet.id !== id)
});

/** Stored, and taken back from the server. */
export const withdrawn = (pile: Pile): Pile => ({ ...pile, stored: Math.max(0, pile.stored - 1) });

/** All that have been typed in and not thrown away. */
export const countOf = ({ stored, waiting, refused }: Pile): number => stored + waiting.length + refused.length;
