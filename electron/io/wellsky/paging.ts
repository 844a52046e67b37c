import type { ReadPriority } from '../../../shared/domain/wellsky.ts';
import { fail, ok, type Result } from '../../../shared/util/result.ts';
import type { Instant } from '../../../shared/util/time.ts';
import { unreachable, type CallFailure } from './failure.ts';
import type { ReadRequest, Tenant } from './tenant.ts';
import type { Topic } from './topic.ts';
import { readPage, type Page, type Wrapping } from './wire/bundle.ts';

/** WellSky's largest page. */
export const PAGE_SIZE = 100;
/** More pages than any agency has; a list that goes on is not a list. */
const MOST_PAGES = 1_000;

/** A search for all rows of one resource. */
export interface ListRequest {
  readonly resource: 'patients' | 'practitioners' | 'appointment' | 'encounter' | 'chargeitem';
  readonly filters: Readonly<Record<string, string>>;
  readonly what: Topic;
}

/** All rows of a list, and the schedule time at which its first page was asked for. */
export interface Listing {
  readonly rows: readonly unknown[];
  readonly askedAt: Instant;
  /** How the rows of each page lay in the answer. */
  readonly wrappings: readonly Wrapping[];
}

/** What is known of a resource's paging: its first page, and whether page 0 answers at all. */
interface Paging {
  base: 0 | 1 | null;
  zeroAnswers: boolean;
}

interface AskedPage extends Page {
  readonly askedAt: Instant;
}

type PageOutcome = Result<AskedPage, CallFailure>;

export interface Pager {
  readAll(request: ListRequest, priority: ReadPriority): Promise<Result<Listing, CallFailure>>;
  /** One page as it is; `count` up to 100. */
  readOne(
    request: ListRequest,
    page: number,
    count: number,
    priority: ReadPriority,
  ): Promise<PageOutcome>;
  learn(resource: string, base: 0 | 1): void;
  /** The page bases found so far. */
  bases(): Record<string, 0 | 1>;
}

/**
 * Reads lists page by page: the first page is 0 or 1 depending on resource
 * and tenant, which is found out and remembered; totals are never trusted; a list ends with a
 * short or empty page, or one that only repeats. Rows that shift between pages make the list be
 * read again, once.
 */
export function createPager(tenant: Tenant, known: Readonly<Record<string, 0 | 1>>): Pager {
  const pagings = new Map<string, Paging>(
    Object.entries(known).map(([resource, base]) => [resource, { base, zeroAnswers: base === 0 }]),
  );

  function pagingOf(resource: string): Paging {
    const paging = pagings.get(resource) ?? { base: null, zeroAnswers: false };
    pagings.set(resource, paging);
    return paging;
  }

  async function readOne(
    request: ListRequest,
    page: number,
    count: number,
    priority: ReadPriority,
  ): Promise<PageOutcome> {
    const answer = await tenant.read(searchRequest(request, page, count), priority);
    if (!answer.ok) return answer;
    const read = readPage(answer.value.body);
    if (read === null) {
      return fail(unreachable(`WellSky's answer about ${request.what} is not a list`, 200));
    }
    return ok({ ...read, askedAt: answer.value.askedAt });
  }

  async function readAll(
    request: ListRequest,
    priority: ReadPriority,
  ): Promise<Result<Listing, CallFailure>> {
    const paging = pagingOf(request.resource);
    const fetch = (page: number): Promise<PageOutcome> =>
      readOne(request, page, PAGE_SIZE, priority);
    const first = await readPass(fetch, paging);
    if (!first.ok || !first.value.drifted) return first;
    return readPass(fetch, paging);
  }

  return {
    readAll,
    readOne,
    learn(resource, base) {
      pagings.set(resource, { base, zeroAnswers: base === 0 });
    },
    bases() {
      const found = [...pagings].flatMap(([resource, { base }]) =>
        base === null ? [] : [[resource, base] as const],
      );
      return Object.fromEntries(found);
    },
  };
}

interface Pass extends Listing {
  /** A page repeated some rows: something was inserted while reading. */
  readonly drifted: boolean;
}

type FetchPage = (page: number) => Promise<PageOutcome>;

/** The first page and its index. Where the base is open and page 0 is empty, page 1 is tried. */
async function readFirst(
  fetch: FetchPage,
  paging: Paging,
): Promise<{ readonly index: number; readonly page: PageOutcome }> {
  const base = paging.base ?? 0;
  const page = await fetch(base);
  if (!page.ok || paging.base !== null || paging.zeroAnswers) return { index: base, page };
  if (page.value.rows.length > 0) {
    paging.zeroAnswers = true;
    return { index: 0, page };
  }
  const second = await fetch(1);
  if (second.ok && second.value.rows.length > 0) paging.base = 1;
  return { index: 1, page: second };
}

/** Reads a list once, and finds the page base on the way where it is not known. */
async function readPass(fetch: FetchPage, paging: Paging): Promise<Result<Pass, CallFailure>> {
  let { index, page } = await readFirst(fetch, paging);
  if (!page.ok) return page;
  const { askedAt } = page.value;
  const wrappings = [page.value.wrapping];
  const rows = new RowSet();
  rows.add(page.value.rows);
  let drifted = false;
  let repeatsFirst = false;
  for (let pages = 1; page.value.rows.length >= PAGE_SIZE; pages += 1) {
    if (pages > MOST_PAGES) return fail(unreachable('A list from WellSky does not end', 200));
    index += 1;
    page = await fetch(index);
    if (!page.ok) return page;
    wrappings.push(page.value.wrapping);
    const fresh = rows.add(page.value.rows);
    const repeats = fresh === 0 && page.value.rows.length > 0;
    if (paging.base === null && index === 1 && repeats) {
      repeatsFirst = true;
      continue;
    }
    // Page 1 like page 0 and page 2 different: counting starts at 1. All alike: paging is ignored.
    if (paging.base === null && !repeats) paging.base = repeatsFirst ? 1 : 0;
    if (repeats) break;
    drifted ||= fresh < page.value.rows.length;
  }
  return ok({ rows: rows.all, askedAt, wrappings, drifted });
}

/** Rows in order of arrival, without those that an earlier page had already. */
class RowSet {
  readonly all: unknown[] = [];
  readonly #keys = new Set<string>();

  /** Adds a page; returns how many of its rows are new. Equal rows within one page all count. */
  add(page: readonly unknown[]): number {
    const fresh = page.filter((row) => !this.#keys.has(rowKey(row)));
    for (const row of page) this.#keys.add(rowKey(row));
    this.all.push(...fresh);
    return fresh.length;
  }
}

/** Occurrences of a series share an id, so the start belongs to a row's identity. */
function rowKey(row: unknown): string {
  if (typeof row !== 'object' || row === null || !('id' in row)) return JSON.stringify(row);
  return JSON.stringify([row.id, 'start' in row ? row.start : null]);
}

function searchRequest(request: ListRequest, page: number, count: number): ReadRequest {
  return {
    kind: 'search',
    path: `/v1/${request.resource}/_search/`,
    query: { _count: String(count), _page: String(page) },
    filters: request.filters,
    what: request.what,
  };
}
