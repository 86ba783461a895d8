// What the account sheet could take over: never by itself, nothing twice, nothing that was set aside.
import { describe, expect, it } from 'vitest';
import { customerSentences } from '../../../talk-tracks/account/customer-sentences';
import type { EntryContent } from '../../../talk-tracks/account/entry';
import { type ProposalSources, proposeEntries } from '../../../talk-tracks/account/propose-entries';
import { builtInPacks } from '../../../talk-tracks/built-in-packs';
import { createReader } from '../../../talk-tracks/read-draft';

const from = { is: 'draft' } as const;
const SLOW = 'It took three days until anybody replied to the ticket.';
const ANGRY = 'This is unacceptable, the line is down again.';
const say = { kept: (action: string) => `Kept: ${action}`, late: (action: string) => `Late: ${action}` };
const propose = (own: Partial<ProposalSources>) =>
  proposeEntries({ sentences: [], promises: [], noted: [], say, ...own });
const sentence = (text: string) => ({ text, lang: 'en' as const, from });

describe('proposals', () => {
  it('come of what was heard, with the words they rest on', () => {
    expect(propose({ sentences: [sentence(SLOW)] })).toEqual([
      {
        id: expect.stringContaining('expectation it took'),
        content: {
          kind: 'expectation',
          data: {
            way: 'responsiveness',
            expected: null,
            perceived: 2,
            driver: null,
            from: { is: 'draft', quote: SLOW },
          },
        },
      },
    ]);
  });
  it('put a complaint first, and only where none is being mended', () => {
    const sentences = [sentence(SLOW), sentence(ANGRY)];
    const [first] = propose({ sentences });
    expect(first?.content).toMatchObject({ kind: 'recovery', data: { words: ANGRY, variant: 'complaint' } });
    const open = first?.content as Extract<EntryContent, { kind: 'recovery' }>;
    expect(propose({ sentences, noted: [open] }).map(({ content }) => content.kind)).not.toContain('recovery');
    const closed: EntryContent = { ...open, data: { ...open.data, words: 'Another.', closedAt: '2026-11-01' } };
    expect(propose({ sentences, noted: [closed] }).map(({ content }) => content.kind)).toContain('recovery');
  });
  it('tell of promises: kept speaks for the person, late against', () => {
    const promises = [
      { id: 'p1', action: 'the plan', sentence: 'I send the plan.', is: 'kept' },
      { id: 'p2', action: 'the price', sentence: '', is: 'late' },
    ] as const;
    expect(propose({ promises }).map(({ content }) => content)).toMatchObject([
      { kind: 'tier', data: { tier: 'T2', speaks: 'for', text: 'Kept: the plan', from: { is: 'promise', id: 'p1' } } },
      { kind: 'tier', data: { tier: 'T2', speaks: 'against', text: 'Late: the price' } },
    ]);
  });
  it('are three at most, and each once', () => {
    const many = [SLOW, SLOW, ANGRY, 'We expect delivery in March.', 'The manual is confusing and poor.'];
    const proposals = propose({ sentences: many.map(sentence) });
    expect(proposals).toHaveLength(3);
    expect(new Set(proposals.map(({ id }) => id)).size).toBe(3);
  });
  it.each<[string, Partial<ProposalSources>]>([
    ['a remark', { sentences: [sentence(SLOW)] }],
    ['something about trust', { sentences: [sentence('We had never heard of you before.')] }],
    ['a promise', { promises: [{ id: 'p1', action: 'the plan', sentence: 'I send it.', is: 'kept' }] }],
  ])('are not made again once taken or set aside: %s', (_, sources) => {
    const proposals = propose(sources);
    expect(proposals).toHaveLength(1);
    const [only] = proposals;
    if (!only) throw new Error('nothing was proposed');
    expect(propose({ ...sources, noted: [only.content] })).toEqual([]);
    expect(propose({ ...sources, noted: [{ kind: 'set-aside', data: { proposal: only.id } }] })).toEqual([]);
  });
  it('know the same words again, however they are spaced', () => {
    const [only] = propose({ sentences: [sentence(SLOW)] });
    const noted = [{ kind: 'set-aside' as const, data: { proposal: only?.id ?? '' } }];
    expect(propose({ sentences: [sentence(`  ${SLOW.replace(' ', '  ')}`)], noted })).toEqual([]);
  });
});

describe('the sentences of the customer', () => {
  const reader = createReader(builtInPacks());
  const own = (body: string, kind: 'mail' | 'crm-note' = 'mail') =>
    customerSentences(reader.read({ body, kind, now: '2026-11-20T09:00:00Z' }).sentences, kind);

  it('are those of the mail that is answered, not of the mails before it', () => {
    const body = [
      'Dear Ana,',
      'I will look into it today.',
      '',
      'On Tue, 17 Nov 2026 at 09:12, Ana Ruiz <ana@orchard.test> wrote:',
      '> It took three days until anybody replied.',
      '> Please call me.',
      '>',
      '> On Mon, 16 Nov 2026 at 08:00, Jo <jo@seller.test> wrote:',
      '>> We always answer within a day.',
    ].join('\n');
    expect(own(body)).toEqual(['It took three days until anybody replied.', 'Please call me.']);
  });
  it('are those under the headers of Outlook and of Chinese mail', () => {
    expect(
      own(
        'Hello.\n\nFrom: Ana\nSent: Tuesday\nTo: Jo\nSubject: Ticket\n\nNobody answered the phone.\n\nFrom: Jo\nSent: Monday\n\nWe always do.',
      ),
    ).toEqual(['Nobody answered the phone.']);
    expect(
      own('您好，今天处理。\n\n发件人：王芳\n发送时间：周二\n收件人：李雷\n主题：报修\n\n报修以后一直没人联系我们。'),
    ).toEqual(['报修以后一直没人联系我们。']);
  });
  it('are what a CRM note quotes, and nothing that the rep says', () => {
    expect(
      own('Call with Ana. She said “we never know when the van comes”. I offered a fixed window.', 'crm-note'),
    ).toEqual(['we never know when the van comes']);
    expect(own('I will call her on Friday.')).toEqual([]);
  });
});
