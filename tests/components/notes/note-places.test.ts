/** What a note can be about: whose account a mail address tells, which conversation lasts. */
import { describe, expect, it } from 'vitest';
import { accountIdOf, notePlacesOf, placeKindOf, threadIdOf } from '../../../components/notes/note-places';
import { isPublicMailbox } from '../../../components/notes/public-mailboxes';
import type { DraftContact } from '../../../components/store/contact-of';
import { snapshot } from '../fake-ports';

const contact = (address?: string): DraftContact => ({
  id: address ?? 'crm:suitecrm:7',
  name: 'Ana',
  others: 0,
  ...(address && { address }),
});

describe('the account', () => {
  it.each([
    ['ana@brandt.example', null, 'account:brandt.example'],
    ['ana@brandt.example', 'Brandt Logistik', 'account:brandt.example'],
    ['ana@gmail.com', null, null],
    ['ana@gmail.com', ' Brandt Logistik ', 'account:brandt logistik'],
    ['1@qq.com', null, null],
    ['a@vip.163.com', '远川', 'account:远川'],
    [undefined, null, null],
    [undefined, 'Brandt', 'account:brandt'],
    [undefined, '  ', null],
    ['no-address', null, null],
    ['"a@b"@brandt.example', null, 'account:brandt.example'],
  ])('of %s, known as %s, is %s', (address, account, id) => expect(accountIdOf(contact(address), account)).toBe(id));

  it.each([
    'gmail.com',
    'qq.com',
    '163.com',
    '126.com',
    'foxmail.com',
    'vip.qq.com',
    'outlook.com',
    'yahoo.co.jp',
    'hotmail.fr',
    'gmx.net',
  ])('is not told by %s', (domain) => expect(isPublicMailbox(domain)).toBe(true));
  it.each(['brandt.example', 'mygmail.com', 'qq.com.example', 'outlook.brandt.example', 'vip.example', 'tencent.com'])(
    'is told by %s',
    (domain) => expect(isPublicMailbox(domain)).toBe(false),
  );
});

describe('a conversation', () => {
  const draft = (site: string, hostId?: string) =>
    snapshot({ identity: { key: 'k', site, ...(hostId && { hostId }) } });
  it('is known where the page has an id for it that lasts', () => {
    expect(threadIdOf(draft('gmail', 'msg-a:r-1'))).toBe('thread:gmail:msg-a:r-1');
    expect(threadIdOf(draft('gmail'))).toBeNull();
    expect(threadIdOf(draft('netease-mail', 'compose0')), 'the id of a window').toBeNull();
  });
});

describe('places', () => {
  it('are those that are known, the nearest first', () => {
    const draft = snapshot({ identity: { key: 'k', site: 'gmail', hostId: 'r1' }, subject: ' Rollout ' });
    const inHand = { contact: contact('ana@brandt.example'), account: 'Brandt Logistik', draft };
    expect(notePlacesOf(inHand)).toEqual([
      { kind: 'contact', id: 'ana@brandt.example', name: 'Ana' },
      { kind: 'account', id: 'account:brandt.example', name: 'Brandt Logistik' },
      { kind: 'thread', id: 'thread:gmail:r1', name: 'Rollout' },
      { kind: 'free', id: null, name: '' },
    ]);
    expect(notePlacesOf({ contact: null, account: null, draft: null })).toEqual([{ kind: 'free', id: null, name: '' }]);
  });
  it('are told by the id that a note names', () =>
    expect(['ana@brandt.example', 'crm:x:1', 'account:b', 'thread:gmail:1', null].map(placeKindOf)).toEqual([
      'contact',
      'contact',
      'account',
      'thread',
      'free',
    ]));
});
