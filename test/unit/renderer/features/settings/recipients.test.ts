import { describe, expect, it } from 'vitest';
import { clientsFound } from '../../../../../renderer/features/settings/recipients/client-search.ts';
import {
  ALWAYS,
  dutyHoursOf,
  endOf,
  OFFICE_HOURS,
  presetOf,
  rowsOf,
  WEEK,
  type DutyRow,
} from '../../../../../renderer/features/settings/recipients/duty-rows.ts';
import { dutyRowWords } from '../../../../../renderer/features/settings/recipients/duty-words.ts';
import {
  newlySharing,
  recipientInputOf,
  startingValues,
  type RecipientView,
  type TypedRecipient,
} from '../../../../../renderer/features/settings/recipients/recipient-input.ts';
import type { RecipientInput } from '../../../../../shared/contract/recipients.ts';
import type { ClientId, RecipientId } from '../../../../../shared/domain/ids.ts';
import type { Recipient } from '../../../../../shared/domain/recipient.ts';

const row = (days: readonly string[], from: string, to: string): DutyRow => ({ days, from, to });

const NIGHTS = row(['5', '6'], '22:00', '06:00');
const EVENINGS = row(['1'], '16:00', '00:00');
const SPLIT = [row(['1', '2'], '08:00', '12:00'), row(['1', '2'], '13:00', '17:30')];

describe('duty hours', () => {
  it.each([[OFFICE_HOURS], [ALWAYS], [[NIGHTS]], [[EVENINGS]], [SPLIT], [[]]])(
    'are the same rows after they were saved: %j',
    (rows) => {
      expect(rowsOf(dutyHoursOf(rows))).toEqual(rows);
    },
  );

  it('end at midnight of the same day, or on the next one', () => {
    expect(dutyHoursOf([EVENINGS])).toEqual([{ weekday: 1, fromMinute: 960, toMinute: 1440 }]);
    expect(dutyHoursOf([NIGHTS])).toEqual([
      { weekday: 5, fromMinute: 1320, toMinute: 360 },
      { weekday: 6, fromMinute: 1320, toMinute: 360 },
    ]);
  });

  it.each([
    [row(['1'], '08:00', '17:00'), 'same-day'],
    [EVENINGS, 'same-day'],
    [NIGHTS, 'next-day'],
    [row(['1'], '07:00', '07:00'), 'next-day'],
    [row(WEEK, '00:00', '00:00'), 'whole-day'],
    [row(['1'], '', '07:00'), null],
  ] as const)('are told apart by their end: %j is %s', (hours, end) => {
    expect(endOf(hours)).toBe(end);
  });

  it.each([
    [OFFICE_HOURS, 'office'],
    [rowsOf(dutyHoursOf(OFFICE_HOURS)).toReversed(), 'office'],
    [ALWAYS, 'always'],
    [[], 'none'],
    [[NIGHTS], 'own'],
  ] as const)('are recognized as a preset: %j is %s', (rows, preset) => {
    expect(presetOf(rows)).toBe(preset);
  });

  it.each([
    [row(['1', '2', '3', '4', '5'], '08:00', '17:00'), 'Mon–Fri, 8:00 AM to 5:00 PM'],
    [row(['0', '1', '3'], '08:00', '17:00'), 'Mon, Wed, Sun, 8:00 AM to 5:00 PM'],
    [NIGHTS, 'Fri–Sat, 10:00 PM to 6:00 AM the next day'],
    [row(WEEK, '00:00', '00:00'), 'every day, all day'],
  ])('are said in words: %j', (hours, words) => {
    expect(dutyRowWords(hours).replaceAll('\u202f', ' ')).toBe(words);
  });
});

const RECIPIENT: Recipient = {
  id: 'r-1' as RecipientId,
  name: 'Dana',
  phone: '+13035550141',
  email: 'dana@example.org',
  slackId: null,
  dutyHours: dutyHoursOf([...SPLIT, NIGHTS]),
  scope: { locationIds: ['1201'], clientIds: ['k-1' as ClientId] },
  isOnCall: true,
  wantsDigest: true,
};
const DANA: RecipientView = {
  ...RECIPIENT,
  isOnDuty: false,
  optedOut: ['sms'],
  outOfReach: null,
};

