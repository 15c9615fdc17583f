import type { SupabaseClient } from '@supabase/supabase-js';
import * as agreements from '../../src/lib/data/agreements.ts';
import * as leads from '../../src/lib/data/leads.ts';
import * as phases from '../../src/lib/data/phases.ts';
import * as themes from '../../src/lib/data/themes.ts';
import type { Sorting, ThemeChange } from '../../src/lib/domain/arranging.ts';
import type { SettingsPatch } from '../../src/lib/domain/lead.ts';
import type { Phase } from '../../src/lib/domain/phases.ts';

/** Whoever leads boards, through the app's own data modules. */
export type Facilitator = ReturnType<typeof createFacilitator>;

/** @param token of a facilitator's link; null: `client` is a member's */
export function createFacilitator(client: SupabaseClient, token: string | null) {
	return {
		/** @param boardId null: the one board of a link */
		read: (boardId: string | null, since = 0) => leads.read(client, boardId, since, token),
		setPhase: (boardId: string, phase: Phase, seconds: number | null, expected: Phase) =>
			phases.set(client, boardId, phase, seconds, expected, token),
		setBoard: (boardId: string, patch: SettingsPatch) => leads.setBoard(client, boardId, patch, token),
		arrange: (boardId: string, changes: readonly ThemeChange[], notes: Sorting) =>
			themes.arrange(client, boardId, changes, notes, token),
		confirmHeadings: (boardId: string) => themes.confirm(client, boardId, true, token),
		setAgreement: (boardId: string, agreement: agreements.AgreementChange) =>
			agreements.set(client, boardId, agreement, token)
	};
}
