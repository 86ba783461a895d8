import { expect, it } from 'vitest';
import { isWritable, placeWithoutCaret } from '../../content/insert/writable-place';
import type { TextMap } from '../../content/text-map';

/** A text with what is excluded in square brackets. */
function map(written: string): TextMap {
  const excluded: { start: number; end: number; what: 'quoted' }[] = [];
  let text = '';
  for (const part of written.split(/(\[[^\]]*\])/)) {
    const start = text.length;
    text += part.replace(/[[\]]/g, '');
    if (part.startsWith('[')) excluded.push({ start, end: text.length, what: 'quoted' });
  }
  return { text, excluded, rangeOf: () => null, offsetOf: () => null };
}

it.each([
  ['Hello', 'Hello|'],
  ['Hello\n\n', 'Hello|\n\n'],
  ['Hello\n[quoted]', 'Hello|\nquoted'],
  ['[quoted]\nAnswer\n[signature]', 'quoted\nAnswer|\nsignature'],
  ['\n[signature]', '|\nsignature'],
  ['[quoted]\n\n[signature]', 'quoted\n|\nsignature'],
  ['', '|'],
])('without a caret, %j', (written, expected) => {
  const { text } = map(written);
  const { start } = placeWithoutCaret(map(written));
  expect(`${text.slice(0, start)}|${text.slice(start)}`).toBe(expected);
});

it('a quote is not written into, the lines around it are', () => {
  const text = map('a\n[quoted]\nb');
  const places = [0, 1, 2, 5, 8, 9, 10];
  expect(places.map((at) => isWritable({ start: at, end: at }, text))).toEqual([
    true,
    true,
    false,
    false,
    false,
    true,
    true,
  ]);
  expect(isWritable({ start: 0, end: 3 }, text)).toBe(false);
  expect(isWritable({ start: 0, end: 2 }, text)).toBe(true);
});
