import { HeartHandshake, House } from 'lucide-react';
import type { Found } from '../../../shared/contract/insights.ts';
import { Chip } from '../../components/chip.tsx';
import { Section } from '../../components/section.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { momentFrom, phoneNumber, timeLeft } from '../../lib/format.ts';
import { hrefOf } from '../../lib/route.ts';
import { text } from '../../lib/text.ts';

type FoundPerson = Found['people'][number];
type FoundShift = Found['shifts'][number];

const ROW =
  'flex items-start gap-3 px-3.5 py-2.5 hover:bg-sunken/60 focus-visible:-outline-offset-2';

/** Whose shifts can be covered, and who was found. */
export function Results({ found, typed }: { found: Found; typed: string }) {
  const { people, shifts } = found;
  return (
    <>
      <p role="status" className={people.length === 0 ? 'px-1 text-soft' : 'sr-only'}>
        {people.length === 0
          ? text.lookUp.nobody(typed)
          : text.lookUp.found(people.length, shifts.length)}
      </p>
      {shifts.length === 0 ? null : (
        <Section title={text.lookUp.shifts} count={shifts.length}>
          <ul className="card divide-y divide-line overflow-hidden">
            {shifts.map((shift) => (
              <li key={shift.shift}>
                <FoundShiftRow shift={shift} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {people.length === 0 ? null : (
        <Section title={text.lookUp.people} count={people.length}>
          <ul className="card divide-y divide-line overflow-hidden">
            {people.map((one) => (
              <li key={`${one.person.kind} ${one.person.id}`}>
                <Person one={one} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function FoundShiftRow({ shift }: { shift: FoundShift }) {
  const now = useNow();
  const zone = useZone();
  const { caregiverName } = shift;
  return (
    <a
      href={hrefOf({ screen: 'shift', shift: shift.shift })}
      data-row={shift.shift}
      className={ROW}
    >
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">
          {momentFrom(now, shift.start, zone)}, {shift.clientName}
        </span>
        <span className="flex flex-wrap justify-between gap-x-3 text-xs text-soft">
          <span className={caregiverName === null ? 'font-medium text-high' : ''}>
            {caregiverName ?? text.person.open}
          </span>
          {timeLeft(shift.start, shift.end, now)}
        </span>
      </span>
    </a>
  );
}

function Person({ one }: { one: FoundPerson }) {
  const { person, name, city, phone, active } = one;
  const isClient = person.kind === 'client';
  const Icon = isClient ? House : HeartHandshake;
  const facts = [
    isClient ? text.lookUp.client : text.lookUp.caregiver,
    city ?? '',
    phone === null ? '' : phoneNumber(phone),
  ];
  return (
    <a
      href={hrefOf({ screen: 'person', person })}
      data-row={`${person.kind} ${person.id}`}
      className={ROW}
    >
      <Icon aria-hidden="true" className="mt-0.5 size-[1.2em] shrink-0 text-soft" />
      <span className="min-w-0 flex-1">
        <span className="font-semibold">{name}</span>{' '}
        {active ? null : <Chip>{text.lookUp.inactive}</Chip>}
        <span className="block text-xs text-soft">{facts.filter(Boolean).join(' · ')}</span>
      </span>
    </a>
  );
}
