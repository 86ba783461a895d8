/** Orders the versions of packs. */

/**
 * Negative where `one` is older than `other`, by the rules of Semantic Versioning 2.0.0 (section 11); build marks do not count.
 * What is no version counts as 0.0.0.
 */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [split(one), split(other)];
  for (let part = 0; part < 3; part += 1) {
    const difference = (left.numbers[part] ?? 0) - (right.numbers[part] ?? 0);
    if (difference !== 0) return difference;
  }
  // A version without a mark comes after its own previews.
  if (left.preview.length === 0 || right.preview.length === 0) return right.preview.length - left.preview.length;
  for (let part = 0; part < Math.max(left.preview.length, right.preview.length); part += 1) {
    const difference = comparePreview(left.preview[part], right.preview[part]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function split(version: string) {
  const match = /^(\d{1,15})\.(\d{1,15})\.(\d{1,15})(?:-([\w.-]+))?(?:\+.*)?$/.exec(version);
  return { numbers: (match ?? []).slice(1, 4).map(Number), preview: match?.[4]?.split('.') ?? [] };
}

function comparePreview(one: string | undefined, other: string | undefined): number {
  if (one === other) return 0;
  if (one === undefined) return -1;
  if (other === undefined) return 1;
  const [left, right] = [/^\d+$/.test(one), /^\d+$/.test(other)];
  if (left && right) return Number(one) - Number(other);
  if (left !== right) return left ? -1 : 1;
  return one < other ? -1 : 1;
}
