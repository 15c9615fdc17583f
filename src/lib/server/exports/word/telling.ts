import type { Documentation } from '$lib/domain/documentation';
import type { DeskTranslate } from '$lib/messages';
import type { Run } from '../run.ts';

/** What every chapter of the Word file is given. */
export type Telling = { model: Documentation; t: DeskTranslate; run: Run };
