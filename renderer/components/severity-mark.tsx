import { CircleDot, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { Severity } from '../../shared/domain/incident.ts';
import { text } from '../lib/text.ts';

const MARKS = {
  critical: { Icon: OctagonAlert, colour: 'text-critical' },
  high: { Icon: TriangleAlert, colour: 'text-high' },
  normal: { Icon: CircleDot, colour: 'text-normal' },
  info: { Icon: Info, colour: 'text-soft' },
} as const;

/** Severity as shape and colour, with the word for screen readers and as a tooltip. */
export function SeverityIcon({ severity }: { severity: Severity }) {
  const { Icon, colour } = MARKS[severity];
  return (
    <span title={text.severity[severity]} className={colour}>
      <Icon aria-hidden="true" className="size-[1.15em] shrink-0" strokeWidth={2.25} />
      <span className="sr-only">{text.severity[severity]}</span>
    </span>
  );
}

/** Severity as shape, word and colour, so that none of them is needed alone. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const { Icon, colour } = MARKS[severity];
  return (
    <span className={`inline-flex items-center gap-1 text-2xs font-semibold ${colour}`}>
      <Icon aria-hidden="true" className="size-[1.1em] shrink-0" strokeWidth={2.25} />
      {text.severity[severity]}
    </span>
  );
}
