import { MINUTE, SECOND } from '../../../shared/util/time.ts';
import { pick, type Random } from '../random.ts';
import { ENGLISH, SPANISH } from './phrases.ts';

/** Somebody whose telephone answers. */
export interface Answerer {
  /** `+1…` (E.164). */
  readonly phone: string;
  /** The truth that nobody knows: the probability of saying yes, 0 … 1. */
  readonly willingness: number;
  readonly speaksSpanish: boolean;
}

interface Answer {
  readonly text: string;
  /** How long she takes, in milliseconds of the demo's time. */
  readonly after: number;
}

/** One in forty who answer has had enough of texts. */
const STOPS = 1 / 40;
/** One yes in seven comes with a condition, or with a question first. */
const HEDGES = 1 / 7;
/** Of those who will not come, as in the agency's records: the others do not answer at all. */
const SAYS_NO = 0.6;
const FASTEST = 20 * SECOND;
const USUAL = 1.5 * MINUTE;
const SLOWEST = 8 * MINUTE;

/**
 * What somebody writes back to a text, and when; null for silence, which is also what a text gets
 * that asks nothing. The same arguments and numbers always give the same answer.
 */
export function answerTo(text: string, one: Answerer, random: Random): Answer | null {
  if (!asksSomething(text)) return null;
  const isWilling = random() < one.willingness;
  const isSilent = !isWilling && random() > SAYS_NO;
  if (isSilent) return null;
  const isSpanish = one.speaksSpanish && (isSpanishText(text) || random() < 0.5);
  const phrases = isSpanish ? SPANISH : ENGLISH;
  const after = delay(random);
  if (random() < STOPS) return { text: phrases.stop, after };
  if (!isWilling) return { text: pick(random, phrases.no), after };
  return { text: pick(random, random() < HEDGES ? phrases.perhaps : phrases.yes), after };
}

function asksSomething(text: string): boolean {
  return text.includes('?') || /\b(?:reply yes|responda s[ií])\b/i.test(text);
}

function isSpanishText(text: string): boolean {
  return /[¿¡]|\b(?:hola|turno|puede)\b/i.test(text);
}

/** Most answer within two minutes, some much later. */
function delay(random: Random): number {
  const wait = -Math.log(1 - random()) * USUAL;
  return Math.round(Math.min(SLOWEST, FASTEST + wait));
}
