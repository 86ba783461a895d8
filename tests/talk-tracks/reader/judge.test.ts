// How found words become labels, findings and risks; what pillar states and explanations follow.
import { describe, expect, it } from 'vitest';
import type { DraftKind, Label, Language, Pack, Segment, SentenceRole } from '../../../talk-tracks/model';
import type { FoundPromise } from '../../../talk-tracks/promises/find-promises';
import { gatherClaims, promisesBySentence } from '../../../talk-tracks/reader/claims';
import { confidence } from '../../../talk-tracks/reader/confidence';
import { coverPillars } from '../../../talk-tracks/reader/cover-pillars';
import { bookCues } from '../../../talk-tracks/reader/cue-book';
import { explainReading } from '../../../talk-tracks/reader/explain-reading';
import { judge } from '../../../talk-tracks/reader/judge';
import { matchCues } from '../../../talk-tracks/reader/match-cues';
import { tokenizeSentence } from '../../../talk-tracks/reader/match-pattern';
import { findStandIns } from '../../../talk-tracks/reader/stand-ins';
import type { Chances } from '../../../talk-tracks/reader/weigh/create-weigher';
import { TINY } from './tiny-pack';

interface Options {
  kind?: DraftKind;
  role?: SentenceRole;
  explainIn?: Language;
  draftIn?: Language;
  promises?: (segments: Segment[]) => FoundPromise[];
  packs?: Pack[];
  chances?: Chances;
}

/** A judge that has learned nothing: the cues speak alone. */
const NO_CHANCES: Chances = {
  chance: () => 0,
  threshold: () => 1,
  claimedShare: 1,
  knows: () => false,
  stretch: () => ({ start: 0, end: 0 }),
  reasons: () => [],
};

/** Runs the steps from cues to coverage on sentences that are cut already. */
function weigh(texts: string[], options: Options = {}) {
  const { kind = 'mail', role = 'body', explainIn = 'en', draftIn = 'en', chances = NO_CHANCES } = options;
  const book = bookCues(options.packs ?? [TINY]);
  let start = 0;
  const segments = texts.map((text): Segment => {
    const segment = { text, role, start, end: start + text.length };
    start += text.length + 1;
    return segment;
  });
  const cues = segments.map(({ text }) => (role === 'body' ? matchCues(tokenizeSentence(text), kind, book) : null));
  const standIns = findStandIns([TINY]);
  const promised = promisesBySentence(options.promises?.(segments) ?? [], segments.length);
  const claims = gatherClaims(segments, { kind, cues, promised, standIns });
  const evidence = claims.map((own) => ({ claims: own, chances: role === 'body' ? chances : null }));
  const judged = judge(segments, evidence, standIns, { explainIn, draftIn });
  const pillars = coverPillars(judged.sentences, judged.findings);
  return {
    ...judged,
    pillars,
    explanation: explainReading({
      sentences: judged.sentences,
      evidence,
      cues,
      light: judged.light,
      pillars,
      explainIn,
    }),
  };
}

const labelsOf = (text: string, options?: Options): readonly Label[] =>
  weigh([text], options).sentences[0]?.labels ?? [];

function promised(vague: boolean, side: 'seller' | 'customer' = 'seller') {
  return (segments: Segment[]): FoundPromise[] => {
    const { start, end, text } = segments[0]!;
    const promise = {
      sentence: 0,
      start,
      end,
      text,
      who: side === 'seller' ? 'writer' : 'recipient',
      action: 'send',
      due: null,
      dueText: null,
      condition: null,
    } as const;
    return [{ promise, vague, side, sure: 'plain' }];
  };
}

