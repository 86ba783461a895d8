/** An answer is given again only while everything it asked for is the same: each thing asked for is changed in turn. */
import { describe, expect, it } from 'vitest';
import type { Segment } from '../../../talk-tracks/model';
import { createPromiseFinder, findPromises } from '../../../talk-tracks/promises/find-promises';
import { type Circumstances, rememberActs, TextPiece } from '../../../talk-tracks/promises/remember-acts';
import { HeldWords } from '../../../talk-tracks/promises/word-gate';
import { tokenizeSentence } from '../../../talk-tracks/reader/match-pattern';

const HERE: Circumstances = {
  kind: 'mail',
  list: null,
  colleagueBefore: false,
  known: new Set(['Ama']),
  now: { day: 20_000, minutes: 540 },
  previous: 20_003,
};

/** A reader that asks for what `ask` asks for, and how often it was called. */
function counted(ask: (circumstances: Circumstances) => unknown) {
  let calls = 0;
  const actsOf = rememberActs((_, circumstances) => {
    calls += 1;
    ask(circumstances);
    return [];
  });
  const piece = new TextPiece(0, 'text', new HeldWords(tokenizeSentence('text')));
  return { reads: () => calls, read: (circumstances: Circumstances) => actsOf(piece, circumstances) };
}

describe('remembered acts', () => {
  it('reads a text that asks for nothing once, on whatever day', () => {
    const { reads, read } = counted(() => null);
    read(HERE);
    read({ ...HERE, now: { day: 20_001, minutes: 5 }, previous: null, known: new Set() });
    expect(reads()).toBe(1);
  });

  it.each<[string, (circumstances: Circumstances) => unknown, Partial<Circumstances>]>([
    ['the day', ({ now }) => now.day, { now: { day: 20_001, minutes: 540 } }],
    ['the time of day', ({ now }) => now.minutes, { now: { day: 20_000, minutes: 541 } }],
    ['the date before', ({ previous }) => previous, { previous: 20_004 }],
    ['the kind of draft', () => null, { kind: 'crm-note' }],
    ['the list it stands in', () => null, { list: 'ours' }],
    ['who acted before', () => null, { colleagueBefore: true }],
  ])('reads again when %s has changed, and only then', (_, ask, change) => {
    const { reads, read } = counted(ask);
    read(HERE);
    read({ ...HERE });
    expect(reads()).toBe(1);
    read({ ...HERE, ...change });
    expect(reads()).toBe(2);
  });

  it('reads again after it asked for the names known, once there are others', () => {
    const { reads, read } = counted(({ known }) => known.has('Ama'));
    read(HERE);
    read({ ...HERE, known: new Set(['Ama']) });
    expect(reads()).toBe(1);
    read({ ...HERE, known: new Set(['Ama', 'Bo']) });
    read({ ...HERE, known: new Set(['Bo', 'Cy']) });
    expect(reads()).toBe(3);
  });
});

describe('a finder with a memory', () => {
  const lines = (...texts: string[]): Segment[] =>
    texts.map((text, index) => ({ start: index * 200, end: index * 200 + text.length, text, role: 'body' }));
  const drafts = [
    lines('I will send the plan on Friday.', 'I will ring you that evening.'),
    lines('I will send the plan on Monday.', 'I will ring you that evening.', 'She will call you tomorrow.'),
    lines('Our engineer Noor will visit on Friday.', 'She will call you tomorrow.'),
    lines('From our side:', '- send the plan by Friday'),
    lines('From your side:', '- send the plan by Friday'),
    lines('- send the plan by Friday'),
    lines('见了孙总。', '孙总说周五前给我答复。', '我当天回复您。'),
    lines('孙总说周五前给我答复。', '我当天回复您。'),
  ];
  const moments = ['2026-11-18', '2026-11-18T16:30', '2026-12-31', 'rubbish'];

  it('finds what a fresh one finds, whatever it read before', () => {
    const remembering = createPromiseFinder();
    const asked = [...drafts, ...drafts].flatMap((segments) =>
      moments.flatMap((now) => (['mail', 'crm-note'] as const).map((kind) => ({ segments, context: { kind, now } }))),
    );
    for (const { segments, context } of asked)
      expect(remembering(segments, context)).toEqual(findPromises(segments, context));
    const dues = remembering(drafts[1] ?? [], { kind: 'mail', now: '2026-11-18' }).map(
      ({ promise }) => promise.due?.date,
    );
    expect(dues).toEqual(['2026-11-23', '2026-11-23', '2026-11-19']);
  });

  it('counts "that evening" from the date in its own sentence, not from the one before', () => {
    const segments = lines(
      'I will ring you on Monday.',
      'I will send the plan on Friday and I will ring that evening.',
    );
    const found = createPromiseFinder()(segments, { kind: 'mail', now: '2026-11-18' });
    expect(found.map(({ promise }) => promise.due?.date)).toEqual(['2026-11-23', '2026-11-20', '2026-11-20']);
  });
});
