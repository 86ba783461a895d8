/** Every item of the knowledge that packs come from is carried by something that works; `docs/knowledge.md` is written by this test: `npx vitest run tests/knowledge.test.ts -u`. */
import { expect, it } from 'vitest';
import { builtInPacks } from '../talk-tracks/built-in-packs';
import items from '../talk-tracks/knowledge-items.json';
import type { Source } from '../talk-tracks/model';
import { entriesOf } from '../talk-tracks/pack-rules';

/** Where an item lives. */
interface Home {
  readonly pack: string;
  readonly what: string;
  readonly id: string;
}

const sourcesOf = (entry: object): readonly Source[] =>
  'sources' in entry && Array.isArray(entry.sources) ? entry.sources : [];

/** Items that no entry of these packs names. */
function uncarried(packs: ReturnType<typeof builtInPacks>): string[] {
  const carried = new Set(
    packs.flatMap((pack) => entriesOf(pack).flatMap(({ entry }) => sourcesOf(entry).map(({ itemId }) => itemId))),
  );
  return Object.keys(items).filter((id) => !carried.has(id));
}

const homes = new Map<string, Home[]>();
for (const pack of builtInPacks())
  for (const { entry, what } of entriesOf(pack))
    for (const { itemId } of sourcesOf(entry))
      if (itemId !== undefined)
        homes.set(itemId, [
          ...(homes.get(itemId) ?? []),
          { pack: pack.id.replace(/^keeptrack-/, ''), what, id: entry.id },
        ]);

const row = ([id, name]: readonly [string, { readonly en: string; readonly zh: string }]): string => {
  const places = (homes.get(id) ?? []).map(({ pack, what, id: entry }) => `${what} \`${pack}/${entry}\``);
  return `| ${id} | ${name.en} · ${name.zh} | ${[...new Set(places)].join(', ')} |`;
};

const DOCUMENT = `<!-- Written by tests/knowledge.test.ts. -->

# What the packs know, and where it lives

Each item of the knowledge inventory and the entries of built-in packs that carry it: tracks are offered in drafts, risks are pointed out,
lessons are read, worksheets filled in, cadences remind.

| item | name | carried by |
| ---- | ---- | ---------- |
${Object.entries(items).map(row).join('\n')}
`;

it('has 171 items', () => expect(Object.keys(items)).toHaveLength(171));
it('carries every one of them', () => expect(uncarried(builtInPacks())).toEqual([]));
it('would notice one that nobody carries', () => {
  const [core] = builtInPacks();
  expect(core && uncarried([core])).toContain('C31');
});
it('names no item that does not exist', () =>
  expect([...homes.keys()].filter((id) => !Object.hasOwn(items, id))).toEqual([]));
it('is the table of the documents', () => expect(DOCUMENT).toMatchFileSnapshot('../docs/knowledge.md'));
