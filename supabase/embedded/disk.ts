import { fstatSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import type { PGlite } from '@electric-sql/pglite';
import type { Flush } from './flush.ts';
import { WalFlusher } from './wal.ts';

/** What we use of an open file of Emscripten's NODEFS. */
type Node = { name: string; parent: Node; mode: number };
type Stream = { node: Node; nfd: number };
type NodeFsOperations = {
	realPath(node: Node): string;
	node_ops: {
		rename(node: Node, directory: Node, name: string): void;
		unlink(directory: Node, name: string): void;
		setattr(node: Node, attributes: { size?: number }): void;
	};
	stream_ops: {
		write(stream: Stream, buffer: Uint8Array, offset: number, length: number, position: number): number;
		fsync?(stream: Stream): number;
	};
};
type EmscriptenOptions = Parameters<NodeFS['init']>[1];

/** A finished or running segment, not the file that is being filled with zeros to become one. */
const segment = /^[0-9A-F]{24}$/;

/**
 * PGlite's files on the host's disk, with an fsync that is one. Emscripten's NODEFS answers PostgreSQL's fsync
 * without doing anything, which is why PGlite switches it off. Here PostgreSQL runs with fsync on and its own
 * protocol orders checkpoints, control file and removal of old log; only the flush of the write-ahead log at
 * commit is put off to `wal`, which serves many commits at once.
 */
export class Disk extends NodeFS {
	readonly wal: WalFlusher;
	#flush: Flush;

	constructor(folder: string, flush: Flush) {
		super(folder);
		this.#flush = flush;
		this.wal = new WalFlusher(flush);
	}

	override async init(pg: PGlite, options: EmscriptenOptions) {
		const { emscriptenOpts } = await super.init(pg, options);
		const intercept = (module: { FS: { filesystems: { NODEFS: NodeFsOperations } } }) =>
			this.#intercept(module.FS.filesystems.NODEFS);
		emscriptenOpts.preRun = [...(emscriptenOpts.preRun ?? []), intercept as never];
		return { emscriptenOpts };
	}

	#intercept(nodefs: NodeFsOperations): void {
		const { wal } = this;
		const { node_ops: nodes, stream_ops: streams } = nodefs;
		const { write } = streams;
		const { rename, unlink, setattr } = nodes;

		streams.write = (stream, buffer, offset, length, position) => {
			if (!this.#isLog(stream.node) && !this.#lengthensTable(stream, position)) wal.flushNow();
			return write(stream, buffer, offset, length, position);
		};
		streams.fsync = (stream) => {
			const path = nodefs.realPath(stream.node);
			if (this.#isLog(stream.node) && segment.test(stream.node.name)) {
				wal.request(path);
			} else {
				wal.flushNow();
				this.#flush.now(path);
			}
			return 0;
		};
		nodes.rename = (node, directory, name) => {
			wal.flushNow();
			rename(node, directory, name);
		};
		nodes.unlink = (directory, name) => {
			wal.flushNow();
			unlink(directory, name);
		};
		nodes.setattr = (node, attributes) => {
			if (attributes.size !== undefined) wal.flushNow();
			setattr(node, attributes);
		};
	}

	/**
	 * PostgreSQL itself does not wait for the log before it lengthens the file of a table or an index, only before it writes
	 * over a page: files grow by empty pages, or, when an index is built or a table rewritten, by full ones that nothing
	 * refers to before the log does. Not so the files of the transactions' states, which grow by pages that count at once.
	 */
	#lengthensTable({ node, nfd }: Stream, position: number): boolean {
		return node.parent.parent.name === 'base' && position >= fstatSync(nfd).size;
	}

	#isLog(node: Node): boolean {
		return node.parent.name === 'pg_wal';
	}
}