describe('labels', () => {
  it.each<[string, Label[]]>([
    ['You said the line stops.', ['empathy']],
    ['您说过会停线。', ['empathy']],
    ['We understand.', []],
    ['We cannot guarantee it.', ['limits']],
    ['我们不能保证。', ['limits']],
    ['We guarantee it.', ['risk:overpromise']],
    ['我们保证。', ['risk:overpromise']],
    ['Keep the guarantee card.', []],
    ['保证金已退。', []],
    ['Can you guarantee it?', []],
    ['You said so, and we guarantee it.', ['risk:overpromise']],
    ['You said so, we understand, and we guarantee it.', ['empathy', 'risk:overpromise']],
    ['您说过，我们理解，也保证。', ['empathy', 'risk:overpromise']],
    ['You said it worries you, but after all we did for you!', ['risk:guilt']],
    ['您说过担心，可也要对得起我们。', ['risk:guilt']],
    ['Nothing to see.', []],
  ])('%s', (text, labels) => {
    expect(labelsOf(text)).toEqual(labels);
  });

  describe('of risks that no rule finds', () => {
    const risky = (chances: Partial<Record<Label, number>>): Chances => ({
      ...NO_CHANCES,
      chance: (head) => (head === 'promise' ? 0 : (chances[head] ?? 0)),
      threshold: () => 0.35,
    });
    it.each<[string, Partial<Record<Label, number>>, Label[]]>([
      ['one is likely enough', { 'risk:guilt': 0.4 }, ['risk:guilt']],
      ['none is likely enough, even together', { 'risk:guilt': 0.2, 'risk:overpromise': 0.15 }, []],
      ['together they are: the likeliest is told', { 'risk:guilt': 0.3, 'risk:overpromise': 0.25 }, ['risk:guilt']],
    ])('%s', (_, chances, labels) => {
      expect(labelsOf('Nothing to see.', { chances: risky(chances) })).toEqual(labels);
    });
    it('tells one of a sentence that rules find good only where it is surer', () => {
      const told = (chance: number) =>
        labelsOf('You said the line stops.', { chances: risky({ 'risk:guilt': chance }) });
      expect(told(0.6)).toEqual(['empathy']);
      expect(told(0.8)).toEqual(['risk:guilt']);
    });
  });

  it('adds up cues that are too light alone, each once', () => {
    expect(
      confidence([
        { cue: 'a', weight: 0.4 },
        { cue: 'b', weight: 0.5 },
      ]),
    ).toBeCloseTo(0.7);
    expect(
      confidence([
        { cue: 'a', weight: 0.4 },
        { cue: 'a', weight: 0.4 },
      ]),
    ).toBeCloseTo(0.4);
    expect(labelsOf('We understand, understand and understand.')).toEqual([]);
    expect(weigh(['Cut from 40 to 12, report attached.']).findings[0]?.confidence).toBeCloseTo(0.84);
  });

  it('judges the body only', () => {
    for (const role of ['greeting', 'closing', 'signature', 'quoted'] as const) {
      expect(labelsOf('We guarantee it, as promised.', { role, promises: promised(false) })).toEqual([]);
    }
  });

  it('uses a cue only in its kind of draft', () => {
    expect(labelsOf('She is worried.', { kind: 'crm-note' })).toEqual(['empathy']);
    expect(labelsOf('She is worried.')).toEqual([]);
  });
});

describe('the customer’s own words in a note', () => {
  it.each(['Ada: “we lost two shifts over it”.', '原话：“停一天就赔一天。”', '"The pipes never fit," she said.'])(
    'count: %s',
    (text) => {
      expect(labelsOf(text, { kind: 'crm-note' })).toEqual(['empathy']);
      expect(labelsOf(text, { kind: 'mail' })).toEqual([]);
    },
  );
  it.each([
    'I said “we will look into it”.',
    'Opened the “Q4” file.',
    'Saved under the folder named “spare pump parts list”.',
    '我跟他说：“这个价做不了。”',
    '存进“报价”里。',
  ])('do not count: %s', (text) => {
    expect(labelsOf(text, { kind: 'crm-note' })).toEqual([]);
  });
});

