/** The search finds exactly what reading every row finds, whatever was done before, and says when it cannot know. */
import { Dexie } from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchHit } from '../../../notebook/calls';
import { v001 } from '../../../notebook/migrations/v001';
import { packRows } from '../../../notebook/search/pack-rows';
import { matchesRow } from '../../../notebook/search/search-notebook';
import { type Found, textsOf } from '../../../notebook/search/searchable';
import { foldText } from '../../../talk-tracks/search/fold-text';
import { forgive, type Needle, parseQuery } from '../../../talk-tracks/search/parse-query';
import { someText } from '../../talk-tracks/search/some-text';
import { type Background, makeProfile, note, promise, startBackground, valueIn } from '../make-notebook';

/** Blocks of three, so that a few rows make several. */
const SMALL = { fewest: 1, most: 3, mostSmall: 4 };

const packAll = async ({ database }: Background, sizes = SMALL) => {
  while (await packRows(database, sizes));
};

const scan = async ({ notebook }: Background, query: string): Promise<readonly string[]> => {
  const needles = parseQuery(query);
  const rows: readonly Found[] = [
    ...valueIn(await notebook.listNotes({})).map((row) => ({ kind: 'note', row }) as const),
    ...valueIn(await notebook.listPromises({})).map((row) => ({ kind: 'promise', row }) as const),
    ...valueIn(await notebook.listContacts({})).map((row) => ({ kind: 'contact', row }) as const),
  ];
  const find = (parts: readonly Needle[]) => {
    const named = new Map(
      rows.flatMap((row) =>
        row.kind === 'contact' ? [[row.row.id, textsOf(row).map(({ text }) => foldText(text))]] : [],
      ),
    );
    return rows
      .filter((row) => parts.length > 0 && matchesRow(row, parts, parts.length > 1 ? named : undefined))
      .map(nameOf);
  };
  const asTyped = find(needles);
  return (asTyped.length > 0 ? asTyped : find(forgive(needles) ?? [])).sort();
};
const nameOf = ({ kind, row }: Found | SearchHit) => `${kind} ${row.id}`;
const search = async ({ notebook }: Background, query: string, limit = 1_000) =>
  valueIn(await notebook.searchNotebook({ query, limit }));

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const contact = fc.constantFrom('ann@example.com', 'bo@example.com', null);
type Step = (life: Background) => Promise<unknown>;
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ id, text: someText, contactId: contact }).map(saveNote) },
  fc.record({ id, action: someText }).map(
    ({ id, action }): Step =>
      (life) =>
        life.notebook.addPromise(
          promise({ id, action: `${action}.`, draftKey: 'd', contact: { id: 'cy', name: action } }),
        ),
  ),
  id.map(
    (each): Step =>
      (life) =>
        life.notebook.deleteNote({ id: each }),
  ),
  id.map(
    (each): Step =>
      (life) =>
        life.notebook.restoreNote({ id: each }),
  ),
  id.map(
    (each): Step =>
      (life) =>
        life.notebook.dropPromise({ id: each }),
  ),
  id.map(
    (each): Step =>
      (life) =>
        life.notebook.changePromise({ id: each, change: { action: `plan ${each}` } }),
  ),
  fc.constant<Step>((life) => life.notebook.draftEnded({ key: 'd', how: 'sent' })),
  fc.constant<Step>((life) => life.notebook.draftEnded({ key: 'd', how: 'discarded' })),
  someText.map(
    (name): Step =>
      (life) =>
        life.notebook.changeContact({ id: 'bo@example.com', name }),
  ),
  fc.constant<Step>((life) => life.notebook.forgetContact({ id: 'ann@example.com' })),
  fc.constant<Step>(async (life) => {
    const file = valueIn(await life.notebook.exportNotebook({}));
    await life.notebook.eraseAll({});
    valueIn(await life.notebook.importNotebook({ text: JSON.stringify(file) }));
  }),
  { weight: 3, arbitrary: fc.constant<Step>((life) => packRows(life.database, SMALL)) },
);
function saveNote({ id, text, contactId }: { id: string; text: string; contactId: string | null }): Step {
  return async ({ notebook }) => {
    const notes = valueIn(await notebook.listNotes({}));
    const revision = notes.find((each) => each.id === id)?.revision ?? 0;
    await notebook.saveNote(note({ id, text, contactId, contactName: 'Ann 报价', revision }));
  };
}

