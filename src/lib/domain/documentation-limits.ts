/** How large a file of a documentation may be that is read in (SEC5). Bytes; some 20,000 notes. */
export const MOST_BYTES = 10 * 1024 * 1024;
