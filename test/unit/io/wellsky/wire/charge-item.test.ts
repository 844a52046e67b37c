import { describe, expect, it } from 'vitest';
import { parseChargeItem } from '../../../../../electron/io/wellsky/wire/charge-item.ts';
import { clientIdSchema } from '../../../../../shared/domain/ids.ts';
import { parseInstant } from '../../../../../shared/util/time.ts';

const client = clientIdSchema.parse('2810001');
const row = {
  resourceType: 'ChargeItem',
  id: 99120001,
  status: 'billable',
  subject: { reference: 'Patient/2810001' },
  performer: [{ reference: 'Practitioner/3310001' }],
  occurrencePeriod: { start: '2026-11-20T21:00:00', end: '2026-11-21T01:00:00' },
  quantity: { value: '4.0' },
};

describe('a charge item', () => {
  it('becomes a charge, its times read as UTC', () => {
    expect(parseChargeItem(row, client)).toEqual({
      ok: true,
      value: {
        id: '99120001',
        clientId: '2810001',
        caregiverId: '3310001',
        start: parseInstant('2026-11-20T21:00:00Z', 'UTC'),
        end: parseInstant('2026-11-21T01:00:00Z', 'UTC'),
        quantity: 4,
        status: 'billable',
      },
    });
  });

  it('may name no client, no caregiver and no status', () => {
    const { id, occurrencePeriod, quantity } = row;
    const parsed = parseChargeItem({ id, occurrencePeriod, quantity }, client);
    expect(parsed).toMatchObject({
      ok: true,
      value: { clientId: '2810001', caregiverId: null, status: 'unknown' },
    });
  });

  it.each([
    ['of somebody else', { subject: { reference: 'Patient/2810002' } }],
    ['without a period', { occurrencePeriod: undefined }],
    [
      'that ends before it starts',
      { occurrencePeriod: { start: row.occurrencePeriod.end, end: row.occurrencePeriod.start } },
    ],
    ['without hours', { quantity: {} }],
    ['of a negative number of hours', { quantity: { value: -1 } }],
    ['of more hours than a week has', { quantity: { value: 400 } }],
  ])('%s is set aside', (_, over) => {
    expect(parseChargeItem({ ...row, ...over }, client)).toMatchObject({
      ok: false,
      error: { resource: 'chargeitem' },
    });
  });
});
