/** SHA-256 of a text as hex. Browsers have it only on pages with a certificate, and halls often have none (V7). */
export function sha256(text: string): string {
	const data = new TextEncoder().encode(text);
	const blocks = Math.ceil((data.length + 9) / 64);
	const padded = new DataView(new ArrayBuffer(blocks * 64));
	data.forEach((byte, at) => padded.setUint8(at, byte));
	padded.setUint8(data.length, 0x80);
	padded.setUint32(blocks * 64 - 8, Math.floor(data.length / 0x20000000));
	padded.setUint32(blocks * 64 - 4, data.length << 3);
	const state = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(prime ** (1 / 2)));
	for (let block = 0; block < blocks; block++) digest(state, padded, block * 64);
	return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

const primes = Array.from({ length: 312 }, (_, n) => n).filter((n) => {
	for (let divisor = 2; divisor * divisor <= n; divisor++) if (n % divisor === 0) return false;
	return n > 1;
});

/** The first 32 bits behind the point. */
const fraction = (number: number): number => Math.floor((number % 1) * 0x100000000);
const rounds = Uint32Array.from(primes.slice(0, 64), (prime) => fraction(prime ** (1 / 3)));

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function digest(state: Uint32Array, data: DataView, offset: number): void {
	const words = new Uint32Array(64);
	for (let t = 0; t < 64; t++) {
		const [early = 0, late = 0] = [words[t - 15], words[t - 2]];
		const s0 = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
		const s1 = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
		words[t] = t < 16 ? data.getUint32(offset + t * 4) : s0 + s1 + (words[t - 16] ?? 0) + (words[t - 7] ?? 0);
	}
	let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
	for (let t = 0; t < 64; t++) {
		const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
		const one = (h + s1 + ((e & f) ^ (~e & g)) + (rounds[t] ?? 0) + (words[t] ?? 0)) | 0;
		const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
		const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
		[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
	}
	[a, b, c, d, e, f, g, h].forEach((word, at) => (state[at] = (state[at] ?? 0) + word));
}
