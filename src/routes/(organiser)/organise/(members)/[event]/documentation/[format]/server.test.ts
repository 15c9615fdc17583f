import { expect, it, vi } from 'vitest';
import * as documents from '$lib/data/documentation';
import * as organisations from '$lib/data/organisations';
import * as results from '$lib/data/results';
import { richSource } from '../../../../../../../../tests/documents/rich-source.ts';
import { PARTS } from '$lib/domain/documentation-parts';
import { GET } from './+server.ts';

vi.mock('$lib/server/handout', () => ({ followUpLink: () => Promise.resolve(null) }));

type Asked = Parameters<typeof GET>[0];

/** A member asks for the CSV of the notes with this query. */
function asks(query: string): Promise<Response> {
	const asked = {
		params: { event: '1', format: 'csv-notes' },
		locals: { member: {}, language: 'de' },
		url: new URL(`http://localhost/organise/1/documentation/csv-notes?${query}`)
	};
	return Promise.resolve(GET(asked as unknown as Asked));
}

it('L6: the words of fewer than five go into no file before that was confirmed, whoever asks; others need no word', async () => {
	vi.spyOn(documents, 'read').mockResolvedValue({ source: richSource(), parts: PARTS });
	vi.spyOn(organisations, 'hostOf').mockResolvedValue({ name: '', accent: null, logo: null });
	const few = vi.spyOn(results, 'fewWriters').mockResolvedValue(['a board']);

	await expect(asks('part=boards&part=method')).rejects.toMatchObject({
		status: 303,
		location: '/organise/1/documentation?unconfirmed=1&part=boards&part=method'
	});
	await expect(asks('told=1')).rejects.toMatchObject({ status: 303 });
	for (const query of ['few=1', 'archive=1', 'part=programme']) expect((await asks(query)).status).toBe(200);

	few.mockResolvedValue([]);
	expect((await asks('')).status).toBe(200);
});
