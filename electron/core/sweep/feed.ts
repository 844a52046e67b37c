import {
  FEED_STATES,
  type Feed,
  type FeedState,
  type Window,
} from '../../../shared/domain/feed.ts';
import type { ClientId } from '../../../shared/domain/ids.ts';
import { sentencesIn } from '../../../shared/text/sentences.ts';
import type { Language } from '../../../shared/text/language.ts';
import { addDays, type Instant, type LocalDate } from '../../../shared/util/time.ts';
import { asOfIndex } from './as-of.ts';
import { asOfWords } from './clock-words.ts';
import { spansFor, type Limits } from './plan.ts';

export interface FeedInput {
  readonly windows: readonly Window[];
  /** Active clients. */
  readonly clients: readonly ClientId[];
  readonly today: LocalDate;
  readonly now: Instant;
  readonly timeZone: string;
  readonly language: Language;
  readonly limits: Limits;
  readonly quarantined: number;
  /** Whether the newest sweep's answers held any shift at all (true while none was answered). */
  readonly anyShiftSeen: boolean;
  /** Outcome of the newest reading of the people lists (or of the token); null when it worked. */
  readonly peopleFailure: 'refused' | 'unreachable' | null;
}

/** Today and tomorrow of one client. */
interface Nearest {
  readonly state: FeedState;
  /** The older of the two readings; null when one is missing. */
  readonly readAt: Instant | null;
  readonly failedAt: Instant | null;
}

/**
 * The state of the whole feed: the worst among today's and tomorrow's windows, and that of the
 * people lists without which there are no windows. A schedule that answers but is empty
 * everywhere is stale, because a tenant that loses its entitlement answers like that.
 */
export function feedOf(input: FeedInput): Feed {
  const nearest = nearestOf(input);
  const state = stateOf(nearest, input);
  const readAt = earliest(nearest.map((client) => client.readAt));
  const clients = new Set(input.clients);
  return {
    state,
    readAt,
    windowsRead: input.windows.filter(
      (window) => clients.has(window.clientId) && isCurrent(window, input),
    ).length,
    windowsTotal: clients.size * spansFor(input.today).length,
    quarantined: input.quarantined,
    message: state === 'fresh' ? null : messageFor(state, nearest, readAt, input),
  };
}

function nearestOf(input: FeedInput): Nearest[] {
  const asOf = asOfIndex(input);
  const tomorrow = addDays(input.today, 1);
  return input.clients.map((client) => {
    const days = [asOf.onDay(client, input.today), asOf.onDay(client, tomorrow)];
    return {
      state: worst(days.map(({ failure, isStale }) => failure ?? (isStale ? 'stale' : 'fresh'))),
      readAt: days.some((day) => day.readAt === null) ? null : earliest(days.map((d) => d.readAt)),
      failedAt: earliest(days.map((day) => day.failedAt)),
    };
  });
}

function stateOf(nearest: readonly Nearest[], input: FeedInput): FeedState {
  const states = nearest.map((client) => client.state);
  if (input.peopleFailure !== null) states.push(input.peopleFailure);
  if (!input.anyShiftSeen || nearest.length === 0) states.push('stale');
  return worst(states);
}

function worst(states: readonly FeedState[]): FeedState {
  return FEED_STATES.find((state) => states.includes(state)) ?? 'fresh';
}

function earliest(instants: readonly (Instant | null)[]): Instant | null {
  return instants.reduce((a, b) => (a === null || (b !== null && b < a) ? b : a), null);
}

function isCurrent({ span, readAt }: Window, { now, limits }: FeedInput): boolean {
  const limit = span === 'near' ? limits.nearMs : limits.farMs;
  return readAt !== null && now - readAt <= limit;
}

/** What is wrong, since when, and what that means: two sentences without a full stop at the end. */
function messageFor(
  state: Exclude<FeedState, 'fresh'>,
  nearest: readonly Nearest[],
  readAt: Instant | null,
  input: FeedInput,
): string {
  const say = sentencesIn(input.language);
  const words = (at: Instant): string => asOfWords(at, input.now, input.timeZone, say);
  const affected = nearest.filter((client) => client.state === state);
  const isPartial = affected.length > 0 && affected.length < nearest.length && input.anyShiftSeen;
  const share = say.feed.forClients(affected.length, nearest.length);
  const began = earliest(affected.map((client) => client.failedAt));
  const since = state === 'stale' || began === null ? '' : say.feed.since(words(began));
  const last = readAt === null ? say.feed.notReadYet : say.feed.lastRead(words(readAt));
  const isEmpty = state === 'stale' && !input.anyShiftSeen;
  const what = isEmpty ? say.feed.empty : say.feed.trouble[state];
  const means = isPartial ? say.feed.theirAlertsPaused(last) : say.feed.alertsPaused(last);
  return `${what}${isPartial ? share : ''}${since}. ${means}`;
}
