/** What a pack may hold beside tracks and risks: taken as it is, written out again, and each way to get it wrong is told at its place. */
import { describe, expect, it } from 'vitest';
import { parsePack, serialisePack } from '../../talk-tracks/parse-pack';
import { ORCHARD, withValue } from './orchard-pack';

const both = (text: string) => ({ en: text, zh: text });
const sources = [{ itemId: 'C55' }];
const first = (JSON.parse(ORCHARD) as { tracks: { id: string }[] }).tracks[0]?.id ?? '';

const SECTIONS = {
  lessons: [{ id: 'why-order', title: both('Order'), text: both('First the firm, then the person.'), sources }],
  worksheets: [
    {
      id: 'risk-sheet',
      title: both('Risks'),
      when: both('Before a price.'),
      fields: [
        { id: 'goal', kind: 'long-text', label: both('Goal'), hint: both('In their words') },
        {
          id: 'level',
          kind: 'choice',
          label: both('Level'),
          ours: true,
          options: [
            { id: 'one', label: both('One') },
            { id: 'two', label: both('Two') },
          ],
        },
        {
          id: 'risks',
          kind: 'rows',
          label: both('Risks'),
          columns: [
            { id: 'risk', kind: 'text', label: both('Risk') },
            { id: 'loss', kind: 'money', label: both('Loss') },
          ],
        },
      ],
      sources,
    },
  ],
  cadences: [
    {
      id: 'after-signing',
      title: both('After signing'),
      when: both('From the day it was signed.'),
      steps: [
        { afterDays: 7, title: both('First use'), purpose: both('Does it run?'), track: first },
        { afterDays: 30, title: both('A month'), purpose: both('What is in the way?') },
      ],
      sources,
    },
  ],
  cases: [
    {
      id: 'bakery',
      customer: both('A bakery with 40 people'),
      story: both('They changed their ordering.'),
      figure: both('from 3 days to 4 hours in 6 weeks'),
      source: 'Report of March 2026, page 4',
      permission: 'anonymised',
      date: '2026-03-01',
      expires: '2027-03-01',
      topics: { en: ['ordering'], zh: ['订货'] },
    },
  ],
  limits: [{ id: 'no-offline', text: both('It does not run offline.'), since: '2026-01-01' }],
  tests: [
    {
      id: 'urgency',
      lang: 'en',
      body: 'Sign today or it is gone.',
      finds: ['risk:false_urgency'],
      avoids: ['limits'],
      suggests: [first],
    },
  ],
};

const withSections = (change: (sections: typeof SECTIONS) => void = () => {}) => {
  const sections = structuredClone(SECTIONS);
  change(sections);
  return JSON.stringify({ ...JSON.parse(ORCHARD), ...sections }, null, 2);
};

const set = (entry: object, key: string, value: unknown) => void Reflect.set(entry, key, value);

/** The codes of the problems and where they are. */
const told = (text: string) => {
  const result = parsePack(text);
  return result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path}`);
};

describe('the sections of a pack', () => {
  it('come through the door and out again unchanged', () => {
    const result = parsePack(withSections());
    expect(result.ok ? [] : result.problems).toEqual([]);
    if (!result.ok) return;
    expect(result.pack).toMatchObject(SECTIONS);
    const again = parsePack(serialisePack(result.pack));
    expect(again.ok && again.pack).toEqual(result.pack);
  });
  it('may be left out', () => expect(told(ORCHARD)).toEqual([]));

  const at = <Value>(list: readonly Value[], index = 0): Value => list[index] as Value;
  it.each<[string, (sections: typeof SECTIONS) => void, string]>([
    ['an id taken in another section', (s) => set(at(s.limits), 'id', 'bakery'), 'duplicate-id limits[0].id'],
    [
      'two fields of one id',
      (s) => set(at(at(s.worksheets).fields, 1), 'id', 'goal'),
      'duplicate-id worksheets[0].fields[1].id',
    ],
    [
      'a choice without options',
      (s) => void Reflect.deleteProperty(at(at(s.worksheets).fields, 1), 'options'),
      'options-of-choice worksheets[0].fields[1]',
    ],
    [
      'rows without columns',
      (s) => void Reflect.deleteProperty(at(at(s.worksheets).fields, 2), 'columns'),
      'columns-of-rows worksheets[0].fields[2]',
    ],
    [
      'a step on half a day',
      (s) => set(at(at(s.cadences).steps), 'afterDays', 1.5),
      'not-days cadences[0].steps[0].afterDays',
    ],
    [
      'steps out of order',
      (s) => set(at(at(s.cadences).steps), 'afterDays', 31),
      'wrong-order cadences[0].steps[1].afterDays',
    ],
    [
      'a step with a track that is not there',
      (s) => set(at(at(s.cadences).steps), 'track', 'gone'),
      'unknown-id cadences[0].steps[0].track',
    ],
    [
      'a test for a track that is not there',
      (s) => set(at(s.tests), 'suggests', ['gone']),
      'unknown-id tests[0].suggests[0]',
    ],
    ['a test for an unknown label', (s) => set(at(s.tests), 'finds', ['charm']), 'not-one-of tests[0].finds[0]'],
    [
      'a case that ends before it began',
      (s) => set(at(s.cases), 'expires', '2026-02-01'),
      'wrong-order cases[0].expires',
    ],
    ['a case without a day', (s) => set(at(s.cases), 'date', 'March'), 'not-a-date cases[0].date'],
    ['HTML in a lesson', (s) => set(at(s.lessons).text, 'en', '<b>first</b>'), 'html lessons[0].text.en'],
    [
      'a placeholder in one language of a limit',
      (s) => set(at(s.limits).text, 'en', 'Not before {{date}}.'),
      'placeholders-differ limits[0].text',
    ],
  ])('are refused with %s', (_what, change, problem) => {
    expect(told(withSections(change))).toContain(problem);
  });

  it('warn of cases that must not be told as they are', () => {
    const warnings = (change: (sections: typeof SECTIONS) => void) => {
      const result = parsePack(withSections(change), { now: '2027-06-01' });
      return result.ok ? result.warnings.map(({ code, path }) => `${code} ${path}`) : ['refused'];
    };
    expect(warnings(() => {})).toContain('case-expired cases[0].expires');
    expect(warnings((s) => set(at(s.cases), 'permission', 'none'))).toContain(
      'case-without-permission cases[0].permission',
    );
    expect(warnings((s) => set(at(s.cases), 'expires', '2028-01-01')).join()).not.toContain('case-');
  });
  it('know what a track needs, and refuse what they do not know', () => {
    expect(told(withValue(['tracks', 0, 'needs'], ['case', 'promise-late']))).toEqual([]);
    expect(told(withValue(['tracks', 0, 'needs'], ['luck']))).toEqual(['not-one-of tracks[0].needs[0]']);
    expect(told(withValue(['tracks', 0, 'state'], 'retired'))).toEqual([]);
  });
});
