import type { AgencyLine } from '../../../shared/contract/agencies.ts';
import type {
  ConnectionTest,
  IncidentLine,
  Panel,
  Setup,
  ShiftView,
} from '../../../shared/contract/views.ts';
import { CAPABILITIES, panel, setup } from '../panel-data.ts';
import { PLENTY, type ViewAnswers } from '../panel-views/answers.ts';
import { DESKTOP_ONLY, type Office } from './office.ts';
import { ALONE, type Outreach } from './outreach.ts';
import { NOTHING_WRITTEN, type Writing } from './writing-state.ts';

/** Everything a panel can be shown, at one moment. */
export interface Scene {
  readonly panel: Panel;
  readonly shifts: Readonly<Record<string, readonly ShiftView[]>>;
  readonly setup: Setup;
  readonly connection: ConnectionTest;
  readonly views: ViewAnswers;
  readonly agencies: readonly AgencyLine[];
  readonly outreach: Outreach;
  readonly office: Office;
  readonly writing: Writing;
}

export const NOT_REACHED: ConnectionTest = {
  reached: false,
  message: 'WellSky refused the client ID or secret. Check both with your WellSky representative.',
  capabilities: null,
};

const REACHED: ConnectionTest = {
  reached: true,
  message: 'The credentials work.',
  capabilities: CAPABILITIES,
};

export function scene(own: Partial<Scene>): Scene {
  return {
    panel: panel(),
    shifts: {},
    setup: setup(),
    connection: REACHED,
    views: PLENTY,
    agencies: [agencyLine('demo', 'Juniper Home Care')],
    outreach: ALONE,
    office: DESKTOP_ONLY,
    writing: NOTHING_WRITTEN,
    ...own,
  };
}

export function agencyLine(id: string, name: string, own: Partial<AgencyLine> = {}): AgencyLine {
  return {
    id,
    name,
    kind: 'demo',
    timeZone: 'America/Denver',
    isShown: true,
    urgent: 0,
    feed: 'fresh',
    problem: null,
    ...own,
  };
}

/** A line about `shifts`, and the shifts below its id. */
function about(shifts: readonly ShiftView[], line: IncidentLine): IncidentLine {
  const best = shifts[0]?.candidates[0];
  return {
    ...line,
    subjects: shifts.map(({ shift, clientId, start, end }) => ({ shift, clientId, start, end })),
    best: best === undefined ? null : { name: best.name, match: best.match },
  };
}

export function withIncidents(
  entries: readonly (readonly [IncidentLine, readonly ShiftView[]])[],
  own: Partial<Panel> = {},
): Scene {
  const lines = entries.map(([line, shifts]) => about(shifts, line));
  return scene({
    panel: panel({
      coverage: { shifts: 62, open: entries.length },
      incidents: lines.filter((line) => line.state !== 'resolved'),
      resolved: lines.filter((line) => line.state === 'resolved'),
      ...own,
    }),
    shifts: Object.fromEntries(entries.map(([line, shifts]) => [line.id, shifts])),
  });
}
