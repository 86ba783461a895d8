// Which tracks are suggested, in which order, and what is said about them.
import { describe, expect, it } from 'vitest';
import { PILLARS, type Pillar, type PillarState, type Risk } from '../../../talk-tracks/model';
import { type SuggestionContext, suggestTracks } from '../../../talk-tracks/reader/suggest-tracks';
import { pack, TINY, track } from './tiny-pack';

function states(over: Partial<Record<Pillar, PillarState['state']>> = {}): Record<Pillar, PillarState> {
  return Object.fromEntries(
    PILLARS.map((pillar) => [pillar, { state: over[pillar] ?? 'missing', findings: [] }]),
  ) as unknown as Record<Pillar, PillarState>;
}

function suggest(context: Partial<SuggestionContext> = {}) {
  return suggestTracks({
    packs: [TINY],
    kind: 'mail',
    pillars: states(),
    findings: [],
    risks: [],
    body: '',
    draftIn: 'en',
    explainIn: 'en',
    ...context,
  });
}

const OVERPROMISE: Risk = {
  type: 'overpromise',
  start: 3,
  end: 12,
  sentence: 0,
  rule: 'r',
  cue: 'c',
  confidence: 0.9,
  why: '',
  instead: '',
};

describe('suggestions', () => {
  it('are at most three, over different pillars first', () => {
    const found = suggest();
    expect(found).toHaveLength(3);
    expect(new Set(found.map(({ pillar }) => pillar)).size).toBe(3);
  });
  it('follow what the stage needs', () => {
    expect(suggest({ stage: 'proposal' })[0]?.pillar).toBe('limits');
    expect(
      suggest({ stage: 'discovery', packs: [pack([track('a', 'evidence', []), track('b', 'empathy', [])])] })[0]?.track,
    ).toBe('tiny/b');
    const evidence = { empathy: 0, evidence: 3, limits: 0, commitment: 0 } as const;
    const weighted = pack([track('a', 'evidence', []), track('b', 'empathy', [])], [], {
      weights: { discovery: evidence },
    });
    expect(suggest({ stage: 'discovery', packs: [weighted] }).map((one) => one.track)).toEqual(['tiny/a']);
  });
  it('leave out what is already there', () => {
    const pillars = states({ empathy: 'present', evidence: 'present', limits: 'present', commitment: 'present' });
    expect(suggest({ pillars })).toEqual([]);
    const kept = {
      pillar: 'commitment',
      track: 'tiny/dated-deed',
      cue: 'promise',
      start: 0,
      end: 1,
      sentence: 0,
      confidence: 1,
      why: '',
    } as const;
    expect(suggest({ findings: [kept] }).map((one) => one.track)).not.toContain('tiny/dated-deed');
  });
  it('answer a risk that was found', () => {
    const pillars = states({ empathy: 'present', evidence: 'present', limits: 'present', commitment: 'present' });
    const [first] = suggest({ pillars, risks: [OVERPROMISE], body: 'We guarantee it.' });
    expect(first).toMatchObject({
      track: 'tiny/plain-limit',
      reason: 'An honest way to say what “guarantee” tries to say.',
    });
    expect(suggest({ pillars, risks: [OVERPROMISE], body: 'We guarantee it.', explainIn: 'zh' })[0]?.reason).toBe(
      '可以用它换掉“guarantee”，说得更诚实。',
    );
  });
  it('fit the kind of draft, the stage and the priority', () => {
    const tracks = [
      track('note', 'empathy', [], { kinds: ['crm-note'] }),
      track('late', 'empathy', [], { stages: ['renewal'] }),
      track('third', 'empathy', [], { priority: 3 }),
      track('first', 'empathy', [], { priority: 1 }),
    ];
    const ids = suggest({ packs: [pack(tracks)], stage: 'discovery' }).map((one) => one.track);
    expect(ids[0]).toBe('tiny/first');
    expect(ids).not.toContain('tiny/note');
    expect(suggest({ packs: [pack(tracks)], stage: 'renewal' })[0]?.track).not.toBe('tiny/third');
  });
  it('put the earlier tier first among equals', () => {
    const tracks = [track('risk', 'empathy', [], { tiers: ['T3'] }), track('house', 'empathy', [], { tiers: ['T1'] })];
    expect(suggest({ packs: [pack(tracks)] })[0]?.track).toBe('tiny/house');
  });
  it('give lines in both languages, the draft’s first', () => {
    expect(suggest()[0]?.lines.map(({ lang }) => lang)).toEqual(['en', 'zh']);
    expect(suggest({ draftIn: 'zh' })[0]?.lines.map(({ lang }) => lang)).toEqual(['zh', 'en']);
  });
  it('say what is missing, in the explaining language', () => {
    expect(suggest({ stage: 'proposal' })[0]?.reason).toMatch(
      /^Nothing here yet says what you cannot do .* with a proposal that matters most\.$/,
    );
    expect(suggest({ explainIn: 'zh' }).every(({ reason }) => /^还没有.*。$/.test(reason))).toBe(true);
  });
});
