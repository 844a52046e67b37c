import type { WriteKind } from '../../../shared/domain/write.ts';

/** What the scheduler made of the suggested texts; absent: left as suggested. */
export type Typed = Readonly<Partial<Record<WriteKind, string>>>;
