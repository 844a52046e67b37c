import type { ApiResource } from '../../../shared/domain/api-call.ts';

/** What WellSky is asked about: as messages name it, and as it is counted. */
export const TOPICS = {
  'sign-in': 'sign-in',
  clients: 'clients',
  caregivers: 'caregivers',
  'the schedule': 'schedule',
  visits: 'visits',
  'charge items': 'charges',
  'a profile tag': 'tags',
  'a to-do': 'writes',
  'shift notes': 'writes',
  'an assignment': 'writes',
} as const satisfies Record<string, ApiResource>;

export type Topic = keyof typeof TOPICS;