describe('searchNotebook', () => {
  it('finds what reading every row finds, after whatever was done', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 25 }),
        fc.array(someText, { maxLength: 4 }),
        async (steps, queries) => {
          const life = startBackground();
          for (const take of steps) {
            life.clock.now = new Date(life.clock.now.getTime() + 1_000);
            await take(life);
          }
          for (const query of [
            ...queries,
            'plan',
            '报价',
            '价',
            'p',
            '#',
            'contrats',
            'hannovr p',
            'ann plan',
            '报价 p',
          ]) {
            const { hits, isComplete } = await search(life, query);
            expect(isComplete).toBe(true);
            expect(hits.map(nameOf).sort()).toEqual(await scan(life, query));
          }
          const free = valueIn(await life.notebook.listNotes({ contactId: null })).map((each) => each.id);
          const all = valueIn(await life.notebook.listNotes({})).filter(({ contactId }) => contactId === null);
          expect(free).toEqual(all.map((each) => each.id));
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);

  it('answers the newest, and no more than were asked for', async () => {
    const life = startBackground();
    for (let at = 0; at < 12; at += 1) {
      life.clock.now = new Date(life.clock.now.getTime() + 1_000);
      valueIn(await life.notebook.saveNote(note({ id: `n${at}`, text: `plan ${at}`, contactId: null })));
      if (at % 3 === 0) await packAll(life);
    }
    const { hits } = await search(life, 'plan', 4);
    expect(hits.map(({ row }) => row.id)).toEqual(['n11', 'n10', 'n9', 'n8']);
    expect(valueIn(await life.notebook.listNotes({ contactId: null, limit: 2 })).map((each) => each.id)).toEqual([
      'n11',
      'n10',
    ]);
    expect(valueIn(await life.notebook.listNotes({ limit: 3 })).map((each) => each.id)).toEqual(['n11', 'n10', 'n9']);
  });

  it('shows who is named before what was said, and what matched', async () => {
    const life = startBackground();
    valueIn(await life.notebook.saveNote(note({ text: 'About Ann and 报价单' })));
    valueIn(await life.notebook.addPromise(promise({ action: 'call Ann' })));
    const { hits } = await search(life, 'ann');
    expect(hits[0]).toMatchObject({
      kind: 'contact',
      field: 'name',
      snippet: 'Ann Lee',
      spans: [{ start: 0, end: 3 }],
    });
    expect(hits.map(({ kind }) => kind).sort()).toEqual(['contact', 'note', 'promise']);
    expect((await search(life, '报价')).hits[0]).toMatchObject({ spans: [{ start: 14, end: 16 }] });
    const promises = valueIn(await life.notebook.searchNotebook({ query: 'ann', kinds: ['promise'] }));
    expect(promises.hits.map(nameOf)).toEqual(['promise p1']);
  });

  it('leaves nothing of a forgotten row in its tables', async () => {
    const life = startBackground();
    for (const each of ['n1', 'n2', 'n3', 'n4'])
      valueIn(
        await life.notebook.saveNote(
          note({
            id: each,
            contactId: each === 'n2' ? 'ann@example.com' : null,
            text: each === 'n2' ? 'secret' : 'plain',
          }),
        ),
      );
    await packAll(life);
    valueIn(await life.notebook.forgetContact({ id: 'ann@example.com' }));
    const left = await life.database.read(
      ['searchPlaces', 'searchFresh', 'searchDrawers', 'searchBlocks', 'searchWords'],
      async (tables) => ({
        ids: [
          ...(await tables.searchPlaces.toArray()).flatMap(({ ids }) => ids),
          ...(await tables.searchFresh.toArray()).map((each) => each.id),
        ].sort(),
        blocks: [...new Set((await tables.searchDrawers.toArray()).map(({ block }) => block))].sort(),
        words: (await tables.searchWords.toArray()).map(({ words }) => words).join(' '),
        known: (await tables.searchBlocks.toArray()).map(({ block }) => block),
      }),
    );
    expect(left.ids).toEqual(['n1', 'n3', 'n4']);
    expect(left.blocks).toEqual(left.known);
    expect(left.words).toBe('plain');
  });

  it('puts no row into a block that was forgotten while it was packed', async () => {
    const life = startBackground();
    valueIn(await life.notebook.saveNote(note({})));
    let forgotten = false;
    const slow: typeof life.database = {
      ...life.database,
      change: async (names, work) => {
        if (names.includes('searchDrawers') && !forgotten) {
          forgotten = true;
          valueIn(await life.notebook.forgetContact({ id: 'ann@example.com' }));
        }
        return life.database.change(names, work);
      },
    };
    await packRows(slow, SMALL);
    expect(forgotten).toBe(true);
    expect(await life.database.read(['searchDrawers'], ({ searchDrawers }) => searchDrawers.count())).toBe(0);
  });

  it('finds what was saved again while it was packed', async () => {
    const life = startBackground();
    valueIn(await life.notebook.saveNote(note({ text: 'plan' })));
    let saved = false;
    const slow: typeof life.database = {
      ...life.database,
      change: async (names, work) => {
        if (names.includes('searchDrawers') && !saved) {
          saved = true;
          valueIn(await life.notebook.saveNote(note({ text: 'invoice', revision: 1 })));
        }
        return life.database.change(names, work);
      },
    };
    // Contacts are packed after notes.
    await packRows(slow, SMALL);
    expect(saved).toBe(true);
    expect((await search(life, 'invoice')).hits).toHaveLength(1);
    expect((await search(life, 'plan')).hits).toHaveLength(0);
  });

  it('makes full blocks of many small ones', async () => {
    const life = startBackground();
    for (let at = 0; at < 9; at += 1) {
      valueIn(await life.notebook.saveNote(note({ id: `n${at}`, text: 'plan', contactId: null })));
      await packAll(life, { fewest: 1, most: 8, mostSmall: 5 });
    }
    const sizes = await life.database.read(['searchBlocks'], ({ searchBlocks }) => searchBlocks.toArray());
    expect(sizes.length).toBeLessThanOrEqual(5);
    expect((await search(life, 'plan')).hits).toHaveLength(9);
  });
});

