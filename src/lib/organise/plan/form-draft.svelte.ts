import { type Conflict, type Fields, merged } from '$lib/domain/merging';
import { z } from '$lib/domain/zod';

const fieldsSchema = z.record(z.string(), z.string());
const keptSchema = z.object({ base: fieldsSchema, fields: fieldsSchema });

/** The fields of a form under somebody's hands, while others may change the same. */
export class FormDraft {
	/** Changed in place by the fields. */
	fields: Record<string, string> = $state({});
	/** What was stored when the writing began, or was last told. */
	#base: Fields = $state.raw({});
	#conflicts: readonly Conflict[] = $state.raw([]);

	constructor(stored: Fields) {
		this.#base = stored;
		this.fields = { ...stored };
	}

	get base(): Fields {
		return this.#base;
	}

	/** What both have changed, as long as nobody has chosen. */
	get conflicts(): readonly Conflict[] {
		return this.#conflicts;
	}

	get dirty(): boolean {
		return Object.entries(this.fields).some(([field, text]) => text !== (this.#base[field] ?? ''));
	}

	/** This is stored now: what was not touched here follows it. */
	take(stored: Fields): void {
		const { fields, conflicts } = merged(this.#base, $state.snapshot(this.fields), stored);
		const told = conflicts.map(({ field }) => field);
		const open = this.#conflicts.filter(
			({ field, theirs }) => !told.includes(field) && stored[field] === theirs && fields[field] !== theirs
		);
		this.#conflicts = [...open, ...conflicts];
		this.fields = fields;
		this.#base = stored;
	}

	/** These fields were saved; what was written since stays to be saved. */
	settle(saved: Fields): void {
		this.#base = saved;
		this.#conflicts = [];
	}

	/** The other text holds. */
	yield(field: string): void {
		const conflict = this.#conflicts.find((one) => one.field === field);
		if (conflict) this.fields[field] = conflict.theirs;
		this.#conflicts = this.#conflicts.filter((one) => one.field !== field);
	}

	/** Begins anew with what is stored. */
	discard(): void {
		this.fields = { ...this.#base };
		this.#conflicts = [];
	}

	/** What a reload brings back; empty when there is nothing to keep. */
	kept(): string {
		return this.dirty ? JSON.stringify({ base: this.#base, fields: $state.snapshot(this.fields) }) : '';
	}

	/** Brings back what was kept, beside what is stored now. Gives whether that changes anything. */
	bringBack(kept: string): boolean {
		if (kept === '') return false;
		try {
			const { base, fields } = keptSchema.parse(JSON.parse(kept));
			const stored = this.#base;
			this.#base = base;
			this.fields = fields;
			this.take(stored);
			return this.dirty;
		} catch {
			return false;
		}
	}
}
