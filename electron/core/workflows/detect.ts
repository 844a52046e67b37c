import type { Finding } from '../../../shared/domain/incident.ts';
import type { Decision } from '../snapshot.ts';
import type { Context } from './context.ts';

export interface Detection {
  readonly findings: readonly Finding[];
  readonly decisions: readonly Decision[];
}

export declare function detect(context: Context): Detection;
