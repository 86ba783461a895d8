/** Promises through the calls: confirmed, sent, changed, dropped, listed. */
import { describe, expect, it } from 'vitest';
import { codeIn, promise, START, startBackground, valueIn } from './make-notebook';

describe('a confirmed promise', () => {
  it('is a row with its first event, and its contact is known from then on', async () => {
    const { notebook } = startBackground();
    const kept = valueIn(await notebook.addPromise(promise()));
    const { contact, ...rest } = promise();
    expect(kept).toEqual({
      ...rest,
      contactId: contact?.id,
      contactName: 'Ann Lee',
      createdAt: START,
      updatedAt: START,
      events: [{ at: START, what: 'confirmed' }],
    });
    expect(valueIn(await notebook.listPromises({}))).toEqual([kept]);
    expect(valueIn(await notebook.listContacts({ ids: ['ann@example.com', 'nobody@example.com'] }))).toEqual([
      { id: 'ann@example.com', name: 'Ann Lee', address: 'ann@example.com', firstSeen: START, lastSeen: START },
    ]);
  });

  it('is one promise, however often it is sent', async () => {
    const { notebook } = startBackground();
    const first = valueIn(await notebook.addPromise(promise()));
    const again = await Promise.all([1, 2, 3].map(() => notebook.addPromise(promise({ action: 'something else' }))));
    expect(again.map(valueIn)).toEqual([first, first, first]);
    expect(valueIn(await notebook.listPromises({}))).toEqual([first]);
  });

  it('may hang on nobody', async () => {
    const { notebook } = startBackground();
    const kept = valueIn(await notebook.addPromise(promise({ contact: null, state: 'open', draftKey: null })));
    expect([kept.contactId, kept.contactName, kept.state]).toEqual([null, '', 'open']);
    expect(valueIn(await notebook.listContacts({}))).toEqual([]);
  });

  it('updates what is known of its contact, and forgets nothing', async () => {
    const { notebook, clock } = startBackground();
    valueIn(await notebook.addPromise(promise()));
    clock.now = new Date('2026-04-01T00:00:00.000Z');
    valueIn(
      await notebook.addPromise(
        promise({ id: 'p2', contact: { id: 'ann@example.com', name: ' ', url: 'https://crm.example/7' } }),
      ),
    );
    expect(valueIn(await notebook.listContacts({}))).toEqual([
      {
        id: 'ann@example.com',
        name: 'Ann Lee',
        address: 'ann@example.com',
        url: 'https://crm.example/7',
        firstSeen: START,
        lastSeen: '2026-04-01T00:00:00.000Z',
      },
    ]);
  });
});

describe('the end of a draft', () => {
  const three = async () => {
    const background = startBackground();
    for (const [id, draftKey] of [
      ['p1', 'draft-1'],
      ['p2', 'draft-1'],
      ['p3', 'draft-2'],
    ] as const)
      valueIn(await background.notebook.addPromise(promise({ id, draftKey })));
    return background;
  };

  it('that was sent opens what was confirmed in it, and only that', async () => {
    const { notebook } = await three();
    valueIn(await notebook.draftEnded({ key: 'draft-1', how: 'sent' }));
    const states = valueIn(await notebook.listPromises({})).map(({ id, state }) => `${id} ${state}`);
    expect(states.sort()).toEqual(['p1 open', 'p2 open', 'p3 drafted']);
  });

  it('told twice, or in two ways, changes nothing more', async () => {
    const { notebook } = await three();
    valueIn(await notebook.draftEnded({ key: 'draft-1', how: 'sent' }));
    const sent = valueIn(await notebook.listPromises({ draftKey: 'draft-1' }));
    expect(sent[0]?.events.map(({ what }) => what)).toEqual(['confirmed', 'sent']);
    valueIn(await notebook.draftEnded({ key: 'draft-1', how: 'sent' }));
    valueIn(await notebook.draftEnded({ key: 'draft-1', how: 'discarded' }));
    expect(valueIn(await notebook.listPromises({ draftKey: 'draft-1' }))).toEqual(sent);
  });

  it('that was discarded forgets what was confirmed in it', async () => {
    const { notebook } = await three();
    valueIn(await notebook.draftEnded({ key: 'draft-1', how: 'discarded' }));
    expect(valueIn(await notebook.listPromises({})).map(({ id }) => id)).toEqual(['p3']);
  });

  it('may be known by the id of the host', async () => {
    const { notebook } = await three();
    valueIn(await notebook.draftEnded({ key: 'other', hostId: 'draft-2', how: 'sent' }));
    expect(valueIn(await notebook.listPromises({ states: ['open'] })).map(({ id }) => id)).toEqual(['p3']);
  });

  it('that never comes leaves the promise in the list, also after a year', async () => {
    const { notebook, clock } = await three();
    clock.now = new Date('2027-03-02T10:00:00.000Z');
    valueIn(await notebook.tidy({}));
    expect(valueIn(await notebook.listPromises({ states: ['drafted'] }))).toHaveLength(3);
  });
});

