import { expect, it } from 'vitest';
import type { OrganisationFile } from '$lib/domain/organisation-file';
import { bring } from './bring.ts';

const file: OrganisationFile = {
	organisation: { legal: {} },
	events: ['first', 'second', 'third'].map((title) => ({ definition: { title } }))
};

const look = { logo: { image: new Uint8Array([1]), width: 1, height: 1 }, was: '' };

/** A backend that refuses one event, and to delete or to change details where that is said. */
function backend(refused: string, ...alsoRefused: string[]) {
	const there = new Set<string>();
	const calls: string[] = [];
	const rpc = async (name: string, args: Record<string, unknown> = {}) => {
		calls.push(name);
		const title = (args['p_definition'] as { title: string } | undefined)?.title;
		if (title === refused || alsoRefused.includes(name)) {
			return { data: null, error: { code: 'PT400', message: 'event_invalid', hint: 'title' }, status: 400 };
		}
		if (title) there.add(title);
		if (name === 'delete_event') there.delete(String(args['p_event_id']));
		return { data: { event: { id: title ?? '' } }, error: null, status: 200 };
	};
	return { caller: { rpc }, there, calls };
}

it('L20: an organisation comes whole, its details last', async () => {
	const { caller, there, calls } = backend('none');
	expect(await bring(caller, '1', file, look)).toBe(3);
	expect([...there]).toEqual(['first', 'second', 'third']);
	expect(calls.slice(-2)).toEqual(['set_organisation', 'set_logo']);
});

it('L20: or not at all: what came before the place that is refused goes again', async () => {
	const { caller, there, calls } = backend('third');
	await expect(bring(caller, '1', file, look)).rejects.toMatchObject({
		id: 'own_data_refused',
		about: 'events.2: title'
	});
	expect([...there]).toEqual([]);
	expect(calls).not.toContain('set_organisation');

	const details = backend('none', 'set_organisation');
	await expect(bring(details.caller, '1', file, look)).rejects.toMatchObject({
		id: 'own_data_refused',
		about: 'organisation: title'
	});
	expect([...details.there]).toEqual([]);
});

it('says so where something could not be taken away again', async () => {
	const { caller } = backend('second', 'delete_event');
	await expect(bring(caller, '1', file, null)).rejects.toMatchObject({ id: 'own_data_stopped' });
});
