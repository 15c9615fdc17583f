import type { MessageKey } from '$lib/messages';

/**
 * Everything this program keeps in an attendee's browser (L11), and nothing besides: a test compares this list with what
 * is there after a day's use, and the privacy page shows it.
 */
export const inventory: readonly {
	where: 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cookie';
	name: RegExp;
	purpose: MessageKey;
}[] = [
	{ where: 'localStorage', name: /^schreibgespraech\.seat\.[A-Z0-9]+$/, purpose: 'storage_seat' },
	{ where: 'localStorage', name: /^schreibgespraech\.draft\.[A-Z0-9]+\.[\w.-]+$/, purpose: 'storage_draft' },
	{ where: 'indexedDB', name: /^schreibgespraech-outbox$/, purpose: 'storage_outbox' },
	{ where: 'cookie', name: /^language$/, purpose: 'storage_language' },
	{ where: 'sessionStorage', name: /^sveltekit:(scroll|snapshot)$/, purpose: 'storage_scroll' }
];

const prefix = 'schreibgespraech';
export const seatName = (code: string): string => `${prefix}.seat.${code}`;
export const draftName = (code: string, place: string): string => `${prefix}.draft.${code}.${place}`;
/** At a member's desk, never on an attendee's device: forms being changed, and paper sheets that are not sent yet. */
export const sheetName = (surveyId: string): string => `${prefix}.sheet.${surveyId}`;
export const planName = (part: string): string => `${prefix}.plan.${part}`;
export const paperName = (surveyId: string): string => `${prefix}.paper.${surveyId}`;
/** Of this window: the paper sheet that is being typed in. */
export const typedName = (surveyId: string): string => `${prefix}.typed.${surveyId}`;
export const outboxDatabase = `${prefix}-outbox`;

/** Small texts by name. */
export interface TextStore {
	/** False where the browser forbids storage: everything is gone when the page is closed. */
	readonly lasting: boolean;
	read(name: string): string | null;
	write(name: string, text: string): void;
	remove(name: string): void;
	/** Forgets all names that begin so. */
	removeAll(prefix: string): void;
}

/** Nothing outlasts the page. */
export class MemoryStore implements TextStore {
	readonly lasting = false;
	readonly #texts = new Map<string, string>();

	read(name: string): string | null {
		return this.#texts.get(name) ?? null;
	}
	write(name: string, text: string): void {
		this.#texts.set(name, text);
	}
	remove(name: string): void {
		this.#texts.delete(name);
	}
	removeAll(prefix: string): void {
		for (const name of this.#texts.keys()) if (name.startsWith(prefix)) this.#texts.delete(name);
	}
	has(prefix: string): boolean {
		return [...this.#texts.keys()].some((name) => name.startsWith(prefix));
	}
}

class BrowserStore implements TextStore {
	readonly lasting = true;
	readonly #storage: Storage;
	/** What the browser refused to take, because it is full. */
	readonly #overflow = new MemoryStore();

	constructor(storage: Storage) {
		this.#storage = storage;
	}
	read(name: string): string | null {
		return this.#overflow.read(name) ?? this.#storage.getItem(name);
	}
	write(name: string, text: string): void {
		try {
			this.#storage.setItem(name, text);
			this.#overflow.remove(name);
		} catch {
			this.#overflow.write(name, text);
		}
	}
	remove(name: string): void {
		this.#overflow.remove(name);
		this.#storage.removeItem(name);
	}
	removeAll(prefix: string): void {
		this.#overflow.removeAll(prefix);
		for (const name of Object.keys(this.#storage)) if (name.startsWith(prefix)) this.#storage.removeItem(name);
	}
}

/** The browser's storage where it works, else memory: mini-browsers of guest networks forbid it or throw (V2). */
export function openTextStore(storage: () => Storage = () => localStorage): TextStore {
	try {
		const found = storage();
		const probe = `${prefix}.seat.PROBE`;
		found.setItem(probe, '1');
		found.removeItem(probe);
		return new BrowserStore(found);
	} catch {
		return new MemoryStore();
	}
}
