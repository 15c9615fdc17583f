/** What attendees were told about an event before it was corrected (L7). */
import { z } from './zod.ts';

/** Whose wording is kept when it is changed after somebody has come. */
export const PROMISED = ['purpose', 'recipients', 'controller', 'privacy_officer'] as const;

/** `changed_on`: the ISO day from which it says something else. */
const first = z.optional(z.object({ said: z.string(), changed_on: z.string() }));

/** By field, those that say something else by now. */
export const firstSaidSchema = z.object({
	purpose: first,
	recipients: first,
	controller: first,
	privacy_officer: first
});

export type FirstSaid = z.infer<typeof firstSaidSchema>;
