import type { PersonReference, Profile } from '../../../shared/contract/insights.ts';
import { Chip } from '../../components/chip.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { MissingNotes } from '../../components/missing-notes.tsx';
import { ScreenLink } from '../../components/screen-link.tsx';
import { Section } from '../../components/section.tsx';
import { ViewScreen } from '../../components/view-screen.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useAnswer } from '../../lib/engine.tsx';
import { dayOf, hours, timeRange } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import { Fact, Facts } from '../../components/facts.tsx';
import { PhoneLine } from '../../components/phone-line.tsx';

/** One client or caregiver: how to reach them, this week, and what comes next. */
export function PersonScreen({ person }: { person: PersonReference }) {
  const query = useAnswer('profile', person);
  const kind = person.kind === 'client' ? text.lookUp.client : text.lookUp.caregiver;
  return (
    <ViewScreen title={query.data?.name ?? kind}>
      <Loaded query={query}>{(profile) => <Person profile={profile} kind={kind} />}</Loaded>
    </ViewScreen>
  );
}

function Person({ profile, kind }: { profile: Profile; kind: string }) {
  const words = text.person;
  const { active, city, weekHours, hoursWanted, lastContact, tags, phone } = profile;
  return (
    <>
      <p className="-mt-4 px-1 text-soft">
        {[kind, city ?? ''].filter(Boolean).join(', ')}{' '}
        {active ? null : <Chip>{text.lookUp.inactive}</Chip>}
      </p>
      <PhoneLine name={profile.name} phone={phone} />
      <Facts>
        <Fact term={words.week}>
          {hoursWanted === null
            ? hours(weekHours)
            : words.weekWanted(hours(weekHours), hours(hoursWanted))}
        </Fact>
        <Fact term={words.contact}>{lastContact?.text ?? words.noContact}</Fact>
        {tags.length === 0 ? null : (
          <Fact term={words.tags}>
            <span className="flex flex-wrap gap-1">
              {tags.map((tag) => (
                <Chip key={tag}>{tag}</Chip>
              ))}
            </span>
          </Fact>
        )}
      </Facts>
      <NextShifts shifts={profile.nextShifts} />
      <MissingNotes missing={profile.missing} />
    </>
  );
}

function NextShifts({ shifts }: { shifts: Profile['nextShifts'] }) {
  const words = text.person;
  const zone = useZone();
  return (
    <Section title={words.next} count={shifts.length}>
      {shifts.length === 0 ? (
        <p className="px-1 text-soft">{words.noNext}</p>
      ) : (
        <ul className="card divide-y divide-line">
          {shifts.map((shift) => (
            <li
              key={shift.shift}
              className="flex flex-wrap items-center justify-between gap-x-3 px-3.5 py-2"
            >
              <span>
                <span className="font-medium">
                  {dayOf(shift.start, zone)}, {timeRange(shift.start, shift.end, zone)}
                </span>
                <span
                  className={`block text-xs ${shift.with === null ? 'font-medium text-high' : 'text-soft'}`}
                >
                  {shift.with ?? words.open}
                </span>
              </span>
              <ScreenLink
                to={{ screen: 'shift', shift: shift.shift }}
                label={words.coverFor(dayOf(shift.start, zone))}
              >
                {words.cover}
              </ScreenLink>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
