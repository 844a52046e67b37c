import { describe, expect, it } from 'vitest';
import { ENGLISH, sentencesIn, type Sentences } from '../../../../shared/text/sentences.ts';
import type { Snapshot } from '../../../../electron/core/snapshot.ts';
import { wordsFor } from '../../../../electron/core/incidents/wording.ts';
import type {
  Candidate,
  Exclusion,
  ExclusionReason,
  Finding,
  Ranking,
} from '../../../../shared/domain/incident.ts';
import type { Shift } from '../../../../shared/domain/shift.ts';
import {
  aCallOut,
  aCandidate,
  aCaregiver,
  aClient,
  aFeed,
  aFinding,
  aShift,
  aSnapshot,
  at,
  caregiverId,
  clientId,
  FRIDAY_11_AM,
} from '../../../support/builders.ts';
import { anAsk } from '../../../support/histories.ts';

const mrsA = aClient({ id: clientId('client-2'), shortName: 'Mrs. A.' });
const caregivers = ['Sarah', 'John', 'Tom', 'Lisa', 'Rachel', 'Mike'].map((name) =>
  aCaregiver(name),
);
const snapshot = aSnapshot({ clients: [aClient(), mrsA], caregivers });
const similar = { accepted: 6, asked: 7, similar: true };
const sarah = aCandidate('Sarah', 0.8571, { accepts: similar });
const john = aCandidate('John', 0.28, { accepts: { accepted: 2, asked: 7, similar: true } });
const backups = [
  aCandidate('Lisa', 0.9),
  aCandidate('Rachel', 0.85),
  aCandidate('Mike', 0.789),
  aCandidate('John', 0.5),
];

function ranking(...candidates: Candidate[]): Ranking {
  return { candidates, excluded: [] };
}

function words(finding: Finding, rankings: Ranking[], now = FRIDAY_11_AM) {
  return wordsFor({
    finding,
    rankings,
    snapshot: { ...snapshot, now },
    say: ENGLISH,
    feed: aFeed(),
    sharedStarts: new Set(),
  });
}

describe('the headline of an unfilled shift', () => {
  it.each([
    ['2026-11-27 14:00', 'Friday 2 PM shift unfilled'],
    ['2026-11-27 14:30', 'Friday 2:30 PM shift unfilled'],
    ['2026-11-28 00:00', 'Saturday 12 AM shift unfilled'],
    ['2026-11-28 12:05', 'Saturday 12:05 PM shift unfilled'],
    ['2026-12-03 09:00', 'Thursday 9 AM shift unfilled'],
    ['2026-12-04 09:00', 'Friday Dec 4 9 AM shift unfilled'],
    ['2026-11-27 10:00', 'Friday 10 AM shift unfilled, already started'],
    ['2026-11-26 23:00', 'Thursday 11 PM shift unfilled, already started'],
  ])('for %s is "%s"', (start, headline) => {
    expect(words(aFinding(aShift({ start: at(start) })), [ranking()]).headline).toBe(headline);
  });

  it('goes by the clock on the wall on the day the clocks change', () => {
    const shift = aShift({ start: at('2026-11-01 08:00') });
    const { headline } = words(aFinding(shift), [ranking()], at('2026-10-31 20:00'));
    expect(headline).toBe('Sunday 8 AM shift unfilled');
  });
});

