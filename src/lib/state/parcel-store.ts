import { createStore, delMany, entries, setMany } from 'idb-keyval';
import { idOf, type Parcel, type Queue } from './outbox-queue.ts';
import { outboxDatabase } from './storage.ts';

/** Where the outbox survives a reload. Each parcel has a key of its own, so that two tabs do not overwrite each other. */
export interface ParcelStore {
	load(): Promise<Queue>;
	save(parcels: Queue): Promise<void>;
	remove(ids: readonly string[]): Promise<void>;
}

/**
 * Parcels of one event in IndexedDB. Where the browser forbids it, nothing is kept beyond the page: loading gives nothing
 * and saving is let go, because the outbox holds everything in memory anyway (V2).
 */
export function openParcelStore(code: string): ParcelStore {
	const key = (id: string) => `${code} ${id}`;
	const allowed = async <Result>(
		act: (store: ReturnType<typeof createStore>) => Promise<Result>,
		otherwise: Result
	) => {
		try {
			return await act(createStore(outboxDatabase, 'parcels'));
		} catch {
			return otherwise;
		}
	};
	return {
		load: () =>
			allowed(async (store) => {
				const all = await entries<string, Parcel>(store);
				const own = all.filter(([name]) => name.startsWith(`${code} `)).map(([, parcel]) => parcel);
				return own.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
			}, []),
		save: (parcels) =>
			allowed(
				(store) =>
					setMany(
						parcels.map((parcel) => [key(idOf(parcel)), parcel]),
						store
					),
				undefined
			),
		remove: (ids) => allowed((store) => delMany(ids.map(key), store), undefined)
	};
}
