import type { z } from 'zod';
import type { Columns } from './mapping.ts';

/** Something noteworthy about one cell. */
export interface Doubt {
  readonly column: string;
  readonly message: string;
}

/** How a kind of file is read. */
export interface Kind<T> {
  readonly columns: Columns;
  /** Columns with instants, in which a time without offset may be ambiguous. */
  readonly instants: readonly string[];
  /** Columns that say why somebody is chosen or passed over. */
  readonly reasons?: readonly string[];
  /** What is possible in a row but hardly meant. */
  readonly doubts?: (row: T) => readonly Doubt[];
  /** Whether people whom the cache does not know are normal: histories name former staff. */
  readonly isHistory: boolean;
  /** The schema of a row by column name; issues carry the column as their path. */
  readonly row: (timeZone: string) => z.ZodType<T>;
  /** What makes two rows the same fact; two that differ in the rest contradict each other. */
  readonly naturalKey: (row: T) => readonly (string | number | null)[];
}