describe('a change', () => {
  it('is an event on the row', async () => {
    const { notebook, clock } = startBackground();
    valueIn(await notebook.addPromise(promise({ state: 'open' })));
    clock.now = new Date('2026-03-05T09:00:00.000Z');
    const kept = valueIn(await notebook.changePromise({ id: 'p1', change: { to: 'kept', note: 'sent by post' } }));
    expect(kept.state).toBe('kept');
    expect(kept.events).toEqual([
      { at: START, what: 'confirmed' },
      { at: '2026-03-05T09:00:00.000Z', what: 'kept', note: 'sent by post' },
    ]);
    expect(valueIn(await notebook.listPromises({}))).toEqual([kept]);
  });

  it('asked for twice is one event', async () => {
    const { notebook } = startBackground();
    valueIn(await notebook.addPromise(promise({ state: 'open' })));
    const change = { id: 'p1', change: { to: 'kept' } } as const;
    await Promise.all([notebook.changePromise(change), notebook.changePromise(change)]);
    expect(valueIn(await notebook.changePromise(change)).events).toHaveLength(2);
  });

  it('of nothing known is refused, and one that the state forbids', async () => {
    const { notebook } = startBackground();
    valueIn(await notebook.addPromise(promise()));
    expect(codeIn(await notebook.changePromise({ id: 'gone', change: { to: 'kept' } }))).toBe('not-found');
    expect(codeIn(await notebook.changePromise({ id: 'p1', change: { to: 'kept' } }))).toBe('conflict');
    expect(valueIn(await notebook.listPromises({}))[0]?.state).toBe('drafted');
  });
});

describe('dropping', () => {
  it('forgets a drafted promise, twice as well as once', async () => {
    const { notebook } = startBackground();
    valueIn(await notebook.addPromise(promise()));
    valueIn(await notebook.dropPromise({ id: 'p1' }));
    valueIn(await notebook.dropPromise({ id: 'p1' }));
    expect(valueIn(await notebook.listPromises({}))).toEqual([]);
  });

  it('is refused for one that went out', async () => {
    const { notebook } = startBackground();
    valueIn(await notebook.addPromise(promise({ state: 'open' })));
    expect(codeIn(await notebook.dropPromise({ id: 'p1' }))).toBe('conflict');
    expect(valueIn(await notebook.listPromises({}))).toHaveLength(1);
  });
});

describe('the list', () => {
  const contact = (id: string) => ({ id, name: id });
  it.each([
    [{}, ['a', 'b', 'c', 'd']],
    [{ contactId: 'x@example.com' }, ['a', 'b', 'd']],
    [{ draftKey: 'k1' }, ['a', 'c']],
    [{ states: ['open'] as const }, ['b', 'c']],
    [{ states: [] }, []],
    [{ contactId: 'x@example.com', draftKey: 'k1' }, ['a']],
    [{ contactId: 'x@example.com', states: ['open', 'kept'] as const }, ['b']],
    [{ draftKey: 'k1', states: ['drafted'] as const }, ['a']],
    [{ contactId: 'nobody' }, []],
  ])('narrows by %j', async (filter, expected) => {
    const { notebook, clock } = startBackground();
    const rows = [
      promise({ id: 'd', contact: contact('x@example.com'), draftKey: null }),
      promise({ id: 'c', contact: contact('y@example.com'), draftKey: 'k1', state: 'open' }),
      promise({ id: 'b', contact: contact('x@example.com'), draftKey: 'k2', state: 'open' }),
      promise({ id: 'a', contact: contact('x@example.com'), draftKey: 'k1' }),
    ];
    for (const [index, row] of rows.entries()) {
      clock.now = new Date(Date.parse(START) + index * 1000);
      valueIn(await notebook.addPromise(row));
    }
    expect(valueIn(await notebook.listPromises(filter)).map(({ id }) => id)).toEqual(expected);
  });
});

describe('the draft that delivers a promise', () => {
  const withDelivery = async () => {
    const background = startBackground();
    const { notebook } = background;
    valueIn(await notebook.addPromise(promise({ state: 'open', draftKey: 'draft-1' })));
    valueIn(await notebook.addPromise(promise({ id: 'p2', state: 'open', draftKey: 'draft-1' })));
    valueIn(await notebook.changePromise({ id: 'p1', change: { deliversIn: 'draft-2' } }));
    return notebook;
  };
  const seen = async (notebook: Awaited<ReturnType<typeof withDelivery>>) =>
    valueIn(await notebook.listPromises({}))
      .map(({ id, state, deliversIn }) => [id, state, deliversIn])
      .sort();

  it('keeps it when it is sent, and no other; a second time changes nothing', async () => {
    const notebook = await withDelivery();
    for (const _ of [1, 2]) valueIn(await notebook.draftEnded({ key: 'draft-2', how: 'sent' }));
    expect(await seen(notebook)).toEqual([
      ['p1', 'kept', undefined],
      ['p2', 'open', undefined],
    ]);
    expect(valueIn(await notebook.listPromises({ states: ['kept'] }))[0]?.events).toHaveLength(2);
  });

  it('discarded delivers nothing', async () => {
    const notebook = await withDelivery();
    valueIn(await notebook.draftEnded({ key: 'draft-2', how: 'discarded' }));
    expect(await seen(notebook)).toEqual([
      ['p1', 'open', undefined],
      ['p2', 'open', undefined],
    ]);
  });
});
