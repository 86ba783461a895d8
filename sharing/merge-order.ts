/** The order of a list that two people changed: whoever rearranged it is followed, and what the other added stands behind its neighbour. */

/** Ids of one list at three times, each once. */
export interface Orders {
  readonly base: readonly string[];
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

/** `kept`: the ids that are left after merging. `disputed`: both rearranged what was there, each in another way; `ids` follow mine. */
export function mergeOrder(
  { base, mine, theirs }: Orders,
  kept: { has(id: string): boolean },
): { readonly ids: readonly string[]; readonly disputed: boolean } {
  const followsBase = (list: readonly string[]) => followsSame(base, list);
  const mineStays = followsBase(mine);
  const disputed = !mineStays && !followsBase(theirs) && !followsSame(mine, theirs);
  const [lead, other] = mineStays ? [theirs, mine] : [mine, theirs];
  const ids = lead.filter((id) => kept.has(id));
  const there = new Set(ids);
  for (const [index, id] of other.entries()) {
    if (there.has(id) || !kept.has(id)) continue;
    const before = other.slice(0, index).findLast((neighbour) => there.has(neighbour));
    ids.splice(before === undefined ? 0 : ids.indexOf(before) + 1, 0, id);
    there.add(id);
  }
  return { ids, disputed };
}

/** Whether what two lists share stands in the same order in both. */
function followsSame(one: readonly string[], other: readonly string[]): boolean {
  const [inOne, inOther] = [new Set(one), new Set(other)];
  const shared = other.filter((id) => inOne.has(id));
  return one.filter((id) => inOther.has(id)).every((id, index) => id === shared[index]);
}
