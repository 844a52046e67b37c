import type { PatternsView } from '../../../shared/contract/insights.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import { localDateSchema } from '../../../shared/util/time.ts';
import { inHours } from '../panel-data.ts';

type Row = PatternsView['rows'][number];

export function patternRow(name: string, own: Partial<Row> = {}): Row {
  return {
    caregiverId: `c-${name}` as CaregiverId,
    name,
    kind: 'call-outs',
    dimension: 'weekday',
    value: 'monday',
    count: 3,
    opportunities: 3,
    otherCount: 1,
    otherOpportunities: 34,
    pValue: 0.0005,
    qValue: 0.04,
    lastAt: inHours(-90),
    expiresOn: localDateSchema.parse('2027-01-22'),
    text: 'Maria has called out the last 3 Mondays. Plan a backup for her Monday shifts.',
    label: 'Mondays',
    ...own,
  };
}

export const PATTERNS: PatternsView = {
  rows: [
    patternRow('Maria G.'),
    patternRow('Noor A.', {
      kind: 'days-off',
      dimension: 'weekday',
      value: 'friday',
      label: 'Fridays',
      count: 6,
      opportunities: 9,
      otherCount: 2,
      otherOpportunities: 41,
      text: 'Noor often has Fridays off. Plan cover for her Friday shifts.',
    }),
    patternRow('Emma V.', {
      kind: 'works',
      value: 'saturday',
      label: 'Saturdays',
      count: 8,
      opportunities: 9,
      otherCount: 20,
      otherOpportunities: 39,
      text: 'Emma works nearly every Saturday.',
    }),
  ],
  tests: 412,
  q: 0.1,
  missing: [],
};