describe('a name together with a word of a note', () => {
  const about = async (life: Background, id: string, text: string, contactId: string, contactName: string) =>
    valueIn(await life.notebook.saveNote(note({ id, text, contactId, contactName })));
  const idsOf = async (life: Background, query: string, kinds?: readonly SearchHit['kind'][]) =>
    valueIn(await life.notebook.searchNotebook({ query, ...(kinds && { kinds }) }))
      .hits.map(({ row }) => row.id)
      .sort();
  const made = async (isPacked: boolean) => {
    const life = startBackground();
    await about(life, 'n1', 'Prefers the morning', 'ana@brandt.example', 'Ana Brandt');
    await about(life, 'n2', '周五前要报价单', 'wang@example.com', '王敏');
    await about(life, 'n3', 'Never in the morning', 'bo@example.com', 'Bo');
    await about(life, 'n4', 'Contracts go to legal', 'ana@brandt.example', 'Ana Brandt');
    if (isPacked) await packAll(life);
    return life;
  };

  it.each([true, false])('finds that note; packed: %s', async (isPacked) => {
    const life = await made(isPacked);
    expect(await idsOf(life, 'ana morning')).toEqual(['n1']);
    expect(await idsOf(life, 'mor brandt')).toEqual(['n1']);
    expect(await idsOf(life, '王敏 报价')).toEqual(['n2']);
    expect(await idsOf(life, 'ana brandt contract')).toEqual(['n4']);
    expect(await idsOf(life, 'ana invoice')).toEqual([]);
    expect(await idsOf(life, 'brandtt morningg')).toEqual(['n1']);
    expect(await idsOf(life, 'ana morning', ['promise', 'contact'])).toEqual([]);
    // Of those who are named alone there is no note that says so.
    expect(await idsOf(life, 'ana brandt', ['note'])).toEqual([]);
    expect(await idsOf(life, 'ana brandt')).toEqual(['ana@brandt.example']);
  });

  it.each([true, false])('finds it under every address and name they have; packed: %s', async (isPacked) => {
    const life = await made(isPacked);
    valueIn(await life.notebook.joinContacts({ id: 'bo@example.com', sameAs: 'ana@brandt.example' }));
    valueIn(await life.notebook.changeContact({ id: 'ana@brandt.example', account: 'Leipzig Works' }));
    expect(await idsOf(life, 'leipzig morning')).toEqual(['n1', 'n3']);
    expect(await idsOf(life, 'bo morning')).toEqual(['n1', 'n3']);
  });
});