describe('the body of an unfilled shift', () => {
  const asks = { accepted: 12, asked: 20, similar: false };
  const worked = { worked: 8, scheduled: 9, of: 'Saturdays' };
  const none = { accepted: 0, asked: 0, similar: true };
  const answers = (accepted: number, asked: number, similar = false) => {
    return { accepted, asked, similar };
  };
  const shifts = (worked: number, scheduled: number) => {
    return { worked, scheduled, of: 'Saturdays' };
  };

  it.each<[string, Candidate[], string]>([
    [
      'suggests the first',
      [sarah, john],
      'Sarah has 85% match (accepted 6/7 similar shifts). Try her first?',
    ],
    [
      'says when there is nobody else',
      [sarah],
      'Sarah has 85% match (accepted 6/7 similar shifts). Nobody else is available',
    ],
    [
      'counts all asks where none are similar',
      [aCandidate('Sarah', 0.6, { accepts: asks }), john],
      'Sarah has 60% match (accepted 12/20 asks). Try her first?',
    ],
    [
      'counts what was worked where nobody asked',
      [aCandidate('Sarah', 0.92, { accepts: none, worked }), john],
      'Sarah has 92% match (worked 8/9 Saturdays). Try her first?',
    ],
    [
      'admits that there is no history',
      [aCandidate('Sarah', 0.29), john],
      'Sarah has 29% match (new: no history yet). Try her first?',
    ],
    ['says when nobody is available', [], 'Nobody is available'],
  ])('%s', (_case, candidates, body) => {
    expect(words(aFinding(), [ranking(...candidates)]).body).toBe(body);
  });

  it.each<[string, Candidate['accepts'], Candidate['worked'], string]>([
    [
      'similar asks, whatever was worked',
      answers(2, 3, true),
      shifts(9, 9),
      'accepted 2/3 similar shifts',
    ],
    ['five shifts, before all asks', answers(63, 99), shifts(5, 5), 'worked 5/5 Saturdays'],
    ['all asks, before four shifts', answers(63, 99), shifts(4, 4), 'accepted 63/99 asks'],
    [
      'five shifts, before two similar asks',
      answers(2, 2, true),
      shifts(4, 5),
      'worked 4/5 Saturdays',
    ],
    [
      'two similar asks, before one shift',
      answers(1, 2, true),
      shifts(1, 1),
      'accepted 1/2 similar shifts',
    ],
    ['two shifts, before one ask', answers(0, 1, true), shifts(1, 2), 'worked 1/2 Saturdays'],
    ['one shift alone', null, shifts(1, 1), 'worked 1/1 Saturdays'],
  ])('explains a match by %s', (_case, accepts, worked, evidence) => {
    const candidate = aCandidate('Sarah', 0.6, { accepts, worked });
    expect(words(aFinding(), [ranking(candidate, john)]).body).toBe(
      `Sarah has 60% match (${evidence}). Try her first?`,
    );
  });

  it('names the most frequent reasons when nobody is available', () => {
    const reasons: ExclusionReason[] = [
      'overlap',
      'overlap',
      'time-off',
      'rest',
      'rest',
      'rest',
      'blocked',
      'not-hired',
      'inactive',
    ];
    const excluded = reasons.map((reason, index): Exclusion => {
      return { caregiverId: caregiverId(String(index)), name: 'Ana B.', reason, text: '' };
    });
    const { body } = words(aFinding(), [{ candidates: [], excluded }]);
    expect(body).toBe(
      'Nobody is available: 3 in their rest time, 2 already booked, 1 blocked for this client',
    );
  });
});

describe('the body once somebody said yes', () => {
  const shift = aShift();
  const yes = anAsk('sarah', { clientId: shift.clientId, shiftStart: shift.start });
  const gaveBack = aCallOut(shift, 'sarah', { reportedAt: FRIDAY_11_AM });
  const said = (
    workflow: Finding['workflow'],
    over: Partial<Snapshot> = {},
    say: Sentences = ENGLISH,
  ) =>
    wordsFor({
      finding: aFinding(shift, { workflow, details: { kind: 'unassigned' } }),
      rankings: [ranking(sarah, john)],
      snapshot: { ...snapshot, asks: [yes], ...over },
      say,
      feed: aFeed(),
      sharedStarts: new Set(),
    }).body;

  it.each(['unfilled-shift', 'call-out', 'coverage-ahead'] as const)('of %s', (workflow) => {
    expect(said(workflow)).toBe('Sarah said yes: assign her in WellSky');
    expect(said(workflow, {}, sentencesIn('es'))).toBe(
      'Sarah acepta: falta asignar el turno en WellSky',
    );
  });

  it('suggests somebody again where she gave it back', () => {
    expect(said('unfilled-shift', { callOuts: [gaveBack] })).toContain('Try her first?');
  });
});

