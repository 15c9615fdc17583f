import { describe, expect, it } from 'vitest';
import { Drafts, place } from './drafts.ts';
import { makeSeatKey, Seat } from './seat.ts';
import { draftName, inventory, openTextStore, outboxDatabase, seatName } from './storage.ts';

/** A browser's storage; `fails` says when writing throws. */
function storage(fails: () => boolean = () => false): Storage {
	const texts = new Map<string, string>();
	const target = {
		getItem: (name: string) => texts.get(name) ?? null,
		setItem(name: string, text: string) {
			if (fails()) throw new DOMException('QuotaExceededError');
			texts.set(name, text);
		},
		removeItem: (name: string) => void texts.delete(name)
	};
	return new Proxy(target, {
		ownKeys: () => [...texts.keys()],
		getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true })
	}) as unknown as Storage;
}

describe('what a device keeps', () => {
	it('V2: where storage throws, the seat and drafts live in memory', () => {
		for (const broken of [
			() => storage(() => true),
			() => {
				throw new DOMException('SecurityError');
			}
		]) {
			const store = openTextStore(broken);
			const seat = new Seat(store, 'FACHT6');
			const drafts = new Drafts(store, 'FACHT6');
			drafts.write(place.prompt('p'), 'half a sen');
			expect(seat.lasting).toBe(false);
			expect(new Seat(store, 'FACHT6').key).toBe(seat.key);
			expect(drafts.read(place.prompt('p'))).toBe('half a sen');
		}
	});

	it('V2: a storage that fills up later loses nothing that is being written', () => {
		let full = false;
		const store = openTextStore(() => storage(() => full));
		const drafts = new Drafts(store, 'FACHT6');
		drafts.write(place.prompt('p'), 'one');
		full = true;
		drafts.write(place.prompt('p'), 'one two');
		expect(drafts.read(place.prompt('p'))).toBe('one two');
	});

	it('L3: a seat key is 32 random bytes, one for each event, and is there again after a reload', () => {
		expect(makeSeatKey()).toMatch(/^[\w-]{43}$/);
		const kept = storage();
		const seat = new Seat(
			openTextStore(() => kept),
			'FACHT6'
		);
		seat.begin();
		const again = new Seat(
			openTextStore(() => kept),
			'FACHT6'
		);
		expect(again.key).toBe(seat.key);
		expect(again.begun).toBe(true);
		expect(
			new Seat(
				openTextStore(() => kept),
				'TREFF6'
			).key
		).not.toBe(seat.key);
	});

	it('L11: every name that is stored is in the inventory', () => {
		const id = '0190b2c4-0000-7000-8000-000000000000';
		const names = [
			['localStorage', seatName('FACHT6')],
			['localStorage', draftName('FACHT6', place.prompt(id))],
			['localStorage', draftName('FACHT6', place.reply(id))],
			['localStorage', draftName('FACHT6', place.edit(id))],
			['localStorage', draftName('FACHT6', place.sheet(id, null))],
			['localStorage', draftName('FACHT6', place.sheet(id, id))],
			['indexedDB', outboxDatabase]
		] as const;
		for (const [where, name] of names)
			expect(inventory.filter((item) => item.where === where && item.name.test(name))).toHaveLength(1);
	});

	it('drafts of one event are forgotten without those of another', () => {
		const kept = storage();
		const store = openTextStore(() => kept);
		new Drafts(store, 'FACHT6').write(place.prompt('p'), 'a');
		new Drafts(store, 'TREFF6').write(place.prompt('p'), 'b');
		new Drafts(store, 'FACHT6').forgetAll();
		expect(new Drafts(store, 'FACHT6').read(place.prompt('p'))).toBe('');
		expect(new Drafts(store, 'TREFF6').read(place.prompt('p'))).toBe('b');
	});
});
