import { z } from './zod.ts';

/** How an organisation looks where its events are seen. The logo is a PNG of at most 640 by 240 at `/logo/<digest>`. */
export const brandSchema = z.object({
	name: z.string(),
	accent: z.nullable(z.string()),
	logo: z.nullable(z.object({ digest: z.string(), width: z.number(), height: z.number() }))
});

export type Brand = z.infer<typeof brandSchema>;
