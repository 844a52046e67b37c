import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../../electron/io/wellsky/wire/bundle.ts';

const ROW = { id: '1' };

describe('a search answer', () => {
  it.each([
    ['wrapped', { entry: [{ resource: ROW }, { resource: ROW }] }],
    ['bare', { entry: [ROW, ROW] }],
    ['mixed', { entry: [{ resource: ROW }, ROW] }],
  ])('with %s rows gives the rows', (wrapping, body) => {
    expect(readPage(body)).toEqual({ rows: [ROW, ROW], wrapping });
  });

  it.each([
    ['an empty entry', { resourceType: 'Bundle', entry: [] }],
    ['no entry', { resourceType: 'Bundle', totalRecords: 0 }],
    ['a null entry', { resourceType: 'Bundle', entry: null }],
  ])('with %s is an empty list', (_, body) => {
    expect(readPage(body)).toEqual({ rows: [], wrapping: null });
  });

  it.each([
    ['an error in disguise', { error: 'Something failed' }],
    ['an empty object', {}],
    ['null', null],
    ['a list', []],
    ['text', 'ok'],
    ['an entry that is no list', { resourceType: 'Bundle', entry: 'none' }],
  ])('that is %s is no list at all', (_, body) => {
    expect(readPage(body)).toBeNull();
  });
});
