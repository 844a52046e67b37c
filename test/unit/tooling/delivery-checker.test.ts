import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { Ask } from '../../../shared/domain/history.ts';
import type {
  AskId,
  CaregiverId,
  MessageId,
  RecipientId,
  ShiftKey,
} from '../../../shared/domain/ids.ts';
import type { Message } from '../../../shared/domain/message.ts';
import type { LookUp, SendOutcome } from '../../../shared/domain/messenger.ts';
import { ENGLISH } from '../../../shared/text/sentences.ts';
import { MINUTE, plus, type Instant } from '../../../shared/util/time.ts';
import { DENVER } from '../../support/builders.ts';
import { violationsOf } from '../../support/delivery-histories/check.ts';
import type {
  Fact,
  History,
  Observation,
  Setting,
} from '../../support/delivery-histories/facts.ts';
import { storedAsk, storedDelivery, storedIncident, TEST_NOW } from '../../support/stored-rows.ts';

const SETTING: Setting = {
  ...{ zone: DENVER, quietFrom: null, quietTo: null, searchable: ['sms'] },
  ...{ dailyCap: 1, weeklyBudget: 1, askQuietFrom: '21:00', askQuietTo: '08:00' },
};

/** Minutes after the start of the history. */
type Timed = readonly [minutes: number, observation: Observation];

const SENT: SendOutcome = { kind: 'sent' };
const UNSURE: SendOutcome = { kind: 'unknown', reason: 'no answer in time' };
const BUSY: SendOutcome = { kind: 'failed', reason: 'busy', retry: true, waitMs: 3 * MINUTE };
const WRONG: SendOutcome = { kind: 'failed', reason: 'no such number', retry: false };

function at(minutes: number): Instant {
  return plus(TEST_NOW, minutes * MINUTE);
}

function row(over: Partial<Delivery> = {}): Observation {
  const waiting = { channel: 'sms', dueAt: at(1), expiresAt: at(180), createdAt: at(0) };
  return { kind: 'delivery', row: { ...storedDelivery(waiting), ...over } };
}

function incident(over: Parameters<typeof storedIncident>[0] = {}): Observation {
  return { kind: 'incident', incident: storedIncident(over) };
}

const PIECE = { channel: 'sms', key: 'delivery-1', to: '+13035550141' } as const;

function handed(over: Partial<typeof PIECE> & { text?: string } = {}): Observation {
  return { kind: 'handed', text: '', ...PIECE, ...over };
}

const accepted: Observation = { kind: 'accepted', ...PIECE };

function acceptedAs(serviceId: string): Observation {
  return { kind: 'accepted', ...PIECE, serviceId };
}

function answered(outcome: SendOutcome): Observation {
  return { kind: 'answered', ...PIECE, outcome };
}

const FOUND: LookUp = { kind: 'found', serviceId: 's-1' };

function lookedUp(kind: 'found' | 'absent'): Observation {
  return { kind: 'looked-up', ...PIECE, answer: kind === 'found' ? FOUND : { kind } };
}

/** Opened, leased and handed over at the second minute. */
const begun: readonly Timed[] = [
  [0, incident()],
  [0, row()],
  [2, row({ state: 'leased', attempts: 1 })],
  [2, handed()],
];
/** The same, and it went well. */
const good: readonly Timed[] = [
  ...begun,
  [2, accepted],
  [2, answered(SENT)],
  [2, row({ state: 'sent', attempts: 1 })],
];

/** Its rules that are broken, each once, in the order in which that shows. */
function broken(steps: readonly Timed[], over: Partial<History> = {}): string[] {
  const facts = steps.map(([minutes, one]): Fact => ({ ...one, at: at(minutes) }));
  const history: History = {
    facts,
    setting: SETTING,
    endedAt: at(120),
    shown: null,
    ...over,
  };
  return [...new Set(violationsOf(history).map(({ rule }) => rule))];
}

