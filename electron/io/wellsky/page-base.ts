import type { ListRequest, Pager } from './paging.ts';

/**
 * Finds out with pages of one row whether a resource counts pages from 0 or from 1, and lets the
 * pager know. Leaves the question open when there are too few rows or paging is ignored.
 */
export async function findPageBase(pager: Pager, request: ListRequest): Promise<void> {
  const first = await rowsOf(pager, request, 0);
  const second = await rowsOf(pager, request, 1);
  if (first === null || second === null || first.length > 1) return;
  if (first.length === 0) {
    if (second.length > 0) pager.learn(request.resource, 1);
    return;
  }
  if (!isSame(first, second)) {
    pager.learn(request.resource, 0);
    return;
  }
  const third = await rowsOf(pager, request, 2);
  if (third !== null && !isSame(second, third)) pager.learn(request.resource, 1);
}

async function rowsOf(
  pager: Pager,
  request: ListRequest,
  page: number,
): Promise<readonly unknown[] | null> {
  const answer = await pager.readOne(request, page, 1, 'urgent');
  return answer.ok ? answer.value.rows : null;
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
