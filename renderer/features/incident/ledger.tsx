import type { ShiftView } from '../../../shared/contract/views.ts';
import { LinkButton } from '../../components/button.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { momentFrom } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import { useAsking } from './asking.ts';

/** Who was asked for this shift, when, by whom, and what they said. */
export function Ledger({ shift, canUndo }: { shift: ShiftView; canUndo: boolean }) {
  const now = useNow();
  const zone = useZone();
  const { undo } = useAsking(shift.shift);
  if (shift.ledger.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1.5 px-1 font-semibold">{text.ledger.heading}</h3>
      <ul className="card divide-y divide-line">
        {shift.ledger.map((ask) => (
          <li key={ask.id} className="flex items-start gap-3 px-3.5 py-2">
            <div className="min-w-0 flex-1">
              <span className="font-semibold">{ask.caregiverName}</span>{' '}
              {text.ask.at(ask.outcome, momentFrom(now, ask.answeredAt ?? ask.askedAt, zone))}
              <span className="block text-xs text-soft">
                {text.ledger.by(ask.actor, text.channel[ask.channel])}
              </span>
            </div>
            {canUndo ? (
              <LinkButton
                aria-label={text.ask.undoOf(ask.caregiverName)}
                onClick={() => {
                  undo(ask.id, ask.caregiverName);
                }}
              >
                {text.ask.undo}
              </LinkButton>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
