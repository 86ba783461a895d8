import { expect, it } from 'vitest';
import { judgeArrival } from '../../content/insert/arrival';

/** `before` with the replaced words in braces. */
const judge = (before: string, text: string, after: string) => {
  const start = before.indexOf('{');
  const end = before.indexOf('}') - 1;
  const outcome = judgeArrival(before.replace(/[{}]/g, ''), after, { start, end }, text, true);
  return outcome.outcome === 'inserted' ? after.slice(outcome.start, outcome.end) : 'why' in outcome ? outcome.why : '';
};

it.each([
  ['at the caret', 'Hi {}all', 'dear ', 'Hi dear all', 'dear'],
  ['over words', 'Hi {all} there', 'Mei', 'Hi Mei there', 'Mei'],
  ['into nothing', '{}', '您好', '您好', '您好'],
  ['with other line breaks', 'Hi{}', '\none\n\ntwo', 'Hi\none\n\n\ntwo', 'one\n\n\ntwo'],
  ['with typographic quotes', 'a{}', ' "b"', 'a “b”', '“b”'],
  ['while somebody types on', 'a {}', 'line', 'a line and more', 'line'],
  ['the same words stand there already', 'go go {}', 'go', 'go go go', 'go'],
  ['not at all', 'Hi {}all', 'dear', 'Hi all', 'not-there'],
  ['the same words alone do not count', 'dear {}', 'dear', 'dear ', 'not-there'],
  ['twice', 'Hi {}', 'dear', 'Hi deardear', 'doubled'],
  ['somewhere else', 'ab {}cd ef', 'xy', 'xyab cd ef', 'elsewhere'],
])('%s', (_, before, text, after, expected) => expect(judge(before, text, after)).toBe(expected));
