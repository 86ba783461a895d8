/** One entry of each kind, as the face would save it. */
import type { NewEntry } from '../../notebook/calls';
import type { EntryContent } from '../../talk-tracks/account/entry';

const CONTENTS: readonly EntryContent[] = [
  {
    kind: 'tier',
    data: {
      tier: 'T1',
      speaks: 'for',
      text: 'They visited the line.',
      from: { is: 'note', id: 'n1', quote: 'visited' },
    },
  },
  { kind: 'reached', data: { tier: 'T2', why: 'Two promises kept.' } },
  {
    kind: 'risk',
    data: {
      risk: 'The line stands still',
      likelihood: 0.2,
      loss: 40_000,
      mitigation: 'A second shift',
      mitigated: 0.5,
      owner: '小耿',
      told: true,
    },
  },
  {
    kind: 'stakes',
    data: {
      success: { low: 0.5, high: 0.8 },
      gain: { low: 100_000, high: 160_000 },
      cost: 20_000,
      currency: 'EUR',
      assumptions: 'Volume stays.',
    },
  },
  {
    kind: 'expectation',
    data: { way: 'reliability', expected: 5, perceived: null, driver: 'our-words', from: { is: 'hand' } },
  },
  {
    kind: 'value',
    data: { years: [{ repeat: 200_000, fresh: 50_000 }], probability: 0.6, reason: 'Budget is set.', currency: '元' },
  },
  { kind: 'key-test', data: { answers: [true, false, null, true, true, null, false] } },
  {
    kind: 'alliance',
    data: { level: 2, mode: 'maintain', strategy: 'service', conditions: [true, null, false, null, true, true] },
  },
  { kind: 'delivered', data: { gains: [7, 8, 6, 5], costs: [4, 3, 2, 1] } },
  { kind: 'lifetime', data: { margin: 12_000, years: 7.5, currency: 'USD' } },
  {
    kind: 'recovery',
    data: {
      variant: 'complaint',
      words: 'Two pallets were wet.',
      steps: [{ step: 'acknowledge', doneAt: '2026-03-01T00:00:00Z', note: '' }],
      closedAt: null,
    },
  },
  {
    kind: 'care',
    data: {
      cadence: 'keeptrack-core/after-sale',
      start: '2026-03-01',
      visits: [{ on: '2026-03-08', title: 'First use', purpose: 'Does it run?', track: null, doneAt: null }],
    },
  },
  { kind: 'set-aside', data: { proposal: 'promise kept p1' } },
  { kind: 'lost', data: { reason: 'promise', note: 'We were late twice.', on: '2026-02-28' } },
  {
    kind: 'worksheet',
    data: {
      worksheet: 'keeptrack-planning/account-plan',
      values: { goal: 'Two more sites', sites: 2, later: null, rivals: [{ name: 'Otto', strength: 3, note: null }] },
    },
  },
];

/** An entry of each kind, with ids `e0`, `e1` … */
export const everyKind: readonly NewEntry[] = CONTENTS.map((content, index) => ({
  id: `e${index}`,
  accountId: 'account:orchard',
  accountName: 'Orchard',
  ...content,
}));
