/**
 * A well-mixed 32-bit hash of a text (FNV-1a, finished as in MurmurHash3). For spreading and shuffling only, never for secrets.
 * @param seed another seed gives an unrelated order of the same texts
 */
export function hashText(text: string, seed = 0): number {
	let hash = 0x811c9dc5 ^ seed;
	for (let index = 0; index < text.length; index++) {
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	}
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}
