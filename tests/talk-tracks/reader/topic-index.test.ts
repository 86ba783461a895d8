// Which tracks a text calls for by the topics that packs name.
import { describe, expect, it } from 'vitest';
import { holdsTopic, indexTopics, weighTopics } from '../../../talk-tracks/reader/topic-index';

const topics = (en: string[], zh: string[] = []) => ({ topics: { en, zh } });
const found = (texts: readonly string[], tracks: readonly ReturnType<typeof topics>[]) =>
  weighTopics(texts.flatMap(indexTopics(tracks)));

describe('topics', () => {
  it('are found as whole words, whatever their case, number and tense', () => {
    const tracks = [topics(['late delivery']), topics(['port'])];
    expect([...found(['Two LATE deliveries in May.'], tracks).keys()]).toEqual([0]);
    expect([...found(['We support your team.'], tracks).keys()]).toEqual([]);
    const verbs = [topics(['promised']), topics(['ship']), topics(['delay'])];
    expect([...found(['I promise: shipping was delayed.'], verbs).keys()]).toEqual([0, 1, 2]);
  });
  it('are found in Chinese without spaces, and in text of both languages', () => {
    const tracks = [topics([], ['交期', '质保']), topics([], ['SLA条款'])];
    expect([...found(['这批交期又拖了'], tracks).keys()]).toEqual([0]);
    expect([...found(['合同里的sla条款'], tracks).keys()]).toEqual([1]);
  });
  it('count once, however many sentences name them', () => {
    const index = indexTopics([topics(['refund'])]);
    const once = weighTopics(index('refund')).get(0)?.strength;
    expect(weighTopics([...index('refund'), ...index('a refund, please')]).get(0)?.strength).toBe(once);
  });
  it('say more together, and name the one that says most', () => {
    const shared = Array.from({ length: 6 }, () => topics(['price']));
    const matches = found(['price and refund'], [topics(['price', 'refund']), ...shared]);
    expect(matches.get(0)?.words).toBe('refund');
    expect(matches.get(0)?.strength).toBeGreaterThan(matches.get(1)?.strength ?? 1);
  });
  it('of several words say more than a word', () => {
    const matches = found(
      ['late refund 退款进度'],
      [topics(['refund']), topics(['late refund']), topics([], ['退款']), topics([], ['退款进度'])],
    );
    const strength = (track: number) => matches.get(track)?.strength ?? 0;
    expect(strength(1)).toBeGreaterThan(strength(0));
    expect(strength(3)).toBeGreaterThan(strength(2));
  });
  it('that every track names say nothing', () => {
    const all = Array.from({ length: 20 }, () => topics(['customer']));
    expect(found(['the customer'], all).size).toBe(0);
  });
  it('are looked for in time that grows with the text, not with the topics', () => {
    const many = Array.from({ length: 3000 }, (_, index) => topics([`word${index} thing`], [`第${index}项`]));
    const index = indexTopics(many);
    expect(index('word7 thing and 第12项').map(({ words }) => words)).toEqual(['word7 thing', '第12项']);
  });
  it('of a case are few enough to ask by themselves', () => {
    expect(holdsTopic('about ordering', { en: ['ordering'], zh: [] })).toBe(true);
    expect(holdsTopic('about ordering', undefined)).toBe(false);
  });
});
