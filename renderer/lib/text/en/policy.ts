import type {
  PolicyGroup,
  PolicyKey,
  PolicyProblem,
  Unit,
} from '../../../../shared/contract/settings.ts';
import type { OutsideChannel } from '../../../../shared/domain/channel.ts';
import type { NotificationText, Policy } from '../../../../shared/domain/policy.ts';
import type { WriteKind } from '../../../../shared/domain/write.ts';
import type { Language } from '../../../../shared/text/language.ts';
import { counted, figure } from './counted.ts';

/** Whether a workflow is off, records or speaks is chosen by itself, not typed as a rule. */
export type RuleKey = Exclude<PolicyKey, `workflows.${string}`>;

/** What stands under one heading: a group of rules, or a part of one. */
export type RulePart =
  Exclude<PolicyGroup, 'alerts' | 'workflows'> | 'quiet-hours' | 'ladder' | 'digest' | 'messages';

type Weekday = Policy['week']['startsOn'];
type Jurisdiction = Policy['overtime']['jurisdictions'][number];

interface RuleWords {
  readonly label: string;
  /** What it decides, in a sentence. */
  readonly help: string;
}

const bare = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });
const share = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 2 });
const unit = (one: string, other?: string) => (count: number) =>
  `${bare.format(count)} ${count === 1 || other === undefined ? one : other}`;