describe('a number or address that two would share', () => {
  const input = (own: Partial<RecipientInput>) => ({ ...RECIPIENT, id: null, ...own });
  const others = [DANA];

  it('is named by whom it reaches already, whatever way it is', () => {
    const lee = { name: 'Lee', phone: null, email: null };
    const shared = [{ phone: DANA.phone }, { email: 'DANA@example.org' }];
    for (const one of shared) {
      expect(newlySharing(input({ ...lee, ...one }), null, others)).toEqual([DANA.name]);
    }
    expect(newlySharing(input({ ...lee, phone: '+13035550199' }), null, others)).toEqual([]);
  });

  it('is no news where both had it before, and refused where it is the same person', () => {
    const lee = { ...DANA, name: 'Lee' };
    expect(newlySharing(input({ name: 'Lee' }), lee, others)).toEqual([]);
    expect(newlySharing(input({ name: DANA.name }), null, others)).toEqual([]);
  });
});

describe('the form about somebody who is told', () => {
  it('sends her back unchanged', () => {
    expect(recipientInputOf(startingValues(DANA), DANA.id)).toEqual({ ok: true, value: RECIPIENT });
  });

  it('starts with the hours of an office and with everything', () => {
    const typed = { ...startingValues(null), name: 'Lee', phone: '303-555-0143' };
    expect(recipientInputOf(typed, null)).toMatchObject({
      value: {
        id: null,
        phone: '+13035550143',
        dutyHours: dutyHoursOf(OFFICE_HOURS),
        scope: { locationIds: [], clientIds: [] },
      },
    });
  });

  it.each<[Partial<TypedRecipient>, readonly string[]]>([
    [{ name: '' }, ['name wrong']],
    [{ phone: '', email: ' ' }, ['phone unreachable']],
    [{ phone: '555-0141' }, ['phone wrong']],
    [{ email: 'dana@' }, ['email wrong']],
    [{ slackId: '@dana' }, ['slackId wrong']],
    [{ hours: [row([], '08:00', '')] }, ['hours.0.days days', 'hours.0.to times']],
    [{ hours: Array.from({ length: 8 }, () => row(WEEK, '01:00', '02:00')) }, ['preset too-many']],
    [{ locationIds: [], clientIds: [] }, ['scope empty-scope']],
  ])('says what is wrong: %j', (own, wrong) => {
    const checked = recipientInputOf({ ...startingValues(DANA), ...own }, DANA.id);
    const found = checked.ok ? [] : checked.error;
    expect(found.map(({ field, problem }) => `${field} ${problem}`)).toEqual(wrong);
  });

  it('leaves out what a choice made beside the point', () => {
    const typed = { ...startingValues(DANA), preset: 'none', scope: 'all' } as const;
    expect(recipientInputOf({ ...typed, hours: [row([], '', '')] }, DANA.id)).toMatchObject({
      value: { dutyHours: [], scope: { locationIds: [], clientIds: [] } },
    });
  });
});

describe('the search for a client', () => {
  const clients = ['Ada Pérez', 'Álvaro D.', 'Bea T.'].map((name, index) => {
    return { id: `k-${String(index)}` as ClientId, name };
  });
  it.each([
    ['', []],
    ['a', ['Ada Pérez', 'Álvaro D.']],
    ['PEREZ', ['Ada Pérez']],
    ['k-2', ['Bea T.']],
    ['da', []],
  ])('finds the beginning of a word: "%s"', (typed, names) => {
    expect(clientsFound(clients, typed).map(({ name }) => name)).toEqual(names);
  });

  it('offers few of many', () => {
    const many = Array.from({ length: 300 }, (_, index) => {
      return { id: `k-${String(index)}` as ClientId, name: 'Ada' };
    });
    expect(clientsFound(many, 'ada')).toHaveLength(6);
  });
});
