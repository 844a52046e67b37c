import type { Handlers } from '../../shared/contract/contract.ts';
import type { ExplainedCaregiver } from '../../shared/contract/insights.ts';
import type { Choice } from '../../shared/domain/insight.ts';
import { countingIds } from '../../shared/util/ids.ts';
import { addDays, localDate, type Instant } from '../../shared/util/time.ts';
import { found } from './panel-views/people.ts';
import type { ViewAnswers } from './panel-views/answers.ts';

type ViewHandlers = Pick<
  Handlers,
  | 'overtime'
  | 'patterns'
  | 'capacity'
  | 'trackRecord'
  | 'briefing'
  | 'hoursReport'
  | 'readCharges'
  | 'lookUp'
  | 'profile'
  | 'recordChoice'
  | 'undoChoice'
  | 'explain'
  | 'rehearse'
  | 'workflows'
  | 'setWorkflow'
>;

/** What the fake engine tells and is told of the screens beside the incidents. */
interface ViewStore {
  readonly views: () => ViewAnswers;
  readonly change: (views: ViewAnswers) => void;
  readonly now: () => Instant;
}

const MISSING = { ok: false, code: 'not-found', message: 'Nothing here.' } as const;

const EXPLAINED: ExplainedCaregiver = {
  caregiverId: 'c-1' as ExplainedCaregiver['caregiverId'],
  name: 'Sarah O.',
  place: 1,
  match: 0.85,
  interval: [0.71, 0.94],
  accepts: {
    probability: 0.87,
    steps: [
      { text: 'the agency’s rate', value: 0.61 },
      { text: '6/7 asks for similar shifts accepted', value: 0.87 },
    ],
  },
  works: { probability: 0.98, steps: [{ text: '40/41 scheduled shifts worked', value: 0.98 }] },
  considerations: [
    { code: 'continuity', points: 4.2, dollars: null, text: 'Knows the client from 12 visits' },
    { code: 'overtime', points: -1.5, dollars: 15, text: 'Overtime costs about $15' },
  ],
  score: 87.7,
  placeReason: null,
  exclusion: null,
};

/** Answers from plain data. A note that says "pregnant" is refused, as a protected trait is. */
export function fakeViewHandlers({ views, change, now }: ViewStore): ViewHandlers {
  const nextId = countingIds('choice');
  const choices = new Map<string, Choice>();
  return {
    overtime: () => ({ ok: true, value: views().overtime }),
    patterns: () => ({ ok: true, value: views().patterns }),
    capacity: () => ({ ok: true, value: views().capacity }),
    trackRecord: () => ({ ok: true, value: views().trackRecord }),
    briefing: ({ kind }) => ({ ok: true, value: views().briefings[kind] }),
    readCharges: () => ({ ok: true, value: { clients: 12, rows: 48, leftOut: 0 } }),
    hoursReport: (question) => ({ ok: true, value: { ...views().hours, ...question } }),
    lookUp: ({ text }) => ({ ok: true, value: found(views().profiles, text) }),
    profile: (person) => {
      const profile = views().profiles.find((one) => one.person.id === person.id);
      return profile === undefined ? MISSING : { ok: true, value: profile };
    },
    recordChoice: (input) => {
      if (input.note?.includes('pregnant') === true) {
        const message = 'This names a protected trait, so it is not kept. Choose another reason.';
        return { ok: false, code: 'bad-request', message };
      }
      const choice: Choice = {
        id: nextId(),
        clientId: 'k-1' as Choice['clientId'],
        shiftStart: now(),
        passedOverId: input.passedOverId,
        chosenId: input.chosenId,
        reason: input.reason,
        note: input.note,
        chosenAt: now(),
        expiresOn: addDays(localDate(now(), 'America/Denver'), 60),
        actor: 'Dana',
      };
      choices.set(choice.id, choice);
      return { ok: true, value: choice };
    },
    explain: ({ shift, caregiverId }) => {
      if (caregiverId === null) return MISSING;
      const own = { ...EXPLAINED, caregiverId };
      return { ok: true, value: { shift, asOf: now(), rules: [], caregivers: [own] } };
    },
    undoChoice: ({ id }) => (choices.delete(id) ? { ok: true, value: null } : MISSING),
    rehearse: () => ({ ok: true, value: views().rehearsal }),
    workflows: () => ({ ok: true, value: views().workflows }),
    setWorkflow: ({ workflow, mode }) => {
      const workflows = views().workflows.map((one) =>
        one.workflow === workflow ? { ...one, mode } : one,
      );
      change({ ...views(), workflows });
      return { ok: true, value: null };
    },
  };
}
