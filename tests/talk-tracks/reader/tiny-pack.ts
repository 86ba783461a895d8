// A pack just large enough to see every step of the reader at work.
import type { Bilingual, Cue, Pack, Pillar, RiskRule, RiskType, Track } from '../../../talk-tracks/model';

const both = (en: string, zh: string): Bilingual => ({ en, zh });

export function cue(id: string, lang: 'en' | 'zh', patterns: string[], more: Partial<Cue> = {}): Cue {
  return { id, lang, patterns, fires: ['-'], quiet: ['-'], ...more };
}

export function track(id: string, pillar: Pillar, cues: Cue[], more: Partial<Track> = {}): Track {
  return {
    id,
    pillar,
    tiers: ['T1'],
    stages: [],
    kinds: [],
    title: both(`${id} title`, `${id} 标题`),
    when: both('When.', '何时。'),
    why: both(`${id} builds trust. More.`, `${id}让人放心。还有。`),
    lines: [both(`${id} line {{x}}`, `${id} 话 {{x}}`)],
    answers: [],
    cues,
    sources: [],
    priority: 2,
    ...more,
  };
}

export function rule(type: RiskType, cues: Cue[], more: Partial<RiskRule> = {}): RiskRule {
  return {
    id: type.replaceAll('_', '-'),
    type,
    title: both(type, type),
    why: both('“{{words}}” costs trust.', '“{{words}}”伤信任。'),
    instead: both('Say less.', '少说一点。'),
    cues,
    sources: [],
    ...more,
  };
}

export function pack(tracks: Track[], risks: RiskRule[] = [], more: Partial<Pack> = {}): Pack {
  return {
    format: 1,
    id: 'tiny',
    version: '1.0.0',
    name: both('Tiny', '小'),
    summary: both('Tiny.', '小。'),
    owner: { name: 'Tests' },
    licence: 'Apache-2.0',
    updated: '2026-01-01',
    reviewBy: '2027-01-01',
    weights: {},
    tracks,
    risks,
    ...more,
  };
}

export const TINY = pack(
  [
    track('their-words', 'empathy', [
      cue('their-words-en', 'en', ['you (said|mentioned|told us)']),
      cue('their-words-zh', 'zh', ['您(说|提到|讲)过']),
      cue('feel-en', 'en', ['understand~'], { weight: 0.4 }),
      cue('feel-zh', 'zh', ['理解'], { weight: 0.4 }),
      cue('worry-note-en', 'en', ['worried'], { kind: 'crm-note' }),
    ]),
    track('named-case', 'evidence', [
      cue('report-en', 'en', ['(report|log) attached'], { weight: 0.6 }),
      cue('report-zh', 'zh', ['(报告|记录)见附件'], { weight: 0.6 }),
      cue('measured-en', 'en', ['from <number> ... to <number>'], { weight: 0.6 }),
    ]),
    track(
      'plain-limit',
      'limits',
      [
        cue('cannot-en', 'en', ['(cannot|can’t) (promise|guarantee)'], { except: ["can't guarantee~ card"] }),
        cue('cannot-zh', 'zh', ['(不能|没法)保证']),
      ],
      { answers: ['overpromise'], priority: 1 },
    ),
    track('dated-deed', 'commitment', [], { priority: 1 }),
    track('kept-word', 'commitment', [cue('kept-en', 'en', ['as promised']), cue('kept-zh', 'zh', ['按约定'])]),
  ],
  [
    rule('overpromise', [
      cue('guarantee-en', 'en', ['guarantee~'], { except: ['guarantee card'] }),
      cue('guarantee-zh', 'zh', ['保证'], { except: ['保证金'] }),
    ]),
    rule('guilt', [cue('after-all-en', 'en', ['after all we did']), cue('after-all-zh', 'zh', ['对得起'])]),
    rule('vague_commitment', [cue('asap-en', 'en', ['asap'], { guards: [] })], {
      why: both('Says no day: {{words}}.', '没说哪天：{{words}}。'),
    }),
  ],
);
