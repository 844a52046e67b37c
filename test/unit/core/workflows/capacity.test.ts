import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../../shared/text/sentences.ts';
import { capacityWords } from '../../../../electron/core/incidents/capacity-words.ts';
import { capacity } from '../../../../electron/core/workflows/capacity.ts';
import type { Finding } from '../../../../shared/domain/incident.ts';
import type { CapacityOutlook, ForecastWeek } from '../../../../shared/domain/insight.ts';
import { addDays, type LocalDate } from '../../../../shared/util/time.ts';
import { aContext, aFinding, aShift, aSnapshot } from '../../../support/builders.ts';

const SUNDAY = '2026-11-22' as LocalDate;

function week(number: number, hours: number, over: Partial<ForecastWeek> = {}): ForecastWeek {
  const weekStart = addDays(SUNDAY, 7 * number);
  return { weekStart, hours, low: hours - 30.2, high: hours + 30.2, booked: hours, ...over };
}

function anOutlook(over: Partial<CapacityOutlook> = {}): CapacityOutlook {
  return {
    weekStart: SUNDAY,
    hours: 2149.6,
    typicalHours: 2286.8,
    ratio: 2149.6 / 2286.8,
    triggerHours: 2200,
    leadWeeks: 6,
    triggerWeek: addDays(SUNDAY, 7),
    history: [],
    forecast: [week(0, 2149.6), week(1, 2247), week(2, 2260, { booked: null })],
    ...over,
  };
}

/** A history too short to know what is typical. */
const untold = { typicalHours: null, ratio: null };

function found(outlook: CapacityOutlook | null): Finding[] {
  return capacity(aContext(aSnapshot(), { capacity: outlook }));
}

describe('the capacity workflow', () => {
  it('speaks once, in the digest, with the figures in whole hours', () => {
    expect(found(anOutlook())).toEqual([
      {
        workflow: 'capacity',
        cause: 'capacity',
        severity: 'normal',
        subjects: [],
        caregiverId: null,
        details: {
          weekStart: '2026-11-22',
          hours: 2150,
          typicalHours: 2287,
          ratio: 0.94,
          triggerHours: 2200,
          forecast: [
            { weekStart: '2026-11-22', hours: 2150, low: 2119, high: 2180 },
            { weekStart: '2026-11-29', hours: 2247, low: 2216, high: 2278 },
            { weekStart: '2026-12-06', hours: 2260, low: 2229, high: 2291 },
          ],
        },
        urgency: 'digest',
        expiresAt: null,
      },
    ]);
  });

  it.each<[string, Partial<CapacityOutlook>]>([
    ['nothing comes near the trigger', { triggerWeek: null }],
    [
      'neither the trigger is near nor the typical capacity known',
      { ...untold, triggerWeek: null },
    ],
    ['this week was not read', { forecast: [week(0, 2100, { booked: null })] }],
    ['nothing can be foretold', { forecast: [] }],
  ])('says nothing while %s', (_, over) => {
    expect(found(anOutlook(over))).toEqual([]);
  });

  it('speaks of the trigger before the typical capacity is known', () => {
    const [finding] = found(anOutlook(untold));
    expect(finding?.severity).toBe('normal');
    expect(finding?.details).toMatchObject({ hours: 2150, typicalHours: null, ratio: null });
  });

  it('says nothing before anything is known', () => {
    expect(found(null)).toEqual([]);
  });

  it('mentions, below the trigger, a booked week that is more than was ever sustained', () => {
    const forecast = [week(0, 2149.6), week(1, 2420)];
    const [finding] = found(anOutlook({ triggerHours: 3000, triggerWeek: null, forecast }));
    expect(finding?.severity).toBe('info');
    const unread = [week(0, 2149.6), week(1, 2420, { booked: null })];
    expect(found(anOutlook({ triggerWeek: null, forecast: unread }))).toEqual([]);
  });
});

describe('the words of capacity', () => {
  function words(details: Finding['details']): string {
    const { headline, body } = capacityWords({
      finding: aFinding(aShift(), { details }),
      say: ENGLISH,
    });
    return `${headline}. ${body}`;
  }

  it.each([
    [
      null,
      2149,
      2200,
      '2,150 h this week, typical capacity not known yet. Hiring trigger: 2,200 h',
    ],
    [0.94, 2149, 2200, '94% of typical capacity this week (2,150 h). Hiring trigger: 2,200 h'],
    [1.072, 186, 180.5, '107% of typical capacity this week (186 h). Hiring trigger: 180.5 h'],
    [
      1,
      12_344,
      1_000_000,
      '100% of typical capacity this week (12,300 h). Hiring trigger: 1,000,000 h',
    ],
    [0, 0, 40, '0% of typical capacity this week (0 h). Hiring trigger: 40 h'],
  ])(
    'say a ratio of %s and %d h with a trigger of %d h',
    (ratio, hours, triggerHours, expected) => {
      expect(words({ ratio, hours, triggerHours })).toBe(expected);
    },
  );
});