describe('the words of a call-out', () => {
  const ten = aShift({ start: at('2026-11-27 10:00') });
  const two = aShift({ start: at('2026-11-27 14:00'), clientId: mrsA.id });
  const six = aShift({ start: at('2026-11-27 18:00') });

  function callOut(kind: string, ...shifts: Shift[]): Finding {
    return aFinding(shifts[0], {
      workflow: 'call-out',
      caregiverId: caregiverId('tom'),
      details: { kind },
      subjects: shifts.map(({ key, clientId, start, end }) => ({
        shift: key,
        clientId,
        start,
        end,
      })),
    });
  }

  it.each<[string, Finding, string, string]>([
    [
      'one shift today',
      callOut('unassigned', ten),
      "Tom's 10 AM shift with Mr. D. is now open",
      'Priority backups: Lisa 90%, Rachel 85%, Mike 78%',
    ],
    [
      'one shift on another day',
      callOut('unassigned', aShift({ start: at('2026-11-29 10:00') })),
      "Tom's Sunday 10 AM shift with Mr. D. is now open",
      'Priority backups: Lisa 90%, Rachel 85%, Mike 78%',
    ],
    [
      'somebody logged it',
      callOut('logged', two),
      'Tom called out of the 2 PM shift with Mrs. A.',
      'Priority backups: Lisa 90%, Rachel 85%, Mike 78%',
    ],
    [
      'a no-show',
      callOut('no-show', ten),
      'No clock-in from Tom for the 10 AM shift with Mr. D.',
      'Priority backups: Lisa 90%, Rachel 85%, Mike 78%',
    ],
    [
      'several shifts',
      callOut('unassigned', ten, two),
      "Tom's 2 shifts today are now open",
      '10 AM with Mr. D.: Lisa 90%, Rachel 85%. 2 PM with Mrs. A.: nobody free',
    ],
    [
      'many shifts',
      callOut('logged', ten, two, six, aShift({ start: at('2026-11-27 23:00') })),
      'Tom called out of 4 shifts today',
      '10 AM with Mr. D.: Lisa 90%, Rachel 85%. 2 PM with Mrs. A.: nobody free. 6 PM with Mr. D.: Mike 78%. And 1 more',
    ],
  ])('%s', (_case, finding, headline, body) => {
    const [, , mike] = backups;
    const rankings = [ranking(...backups), ranking(), ranking(...(mike ? [mike] : [])), ranking()];
    expect(words(finding, rankings.slice(0, finding.subjects.length))).toEqual({ headline, body });
  });

  it('with a single backup and with none', () => {
    const finding = callOut('unassigned', ten);
    expect(words(finding, [ranking(...backups.slice(0, 1))]).body).toBe(
      'Priority backup: Lisa 90%',
    );
    expect(words(finding, [ranking()]).body).toBe('Nobody is available');
  });

  it('never carry a full name', () => {
    const { headline, body } = words(callOut('unassigned', ten, two), [ranking(...backups)]);
    expect(`${headline} ${body}`).not.toMatch(/Davis|Oakes|O\./);
  });
});

describe('the words of feed health', () => {
  const message =
    'WellSky schedule feed refused since 9:12. Alerts paused, last complete read 9:05';
  const finding = (details: Finding['details']): Finding =>
    aFinding(aShift(), { workflow: 'feed-health', cause: 'feed', subjects: [], details });
  const say = (details: Finding['details'], feed = aFeed()) =>
    wordsFor({
      finding: finding(details),
      rankings: [],
      snapshot,
      say: ENGLISH,
      feed,
      sharedStarts: new Set(),
    });

  it('are those of the panel’s header', () => {
    expect(say({ kind: 'refused' }, aFeed({ state: 'refused', message }))).toEqual({
      headline: 'WellSky schedule feed refused since 9:12',
      body: 'Alerts paused, last complete read 9:05',
    });
  });

  it.each([
    [1, '1 WellSky record could not be read'],
    [5, '5 WellSky records could not be read'],
  ])('count %i quarantined records', (records, headline) => {
    expect(say({ kind: 'quarantine', records }).headline).toBe(headline);
  });

  it('say how many records are usual, where some are', () => {
    expect(say({ kind: 'quarantine', records: 12, usual: 3 }).headline).toBe(
      '12 WellSky records could not be read (usually 3)',
    );
  });

  it('carry no figures of a slow WellSky, for they move', () => {
    expect(say({ kind: 'slow' })).toEqual({
      headline: 'WellSky answers far more slowly than usual',
      body: 'What changes in the schedule shows later until that is over',
    });
  });

  it('say since when the credentials have been in use', () => {
    expect(say({ kind: 'credentials', since: '2026-08-20' })).toEqual({
      headline: 'WellSky credentials in use since Aug 20',
      body: 'Rotate them every 90 days: make new ones in WellSky and enter them in Settings',
    });
  });

  it('say how many clients’ later days are too old', () => {
    expect(say({ kind: 'stale-later', clients: 3, of: 9 })).toEqual({
      headline: 'Later days of the WellSky schedule not up to date',
      body: 'Alerts for these days of 3 clients paused',
    });
  });
});