/** Of the digest, handed to the first of the office, and told to somebody: null is the desktop. */
function handedOverForTheDigest(recipientId: string | null): Timed[] {
  const channel = recipientId === null ? 'desktop' : 'sms';
  const over = { channel, recipientId: recipientId as RecipientId | null } as const;
  return [
    [0, incident({ delivery: 'digest', assignedTo: 'recipient-1' })],
    [0, row(over)],
    [2, row({ ...over, state: 'leased', attempts: 1 })],
    [2, handed()],
    ...settledAs(2, over),
  ];
}

function again(minutes: number, over: Partial<Delivery> = {}): Timed[] {
  return [
    [minutes, row({ state: 'leased', attempts: 2, ...over })],
    [minutes, handed(over.id === undefined ? {} : { key: over.id as 'delivery-1' })],
  ];
}

/** What follows so that the history ends in order. */
function settledAs(minutes: number, over: Partial<Delivery> = {}): Timed[] {
  const key = (over.id ?? PIECE.key) as typeof PIECE.key;
  return [
    [minutes, { kind: 'accepted', ...PIECE, key }],
    [minutes, row({ state: 'sent', attempts: 2, ...over })],
  ];
}

describe('the checker finds nothing in', () => {
  it.each<[string, readonly Timed[]]>([
    ['an alert that is told once', good],
    [
      'one whose outcome was unknown, that was found to be absent, and is sent again',
      [
        ...begun,
        [2, answered(UNSURE)],
        [2, row({ state: 'unknown', attempts: 1 })],
        [4, lookedUp('absent')],
        [4, row({ state: 'waiting', attempts: 1 })],
        ...again(5),
        ...settledAs(5),
      ],
    ],
    [
      'one that a look by a clock that was set did not find',
      [
        ...begun,
        [2, accepted],
        [2, answered(UNSURE)],
        [2, row({ state: 'unknown', attempts: 1 })],
        [3, { kind: 'jumped', by: MINUTE, isSet: true }],
        [4, lookedUp('absent')],
        ...again(5),
        ...settledAs(5),
      ],
    ],
    [
      'one that may have arrived and that somebody wants sent again at once',
      [
        ...begun,
        [2, answered(UNSURE)],
        [2, row({ state: 'unknown', attempts: 1 })],
        [2, { kind: 'retried', key: PIECE.key }],
        ...again(3),
        ...settledAs(3),
      ],
    ],
    [
      'a second telling with news',
      [
        ...good,
        [10, incident({ state: 'acknowledged' })],
        [15, incident()],
        [15, row({ id: 'delivery-2' as Delivery['id'] })],
        ...again(16, { id: 'delivery-2' as Delivery['id'] }),
        ...settledAs(16, { id: 'delivery-2' as Delivery['id'] }),
      ],
    ],
    [
      'what belongs in the digest and is told to whom it was handed to',
      handedOverForTheDigest('recipient-1'),
    ],
    [
      'a wait as long as the service asked',
      [
        ...begun,
        [2, answered(BUSY)],
        [2, row({ attempts: 1, dueAt: at(5) })],
        ...again(5),
        ...settledAs(5),
      ],
    ],
  ])('%s', (_name, steps) => {
    expect(broken(steps)).toEqual([]);
  });
});

const SECOND_ROW = { id: 'delivery-2' as Delivery['id'] };
const OTHER = { incidentId: 'incident-2' as Delivery['incidentId'] };
const OPEN = '500@2026-11-27T21:00:00Z' as ShiftKey;

/** One that is sent as `s-1`; another incident in the same words never reaches the service. */
function twins(serviceId: string | null): Timed[] {
  return [
    ...begun,
    [2, acceptedAs('s-1')],
    [2, answered(serviceId === null ? UNSURE : SENT)],
    [2, row({ state: serviceId === null ? 'unknown' : 'sent', attempts: 1, serviceId })],
    [2, incident({ id: 'incident-2' })],
    [2, row({ ...SECOND_ROW, ...OTHER, state: 'leased', attempts: 1 })],
    [2, handed({ key: SECOND_ROW.id as 'delivery-1' })],
    [4, { kind: 'looked-up', ...PIECE, key: SECOND_ROW.id, answer: FOUND }],
  ];
}

