import type { Pattern } from '../../../shared/domain/insight.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import { occasionAt } from './occasion.ts';
import { valueOf } from './tally.ts';

/** Whether a shift lies on the weekday, in the part of the day or with the client of a pattern. */
export function fitsPattern(
  { dimension, value }: Pick<Pattern, 'dimension' | 'value'>,
  { start, clientId }: Pick<Shift, 'start' | 'clientId'>,
  zone: string,
): boolean {
  return valueOf(occasionAt(start, clientId, 'no-word', zone), dimension) === value;
}
