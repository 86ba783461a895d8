/** Finds texts of which one language was changed and the other left as it was: they may no longer say the same. */
import type { Bilingual } from './model';
import type { JsonPath, PartProblem } from './pack-problem';

/** Warnings for one entry and what it was before; none where it is new. Lists are compared place by place. */
export function lintSides(before: unknown, now: unknown, path: JsonPath = []): PartProblem[] {
  if (before === now || typeof before !== 'object' || typeof now !== 'object' || !before || !now) return [];
  if (isPair(before) && isPair(now)) return comparePair(before, now, path);
  const found: PartProblem[] = [];
  for (const [key, value] of Object.entries(now))
    found.push(...lintSides(Reflect.get(before, key), value, [...path, Array.isArray(now) ? Number(key) : key]));
  return found;
}

const isPair = (value: object): value is Bilingual =>
  'en' in value && 'zh' in value && typeof value.en === 'string' && typeof value.zh === 'string';

function comparePair(before: Bilingual, now: Bilingual, path: JsonPath): PartProblem[] {
  const changed = (['en', 'zh'] as const).filter((lang) => before[lang] !== now[lang]);
  const [only] = changed;
  if (changed.length !== 1 || !only) return [];
  const left = only === 'en' ? 'zh' : 'en';
  const [name, other] = only === 'en' ? ['English', 'Chinese'] : ['Chinese', 'English'];
  const message = `The ${name} was changed and the ${other} was not`;
  return [{ code: 'one-side-changed', path: [...path, left], message, mend: 'Check that both still say the same.' }];
}