describe('the checker finds', () => {
  it.each<[rule: string, name: string, steps: readonly Timed[]]>([
    [
      'leased',
      'what left without a lease',
      [
        [0, incident()],
        [0, row()],
        [2, handed()],
      ],
    ],
    ['leased', 'what is in no outbox', [[0, handed({ key: 'delivery-9' as 'delivery-1' })]]],
    [
      'leased',
      'what left before it was due',
      [
        [0, incident()],
        [0, row({ state: 'leased', dueAt: at(30) })],
        [2, handed()],
        ...settledAs(2),
      ],
    ],
    [
      'leased',
      'what left after it had expired',
      [
        [0, incident()],
        [0, row({ state: 'leased', expiresAt: at(2) })],
        [2, handed()],
        ...settledAs(2),
      ],
    ],
    [
      'retry-after',
      'a wait that is undercut, by another alert too',
      [
        ...begun,
        [2, answered(BUSY)],
        [2, row({ dueAt: at(5) })],
        [3, row({ ...SECOND_ROW, incidentId: 'incident-2' as Delivery['incidentId'] })],
        [3, incident({ id: 'incident-2' })],
        ...again(4, { ...SECOND_ROW, incidentId: 'incident-2' as Delivery['incidentId'] }),
        ...settledAs(4, { ...SECOND_ROW, incidentId: 'incident-2' as Delivery['incidentId'] }),
        ...again(6),
        ...settledAs(6),
      ],
    ],
    [
      'permanent',
      'a permanent failure that is tried again',
      [
        ...begun,
        [2, answered(WRONG)],
        [2, row({ state: 'failed', attempts: 1 })],
        ...again(4),
        ...settledAs(4),
      ],
    ],
    [
      'looked-up',
      'an unknown outcome that is sent again without a look',
      [...begun, [2, answered(UNSURE)], ...again(4), ...settledAs(4)],
    ],
    [
      'looked-up',
      'one that is sent again without a look because somebody wants another one sent again',
      [
        ...begun,
        [2, answered(UNSURE)],
        [3, { kind: 'retried', key: 'delivery-2' }],
        ...again(4),
        ...settledAs(4),
      ],
    ],
    [
      'looked-up',
      'a text that a dead process left under way and that is sent again without a look',
      [...begun, [2, { kind: 'killed' }], ...again(4), ...settledAs(4)],
    ],
    [
      'looked-up',
      'a look before the record can show it',
      [...begun, [2, answered(UNSURE)], [2.5, lookedUp('absent')], ...again(3), ...settledAs(3)],
    ],
    [
      'opted-out',
      'what goes to an address that opted out',
      [[0, { kind: 'opted-out', channel: 'sms', to: PIECE.to }], ...good],
    ],
    ['settled', 'what counts as sent and never was', good.filter(([, one]) => one !== accepted)],
    [
      'settled',
      'what counts as sent by a message that the service took for another one',
      [...twins('s-1'), [4, row({ ...SECOND_ROW, ...OTHER, state: 'sent', serviceId: 's-1' })]],
    ],
    ['settled', 'what is half sent at the end', [...begun, [2, answered(SENT)]]],
    [
      'after-end',
      'what is told after it was acknowledged',
      [...begun.slice(0, 3), [2, incident({ state: 'acknowledged' })], ...good.slice(3)],
    ],
    [
      'after-end',
      'what is told while it is muted',
      [...begun.slice(0, 3), [2, incident({ delivery: 'muted' })], ...good.slice(3)],
    ],
    [
      'after-end',
      'what belongs in the digest and is told to somebody else than whom it was handed to',
      handedOverForTheDigest('recipient-2'),
    ],
    [
      'after-end',
      'what belongs in the digest and was handed to somebody, and is shown on the desktop',
      handedOverForTheDigest(null),
    ],
    ['held', 'what is told in a pause', [[0, { kind: 'paused', until: at(30) }], ...good]],
    [
      'duplicates',
      'the same to the same person without news',
      [...good, [3, row(SECOND_ROW)], ...again(4, SECOND_ROW), ...settledAs(4, SECOND_ROW)],
    ],
    [
      'duplicates',
      'a second copy of what the service took and did not find again',
      [
        ...begun,
        [2, accepted],
        [2, answered(UNSURE)],
        [2, row({ state: 'unknown', attempts: 1 })],
        [4, lookedUp('absent')],
        ...again(5),
        ...settledAs(5),
      ],
    ],
    [
      'duplicates',
      'a second copy of what may have arrived that does not say so',
      [
        ...begun,
        [2, answered(UNSURE)],
        [2, row({ state: 'unknown' })],
        [3, row(SECOND_ROW)],
        ...again(4, SECOND_ROW),
        ...settledAs(4, SECOND_ROW),
      ],
    ],
    [
      'told',
      'an incident of which nothing is in the outbox',
      [
        [0, incident()],
        [60, incident()],
      ],
    ],
    [
      'told',
      'one whose delivery was withdrawn and never came back',
      [
        [0, incident()],
        [0, row()],
        [1, row({ state: 'withdrawn' })],
        [60, incident()],
      ],
    ],
    [
      'told',
      'news after an acknowledgement that nobody hears',
      [...good, [10, incident({ state: 'acknowledged' })], [15, incident()], [60, incident()]],
    ],
    [
      'noticed',
      'an open shift that stands in no incident',
      [
        [0, { kind: 'shift', shift: OPEN, start: at(180), holder: null, isCancelled: false }],
        [30, { kind: 'paused', until: at(30) }],
      ],
    ],
  ])('%s: %s', (rule, _name, steps) => {
    expect(broken(steps)).toContain(rule);
  });

  it('held: what is below critical in quiet hours', () => {
    const setting = { ...SETTING, quietFrom: '10:00', quietTo: '12:00' };
    const high = good.map(([minutes, one]): Timed =>
      one.kind === 'delivery' ? [minutes, row({ ...one.row, severity: 'high' })] : [minutes, one],
    );
    expect(broken(high, { setting })).toContain('held');
    expect(broken(good, { setting })).toEqual([]);
  });

  it('failures-shown: what failed and is shown nowhere', () => {
    const failed: readonly Timed[] = [
      ...begun,
      [2, answered(WRONG)],
      [2, row({ state: 'failed', finishedAt: at(2) })],
    ];
    expect(broken(failed, { shown: new Set() })).toEqual(['failures-shown']);
    expect(broken(failed, { shown: new Set([PIECE.key]) })).toEqual([]);
  });

  it('duplicates: nothing where the second copy says that it is one', () => {
    const body = `Sarah has 85% match.${ENGLISH.incident.sentAgain}`;
    const setting = { ...SETTING, searchable: [] };
    const marked: readonly Timed[] = [
      ...begun,
      [2, answered(UNSURE)],
      [2, row({ state: 'unknown' })],
      [3, row({ ...SECOND_ROW, body })],
      [4, row({ ...SECOND_ROW, body, state: 'leased', attempts: 2 })],
      [4, handed({ key: SECOND_ROW.id as 'delivery-1', text: body })],
      ...settledAs(4, { ...SECOND_ROW, body }),
    ];
    expect(broken(marked, { setting })).toEqual([]);
  });
});

