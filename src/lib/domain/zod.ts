import * as z from 'zod/mini';

// The content policy forbids `eval` (SEC7). Without this, zod probes for it and every page reports a violation.
z.config({ jitless: true });

export { z };
