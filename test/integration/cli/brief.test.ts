import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { briefingSchema } from '../../../shared/contract/insights.ts';
import {
  errorLines,
  NOW,
  standby,
  startCommandLineAgency,
  type CommandLineAgency,
} from '../../support/command-line.ts';

let agency: CommandLineAgency;
beforeAll(async () => {
  agency = await startCommandLineAgency();
});
afterAll(() => agency.close());

const briefResult = briefingSchema.extend({
  dueAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/),
  text: z.string(),
});

describe('brief', () => {
  it.each([
    ['morning', 'Morning briefing, Friday Nov 27', "Today's visits"],
    ['evening', 'Hand-over, Friday Nov 27', 'Most likely to break'],
    ['weekly', 'Week of Nov 15 to Nov 21', 'Capacity'],
  ])('prints the %s one from the cache, as text', async (kind, title, section) => {
    const { code, out, err } = await standby(['brief', kind, '--now', NOW], agency.filled());
    expect([code, err]).toEqual([0, '']);
    const lines = out.split('\n');
    expect(lines[0]).toBe(title);
    expect(lines).toContain(section);
  });

  it('is of the time of day where no kind is named, also as JSON', async () => {
    const environment = agency.filled();
    const kindAt = async (now: string) => {
      const { out } = await standby(['brief', '--json', '--now', now], environment);
      return briefResult.parse(JSON.parse(out));
    };
    const morning = await kindAt(NOW);
    expect([morning.kind, morning.dueAt]).toEqual(['morning', NOW]);
    expect(morning.text.startsWith(`${morning.title}\n\n`)).toBe(true);
    expect(morning.sections[1]?.lines[0]?.text).toMatch(/unfilled/);
    expect((await kindAt('2026-11-28T00:30:00Z')).kind).toBe('evening');
  });

  it('needs no WellSky and no credentials, and says so little of an empty cache', async () => {
    const { STANDBY_DATA_DIR, STANDBY_DB_KEY, STANDBY_TIMEZONE } = agency.filled();
    const bare = {
      STANDBY_DATA_DIR: `${STANDBY_DATA_DIR ?? ''}-empty`,
      STANDBY_DB_KEY: STANDBY_DB_KEY ?? '',
      STANDBY_TIMEZONE: STANDBY_TIMEZONE ?? '',
    };
    const { code, out } = await standby(['brief', 'morning', '--now', NOW], bare);
    expect(code).toBe(0);
    expect(out).toContain('Nothing to plan for');
  });

  it('refuses a kind that there is not', async () => {
    const finished = await standby(['brief', 'noon', '--now', NOW], agency.filled());
    expect([finished.code, finished.out]).toEqual([2, '']);
    expect(errorLines(finished)).toEqual([
      'Briefing noon is not known. Choose one of: morning, evening, weekly.',
    ]);
  });
});