/** Words of the rules that an agency can change. */
export const policyText = {
  policy: {
    rules: {
      'week.startsOn': {
        label: 'Workweek starts on',
        help: 'Overtime is counted from this day to the next.',
      },
      'week.workdayStartsAt': {
        label: 'Workday starts at',
        help: 'A shift over this time is split between two workdays.',
      },
      'overtime.jurisdictions': {
        label: 'Overtime law',
        help: 'Where several apply, the one that gives more overtime governs each hour.',
      },
      'overtime.warningHours': {
        label: 'Overtime warning',
        help: 'So many hours before overtime you are told.',
      },
      'overtime.weeklyThresholdHours': {
        label: 'Own weekly threshold',
        help: 'Replaces the weekly threshold of the law, where the agency pays overtime earlier.',
      },
      'eligibility.restHours': {
        label: 'Rest between workdays',
        help: 'Between the last shift of one workday and the first of the next.',
      },
      'eligibility.hourCap': {
        label: 'Weekly hour cap',
        help: 'Nobody is suggested for a shift that would lead beyond it.',
      },
      'eligibility.requiredTags': {
        label: 'Tags that are always required',
        help: 'One in each line, by name or ID. Certifications and skills are required anyway.',
      },
      'match.halfLifeDays': {
        label: 'Half-life of asks',
        help: 'An ask of that age counts half as much as one of today.',
      },
      'match.similarStartHours': {
        label: 'Similar shifts start within',
        help: 'Of each other, on the same weekday. Shifts with the same client are always similar.',
      },
      'patterns.q': {
        label: 'False patterns',
        help: 'At most this share of the patterns that are shown may be chance.',
      },
      'patterns.expireDays': {
        label: 'Patterns expire after',
        help: 'Without anything new.',
      },
      'capacity.triggerHours': {
        label: 'Hiring trigger',
        help: 'Hours of a week from which more caregivers are needed.',
      },
      'capacity.leadWeeks': {
        label: 'Recruiting takes',
        help: 'The trigger speaks when it is likely to be reached within this time.',
      },
      'sweep.requestsPerSecond': {
        label: 'Requests to WellSky',
        help: 'All that Standby reads together. WellSky slows down who asks more.',
      },
      'sweep.nearMinutes': {
        label: 'Today and tomorrow may be this old',
        help: 'Nothing is told from an older schedule. A large agency may need more.',
      },
      'sweep.farMinutes': {
        label: 'Later days may be this old',
        help: 'Nothing is told from an older schedule.',
      },
      'visits.lateMinutes': {
        label: 'Late after',
        help: 'Without a clock-in so long after the start. It is also when a no-show is a call-out.',
      },
      'asking.target': {
        label: 'Chance of a yes',
        help: 'So many are suggested at once that somebody says yes in time with this chance.',
      },
      'asking.weeklyBudget': {
        label: 'Asks for each caregiver',
        help: 'Nobody is suggested to be asked more often than that in a week.',
      },
      'asking.quietFrom': {
        label: 'Caregivers’ quiet hours from',
        help: 'Nobody is suggested to be asked after this.',
      },
      'asking.quietTo': {
        label: 'Caregivers’ quiet hours until',
        help: 'After a night shift, eight hours more.',
      },
      'asking.automatic': {
        label: 'Ask without approval',
        help: 'Standby texts the suggested caregivers for these by itself. Not ticked: you approve every message.',
      },
      'asking.dailyCap': {
        label: 'Most messages without approval',
        help: 'Then it waits for you until the next day.',
      },
      'writeBack.allowed': {
        label: 'May be written into WellSky',
        help: 'Each entry is shown first and written only when you approve it.',
      },
      'writeBack.taskOwners': {
        label: 'Who gets the to-dos',
        help: 'WellSky IDs, one in each line: on whose dashboard a to-do appears.',
      },
      'texts.language': {
        label: 'Language of suggestions and alerts',
        help: 'What Standby writes for this agency, the same for everybody.',
      },
      'alerts.quietFrom': {
        label: 'Quiet hours from',
        help: 'Until they end, only critical alerts are told; the rest waits.',
      },
      'alerts.quietTo': {
        label: 'Quiet hours until',
        help: 'By the clock of the agency.',
      },
      'alerts.ladder': {
        label: 'Beyond this computer',
        help: 'When nobody answers the notification, those that are set up are used from top to bottom.',
      },
      'alerts.criticalMinutes': {
        label: 'Next step, critical alerts',
        help: 'So long a step waits for somebody to take the incident.',
      },
      'alerts.highMinutes': {
        label: 'Next step, high alerts',
        help: 'So long a step waits for somebody to take the incident.',
      },
      'alerts.digestAt': {
        label: 'Digest at',
        help: 'Once a day, what could wait. Nothing is sent when there is nothing.',
      },
      'privacy.notificationText': {
        label: 'What a notification shows',
        help: 'Others may read it, on a locked screen too.',
      },
      'privacy.outsideText': {
        label: 'What SMS, email and Slack show',
        help: 'It leaves this computer and stays with the service and on the phone.',
      },
      'privacy.askText': {
        label: 'The client in messages to caregivers',
        help: 'Never a name, an address or anything about health.',
      },
    } satisfies Record<RuleKey, RuleWords>,

    parts: {
      week: 'Workweek',
      overtime: 'Overtime',
      eligibility: 'Who may take a shift',
      match: 'Match',
      asking: 'Asking caregivers',
      texts: 'What Standby writes',
      'quiet-hours': 'Quiet hours',
      ladder: 'When nobody answers',
      digest: 'Digest',
      messages: 'Messages to caregivers',
      privacy: 'What alerts show',
      writeBack: 'Entries in WellSky',
      patterns: 'Patterns',
      capacity: 'Capacity',
      sweep: 'Reading the schedule',
      visits: 'Visits',
    } satisfies Record<RulePart, string>,

    options: {
      sunday: 'Sunday',
      monday: 'Monday',
      tuesday: 'Tuesday',
      wednesday: 'Wednesday',
      thursday: 'Thursday',
      friday: 'Friday',
      saturday: 'Saturday',
      'us-federal': 'Federal: 40 h a week',
      'us-ca-personal-attendant': 'California, personal attendants: 9 h a day or 45 h a week',
      'us-ca': 'California: 8 h a day, 40 h a week, 7th day',
      'us-co': 'Colorado: 12 h a day, 40 h a week',
      'us-ny': 'New York: 40 h a week',
      'us-ny-live-in': 'New York, live-in: 44 h a week',
      'us-or': 'Oregon',
      'us-nj': 'New Jersey',
      'us-wa': 'Washington',
      en: 'English',
      es: 'Español',
      names: 'Everything: shift, client, caregiver',
      'no-client': 'Shift and caregiver, no client',
      'no-names': 'Only that something needs you',
      sms: 'SMS',
      email: 'Email',
      slack: 'Slack',
      'admin-task': 'To-do on the dashboard',
      'shift-note': 'Note on the shift',
      assignment: 'Assignment (experimental: WellSky does not document it)',
    } satisfies Record<
      Weekday | Jurisdiction | NotificationText | Language | OutsideChannel | WriteKind,
      string
    >,
    /** Where a rule means something else by an option than the others. */
    ownOptions: {
      'privacy.askText': { 'no-client': 'Not mentioned', initials: 'Initials' },
    },

    /** A number with its unit: "3 h". */
    units: {
      hours: unit('h'),
      minutes: unit('min'),
      days: unit('day', 'days'),
      weeks: unit('week', 'weeks'),
      'hours-a-week': unit('h a week'),
      share: (count: number) => share.format(count),
      'requests-a-second': unit('a second'),
      'asks-a-week': unit('a week'),
      'asks-a-day': unit('a day'),
    } satisfies Record<Unit, (count: number) => string>,
    /** The unit alone, beside a text box. */
    unitNames: {
      hours: 'hours',
      minutes: 'minutes',
      days: 'days',
      weeks: 'weeks',
      'hours-a-week': 'hours a week',
      share: '%',
      'requests-a-second': 'requests a second',
      'asks-a-week': 'asks a week',
      'asks-a-day': 'messages a day',
    } satisfies Record<Unit, string>,

    moveUp: (option: string) => `${option} earlier`,
    notSet: 'not set',
    emptyIsNotSet: 'May stay empty.',
    defaultIs: (value: string) => `Default ${value}.`,
    reset: (value: string) => `Reset to ${value}`,
    resetLabel: (label: string, value: string) => `Reset to ${value}: ${label}`,

    between: (min: string, max: string) => `${min} to ${max}`,
    atLeast: (min: string) => `at least ${min}`,
    atMost: (max: string) => `at most ${max}`,
    moreThan: (min: string) => `more than ${min}`,
    lessThan: (max: string) => `less than ${max}`,
    both: (one: string, other: string) => `${one} and ${other}`,
    range: (range: string) => `Allowed: ${range}.`,

    problems: {
      'too-small': (range: string) => `Enter a number: ${range}.`,
      'too-large': (range: string) => `Enter a number: ${range}.`,
      'not-whole': (range: string) => `Enter a whole number: ${range}.`,
      'not-a-number': (range: string) => `Enter a number: ${range}.`,
      'not-a-time': () => 'Enter a time of day.',
      'not-digits': () => 'Enter IDs of digits alone, one in each line.',
      'not-an-option': () => 'Choose one of the list.',
      'too-few': () => 'Choose at least one.',
      empty: () => 'Enter something.',
    } satisfies Record<PolicyProblem, (range: string) => string>,

    bothTimes: 'Enter both times, or none.',

    automatic: {
      question: (workflows: string) =>
        `Let Standby text caregivers without asking you: ${workflows}?`,
      detail: (cap: number) =>
        `It sends the suggested messages itself, at most ${figure(cap)} a day, never in quiet hours and never from an old schedule. Each one stands in the ledger and the audit log, and you can stop it at any time.`,
      confirm: 'Send without approval',
      keep: 'Keep approving',
    },

    save: 'Save',
    saving: 'Saving',
    discard: 'Discard',
    changed: (rule: string, from: string, to: string) => `${rule}: ${from} → ${to}`,
    byFile: 'The policy file decides about the rules, so they can only be changed there.',
    open: (count: number) => `Rules (${figure(count)})`,

    preview: {
      ask: 'What would this have done in the last 90 days?',
      running: 'Replaying the last 90 days twice, with the rules of today and with these',
      caption: 'Incidents of the last 90 days, with the rules of today and with these',
      span: (from: string, to: string) => `${from} to ${to}, before → after`,
      same: (incidents: number) =>
        `As many alerts: ${counted(incidents, 'incident')} with the rules of today, and with these. Who is suggested may differ.`,
      workflow: 'Workflow',
      fired: 'Incidents',
      atNight: 'At night',
      critical: 'Critical',
      digest: 'Digest',
      fromTo: (from: number, to: number) =>
        from === to ? figure(from) : `${figure(from)} → ${figure(to)}`,
    },
  },
} as const;
