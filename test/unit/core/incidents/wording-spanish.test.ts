import { describe, expect, it } from 'vitest';
import { decideIncidents } from '../../../../electron/core/incidents/decide.ts';
import { finished, leased } from '../../../../electron/core/sending/life.ts';
import { wordsFor } from '../../../../electron/core/incidents/wording.ts';
import type { AppointmentId } from '../../../../shared/domain/ids.ts';
import type { Exclusion, Finding, Ranking } from '../../../../shared/domain/incident.ts';
import { sentencesIn } from '../../../../shared/text/sentences.ts';
import type { Language } from '../../../../shared/text/language.ts';
import { countingIds } from '../../../../shared/util/ids.ts';
import { MINUTE, plus } from '../../../../shared/util/time.ts';
import {
  aCandidate,
  aCaregiver,
  aFeed,
  aFinding,
  aPolicy,
  aShift,
  aSnapshot,
  caregiverId,
  FRIDAY_11_AM,
} from '../../../support/builders.ts';

const open = aShift();
const second = aShift({ appointmentId: '200' as AppointmentId });
const caregivers = ['Sarah', 'John', 'Tom'].map((name) => aCaregiver(name));
const sarah = aCandidate('Sarah', 0.8571, {
  accepts: { accepted: 6, asked: 7, similar: true },
});
const john = aCandidate('John', 0.28);
const ranked: Ranking = { candidates: [sarah, john], excluded: [] };

function snapshotIn(language: Language, now = FRIDAY_11_AM) {
  return aSnapshot({
    shifts: [open, second],
    caregivers,
    now,
    policy: aPolicy({ texts: { language } }),
  });
}

function words(finding: Finding, ranking: Ranking = ranked) {
  return wordsFor({
    finding,
    rankings: finding.subjects.map(() => ranking),
    snapshot: snapshotIn('es'),
    say: sentencesIn('es'),
    feed: aFeed(),
    sharedStarts: new Set(),
  });
}

function callOut(...shifts: (typeof open)[]): Finding {
  return aFinding(shifts[0], {
    workflow: 'call-out',
    caregiverId: caregiverId('tom'),
    subjects: shifts.flatMap((shift) => aFinding(shift).subjects),
    details: { kind: 'logged' },
  });
}

describe('what an incident says in Spanish', () => {
  it('of an unfilled shift', () => {
    expect(words(aFinding(open))).toEqual({
      headline: 'Turno del viernes 2 p.m. sin cubrir',
      body: 'Sarah: compatibilidad 85% (aceptó 6/7 turnos similares). ¿Llamar primero?',
    });
  });

  it('of a call-out, of one shift and of several', () => {
    expect(words(callOut(open)).headline).toBe(
      'Ausencia de Tom en el turno de las 2 p.m. con Mr. D.',
    );
    expect(words(callOut(open, second)).headline).toBe('Ausencia de Tom en 2 turnos de hoy');
  });

  it.each([
    [1, '1 avisó ausencia'],
    [2, '2 avisaron ausencia'],
  ])('of nobody to suggest, where %d called out', (count, reason) => {
    const excluded = Array.from({ length: count }, (_, index): Exclusion => {
      const name = `C${String(index)}`;
      return { caregiverId: caregiverId(name), name, reason: 'called-out', text: '' };
    });
    expect(words(aFinding(open), { candidates: [], excluded }).body).toBe(
      `No hay nadie disponible: ${reason}`,
    );
  });
});

describe('when the language of the agency changes', () => {
  const presented = (language: Language) => {
    const finding = aFinding(open);
    const said = wordsFor({
      finding,
      rankings: [ranked],
      snapshot: snapshotIn(language),
      say: sentencesIn(language),
      feed: aFeed(),
      sharedStarts: new Set(),
    });
    return [{ finding, ranking: ranked, ...said }];
  };
  const decide = (
    language: Language,
    over: Partial<Parameters<typeof decideIncidents>[0]> = {},
    now = FRIDAY_11_AM,
  ) =>
    decideIncidents({
      findings: presented(language),
      incidents: [],
      deliveries: [],
      feed: aFeed(),
      snapshot: snapshotIn(language, now),
      ids: countingIds(language),
      ...over,
    });

  it('an incident is reworded, and what was told is not told again', () => {
    const { incidents, deliveries } = decide('en');
    const told = deliveries.map((one) =>
      finished(leased(one, one.dueAt), { kind: 'sent' }, one.dueAt),
    );
    const later = decide('es', { incidents, deliveries: told }, plus(FRIDAY_11_AM, MINUTE));
    expect(later.incidents.map(({ headline }) => headline)).toEqual([
      'Turno del viernes 2 p.m. sin cubrir',
    ]);
    expect(later.deliveries).toEqual([]);
  });

  it('an alert that waits is sent in the new language', () => {
    const { incidents, deliveries } = decide('en');
    const { deliveries: reworded } = decide('es', { incidents, deliveries });
    expect(reworded.map(({ title, state }) => [title, state])).toEqual([
      ['Turno del viernes 2 p.m. sin cubrir', 'waiting'],
    ]);
  });
});
