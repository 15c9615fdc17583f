import { z } from 'zod';

/** What a client asks for with phx_join. Unknown settings are left aside, as Supabase does. */
const joinPayload = z.object({
	access_token: z.string().nullish(),
	config: z
		.object({
			private: z.boolean().nullish(),
			broadcast: z
				.object({
					ack: z.boolean().nullish(),
					self: z.boolean().nullish(),
					replication_ready: z.boolean().nullish()
				})
				.nullish(),
			presence: z.object({ enabled: z.boolean().nullish() }).nullish(),
			postgres_changes: z.array(z.unknown()).nullish()
		})
		.nullish()
});

export type Join = {
	token: string | null;
	ack: boolean;
	self: boolean;
	replicationReady: boolean;
	presence: boolean;
};

/** The settings, or the reason for which nobody may join like that. */
export function parseJoin(payload: unknown): Join | { refused: string } {
	const parsed = joinPayload.safeParse(payload);
	if (!parsed.success) return { refused: 'InvalidJoinPayload: The settings of the channel are not valid' };
	const { access_token, config } = parsed.data;
	if (!config?.private) return { refused: 'PrivateOnly: This project only allows private channels' };
	if (config.postgres_changes?.length) {
		return { refused: 'PostgresChangesDisabled: Changes of tables are broadcast on private channels only' };
	}
	return {
		token: access_token ?? null,
		ack: config.broadcast?.ack ?? false,
		self: config.broadcast?.self ?? false,
		replicationReady: config.broadcast?.replication_ready ?? false,
		presence: config.presence?.enabled ?? false
	};
}
