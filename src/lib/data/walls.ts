import { type Snapshot, snapshotSchema } from '$lib/domain/board-snapshot';
import { type Brand, brandSchema } from '$lib/domain/brand';
import { type WallStage, wallStageSchema } from '$lib/domain/wall-stage';
import { rotationSchema, type Walk } from '$lib/domain/change';
import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';

const wallSchema = z.extend(snapshotSchema, {
	event: z.object({ title: z.string(), code: z.string() }),
	brand: z.optional(brandSchema),
	stage: z.nullable(wallStageSchema),
	rotation: z.nullable(rotationSchema)
});

export type WallSnapshot = Snapshot & {
	event: { title: string; code: string };
	brand?: Brand | undefined;
	stage: WallStage | null;
	rotation: Walk | null;
};

/** The board of a wall link from revision `since` on. Error: `link_unknown`, for revoked and expired links too. */
export function read(client: Caller, token: string, since: number): Promise<WallSnapshot> {
	return call(client, 'read_wall', { p_token: token, p_since: since }, wallSchema);
}
