import type { ShiftKey } from '../../../shared/domain/ids.ts';
import type { Write } from '../../../shared/domain/write.ts';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { useAnswer } from '../../lib/engine.tsx';
import { momentFrom } from '../../lib/format.ts';
import { said } from '../../lib/said.ts';
import { text } from '../../lib/text.ts';

/** What was written about a shift and what became of it; nothing where nothing was. */
export function WrittenList({ shift }: { shift: ShiftKey }) {
  const { data = [] } = useAnswer('writes', { shift });
  if (data.length === 0) return null;
  return (
    <ul aria-label={text.writing.list} className="card mt-2 divide-y divide-line">
      {data.map((write) => (
        <li key={write.id} className="px-3.5 py-2">
          <Written write={write} />
        </li>
      ))}
    </ul>
  );
}

function Written({ write }: { write: Write }) {
  const now = useNow();
  const zone = useZone();
  const needsLook = write.state === 'unknown' || write.state === 'failed';
  return (
    <>
      <span className="font-semibold">{text.writing.kinds[write.kind]}</span>{' '}
      <span className={needsLook ? 'font-medium' : ''}>{text.writing.states[write.state]}</span>
      <span className="block text-xs text-soft">
        {text.writing.by(write.approvedBy, momentFrom(now, write.approvedAt, zone))}
      </span>
      {write.reason === null ? null : <span className="block text-xs">{said(write.reason)}</span>}
      {write.text === '' ? null : (
        <q dir="auto" className="block text-xs wrap-anywhere text-soft">
          {write.text}
        </q>
      )}
    </>
  );
}
