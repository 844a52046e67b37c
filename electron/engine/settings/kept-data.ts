import { setImmediate as turn } from 'node:timers/promises';
import type { Answer } from '../../../shared/contract/contract.ts';
import {
  KEPT_TABLES,
  type KeptData,
  type KeptTable,
  type Retention,
} from '../../../shared/contract/settings.ts';
import { LONGEST_CHOICE } from '../../core/match/choice-effects.ts';
import type { Engine } from '../agency-engine.ts';
import { KEPT_DAYS } from '../retention.ts';

const UNTIL_WIPED: Retention = { kind: 'until-wiped' };
const MIRRORED: Retention = { kind: 'mirrored' };

/** How long the rows of each table stay; the days are those by which they are forgotten. */
const RETENTION: Readonly<Record<KeptTable, Retention>> = {
  clients: UNTIL_WIPED,
  caregivers: UNTIL_WIPED,
  tags: UNTIL_WIPED,
  shifts: UNTIL_WIPED,
  visits: UNTIL_WIPED,
  charges: days(KEPT_DAYS.charges),
  asks: UNTIL_WIPED,
  'call-outs': UNTIL_WIPED,
  availability: UNTIL_WIPED,
  preferences: UNTIL_WIPED,
  credentials: UNTIL_WIPED,
  'caregiver-facts': UNTIL_WIPED,
  choices: days(LONGEST_CHOICE + KEPT_DAYS.choices),
  incidents: days(KEPT_DAYS.incidents),
  deliveries: days(KEPT_DAYS.incidents),
  recipients: UNTIL_WIPED,
  'channel-settings': UNTIL_WIPED,
  'opt-outs': UNTIL_WIPED,
  messages: days(KEPT_DAYS.messages),
  replies: days(KEPT_DAYS.messages),
  writes: UNTIL_WIPED,
  'alert-grades': days(KEPT_DAYS.incidentGrades),
  'shown-matches': days(KEPT_DAYS.shownMatches),
  'booked-hours': days(KEPT_DAYS.bookedHours),
  openings: days(KEPT_DAYS.openings),
  'api-calls': days(KEPT_DAYS.apiCalls),
  briefings: days(KEPT_DAYS.briefings),
  quarantine: MIRRORED,
  audit: UNTIL_WIPED,
};

/** What is stored of the agency that is shown. */
export async function keptData(engine: Engine): Promise<Answer<KeptData>> {
  const tables = await countedTables(engine);
  if (tables === null) return LEFT;
  const { store, agency, kind } = engine.source;
  const bytes = store.contents.bytes();
  return {
    ok: true,
    value: { tables, bytes, confirmation: agency.name, isWipeable: kind !== 'demo' },
  };
}

/** Every table with its content; null where the agency was left meanwhile. */
export async function countedTables({
  source,
  closing,
}: Engine): Promise<KeptData['tables'] | null> {
  const tables: KeptData['tables'] = [];
  for (const table of KEPT_TABLES) {
    tables.push({ table, ...source.store.contents.of(table), retention: RETENTION[table] });
    await turn();
    if (closing.aborted) return null;
  }
  return tables;
}

function days(count: number): Retention {
  return { kind: 'days', days: count };
}

const LEFT = {
  ok: false,
  code: 'unavailable',
  message: 'The agency was left while its data were counted. Try again there.',
} as const;
