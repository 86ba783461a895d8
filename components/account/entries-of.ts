/** Picks what counts out of the entries of one account. */
import type { SheetEntry } from '../../notebook/model';
import type { EntryKind } from '../../talk-tracks/account/entry';
import { RATER_WAYS } from '../../talk-tracks/account/entry';
import type { ServiceView } from '../../talk-tracks/account/service-balance';

type EntryOf<Kind extends EntryKind> = Extract<SheetEntry, { readonly kind: Kind }>;

/** Those of one kind, the newest first. */
export function allOf<Kind extends EntryKind>(entries: readonly SheetEntry[], kind: Kind): readonly EntryOf<Kind>[] {
  const isOfKind = (entry: SheetEntry): entry is EntryOf<Kind> => entry.kind === kind;
  return entries.filter(isOfKind).toSorted((one, other) => other.updatedAt.localeCompare(one.updatedAt));
}

/** The newest of one kind: where a kind says how something stands, that is what counts. */
export const latestOf = <Kind extends EntryKind>(entries: readonly SheetEntry[], kind: Kind): EntryOf<Kind> | null =>
  allOf(entries, kind)[0] ?? null;

/** What is expected and perceived today: of each way what was said last, each side by itself. */
export function serviceViewOf(entries: readonly SheetEntry[]): ServiceView {
  const said = allOf(entries, 'expectation');
  return Object.fromEntries(
    RATER_WAYS.flatMap((way) => {
      const mine = said.filter(({ data }) => data.way === way).map(({ data }) => data);
      const expected = mine.find((one) => one.expected !== null)?.expected ?? null;
      const perceived = mine.find((one) => one.perceived !== null)?.perceived ?? null;
      return expected === null && perceived === null ? [] : [[way, { expected, perceived }]];
    }),
  );
}