describe('a slip of the fingers', () => {
  const write = async (life: Background, texts: readonly string[]) => {
    for (const [at, text] of texts.entries())
      valueIn(await life.notebook.saveNote(note({ id: `n${at}`, text, contactId: null })));
  };
  const texts = ['The contract of Hannover', 'Hanover called', '1,200 pieces', 'A contarct'];

  it.each([true, false])('is forgiven where nothing is as it was typed; packed: %s', async (isPacked) => {
    const life = startBackground();
    await write(life, texts);
    if (isPacked) await packAll(life);
    const idsOf = async (query: string) => {
      const { hits, isForgiving } = await search(life, query);
      return [isForgiving, ...hits.map(({ row }) => row.id).sort()];
    };
    expect(await idsOf('hanover')).toEqual([false, 'n1']);
    expect(await idsOf('hanovre')).toEqual([true, 'n1']);
    expect(await idsOf('hannovr contrakt')).toEqual([true, 'n0']);
    expect(await idsOf('contrat')).toEqual([true, 'n0']);
    expect(await idsOf('contarkt')).toEqual([true, 'n3']);
    expect(await idsOf('peices 1,200')).toEqual([true, 'n2']);
    expect(await idsOf('peices 1,300')).toEqual([false]);
    expect(await idsOf('clled hanxxer')).toEqual([false]);
  });

  it('shows what was meant', async () => {
    const life = startBackground();
    await write(life, texts);
    const [hit] = (await search(life, 'contrakt')).hits;
    expect(hit?.spans.map(({ start, end }) => hit.snippet.slice(start, end))).toEqual(['contract']);
  });

  it('is forgiven in what an older version packed, once that was packed anew', async () => {
    const life = startBackground();
    await write(life, texts);
    await packAll(life);
    await life.database.change(['searchWords'], ({ searchWords }) => searchWords.clear());
    expect((await search(life, 'contrakt')).hits).toEqual([]);
    await packAll(life);
    expect((await search(life, 'contrakt')).hits).toHaveLength(1);
    expect((await search(life, 'contract')).hits).toHaveLength(1);
  });
});

describe('a notebook from before there was a search', () => {
  const old = async (count: number) => {
    const profile = makeProfile();
    const dexie = new Dexie('keeptrack', { indexedDB: profile.indexedDB, IDBKeyRange });
    dexie.version(1).stores({ ...v001.stores });
    await dexie.open();
    const day = (at: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, at)).toISOString();
    const rows = Array.from({ length: count }, (_, at) => ({
      ...{ id: `n${String(at).padStart(5, '0')}`, contactId: null, text: `plan ${at}`, revision: 1, deletedAt: null },
      ...{ createdAt: day(at), updatedAt: day(at) },
    }));
    await dexie.table('notes').bulkAdd(rows);
    dexie.close();
    return startBackground(profile);
  };

  it('is searched row by row until it is ready, and step by step gets ready', async () => {
    const life = await old(20);
    expect(await search(life, 'plan 7')).toMatchObject({ hits: [{ row: { id: 'n00007' } }], isComplete: true });
    let steps = 0;
    while (await packRows(life.database, SMALL)) {
      steps += 1;
      expect((await search(life, 'plan')).hits).toHaveLength(20);
    }
    expect(steps).toBeGreaterThan(10);
    expect((await search(life, 'plan')).hits[0]).toMatchObject({ row: { id: 'n00019' } });
  });

  it('says so where it is too long to be read', async () => {
    const life = await old(1_500);
    expect((await search(life, 'plan 1499')).isComplete).toBe(false);
    // Another life of the background goes on where the first was stopped.
    await packRows(life.database);
    const next = startBackground(life.profile);
    while (valueIn(await next.notebook.packRows({})));
    expect(await search(next, 'plan 1499')).toMatchObject({ hits: [{ row: { id: 'n01499' } }], isComplete: true });
  });
});
