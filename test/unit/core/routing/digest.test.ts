import { describe, expect, it } from 'vitest';
import {
  digested,
  digestExpiry,
  digestWords,
  dueDigest,
  nextDigest,
} from '../../../../electron/core/routing/digest.ts';
import type { IncidentId } from '../../../../shared/domain/ids.ts';
import type { Incident } from '../../../../shared/domain/incident.ts';
import { ENGLISH } from '../../../../shared/text/sentences.ts';
import { anIncident, aShift, at, DENVER } from '../../../support/builders.ts';
import { storedDelivery } from '../../../support/stored-rows.ts';

const SINCE = at('2026-11-01 00:00');

describe('when the digest is due', () => {
  it.each([
    ['before its time', '2026-11-27 07:29', null, null],
    ['at its time', '2026-11-27 07:30', null, '2026-11-27 07:30'],
    ['after a night’s sleep', '2026-11-27 11:59', '2026-11-25 07:30', '2026-11-27 07:30'],
    ['past noon', '2026-11-27 12:01', '2026-11-25 07:30', null],
    ['once a day', '2026-11-27 08:00', '2026-11-27 07:30', null],
    ['though the clock was set back', '2026-11-27 08:00', '2026-11-28 07:30', '2026-11-27 07:30'],
  ])('%s', (_case, now, served, due) => {
    const known = { served: served === null ? null : at(served), since: SINCE };
    const expected = due === null ? null : at(due);
    expect(dueDigest('07:30', at(now), DENVER, known)).toBe(expected);
  });

  it('is never where it is switched off, or nothing has been read yet', () => {
    const now = at('2026-11-27 08:00');
    const served = null;
    expect(dueDigest(null, now, DENVER, { served, since: SINCE })).toBeNull();
    expect(dueDigest('07:30', now, DENVER, { served, since: null })).toBeNull();
    expect(dueDigest('07:30', now, DENVER, { served, since: at('2026-11-27 07:45') })).toBeNull();
  });

  it('lasts until noon, or for five hours in the afternoon', () => {
    const morning = at('2026-11-27 07:30');
    const afternoon = at('2026-11-27 14:00');
    expect(digestExpiry('07:30', morning)).toBe(at('2026-11-27 12:00'));
    expect(digestExpiry('14:00', afternoon)).toBe(at('2026-11-27 19:00'));
  });

  it.each([
    ['2026-11-27 07:00', '2026-11-27 07:30'],
    ['2026-11-27 07:30', '2026-11-28 07:30'],
    // The day between has 25 hours.
    ['2026-10-31 07:31', '2026-11-01 07:30'],
  ])('comes next after %s', (now, next) => {
    expect(nextDigest('07:30', at(now), DENVER)).toBe(at(next));
  });
});

describe('what the digest tells', () => {
  const named = (id: string, over: Partial<Incident> = {}): Incident =>
    anIncident(aShift(), { id: id as IncidentId, headline: `About ${id}`, ...over });
  const now = at('2026-11-27 07:30');

  it('is open and for the digest, or was held', () => {
    const incidents = [
      named('digest', { delivery: 'digest', severity: 'normal' }),
      named('held', { severity: 'high' }),
      named('told', { severity: 'high' }),
      named('muted', { delivery: 'muted' }),
      named('resting', { delivery: 'digest', state: 'snoozed' }),
    ];
    const held = storedDelivery({ incidentId: 'held', state: 'waiting', dueAt: now });
    const fresh = storedDelivery({ incidentId: 'told', state: 'waiting', dueAt: now + 1 });
    expect(digested(incidents, [held, fresh], now).map(({ id }) => id)).toEqual(['held', 'digest']);
  });

  it('is nothing for nothing', () => {
    expect(digestWords([], ENGLISH)).toBeNull();
  });

  it('counts what it does not name', () => {
    const incidents = [1, 2, 3, 4, 5, 6, 7].map((one) => named(String(one)));
    expect(digestWords(incidents, ENGLISH)).toEqual({
      title: 'Digest: 7 matters',
      body: 'About 1\nAbout 2\nAbout 3\nAbout 4\nAbout 5\nAnd 2 more',
    });
  });
});
