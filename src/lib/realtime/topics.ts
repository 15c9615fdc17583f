/** The names of the live topics. All are private: the database decides who may listen. */
export const boardTopic = (boardId: string): string => `board:${boardId}`;
export const eventTopic = (eventId: string): string => `event:${eventId}`;
export const resultsTopic = (eventId: string): string => `results:${eventId}`;
/** News for those who lead a board: members', or (`hash`: SHA-256 of the token, hex) those of one link. */
export const moderationTopic = (boardId: string, hash: string | null): string =>
	hash === null ? `moderation:${boardId}` : `moderation:${boardId}:${hash}`;
