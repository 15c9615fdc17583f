import { afterEach, expect, it, vi } from 'vitest';
import { loadLater } from './load-later.ts';

afterEach(() => vi.useRealTimers());

it('V11: what the network did not bring is asked for again', async () => {
	vi.useFakeTimers();
	const load = vi
		.fn<() => Promise<string>>()
		.mockRejectedValueOnce(new TypeError())
		.mockRejectedValueOnce(new TypeError())
		.mockResolvedValue('part');
	const part = loadLater(load);
	await vi.runAllTimersAsync();
	expect(await part).toBe('part');
	expect(load).toHaveBeenCalledTimes(3);
});
