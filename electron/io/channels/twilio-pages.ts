import { fail, ok, type Result } from '../../../shared/util/result.ts';
import type { Instant } from '../../../shared/util/time.ts';
import type { HttpOutcome } from './http.ts';
import { goodAnswer, parsedJson } from './outcome.ts';
import type { ServiceClock } from './service-clock.ts';
import { wirePageSchema, type WireMessage } from './twilio-wire.ts';

/** Of one question: 2,000 texts. */
const MOST_PAGES = 20;

/** Texts in Twilio's record, newest first, with their times by this computer's clock. */
export interface Texts {
  readonly texts: readonly WireMessage[];
  /** False where some were not read, so that what is not among these may still be there. */
  readonly isWhole: boolean;
}

interface Trouble {
  readonly reason: string;
  readonly waitMs?: number;
}

interface TextRecord {
  readonly get: (target: string) => Promise<HttpOutcome>;
  readonly clock: ServiceClock;
}

/**
 * Reads pages, which come newest first, until they reach back before `since`. Where there are too
 * many, the oldest are left out: failing would leave out all of them, at every try.
 */
export async function readTexts(
  { get, clock }: TextRecord,
  first: string,
  since: Instant,
): Promise<Result<Texts, Trouble>> {
  const texts: WireMessage[] = [];
  let isWhole = true;
  let target: string | null = first;
  for (let count = 0; target !== null; count += 1) {
    if (count === MOST_PAGES) return ok({ texts, isWhole: false });
    const answer = goodAnswer('Twilio', await get(target));
    if (answer.kind === 'bad') return fail(answer);
    const page = wirePageSchema.safeParse(parsedJson(answer.text));
    if (!page.success) return fail({ reason: 'Twilio gave an unreadable answer' });
    const readable = page.data.messages
      .filter((message) => message !== null)
      .map((message) => byOurClock(message, clock));
    isWhole &&= readable.length === page.data.messages.length;
    texts.push(...readable);
    const isPast = readable.some(({ date_sent: at }) => at !== null && at < since);
    target = isPast ? null : nextTarget(page.data.next_page_uri);
  }
  return ok({ texts, isWhole });
}

function byOurClock(message: WireMessage, { ours }: ServiceClock): WireMessage {
  const { date_created: created, date_sent: sent } = message;
  return {
    ...message,
    date_created: created === null ? null : ours(created),
    date_sent: sent === null ? null : ours(sent),
  };
}

const TWILIO = 'https://api.twilio.com';

/** The path that Twilio names, always asked of the configured host. */
function nextTarget(uri: string | null | undefined): string | null {
  if (uri === null || uri === undefined || uri === '' || !URL.canParse(uri, TWILIO)) return null;
  const { pathname, search } = new URL(uri, TWILIO);
  return `${pathname}${search}`;
}
