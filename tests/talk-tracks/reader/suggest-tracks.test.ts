// Which tracks are suggested, in which order, and what is said about them.
import { describe, expect, it } from 'vitest';
import {
  type Case,
  PILLARS,
  type Pillar,
  type PillarState,
  type Risk,
  type Surroundings,
  type Track,
} from '../../../talk-tracks/model';
import { createTopicFinder } from '../../../talk-tracks/reader/offered-tracks';
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

const PALLETS = { en: 'Return the pallets', zh: '归还托盘' };

describe('what the draft is about', () => {
  const tracks = [
    track('plain', 'empathy', []),
    track('refunds', 'empathy', [], { topics: { en: ['refund'], zh: ['退款'] } }),
  ];
  const packs = [pack(tracks)];
  const read = (body: string, more: Partial<SuggestionContext> = {}) =>
    suggest({ packs, body, topics: createTopicFinder(packs)(body), ...more });

  it('puts the track first that it calls for, and says so', () => {
    expect(read('Hello.')[0]?.track).toBe('tiny/plain');
    const [first] = read('Your refund is on its way.');
    expect(first?.track).toBe('tiny/refunds');
    expect(first?.reason).toContain('“refund”');
    expect(read('退款已经在办。', { explainIn: 'zh' })[0]?.reason).toContain('“退款”');
  });
  it('calls for a track whose pillar is there while others lack', () => {
    const others = [
      track('said', 'evidence', []),
      track('refunds', 'empathy', [], { topics: { en: ['late refund'], zh: [] } }),
    ];
    const mixed = [pack(others)];
    const topics = createTopicFinder(mixed)('late refund');
    const pillars = states({ empathy: 'present', limits: 'present', commitment: 'present' });
    const ids = suggest({ packs: mixed, body: 'late refund', topics, pillars }).map((one) => one.track);
    expect(ids).toContain('tiny/refunds');
  });
  it('puts the track first whose own words it shares, what it answers counted in', () => {
    const alike = [track('plain', 'empathy', []), track('pallets', 'empathy', [], { title: PALLETS })];
    const offered = (more: Partial<SuggestionContext>) => suggest({ packs: [pack(alike)], ...more })[0]?.track;
    expect(offered({ body: 'Hello.' })).toBe('tiny/plain');
    expect(offered({ body: 'Four pallets are still here.' })).toBe('tiny/pallets');
    expect(offered({ body: '托盘还在这里。', draftIn: 'zh' })).toBe('tiny/pallets');
    expect(offered({ body: 'Hello.', about: 'Hello.\nWhere are our pallets?' })).toBe('tiny/pallets');
  });
  it('never calls for a track where all pillars are there already, however much it sounds like it', () => {
    const complete = states({ empathy: 'present', evidence: 'present', limits: 'present', commitment: 'present' });
    const said = { en: 'four pallets', zh: '托盘' };
    const words = { title: said, when: said, why: said, topics: { en: ['four pallets'], zh: [] } };
    const copy = [pack([track('copy', 'empathy', [], { ...words, stages: ['complaint'], priority: 1 })])];
    const body = 'Four pallets';
    const topics = createTopicFinder(copy)(body);
    expect(suggest({ packs: copy, body, topics, stage: 'complaint' })).toHaveLength(1);
    expect(suggest({ packs: copy, body, topics, stage: 'complaint', pillars: complete })).toEqual([]);
  });
  it('never calls for a track where all pillars are there already', () => {
    const pillars = states({ empathy: 'present', evidence: 'present', limits: 'present', commitment: 'present' });
    expect(read('refund', { pillars })).toEqual([]);
    const loud = [pack([track('refunds', 'empathy', [], { topics: { en: ['late refund', 'money back'], zh: [] } })])];
    const topics = createTopicFinder(loud)('late refund, money back');
    expect(suggest({ packs: loud, topics, pillars: states(), stage: 'complaint' })).toHaveLength(1);
    expect(suggest({ packs: loud, topics, pillars, stage: 'complaint' })).toEqual([]);
  });
});

