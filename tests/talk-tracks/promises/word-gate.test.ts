/** A gate only saves time: wherever a rule's pattern matches, its gate is open, whatever words it was read off. */
import { describe, expect, it } from 'vitest';
import { CHINESE_EVENT_RULES, CHINESE_RULES } from '../../../talk-tracks/promises/due-chinese';
import { ENGLISH_EVENT_RULES, ENGLISH_RULES } from '../../../talk-tracks/promises/due-english';
import { DELIVERY_RULES } from '../../../talk-tracks/promises/english-delivery-heads';
import { OWN_RULES } from '../../../talk-tracks/promises/english-own-heads';
import { PEOPLE_RULES, REPORTED_RULES } from '../../../talk-tracks/promises/english-people-heads';
import { ENGLISH_WEEK_RULES } from '../../../talk-tracks/promises/english-weeks';
import { neededBy } from '../../../talk-tracks/promises/needed-letters';
import { CHINESE_VAGUE, ENGLISH_VAGUE } from '../../../talk-tracks/promises/vague-time';
import { gateOf, gateRules, HeldWords } from '../../../talk-tracks/promises/word-gate';
import { tokenizeSentence } from '../../../talk-tracks/reader/match-pattern';
import { CHINESE_SENTENCES } from './chinese-sentences';
import { ENGLISH_SENTENCES } from './english-sentences';

const rules = gateRules<{ readonly pattern: RegExp; readonly verb?: RegExp }>([
  ...OWN_RULES,
  ...REPORTED_RULES,
  ...PEOPLE_RULES,
  ...DELIVERY_RULES,
  ...ENGLISH_WEEK_RULES,
  ...ENGLISH_RULES,
  ...ENGLISH_EVENT_RULES,
  ...ENGLISH_VAGUE,
  ...CHINESE_RULES,
  ...CHINESE_EVENT_RULES,
  ...CHINESE_VAGUE,
]);
const texts = [...ENGLISH_SENTENCES, ...CHINESE_SENTENCES].map(([text]) => text);
const heldIn = (text: string) => new HeldWords(tokenizeSentence(text));

it('is open for every sentence in which its rule finds anything', () => {
  let matches = 0;
  const hidden = texts.flatMap((text) => {
    const held = heldIn(text);
    return rules.flatMap(({ rule, gate }) => {
      if (text.search(rule.pattern) < 0) return [];
      matches += 1;
      return held.mayMatch(gate) ? [] : [`${text} / ${rule.pattern.source.slice(0, 60)}`];
    });
  });
  expect(hidden).toEqual([]);
  expect(matches).toBeGreaterThan(500);
});

it('is closed for most sentences', () => {
  const open = texts.reduce((sum, text) => {
    const held = heldIn(text);
    return sum + rules.filter(({ gate }) => held.mayMatch(gate)).length;
  }, 0);
  expect(open / (texts.length * rules.length)).toBeLessThan(0.15);
});

describe('what is read off an expression', () => {
  const written = (pattern: RegExp) =>
    neededBy(pattern).map((need) =>
      need.map(({ letters, left, right }) => `${left ? '|' : ''}${letters}${right ? '|' : ''}`).join(' '),
    );

  it.each<[RegExp, string[]]>([
    [/\bday after tomorrow\b/i, ['|day|', '|after|', '|tomorrow|']],
    [/\b(?:I|we)(?:'ll| will) send/i, ['|i| |we|', '|ll| |will|', '|send']],
    [/week(?:end)?s?/, ['week']],
    [/colou?r/, ['colo', 'r']],
    [/(?:ab)+\b/, ['ab']],
    [/(?:a|)b/, ['b']],
    [/下(?:个)?(?:周|星期)[一二]/, ['|下|', '|周| |星|', '|一| |二|']],
    [/[1-4]\d{2}/, ['|0|', '|0|']],
    [/(?<!x)y(?=z)(?!q)/, ['y']],
    [/[^a]|b/, []],
    [/k/iu, []],
  ])('%s', (pattern, needs) => expect(written(pattern)).toEqual(needs));

  it('is not trusted where folding makes letters', () => {
    const gate = gateOf(/\bwill\b/);
    expect(heldIn('Ａwill').mayMatch(gate)).toBe(true);
    expect(heldIn('goodwill').mayMatch(gate)).toBe(false);
  });
});
