/**
 * Checks a pack while it is being written. What one entry holds is checked once and remembered by the entry itself, so a keystroke in
 * a pack of thousands costs the entry it changed and a look at ids, references and duplicates.
 */
import * as v from 'valibot';
import { checkExamples } from './check-examples';
import { describeIssue } from './describe-issue';
import { lintSides } from './lint-sides';
import type { Pack } from './model';
import { lintAcrossEntries, lintWithinEntries } from './pack-lint';
import type { PartProblem } from './pack-problem';
import { checkAcrossEntries, checkWithinEntries, SECTIONS } from './pack-rules';
import { ENTRY_SCHEMAS, PackHeadSchema } from './pack-schema';

/** A problem of a draft. Errors keep it from being published, warnings do not. */
export interface DraftProblem extends PartProblem {
  readonly level: 'error' | 'warning';
}

export type SectionName = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as readonly SectionName[];

export interface DraftChecker {
  /**
   * Problems in the order of the pack's sections, those of the pack itself first.
   * @param base what the draft grew from: warnings tell where one language was changed and the other was not.
   * @param today ISO day, for what expires.
   */
  check(pack: Pack, base: Pack | null, today: string): readonly DraftProblem[];
}

/** Makes a checker with a memory of its own; good for one draft after the other. */
export function createDraftChecker(): DraftChecker {
  const known = new WeakMap<
    object,
    { readonly today: string; readonly base: unknown; readonly found: readonly DraftProblem[] }
  >();

  const problemsOf = (section: SectionName, entry: { readonly id: string }, base: unknown, today: string) => {
    const before = known.get(entry);
    if (before?.today === today && before.base === base) return before.found;
    const found = checkEntry(section, entry, base, today);
    known.set(entry, { today, base, found });
    return found;
  };

  return {
    check(pack, base, today) {
      const problems: DraftProblem[] = [...checkHead(pack, today)];
      for (const section of SECTION_NAMES) {
        const before = new Map((base?.[section] ?? []).map((entry) => [entry.id, entry]));
        for (const [index, entry] of (pack[section] ?? []).entries())
          for (const { path, ...problem } of problemsOf(section, entry, before.get(entry.id), today))
            problems.push({ ...problem, path: [section, index, ...path] });
      }
      const across = [...asErrors(checkAcrossEntries(pack)), ...asWarnings(lintAcrossEntries(pack))];
      return [...problems, ...across];
    },
  };
}

const asErrors = (problems: readonly PartProblem[]) => problems.map((one) => ({ ...one, level: 'error' as const }));
const asWarnings = (problems: readonly PartProblem[]) => problems.map((one) => ({ ...one, level: 'warning' as const }));

const withoutEntries = (pack: Pack): Pack => {
  const { tests, limits, cases, cadences, worksheets, lessons, ...rest } = pack;
  return { ...rest, tracks: [], risks: [] };
};

function checkHead(pack: Pack, today: string): readonly DraftProblem[] {
  const head = withoutEntries(pack);
  const shape = v.safeParse(PackHeadSchema, head, { abortPipeEarly: true });
  const issues = (shape.issues ?? []).map((issue) => describeIssue(issue, []));
  return [...asErrors([...issues, ...checkWithinEntries(head)]), ...asWarnings(lintWithinEntries(head, today))];
}

/** Problems of one entry; their paths begin inside it. */
function checkEntry(
  section: SectionName,
  entry: { readonly id: string },
  base: unknown,
  today: string,
): readonly DraftProblem[] {
  const shape = v.safeParse(ENTRY_SCHEMAS[section], entry, { abortPipeEarly: true });
  const issues = (shape.issues ?? []).map((issue) => describeIssue(issue, []));
  const alone: Pack = { ...EMPTY, [section]: [entry] };
  const inside = (problems: readonly PartProblem[]) =>
    problems.filter(({ path }) => path[0] === section).map((one) => ({ ...one, path: one.path.slice(2) }));
  const warnings = [...inside(lintWithinEntries(alone, today)), ...lintSides(base, entry)];
  // Examples of what is not finished would only say the same in other words.
  const examples = issues.length > 0 ? [] : inside(checkExamples(alone));
  return [...asErrors([...issues, ...inside(checkWithinEntries(alone)), ...examples]), ...asWarnings(warnings)];
}

/** A pack with nothing in it, for one entry to be looked at alone. */
const EMPTY: Pack = {
  format: 1,
  id: 'alone',
  version: '0.0.0',
  name: { en: '-', zh: '-' },
  summary: { en: '-', zh: '-' },
  owner: { name: '-' },
  licence: '-',
  updated: '2026-01-01',
  reviewBy: '9999-12-31',
  weights: {},
  tracks: [],
  risks: [],
};
