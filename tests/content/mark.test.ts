// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { createMarker, MARK_COLOURS } from '../../content/mark';
import { editor, read, show } from './page';

/** What a browser keeps: names of highlights, and the words under each. */
const registry = new Map<string, FakeHighlight>();
class FakeHighlight {
  readonly ranges: Range[];
  constructor(...ranges: Range[]) {
    this.ranges = ranges;
  }
}
const shown = () =>
  Object.fromEntries(
    [...registry].map(([name, { ranges }]) => [name.replace(/^k[0-9a-z]{21}/, ''), ranges.map(String)]),
  );

beforeEach(() => {
  registry.clear();
  const view = document.defaultView as Window;
  Object.defineProperty(view, 'Highlight', { value: FakeHighlight, configurable: true });
  Object.defineProperty(view, 'CSS', { value: { highlights: registry }, configurable: true });
  document.adoptedStyleSheets = [];
});

it('marks words, each look by itself, and leaves the page as it is', () => {
  const element = editor('<div>We deliver <b>always</b>.</div>');
  const before = document.documentElement.outerHTML;
  const marker = createMarker();
  marker.show(element, read(element), [
    { start: 0, end: 2, look: 'empathy', text: 'We' },
    { start: 3, end: 17, look: 'risk', text: 'deliver always' },
  ]);
  expect(shown()).toEqual({ empathy: ['We'], risk: ['deliver always'] });
  expect(document.documentElement.outerHTML).toBe(before);
  expect(document.adoptedStyleSheets).toHaveLength(1);
});

it('drops a mark whose text is gone, and shows none of an unknown look', () => {
  const element = editor('Changed words');
  createMarker().show(element, read(element), [
    { start: 0, end: 7, look: 'empathy', text: 'Earlier' },
    { start: 0, end: 7, look: 'constructor' as never, text: 'Changed' },
  ]);
  expect(shown()).toEqual({});
});

it('replaces, points, and clears', () => {
  const element = editor('One two');
  const marker = createMarker();
  marker.show(element, read(element), [{ start: 0, end: 3, look: 'limits', text: 'One' }]);
  marker.show(element, read(element), [{ start: 4, end: 7, look: 'evidence', text: 'two' }]);
  marker.point(element, read(element), { start: 0, end: 7 });
  expect(shown()).toEqual({ evidence: ['two'], wash: ['One two'] });
  expect(marker.hasMarks()).toBe(true);
  marker.point(element, read(element), null);
  expect(shown()).toEqual({ evidence: ['two'] });
  marker.clear();
  expect(shown()).toEqual({});
  expect(marker.hasMarks()).toBe(false);
});

it('says that a native field shows no marks', () => {
  const field = show('<textarea>One</textarea>');
  const marks = [{ start: 0, end: 3, look: 'limits', text: 'One' }] as const;
  expect(createMarker().show(field, read(field), marks)).toBe(false);
  expect(shown()).toEqual({});
});

it('has names that no page can know', () => {
  const element = editor('One');
  const names = new Set<string>();
  for (let time = 0; time < 5; time += 1) {
    createMarker().show(element, read(element), [{ start: 0, end: 3, look: 'limits', text: 'One' }]);
    for (const name of registry.keys()) names.add(name);
  }
  expect(names.size).toBe(5);
});

it('has colours that can be seen on white and on black', () => {
  const luminance = (colour: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  for (const colour of Object.values(MARK_COLOURS)) {
    expect(1.05 / (luminance(colour) + 0.05)).toBeGreaterThan(3);
    expect((luminance(colour) + 0.05) / (luminance('#1f1f1f') + 0.05)).toBeGreaterThan(3);
  }
});