it('the checker finds nothing where of two in the same words the other counts as the one that left', () => {
  const steps: readonly Timed[] = [
    ...twins(null),
    [4, row({ ...SECOND_ROW, ...OTHER, state: 'sent', serviceId: 's-1' })],
    [4, lookedUp('absent')],
    ...again(5),
    [5, acceptedAs('s-2')],
    [5, row({ state: 'sent', attempts: 2, serviceId: 's-2' })],
  ];
  expect(broken(steps)).toEqual([]);
});

describe('the checker of the ladder finds', () => {
  const DESKTOP = { id: 'delivery-0' as Delivery['id'], channel: 'desktop' } as const;
  const SHOWN = { channel: 'desktop', key: DESKTOP.id, to: '' } as const;
  const office: Observation = {
    kind: 'office',
    places: [{ channel: 'sms', to: PIECE.to, isOnDuty: true }],
  };
  const shown: readonly Timed[] = [
    [0, office],
    [0, incident()],
    [0, row(DESKTOP)],
    [1, row({ ...DESKTOP, state: 'leased', attempts: 1 })],
    [1, { kind: 'handed', ...SHOWN, text: '' }],
    [1, { kind: 'accepted', ...SHOWN }],
    [1, { kind: 'answered', ...SHOWN, outcome: SENT }],
    [1, row({ ...DESKTOP, state: 'sent', attempts: 1 })],
  ];
  const rung = (minutes: number): Timed[] => [
    [minutes, row({ state: 'leased', attempts: 1, rung: 1, createdAt: at(minutes) })],
    [minutes, handed()],
    [minutes, accepted],
    [minutes, answered(SENT)],
    [minutes, row({ state: 'sent', attempts: 1, rung: 1 })],
  ];

  /** The same of a later telling. */
  const renamed = (one: Observation): Observation => {
    const id = 'delivery-01' as Delivery['id'];
    if (one.kind === 'delivery') return { ...one, row: { ...one.row, id, createdAt: at(3) } };
    return 'key' in one ? { ...one, key: id } : one;
  };
  /** The first may have been shown; it is shown again at the third minute. */
  const shownTwice = (second: SendOutcome): Timed[] => {
    const state = second.kind === 'failed' ? 'failed' : 'sent';
    const body = `Sarah has 85% match.${ENGLISH.incident.sentAgain}`;
    const repeat = { ...DESKTOP, id: 'delivery-00' as Delivery['id'], follows: DESKTOP.id, body };
    const piece = { ...SHOWN, key: repeat.id };
    return [
      ...shown.slice(0, -2),
      [1, { kind: 'answered', ...SHOWN, outcome: UNSURE }],
      [1, row({ ...DESKTOP, state: 'unknown', attempts: 1 })],
      [3, row({ ...repeat, state: 'leased', attempts: 2 })],
      [3, { kind: 'handed', ...piece, text: body }],
      ...(state === 'sent' ? ([[3, { kind: 'accepted', ...piece }]] as const) : []),
      [3, { kind: 'answered', ...piece, outcome: second }],
      [3, row({ ...repeat, state, attempts: 2 })],
    ];
  };

  /** Handed over, told outside and taken back before the desktop showed it; then told over email. */
  const taken = (follows: Delivery['id'], state: 'sent' | 'unknown' = 'sent'): Timed[] => {
    const email = { id: 'delivery-2' as Delivery['id'], channel: 'email', follows } as const;
    const first = { follows: DESKTOP.id, rung: 1 } as const;
    const mail = { channel: 'email', key: email.id, to: 'dana@example.org' } as const;
    return [
      ...shown.slice(0, 3),
      [0, incident({ assignedTo: 'recipient-1' })],
      [0, row({ ...first, dueAt: at(0), state: 'leased', attempts: 1 })],
      // Unknown is what a process leaves that dies before the service answers.
      ...rung(0).slice(1, state === 'sent' ? -1 : -2),
      [0, row({ ...first, state, attempts: 1 })],
      [0.5, incident()],
      ...shown.slice(3),
      [5, row({ ...email, state: 'leased', attempts: 1, rung: 2, createdAt: at(5) })],
      [5, { kind: 'handed', ...mail, text: '' }],
      [5, { kind: 'accepted', ...mail }],
      [5, row({ ...email, state: 'sent', attempts: 1, rung: 2 })],
    ];
  };
  /** The process died while it was shown; with news it is shown anew, and then the lease runs out. */
  const anew: readonly Timed[] = [
    ...shown.slice(0, -2),
    [2, { kind: 'killed' }],
    [3, incident({ repliesNoted: ['reply-1'] })],
    ...shown.slice(2).map(([, one]): Timed => [3, renamed(one)]),
    [5, row({ ...DESKTOP, state: 'unknown', attempts: 1 })],
  ];

  it.each<[what: string, steps: readonly Timed[], rules: readonly string[]]>([
    [
      'nothing where the wait counts from what may have been shown first',
      [...shownTwice(SENT), ...rung(6), [30, incident()]],
      [],
    ],
    ['a rung that is too early for that', [...shownTwice(SENT), ...rung(5)], ['rungs-wait']],
    [
      'a rung that waits for the second',
      [...shownTwice(SENT), [9, incident()], ...rung(10)],
      ['climbs'],
    ],
    [
      'nothing where it was acknowledged before it was known whether the desktop showed it',
      [
        ...shown.slice(0, -2),
        [1, incident({ state: 'acknowledged' })],
        [1, { kind: 'answered', ...SHOWN, outcome: UNSURE }],
        [1, row({ ...DESKTOP, state: 'unknown', attempts: 1 })],
        [30, incident({ state: 'acknowledged' })],
      ],
      [],
    ],
    ['nothing where the next waits for whom the desktop came after', taken(DESKTOP.id), []],
    ['nothing where the process died that told whom', taken(DESKTOP.id, 'unknown'), []],
    ['a next one that follows another telling', taken(SECOND_ROW.id), ['rungs-wait']],
    [
      'one that follows another telling whose process died',
      taken(SECOND_ROW.id, 'unknown'),
      ['rungs-wait'],
    ],
    [
      'nothing where only the lease of an earlier telling runs out later',
      [...anew, ...rung(9)],
      [],
    ],
    ['a rung that is too early for the later telling', [...anew, ...rung(7)], ['rungs-wait']],
    ['nothing where the second failed', [...shownTwice(WRONG), ...rung(4)], []],
    ['a rung that never comes', [...shown, [30, incident()]], ['climbs']],
    ['nothing where it comes in time', [...shown, ...rung(6), [30, incident()]], []],
    ['nothing where it was acknowledged', [...shown, [4, incident({ state: 'acknowledged' })]], []],
    ['a rung that comes too early', [...shown, ...rung(3)], ['rungs-wait']],
    ['nothing where one is taken along a few seconds early', [...shown, ...rung(5.9)], []],
    ['a rung that comes earlier than that', [...shown, ...rung(5.8)], ['rungs-wait']],
    [
      'nothing where the only address opted out',
      [...shown, [2, { kind: 'opted-out', channel: 'sms', to: PIECE.to }], [30, incident()]],
      [],
    ],
    [
      'nothing where all is paused',
      [...shown, [2, { kind: 'paused', until: at(100) }], [30, incident()]],
      [],
    ],
  ])('%s', (_what, steps, rules) => {
    expect(broken(steps)).toEqual(rules);
  });
});

