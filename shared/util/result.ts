/** Outcome of an operation that may fail in an expected way. Exceptions are kept for bugs. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A success carrying `value`. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** A failure carrying `error`. */
export function fail<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

/**
 * An expected failure in words: what happened, what it means and what to do, with a stable code
 * that the command line and the contract map to exit codes and messages.
 */
export interface Problem {
  readonly code: string;
  readonly message: string;
}
