import type { IncomingMessage, ServerResponse } from 'node:http';
import compression from 'compression';

/** Pages and snapshots leave compressed, for halls with a poor radio link (V6); files of the build are so already. */
export const compress = compression() as unknown as (
	request: IncomingMessage,
	response: ServerResponse,
	next: () => void
) => void;

/** Below so many bytes nothing is compressed; what is known to be that short need not pass `compress`. */
export const worthCompressing = 1024;
