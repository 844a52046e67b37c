import { describe, expect, it } from 'vitest';
import { gathered, messageKey, toldTogether } from '../../../../electron/core/routing/gathering.ts';
import { DIGEST } from '../../../../shared/domain/delivery.ts';
import type { DeliveryId, IncidentId, RecipientId } from '../../../../shared/domain/ids.ts';

function row(id: string, recipient: string, incident = `of-${id}`) {
  return {
    id: id as DeliveryId,
    incidentId: incident as IncidentId,
    recipientId: recipient as RecipientId,
  };
}

function idsOf(groups: readonly (readonly { readonly id: string }[])[]): string[] {
  return groups.map((group) => group.map(({ id }) => id).join(' '));
}

describe('what is due at once', () => {
  it('is one message for each person, in the order in which it is due', () => {
    const due = [row('a', 'dana'), row('b', 'eve'), row('c', 'dana'), row('d', 'zoe')];
    expect(idsOf(gathered(due, 'sms'))).toEqual(['a c', 'b', 'd']);
  });

  it('leaves a digest by itself', () => {
    const due = [row('a', 'dana'), row('b', 'dana', DIGEST), row('c', 'dana')];
    expect(idsOf(gathered(due, 'email'))).toEqual(['a c', 'b']);
  });

  it.each([
    ['sms', [5, 5, 2]],
    ['email', [10, 2]],
    ['slack', [10, 2]],
  ] as const)(
    'is several messages where it is more than one of them names: %s',
    (channel, sizes) => {
      const due = Array.from({ length: 12 }, (_, at) => row(String(at), 'dana'));
      const messages = gathered(due, channel);
      expect(messages.map(({ length }) => length)).toEqual(sizes);
      expect(messages.flat()).toEqual(due);
      expect(gathered([], channel)).toEqual([]);
    },
  );
});

describe('the key of a message', () => {
  it('is the same for the same alerts in any order, and another for others', () => {
    const [a, b, c] = [row('a', 'dana'), row('b', 'dana'), row('c', 'dana')];
    expect(messageKey([a])).toBe('a');
    expect(messageKey([b, a])).toBe(messageKey([a, b]));
    expect(new Set([[a], [a, b], [a, c], [a, b, c]].map(messageKey)).size).toBe(4);
  });

  it('tells how many left together', () => {
    const sentIn = { key: 'a+b+c', to: '', subject: null, text: '' };
    expect(toldTogether({ sentIn })).toBe(3);
    expect(toldTogether({})).toBe(1);
  });
});
