import { UserX } from 'lucide-react';
import type { ShiftView } from '../../../shared/contract/views.ts';
import { Notice } from '../../components/notice.tsx';
import { text } from '../../lib/text.ts';
import { countByReason, nearestOption } from './nearest.ts';

/** Nobody is left: what excluded everybody, and who comes closest. */
export function NoCandidates({ shift }: { shift: ShiftView }) {
  const nearest = nearestOption(shift.excluded);
  return (
    <Notice tone="warning" icon={UserX} title={text.candidates.none}>
      {shift.excluded.length === 0 ? null : (
        <>
          <p>{text.candidates.noneDetail(shift.excluded.length)}</p>
          <ul className="mt-1">
            {countByReason(shift.excluded).map(([reason, count]) => (
              <li key={reason} className="flex gap-2 tabular-nums">
                <span className="min-w-6 text-right">{count}</span>
                {text.exclusions.reason[reason]}
              </li>
            ))}
          </ul>
        </>
      )}
      {nearest === null ? null : (
        <p className="mt-2">
          <span className="block font-semibold">{text.candidates.nearest(nearest.name)}</span>
          {nearest.text}
        </p>
      )}
    </Notice>
  );
}