describe('the checker of asks finds', () => {
  const shift = OPEN;
  const start = at(180);
  const ask = (id: string, outcome: Ask['outcome'] = null): Observation => ({
    kind: 'ask',
    ask: storedAsk({ id, clientId: '2810001', shiftStart: start, outcome }),
  });
  const message = (id: string, over: Partial<Message> = {}): Observation => ({
    kind: 'message',
    row: {
      ...storedDelivery({ createdAt: at(0), dueAt: at(0), expiresAt: start }),
      ...{ id: id as MessageId, askId: id as AskId, caregiverId: `${id}-c` as CaregiverId, shift },
      ...{ kind: 'ask', channel: 'sms', to: PIECE.to, text: '', approvedBy: 'Dana', ...over },
    },
  });
  const out = (id: string, minutes: number, over: Partial<Message> = {}): Timed[] => [
    [minutes, message(id, { state: 'leased', attempts: 1, ...over })],
    [minutes, handed({ key: id as typeof PIECE.key })],
    [minutes, { kind: 'accepted', ...PIECE, key: id }],
    [minutes, { kind: 'answered', ...PIECE, key: id, outcome: SENT }],
    [minutes, message(id, { state: 'sent', attempts: 1, ...over })],
  ];
  const open: Timed = [0, { kind: 'shift', shift, start, holder: null, isCancelled: false }];
  /** Stands for the incident of the open shift. */
  const known: Timed = [
    0,
    incident({
      state: 'acknowledged',
      subjects: [{ shift, clientId: '2810001', start, end: plus(start, 60 * MINUTE) }],
    }),
  ];
  const asked = (id: string, minutes = 1): Timed[] => [[0, ask(id)], ...out(id, minutes)];
  const LISA = 'lisa' as CaregiverId;
  /** Asked twice, with what became of the first meanwhile. */
  const twoOfLisa = (between: readonly Timed[]): Timed[] => [
    ...[open, known],
    [0, ask('a')],
    ...out('a', 1, { caregiverId: LISA }),
    ...between,
    [3, ask('b')],
    ...out('b', 3, { caregiverId: LISA }),
  ];
  const WROTE: Observation = { kind: 'wrote', channel: 'sms', to: PIECE.to };
  const release = { id: 'a-2' as MessageId, askId: 'a' as AskId, kind: 'release' } as const;

  it.each<[what: string, steps: readonly Timed[], rules: readonly string[]]>([
    [
      'nothing in an ask that is answered',
      [open, known, ...asked('a'), [5, ask('a', 'accepted')]],
      [],
    ],
    [
      'two takers of one shift',
      [
        open,
        known,
        ...asked('a'),
        ...asked('b'),
        [5, ask('a', 'accepted')],
        [6, ask('b', 'accepted')],
      ],
      ['one-taker'],
    ],
    ['a message that came twice', [open, known, ...asked('a'), ...out('a', 9)], ['messages-once']],
    [
      'an ask for a shift that is filled',
      [open, known, [0, { ...open[1], holder: 'lisa' } as Observation], ...asked('a')],
      ['asks-are-open'],
    ],
    [
      'an ask that was settled before',
      [open, known, [0, ask('a', 'withdrawn')], ...out('a', 1)],
      ['asks-are-open'],
    ],
    [
      'somebody who is not needed any more and is told nothing',
      [open, known, ...asked('a'), [5, ask('a', 'withdrawn')]],
      ['released'],
    ],
    [
      'nothing where she is released',
      [open, known, ...asked('a'), [5, ask('a', 'withdrawn')], ...out('a-2', 6, release)],
      [],
    ],
    [
      'more asks of Standby itself than a day may have',
      [open, known, ...['a', 'b'].flatMap((id) => [...asked(id)])].map(([minutes, one]): Timed =>
        one.kind === 'message'
          ? [minutes, { ...one, row: { ...one.row, approvedBy: 'standby' } }]
          : [minutes, one],
      ),
      ['automatic'],
    ],
    ['more asks of somebody than her week may have', twoOfLisa([]), ['budgets']],
    [
      'nothing where the first of them could not be delivered',
      twoOfLisa([[2, message('a', { state: 'failed', caregiverId: LISA })]]),
      [],
    ],
    [
      'more asks than that where it is unknown whether the first arrived',
      twoOfLisa([[2, message('a', { state: 'unknown', caregiverId: LISA })]]),
      ['budgets'],
    ],
  ])('%s', (_what, steps, rules) => {
    expect(broken(steps)).toEqual(rules);
  });

  it('what is asked at night', () => {
    const setting = { ...SETTING, askQuietFrom: '00:00' };
    expect(broken([open, known, ...asked('a')], { setting })).toEqual(['nights']);
  });

  it.each<[what: string, kind: Message['kind'], steps: readonly Timed[], rules: readonly string[]]>(
    [
      ['an answer at night to nothing that she wrote', 'taken-note', [], ['nights']],
      ['nothing where she wrote just before', 'taken-note', [[1, WROTE]], []],
      ['an answer to what she wrote long before', 'too-late', [[-5, WROTE]], ['nights']],
      [
        'nothing where only the clock was set meanwhile',
        'too-late',
        [
          [1, WROTE],
          [90, { kind: 'jumped', by: 89 * MINUTE, isSet: true }],
        ],
        [],
      ],
      ['what she was not asked to hear, though she wrote', 'release', [[1, WROTE]], ['nights']],
    ],
  )('%s', (_what, kind, steps, rules) => {
    const setting = { ...SETTING, askQuietFrom: '00:00' };
    const minutes = Math.max(6, ...steps.map(([when]) => when + 1));
    const note = { ...release, kind, askId: 'a' as AskId, expiresAt: at(500) };
    const all = [open, known, ...steps, ...out('a-2', minutes, note)];
    expect(broken(all, { setting })).toEqual(rules);
  });
});