describe('promises', () => {
  it('credits a firm promise of ours and finds it under the first commitment track', () => {
    const { sentences, findings } = weigh(['I send the plan on Friday.'], { promises: promised(false) });
    expect(sentences[0]?.labels).toEqual(['commitment']);
    expect(findings).toMatchObject([{ track: 'tiny/dated-deed', cue: 'promise', sentence: 0, pillar: 'commitment' }]);
  });
  it('warns of a vague one and credits nothing, even beside a commitment cue', () => {
    const { sentences, risks } = weigh(['As promised, we look into it.'], { promises: promised(true) });
    expect(sentences[0]?.labels).toEqual(['risk:vague_commitment']);
    expect(risks).toMatchObject([{ rule: 'tiny/vague-commitment', cue: 'promise' }]);
    expect(risks[0]?.why).toContain('As promised, we look into it.');
  });
  it('leaves a promise of the customer alone', () => {
    expect(labelsOf('You send the list.', { promises: promised(false, 'customer') })).toEqual([]);
  });
});

describe('findings and risks', () => {
  it('say which words they rest on, in the explaining language', () => {
    const { findings, risks } = weigh(['You said so.', 'We guarantee it.']);
    expect(findings).toMatchObject([
      {
        start: 0,
        end: 8,
        track: 'tiny/their-words',
        cue: 'their-words-en',
        why: '“You said”: their-words builds trust.',
      },
    ]);
    expect(risks).toMatchObject([
      { start: 16, end: 25, rule: 'tiny/overpromise', why: '“guarantee” costs trust.', instead: 'Say less.' },
    ]);
    const zh = weigh(['我们保证。', '您说过。'], { explainIn: 'zh', draftIn: 'zh' });
    expect(zh.risks[0]).toMatchObject({ why: '“保证”伤信任。', instead: '少说一点。' });
    expect(zh.findings[0]?.why).toBe('“您说过”：their-words让人放心。');
  });
  it('reports the same words once', () => {
    const twice = { ...TINY, id: 'other' };
    expect(weigh(['We guarantee it.'], { packs: [TINY, twice] }).risks).toHaveLength(1);
  });
});

describe('pillar states', () => {
  it('are missing exactly where no sentence has the label', () => {
    const { pillars, sentences } = weigh(['You said so.', 'Report attached.', 'We understand.']);
    for (const [pillar, { state, findings }] of Object.entries(pillars)) {
      const labelled = sentences.some(({ labels }) => labels.includes(pillar as Label));
      expect(state === 'missing').toBe(!labelled);
      expect(findings.length > 0).toBe(labelled);
    }
    expect(pillars.empathy.state).toBe('present');
    expect(pillars.evidence.state).toBe('weak');
  });
  it('are present when two light sentences agree', () => {
    expect(weigh(['Report attached.', 'Log attached.']).pillars.evidence.state).toBe('present');
  });
});

describe('explanation', () => {
  it('names what silenced a hit', () => {
    const { explanation } = weigh(['We do not guarantee it.', 'Keep the guarantee card.', 'We understand.']);
    expect(explanation.silenced).toEqual([
      { sentence: 0, cue: 'tiny/overpromise/guarantee-en', words: 'guarantee', by: 'negation' },
      { sentence: 1, cue: 'tiny/overpromise/guarantee-en', words: 'guarantee', by: 'exception' },
      { sentence: 2, cue: 'tiny/their-words/feel-en', words: 'understand', by: 'weight' },
    ]);
  });
  it('says for each missing pillar what came nearest', () => {
    const { explanation } = weigh(['We understand.', 'There are 12 sites.', 'The note reads “cannot guarantee”.']);
    expect(explanation.missing.empathy).toBe('“understand” comes nearest, but the words alone are too little.');
    expect(explanation.missing.limits).toBe('“cannot guarantee” comes nearest, but it is quoted from somebody else.');
    expect(explanation.missing.commitment).toBe('Nothing here yet says what you will do and by when.');
    expect(weigh(['我们理解。'], { explainIn: 'zh' }).explanation.missing.empathy).toBe(
      '“理解”最接近，但单凭这几个字还不够。',
    );
  });
});
