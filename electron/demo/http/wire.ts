import {
  MINUTE,
  formatInstant,
  localTime,
  plus,
  startOfDay,
  type Instant,
} from '../../../shared/util/time.ts';
import { TIME_ZONE } from '../agency/calendar.ts';
import { AGENCY } from '../agency/directory.ts';
import { chance } from '../random.ts';
import type { Switches } from '../switches.ts';

/** An id in the type this tenant uses; with `mixed` one half of the ids are numbers. */
export function wireId(switches: Switches, id: string): string | number {
  const kind = switches['id.type'];
  const isNumber = kind === 'number' || (kind === 'mixed' && chance('id', id) < 0.5);
  return isNumber && /^\d+$/.test(id) ? Number(id) : id;
}

/** An instant of a shift. */
export function wireInstant(switches: Switches, at: Instant): string {
  const naive = naiveInstant(at);
  switch (switches['time.format']) {
    case '+00:00':
      return `${naive}+00:00`;
    case 'z':
      return `${naive}Z`;
    case 'naive':
      return naive;
    case 'local-offset':
      return localOffsetInstant(at);
  }
}

/** An instant of a visit: without offset by default, as documented. */
export function visitInstant(switches: Switches, at: Instant | null): string | null {
  if (at === null) return null;
  return switches['time.format'] === '+00:00' ? naiveInstant(at) : wireInstant(switches, at);
}

/** UTC without an offset, `2026-11-27T21:00:00`. */
export function naiveInstant(at: Instant): string {
  return formatInstant(at).slice(0, 19);
}

/** Wall-clock time with its distance to UTC, `2026-11-27T14:00:00-07:00`. */
function localOffsetInstant(at: Instant): string {
  const { date, minute } = localTime(at, TIME_ZONE);
  const wall = startOfDay(date, 'UTC') + minute * MINUTE;
  const offset = Math.round((wall - at) / MINUTE);
  const size = Math.abs(offset);
  const clock = `${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
  return `${naiveInstant(plus(at, offset * MINUTE))}${offset < 0 ? '-' : '+'}${clock}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

interface Tag {
  readonly code: string;
  readonly display: string;
}

/** Tags that are without a value in real records, and so are hit by `meta.none`. */
const OFTEN_EMPTY = new Set(['status', 'locationId', 'referralSource']);

/** `meta.tag`, a key-value list in which every value is text. */
export function wireTags(
  switches: Switches,
  tags: Readonly<Record<string, string | null>>,
): { readonly tag: readonly Tag[] } {
  const all = Object.entries({ agencyId: AGENCY.id, ...tags });
  return { tag: all.flatMap(([code, value]) => tagRows(switches['meta.none'], code, value)) };
}

function tagRows(mode: Switches['meta.none'], code: string, value: string | null): Tag[] {
  if (value === null) return [];
  const row = { code, display: value };
  switch (mode) {
    case 'real':
      return [row];
    case 'none-strings':
      return [OFTEN_EMPTY.has(code) ? { code, display: 'None' } : row];
    case 'tag-missing':
      return OFTEN_EMPTY.has(code) ? [] : [row];
    case 'duplicate-tag':
      return [row, row];
  }
}
