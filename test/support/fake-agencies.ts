import type { AgencyLine } from '../../shared/contract/agencies.ts';
import type { Answer, Handlers } from '../../shared/contract/contract.ts';
import type { Panel } from '../../shared/contract/views.ts';

type AgencyHandlers = Pick<
  Handlers,
  'agencies' | 'showAgency' | 'renameAgency' | 'removeAgency' | 'firstRun'
>;

/** What the fake engine tells and is told of its agencies. */
interface AgencyStore {
  readonly agencies: () => readonly AgencyLine[];
  readonly panel: () => Panel;
  readonly change: (agencies: readonly AgencyLine[], panel: Panel) => void;
}

const DONE = { ok: true, value: null } as const;
const MISSING = { ok: false, code: 'not-found', message: 'Nothing here.' } as const;

/** Several agencies as plain data: showing another one changes the name above the list. */
export function fakeAgencyHandlers({ agencies, panel, change }: AgencyStore): AgencyHandlers {
  const edit = (id: string, next: (line: AgencyLine) => AgencyLine | null): Answer<null> => {
    if (!agencies().some((one) => one.id === id)) return MISSING;
    const lines = agencies().flatMap((one) => (one.id === id ? (next(one) ?? []) : one));
    change(lines, panelOf(panel(), lines));
    return DONE;
  };
  return {
    agencies: () => ({ ok: true, value: [...agencies()] }),
    showAgency({ id }) {
      if (!agencies().some((one) => one.id === id)) return MISSING;
      const lines = agencies().map((one) => ({ ...one, isShown: one.id === id }));
      change(lines, panelOf(panel(), lines));
      return DONE;
    },
    renameAgency: ({ id, name }) => edit(id, (line) => ({ ...line, name })),
    removeAgency: ({ id }) => edit(id, () => null),
    firstRun({ step }) {
      change(agencies(), { ...panel(), firstRun: step });
      return DONE;
    },
  };
}

function panelOf(panel: Panel, agencies: readonly AgencyLine[]): Panel {
  const shown = agencies.find((one) => one.isShown);
  if (shown === undefined) return panel;
  return { ...panel, agency: { name: shown.name, timeZone: shown.timeZone } };
}
