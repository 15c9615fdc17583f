/** What owners are told about what members did: administrative acts, never how somebody leads (L15). */
import { z } from './zod.ts';

export const kindsOfActs = ['organisation', 'members', 'events', 'links'] as const;

const text = z.nullable(z.string());

export const auditSchema = z.object({
	entries: z.array(
		z.object({
			id: z.string(),
			/** ISO, to the minute. */
			at: z.string(),
			kind: z.enum(kindsOfActs),
			act: z.string(),
			/** Null: an account that is gone, or nobody. */
			who: text,
			whom: text,
			event: z.nullable(z.object({ id: z.string(), title: z.string() })),
			role: text,
			state: text,
			fields: z.array(z.string())
		})
	),
	more: z.boolean()
});

export type Audit = z.infer<typeof auditSchema>;
export type AuditEntry = Audit['entries'][number];

/** What is asked for; days as "2026-11-22", `before`: the last entry of the page before. */
export type AuditQuestion = {
	kind: (typeof kindsOfActs)[number] | null;
	from: string | null;
	until: string | null;
	before: string | null;
};
