/** Who may ask the background what: our pages everything, our content scripts a little, anybody else nothing. */
import { describe, expect, it, vi } from 'vitest';
import { answerCall, type Desk } from '../../messages/answer-calls';

const ORIGIN = 'chrome-extension://abc';
const makeDesk = (): Desk => ({
  id: 'abc',
  origin: ORIGIN,
  forPages: {
    listNotes: vi.fn(async () => ({ ok: true, value: ['private'] }) as const),
    fall: async () => {
      throw new TypeError('a note that says: secret');
    },
  },
  forContent: { draftEnded: vi.fn(async (_: unknown, tab: number | null) => ({ ok: true, value: tab }) as const) },
  check: (_, request) =>
    request === 'bad' ? { ok: false, failure: { code: 'bad-request' } } : { ok: true, value: request },
});
const page = { id: 'abc', url: `${ORIGIN}/sidebar.html`, origin: ORIGIN, tab: { id: 3 } };
const content = { id: 'abc', url: 'https://mail.example/', origin: 'https://mail.example', tab: { id: 7 } };
const ask = (call: string, request: unknown = {}) => ({ keeptrack: 1, call, request });

describe('answerCall', () => {
  it('answers our pages and our content scripts, each their own calls', async () => {
    expect(await answerCall(makeDesk(), ask('listNotes'), page)).toEqual({ ok: true, value: ['private'] });
    expect(await answerCall(makeDesk(), ask('draftEnded'), content)).toEqual({ ok: true, value: 7 });
  });

  it.each([
    ['a content script asking for notes', ask('listNotes'), content],
    ['another extension', ask('listNotes'), { ...page, id: 'evil' }],
    [
      'a page that names our origin in its path',
      ask('listNotes'),
      { id: 'abc', url: `https://evil.example/${ORIGIN}/x` },
    ],
    ['a look-alike origin', ask('listNotes'), { id: 'abc', url: `${ORIGIN}d/sidebar.html` }],
    ['an inherited name', ask('toString'), page],
    ['a request that does not pass', ask('listNotes', 'bad'), page],
  ])('refuses %s and calls nobody', async (_, message, sender) => {
    const desk = makeDesk();
    expect(await answerCall(desk, message, sender)).toMatchObject({ ok: false, failure: { code: 'bad-request' } });
    expect(desk.forPages.listNotes).not.toHaveBeenCalled();
  });

  it('leaves other messages to others', async () => {
    for (const message of [null, 'x', {}, { keeptrack: 2, call: 'listNotes' }, { keeptrack: 1 }])
      expect(await answerCall(makeDesk(), message, page)).toBeNull();
  });

  it('turns a fall into a failure that carries no text of the user', async () => {
    const answer = await answerCall(makeDesk(), ask('fall'), page);
    expect(answer).toEqual({ ok: false, failure: { code: 'not-saved', detail: 'TypeError' } });
  });
});
