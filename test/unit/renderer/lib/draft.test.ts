import { describe, expect, it } from 'vitest';
import { changedFields, restorable } from '../../../../renderer/lib/draft.ts';

const STARTING = { url: '', agency: '4711', tags: ['a'], secret: '' };

describe('what of a form is kept', () => {
  it.each([
    ['nothing while nothing differs', STARTING, null],
    ['only what differs', { ...STARTING, url: 'https:' }, { url: 'https:' }],
    ['an emptied field', { ...STARTING, agency: '' }, { agency: '' }],
    ['a changed list', { ...STARTING, tags: [] }, { tags: [] }],
    ['never a secret', { ...STARTING, secret: 'not-real' }, null],
  ])('%s', (_, values, kept) => {
    expect(changedFields(values, STARTING, ['secret'])).toEqual(kept);
  });
});

describe('what of a draft comes back', () => {
  it.each([
    ['what fits the form', { url: 'x', tags: ['b', 'c'] }, ['url', 'tags']],
    ['no field that the form has no more', { gone: 'x', url: 'y' }, ['url']],
    ['nothing of another type', { url: 5, tags: 'a', agency: ['a'] }, []],
    ['no secret that an older version may have kept', { secret: 'not-real' }, []],
    ['nothing of what is no draft', null, []],
    ['nothing of a text', 'draft', []],
  ])('%s', (_, kept, fields) => {
    expect(restorable(kept, STARTING, ['secret']).map(([field]) => field)).toEqual(fields);
  });
});
