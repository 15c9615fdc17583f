import { createStore, delMany, keys } from 'idb-keyval';
import { idOf } from './outbox-queue.ts';
import { openParcelStore, type ParcelStore } from './parcel-store.ts';
import { outboxDatabase } from './storage.ts';

const prefix = 'kiosk.';
const nameOf = (eventId: string, seatKey: string): string => `${prefix}${eventId}.${seatKey}`;

/** What somebody at a kiosk wrote, kept under her own key and only until the server has it or refuses it (V13). */
export function openKioskParcels(eventId: string, seatKey: string): ParcelStore {
	const store = openParcelStore(nameOf(eventId, seatKey));
	return {
		load: () => store.load(),
		async save(parcels) {
			const unsent = parcels.filter(({ state }) => state === 'waiting');
			const done = parcels.filter(({ state }) => state !== 'waiting').map(idOf);
			if (unsent.length > 0) await store.save(unsent);
			if (done.length > 0) await store.remove(done);
		},
		remove: (ids) => store.remove(ids)
	};
}

/** The keys under which this tablet still has something for the event: it was switched off before it could send. */
export async function unsentSeats(eventId: string): Promise<string[]> {
	const start = nameOf(eventId, '');
	const names = await namesKept();
	const own = names.filter((name) => name.startsWith(start));
	return [...new Set(own.map((name) => name.slice(start.length).split(' ')[0] ?? ''))];
}

/** Forgets the texts and keys of everybody: this tablet is no kiosk any more, and would never ask for them again (L3). */
export async function forgetKiosks(): Promise<void> {
	const own = (await namesKept()).filter((name) => name.startsWith(prefix));
	if (own.length > 0) await delMany(own, createStore(outboxDatabase, 'parcels'));
}

/** None where the browser forbids to keep anything. */
async function namesKept(): Promise<string[]> {
	try {
		return await keys<string>(createStore(outboxDatabase, 'parcels'));
	} catch {
		return [];
	}
}
