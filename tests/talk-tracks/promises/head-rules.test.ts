/** A rule's `verb` only saves time: wherever the rule's pattern matches, its verb is found. */
import { expect, it } from 'vitest';
import { DELIVERY_RULES } from '../../../talk-tracks/promises/english-delivery-heads';
import { OWN_RULES } from '../../../talk-tracks/promises/english-own-heads';
import { PEOPLE_RULES, REPORTED_RULES } from '../../../talk-tracks/promises/english-people-heads';
import { ENGLISH_SENTENCES } from './english-sentences';

const rules = [...OWN_RULES, ...PEOPLE_RULES, ...REPORTED_RULES, ...DELIVERY_RULES].filter(({ verb }) => verb);
const hits = rules.flatMap(({ pattern, verb }) =>
  ENGLISH_SENTENCES.filter(([text]) => text.search(pattern) >= 0).map(([text]) => ({ text, pattern, verb })),
);

it('never hides what the pattern finds', () => {
  expect(hits.filter(({ text, verb }) => !verb?.test(text)).map(({ text }) => text)).toEqual([]);
});

it('is tried on rules and sentences enough', () => {
  expect(rules.length).toBeGreaterThan(12);
  expect(hits.length).toBeGreaterThan(40);
  expect(rules.every(({ verb }) => verb?.global === false)).toBe(true);
});
