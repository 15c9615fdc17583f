/** What an organisation publishes of an event after it, in the shape of its documentation (V19). */
import { brandSchema } from './brand.ts';
import { documentationSourceSchema } from './documentation-source.ts';
import { z } from './zod.ts';

/** What can be chosen of an event and its boards; boards and sheets are chosen one by one. */
export const RESULT_PARTS = ['programme', 'themes', 'notes', 'agreements', 'follow_up'] as const;
/** For nobody, for who has a link, or for everybody. */
export const RESULT_ACCESS = ['none', 'link', 'public'] as const;

const parts = z.array(z.enum(RESULT_PARTS));

export const publishedSchema = z.object({
	parts,
	/** ISO day; null: its content is there as well (L9). */
	agreements_until: z.nullable(z.string()),
	/** The way to a follow-up that is answered now (F8). `ends_on`: the last day. */
	follow_up: z.nullable(z.object({ token: z.string(), ends_on: z.string() })),
	brand: z.nullable(brandSchema),
	results: documentationSourceSchema
});

const publication = {
	access: z.enum(RESULT_ACCESS),
	parts,
	boards: z.array(z.string()),
	surveys: z.array(z.string())
};
export const previewSchema = z.extend(publishedSchema, publication);

export type Published = z.infer<typeof publishedSchema>;
export type Publication = Pick<z.infer<typeof previewSchema>, keyof typeof publication>;