describe('what is known of the contact', () => {
  const ids = (tracks: Track[], around: Surroundings | undefined, more: Partial<SuggestionContext> = {}) =>
    suggest({ packs: [pack(tracks)], ...(around && { around }), ...more }).map((one) => one.track);
  const two = [track('first', 'empathy', [], { priority: 1 }), track('second', 'empathy', [], { priority: 1 })];

  it('puts a line behind others that was said to them lately, and less so long ago', () => {
    expect(ids(two, { used: ['tiny/first'] })[0]).toBe('tiny/second');
    const others = ['a', 'b', 'c', 'd', 'e'];
    const score = (used: string[]) => suggest({ packs: [pack(two.slice(0, 1))], around: { used } })[0]?.score ?? 0;
    expect(score([...others, 'tiny/first'])).toBeGreaterThan(score(['tiny/first']));
    expect(score([])).toBeGreaterThan(score([...others, 'tiny/first']));
  });
  it('holds back what is two tiers ahead of trust, and only that', () => {
    const tiers = (['T1', 'T2', 'T3'] as const).map((tier, at) =>
      track(tier.toLowerCase(), PILLARS[at] as Pillar, [], { tiers: [tier], priority: 1 }),
    );
    expect(ids(tiers, { tier: 'T1' })).not.toContain('tiny/t3');
    expect(ids(tiers, { tier: 'T1' })).toContain('tiny/t2');
    expect(ids(tiers, { tier: 'T2' })).toContain('tiny/t3');
    expect(ids(tiers, undefined)).toContain('tiny/t3');
  });
  it('offers a line about a kept or late promise only where there is one', () => {
    const tracks = [
      track('kept', 'empathy', [], { needs: ['promise-kept'] }),
      track('late', 'limits', [], { needs: ['promise-late'] }),
      track('open', 'commitment', [], { needs: ['promise-open'] }),
    ];
    expect(ids(tracks, { promises: [] })).toEqual([]);
    expect(ids(tracks, { promises: ['kept'] })).toEqual(['tiny/kept']);
    expect(ids(tracks, { promises: ['late'] }).sort()).toEqual(['tiny/late', 'tiny/open']);
    // Nothing is known at a terminal: nothing is held back.
    expect(ids(tracks, undefined)).toHaveLength(3);
  });
  it('has a late promise spoken of although the draft commits to something already', () => {
    const tracks = [track('late', 'commitment', [], { needs: ['promise-late'] })];
    const pillars = states({ commitment: 'present' });
    expect(ids(tracks, { promises: ['open'] }, { pillars })).toEqual([]);
    const [late] = suggest({ packs: [pack(tracks)], around: { promises: ['late'] }, pillars });
    expect(late?.reason).toBe('A promise to this contact is late; say so before anything new.');
  });
  it('has it spoken of although the draft already holds words of the track', () => {
    const tracks = [track('late', 'commitment', [], { needs: ['promise-late'] })];
    const findings = [
      { pillar: 'commitment', track: 'tiny/late', cue: 'c', start: 0, end: 1, sentence: 0, confidence: 1, why: '' },
    ] as const;
    expect(ids(tracks, { promises: ['late'] }, { findings })).toEqual(['tiny/late']);
    expect(ids(tracks, undefined, { findings })).toEqual([]);
  });
  it('prefers for a note what was written for notes', () => {
    const tracks = [track('any', 'empathy', []), track('note', 'empathy', [], { kinds: ['crm-note'] })];
    expect(ids(tracks, undefined, { kind: 'crm-note' })[0]).toBe('tiny/note');
  });
  it('never offers drafts and retired tracks', () => {
    const tracks = [track('old', 'empathy', [], { state: 'retired' }), track('new', 'empathy', [], { state: 'draft' })];
    expect(ids(tracks, undefined)).toEqual([]);
  });
});

describe('proof', () => {
  const both = (text: string) => ({ en: text, zh: text });
  const bakery: Case = {
    id: 'bakery',
    customer: both('A bakery'),
    story: both('They changed their ordering.'),
    figure: both('From 3 days to 4 hours.'),
    source: 'Report 12',
    permission: 'named',
    date: '2026-01-01',
    expires: '2027-01-01',
  };
  const needy = track('case', 'evidence', [], {
    needs: ['case'],
    lines: [both('At {{case_customer}}: {{figure}} Ask {{referee}}.')],
  });
  const withCases = (cases: Case[], body = '') =>
    suggest({ packs: [pack([needy], [], { cases })], body, now: '2026-11-23T10:00:00Z' })[0];

  it('must be there before a line that needs it is offered', () => {
    expect(withCases([])).toBeUndefined();
    expect(withCases([bakery])?.proof).toEqual({ is: 'case', id: 'tiny/bakery', standing: 'good' });
  });
  it('fills in what it knows and leaves the rest to be filled', () => {
    expect(
      withCases([bakery])
        ?.lines.filter(({ lang }) => lang === 'en')
        .map(({ text }) => text),
    ).toEqual([
      'A bakery: They changed their ordering. From 3 days to 4 hours. (Report 12).',
      'At A bakery: From 3 days to 4 hours. Ask {{referee}}.',
    ]);
  });
  it('stays visible when it has expired or is not allowed, after everything that may be told', () => {
    const old: Case = { ...bakery, id: 'old', expires: '2026-11-22' };
    const secret: Case = { ...bakery, id: 'secret', permission: 'internal', date: '2026-10-01' };
    expect(withCases([old])?.proof?.standing).toBe('expired');
    expect(withCases([secret])?.proof?.standing).toBe('not-allowed');
    expect(withCases([secret, old, bakery])?.proof?.id).toBe('tiny/bakery');
    expect(withCases([{ ...old, expires: '2026-11-23' }])?.proof?.standing).toBe('good');
  });
  it('is the case about what the draft is about, then the latest', () => {
    const about: Case = { ...bakery, id: 'about', topics: { en: ['flour'], zh: [] } };
    const late: Case = { ...bakery, id: 'late', date: '2026-06-01' };
    expect(withCases([about, late])?.proof?.id).toBe('tiny/late');
    expect(withCases([about, late], 'The flour comes late.')?.proof?.id).toBe('tiny/about');
  });
  it('of a limit is said by the limit itself', () => {
    const limits = [{ id: 'offline', text: both('It does not run offline.'), since: '2026-01-01' }];
    const tracks = [track('edge', 'limits', [], { needs: ['limit'] })];
    expect(suggest({ packs: [pack(tracks)] })).toEqual([]);
    const [first] = suggest({ packs: [pack(tracks, [], { limits })] });
    expect(first?.lines[0]?.text).toBe('It does not run offline.');
    expect(first?.proof?.is).toBe('limit');
  });
});
