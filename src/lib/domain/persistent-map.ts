/**
 * An immutable map with text keys. `set` and `delete` share all but a handful of nodes with the map they came from, so a
 * change costs the same on a board of 100 or of 10,000 notes, and every state of a board stays valid for whoever holds it.
 * A hash trie, 32 ways per level. Values are walked in the order of their keys' hashes, however they came in.
 */
import { hashText } from './hash.ts';

const BITS = 5;
const MASK = 31;

type Entry<V> = readonly [key: string, value: V];
/** More than one entry only when all 32 bits of the hashes agree. */
type Leaf<V> = { readonly hash: number; readonly entries: readonly Entry<V>[] };
/** `bitmap` tells which of the 32 ways have a child; `children` holds those, in order. */
type Branch<V> = { readonly bitmap: number; readonly children: readonly Node<V>[] };
type Node<V> = Leaf<V> | Branch<V>;

const isLeaf = <V>(node: Node<V>): node is Leaf<V> => 'entries' in node;

/** The bit of a hash on a level, and how many children stand before it. */
function way(branch: Branch<unknown>, hash: number, shift: number): [bit: number, index: number, taken: boolean] {
	const bit = 1 << ((hash >>> shift) & MASK);
	return [bit, countBits(branch.bitmap & (bit - 1)), (branch.bitmap & bit) !== 0];
}

function countBits(bits: number): number {
	const pairs = bits - ((bits >>> 1) & 0x55555555);
	const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
	return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function replaced<T>(items: readonly T[], index: number, item: T): readonly T[] {
	const copy = items.slice();
	copy[index] = item;
	return copy;
}

function find<V>(start: Node<V>, key: string): Entry<V> | undefined {
	const hash = hashText(key);
	let node: Node<V> | undefined = start;
	for (let shift = 0; node !== undefined && !isLeaf(node); shift += BITS) {
		const [, index, taken]: [number, number, boolean] = way(node, hash, shift);
		node = taken ? node.children[index] : undefined;
	}
	return node?.entries.find(([known]) => known === key);
}

function insert<V>(node: Node<V>, leaf: Leaf<V>, shift: number): Node<V> {
	if (isLeaf(node)) {
		if (node.hash !== leaf.hash) {
			const branch = { bitmap: 1 << ((node.hash >>> shift) & MASK), children: [node] };
			return insert(branch, leaf, shift);
		}
		const others = node.entries.filter(([key]) => leaf.entries.every(([added]) => added !== key));
		return { hash: leaf.hash, entries: [...others, ...leaf.entries] };
	}
	const [bit, index, taken] = way(node, leaf.hash, shift);
	const child = node.children[index];
	if (taken && child !== undefined) {
		return { bitmap: node.bitmap, children: replaced(node.children, index, insert(child, leaf, shift + BITS)) };
	}
	return {
		bitmap: node.bitmap | bit,
		children: [...node.children.slice(0, index), leaf, ...node.children.slice(index)]
	};
}

function remove<V>(node: Node<V>, key: string, hash: number, shift: number): Node<V> | null {
	if (isLeaf(node)) {
		const entries = node.entries.filter(([known]) => known !== key);
		return entries.length === 0 ? null : { hash: node.hash, entries };
	}
	const [bit, index] = way(node, hash, shift);
	const child = remove(node.children[index] as Node<V>, key, hash, shift + BITS);
	if (child !== null) return { bitmap: node.bitmap, children: replaced(node.children, index, child) };
	const bitmap = node.bitmap & ~bit;
	return bitmap === 0 ? null : { bitmap, children: node.children.filter((_, at) => at !== index) };
}

/** Adds the entries below a node. An array, as generators inside each other cost much more. */
function collect<V>(node: Node<V>, into: Entry<V>[]): void {
	if (isLeaf(node)) into.push(...node.entries);
	else for (const child of node.children) collect(child, into);
}

export class PersistentMap<V> {
	readonly size: number;
	readonly #root: Node<V> | null;

	private constructor(root: Node<V> | null, size: number) {
		this.#root = root;
		this.size = size;
	}

	static empty<V>(): PersistentMap<V> {
		return new PersistentMap<V>(null, 0);
	}

	get(key: string): V | undefined {
		return this.#root === null ? undefined : find(this.#root, key)?.[1];
	}

	has(key: string): boolean {
		return this.#root !== null && find(this.#root, key) !== undefined;
	}

	/** A map in which `key` has `value`. */
	set(key: string, value: V): PersistentMap<V> {
		const leaf: Leaf<V> = { hash: hashText(key), entries: [[key, value]] };
		if (this.#root === null) return new PersistentMap(leaf, 1);
		return new PersistentMap(insert(this.#root, leaf, 0), this.size + (this.has(key) ? 0 : 1));
	}

	/** A map without `key`; the same map if it was not there. */
	delete(key: string): PersistentMap<V> {
		if (this.#root === null || !this.has(key)) return this;
		return new PersistentMap(remove(this.#root, key, hashText(key), 0), this.size - 1);
	}

	/** Keys with their values, in an array of one's own. */
	entries(): Entry<V>[] {
		const entries: Entry<V>[] = [];
		if (this.#root !== null) collect(this.#root, entries);
		return entries;
	}

	values(): V[] {
		return this.entries().map(([, value]) => value);
	}
}
