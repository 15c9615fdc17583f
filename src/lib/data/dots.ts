import { type Dots, dotsSchema } from '$lib/domain/board-snapshot';
import { z } from '$lib/domain/zod';
import { call, type Caller } from './client.ts';

/** Places a seat's dots instead of those it had (M18). Errors: `dots_over_budget`, `dots_over_theme`, `theme_unknown`. */
export async function place(client: Caller, boardId: string, dots: Dots, seatKey: string): Promise<Dots> {
	const args = { p_board_id: boardId, p_dots: dots, p_seat_key: seatKey };
	return (await call(client, 'place_dots', args, z.object({ dots: dotsSchema }))).dots;
}
