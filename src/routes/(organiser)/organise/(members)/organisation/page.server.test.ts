import { expect, it } from 'vitest';
import { actions } from './+page.server.ts';

type LegalEvent = Parameters<NonNullable<typeof actions.legal>>[0];

/** Somebody with this role sends a form of so many bytes, which nobody may read. */
const sent = (role: string, bytes: number) =>
	actions.legal?.({
		locals: { organisations: Promise.resolve([{ id: 'mine', name: 'Kreis', role }]) },
		cookies: { get: () => undefined },
		request: {
			headers: new Headers({ 'content-length': String(bytes) }),
			formData: () => Promise.reject(new Error('was read'))
		}
	} as unknown as LegalEvent);

it('SEC5: legal texts of somebody who may not write them, or of no sensible size, are refused unread', async () => {
	await expect(sent('organiser', 100)).rejects.toMatchObject({ status: 403 });
	await expect(sent('facilitator', 11e6)).rejects.toMatchObject({ status: 403 });
	expect(await sent('owner', 11e6)).toMatchObject({
		status: 413,
		data: { item: 'mine.legal', saved: false, fault: 'error_legal_too_large' }
	});
	await expect(sent('owner', 100_000)).rejects.toThrow('was read');
});
