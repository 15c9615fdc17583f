/** What became of what was agreed, as members write it down afterwards (M19, L9). */
import type { Fields } from './merging.ts';
import { z } from './zod.ts';

export const AGREEMENT_STATES = ['open', 'under_way', 'done', 'given_up'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

export const REMARK_LENGTH = 500;

/** `stated_on`: ISO day on which it was last said; null: nobody has yet. Files of before say nothing of it. */
export const outcomeSchema = {
	state: z._default(z.enum(AGREEMENT_STATES), 'open'),
	remark: z._default(z.string(), ''),
	stated_on: z._default(z.nullable(z.string()), null)
};

/** An agreement as members see it. `due`: ISO day, null is open; `board`, `theme`: where it comes from. */
export type FollowedAgreement = {
	id: string;
	what: string;
	who: string;
	due: string | null;
	state: AgreementState;
	remark: string;
	stated_on: string | null;
	board: string;
	theme: string | null;
};

/** Somebody still has to do something. */
export const isPending = ({ state }: { state: AgreementState }): boolean => state === 'open' || state === 'under_way';

/** What can be written down of it, as the fields of a form, and back. */
export const outcomeFields = ({ state, remark }: Pick<FollowedAgreement, 'state' | 'remark'>): Fields => ({
	state,
	remark
});

export const outcomeOf = ({ state = '', remark = '' }: Fields) => ({ state, remark });
