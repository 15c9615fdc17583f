/** Ids that a device makes itself, so that a note can be sent again without being stored twice. */

/** A note's id says within which five minutes it was made, and no more (L4). */
const COARSE_MS = 5 * 60 * 1000;

/**
 * A UUID version 7 whose time is rounded down to five minutes: ids made close together sort at random, so they tell
 * neither who wrote fast nor which notes came from one hand.
 * @param now milliseconds since 1970; @param random 10 random bytes
 * @throws RangeError if there are not exactly 10 bytes
 */
export function newId(now: number, random: Uint8Array): string {
	if (random.length !== 10) throw new RangeError('an id needs 10 random bytes');
	const time = Math.floor(now / COARSE_MS) * COARSE_MS;
	const bytes = new Uint8Array(16);
	new DataView(bytes.buffer).setUint32(0, Math.floor(time / 0x10000));
	new DataView(bytes.buffer).setUint16(4, time % 0x10000);
	bytes.set(random, 6);
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
	return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
