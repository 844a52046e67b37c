import type { Switches } from '../switches.ts';
import type { Api, ApiRequest } from './api.ts';
import { ok, refuse, type Answer } from './answer.ts';

/** Lists that ignore paging everywhere. */
const UNPAGED = new Set(['organizations', 'allergyintolerance']);
/** With `page.base` per-resource these count pages from 1. */
const FROM_ONE = new Set(['encounter', 'relatedperson']);
const MAX_COUNT = 100;

/** What a list is called and how many rows a page has by default. */
interface ListOf<T> {
  readonly resource: string;
  readonly rows: readonly T[];
  readonly render: (row: T) => unknown;
  readonly defaultCount?: number;
  /** The relatedperson list says nothing about totals. */
  readonly withoutTotals?: boolean;
}

/** One page of a list as WellSky's search Bundle. A count above 100 is cut to 100. */
export function bundle<T>(api: Api, request: ApiRequest, list: ListOf<T>): Answer {
  const { switches } = api;
  const count = wholeNumber(request.query.get('_count'), list.defaultCount ?? 20);
  const page = wholeNumber(request.query.get('_page'), pageBase(switches, list.resource));
  if (count === null || count < 1) return refuse(400, 'Invalid _count. Must be 1-100.');
  if (page === null) return refuse(400, 'Invalid _page.');
  const isUnpaged = UNPAGED.has(list.resource) || switches['page.ignored'] === 'any';
  const size = Math.min(count, MAX_COUNT);
  const index = Math.max(0, page - pageBase(switches, list.resource));
  const rows = isUnpaged ? list.rows : slice(switches, list.rows, index, size);
  const entry = rows.map((row, at) => wrap(switches, at, list.render(row)));
  return ok({
    resourceType: 'Bundle',
    id: 'searchParams',
    type: 'searchset',
    ...(list.withoutTotals === true
      ? {}
      : totals(switches, list.rows.length + drift(switches, index), rows.length)),
    ...(entry.length === 0 && switches['bundle.empty'] === 'no-entry' ? {} : { entry }),
  });
}

function wholeNumber(text: string | null, otherwise: number): number | null {
  if (text === null) return otherwise;
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

function pageBase(switches: Switches, resource: string): number {
  if (switches['page.base'] === 'per-resource') return FROM_ONE.has(resource) ? 1 : 0;
  return Number(switches['page.base']);
}

/** With drift, each page turned finds one new row in front, so the last row of a page comes again. */
function slice<T>(switches: Switches, rows: readonly T[], index: number, size: number): T[] {
  const from = index * size - drift(switches, index);
  return rows.slice(Math.max(0, from), Math.max(0, from) + size);
}

function drift(switches: Switches, index: number): number {
  return switches['page.drift'] === 'row-inserted' ? index : 0;
}

function totals(switches: Switches, total: number, onPage: number): Record<string, unknown> {
  switch (switches['page.totalRecords']) {
    case 'right':
      return { totalRecords: total };
    case 'missing':
      return {};
    case 'string':
      return { totalRecords: String(total) };
    case 'page-size':
      return { totalRecords: onPage };
    case 'wrong':
      return { totalRecords: total + 7 };
  }
}

function wrap(switches: Switches, at: number, resource: unknown): unknown {
  const kind = switches['bundle.entry'];
  return kind === 'bare' || (kind === 'mixed' && at % 2 === 1) ? resource : { resource };
}
