import { hashText } from '$lib/domain/hash';
import { seatName, type TextStore } from './storage.ts';

/** 32 random bytes as base64url: 43 characters. */
export function makeSeatKey(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(32));
	return btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');
}

/** One anonymous participation in one event: a key on this device, nothing about a person. */
export class Seat {
	readonly key: string;
	/** Whether it will be recognised after the page was closed (V2). */
	readonly lasting: boolean;
	/** The order in which this seat sees the notes of others (M10). Says nothing about the key. */
	readonly shuffle: string;
	readonly #store: TextStore;
	readonly #name: string;

	constructor(store: TextStore, code: string, make = makeSeatKey) {
		this.#store = store;
		this.#name = seatName(code);
		const [known] = (store.read(this.#name) ?? '').split(' ');
		this.key = known && /^[\w-]{43}$/.test(known) ? known : make();
		this.lasting = store.lasting;
		this.shuffle = String(hashText(this.key));
		if (known !== this.key) store.write(this.#name, this.key);
	}

	/** Whether the promise was read and „Los geht's" was chosen. */
	get begun(): boolean {
		return this.#store.read(this.#name)?.endsWith(' begun') ?? false;
	}

	begin(): void {
		this.#store.write(this.#name, `${this.key} begun`);
	}

	/** Leaves nothing of it on the device. */
	forget(): void {
		this.#store.remove(this.#name);
	}
}
