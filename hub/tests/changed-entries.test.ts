/** What differs between two texts of a pack is named entry by entry, whatever its sections are called. */
import { expect, it } from 'vitest';
import { changedEntries } from '../packs/changed-entries';

const pack = (tracks: readonly object[], more: object = {}) => JSON.stringify({ id: 'p', tracks, ...more });

it('names things of lists by their id, and all else by its key', () => {
  const before = pack([{ id: 'a', n: 1 }, { id: 'b' }], { name: 'One', tags: ['x'] });
  const after = pack([{ id: 'c' }, { id: 'a', n: 2 }], { name: 'Two', tags: ['x'] });
  expect(changedEntries(before, after)).toEqual([
    { place: 'tracks/c', change: 'added' },
    { place: 'tracks/a', change: 'changed' },
    { place: 'name', change: 'changed' },
    { place: 'tracks/b', change: 'removed' },
  ]);
  expect(changedEntries(before, before)).toEqual([]);
});

it('takes what is no pack as one thing', () => {
  expect(changedEntries('{', '{"id": "p"}')).toEqual([
    { place: 'id', change: 'added' },
    { place: '', change: 'removed' },
  ]);
  expect(changedEntries('[1]', '[2]')).toEqual([{ place: '', change: 'changed' }]);
  expect(changedEntries('{"__proto__": 1}', '{"__proto__": 2}')).toEqual([{ place: '__proto__', change: 'changed' }]);
});
