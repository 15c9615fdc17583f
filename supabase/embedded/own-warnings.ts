/**
 * Node's own way to print warnings, taken before @supabase/lite replaces it by one that fails on warnings which are
 * Error objects. Has to be imported before the library.
 */
export const { emitWarning } = process;
