/** One sentence: a line that nobody knows the place of, or a mail that has just been begun. */
import { expect, it } from 'vitest';
import { builtInPacks } from '../../../talk-tracks/built-in-packs';
import { createReader } from '../../../talk-tracks/read-draft';

const reader = createReader(builtInPacks());
const body = 'Prices go up in May.';

it('is read as a line of a page where nobody says what it is', () =>
  expect(reader.read({ body, lang: 'en' }).risks.map(({ type }) => type)).toEqual(['false_urgency']));

it('is read as a draft where the page knows that it is one: plain words cost nothing', () => {
  for (const kind of ['mail', 'crm-note'] as const)
    expect(reader.read({ body, lang: 'en', kind, around: {} }).risks).toEqual([]);
});
