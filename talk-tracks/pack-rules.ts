/** What a schema cannot say of a pack: ids that are unique, texts that hold nothing hidden, languages that say the same. */
import type { Bilingual, Cue, Pack, Pillar, RiskRule, Track, WorksheetField } from './model';
import { type JsonPath, type PartProblem, quote, writePath } from './pack-problem';

/** Marks in a text that a page could take for code. A `<` before a letter is refused, so nothing needs to be told apart. */
const HTML = /<[a-z!/?]/i;
const SCRIPT_LINK = /(?:java|vb)script\s*:|data\s*:\s*text\/html/i;
/** Control characters but line break and tab, characters without width, and those that turn the direction of text. */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\uffff\ufffe]/;
const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
const PLACEHOLDER_NAME = /^[a-z][a-z0-9_]{0,39}$/;

/** Every problem of a pack whose shape is right. Linear. */
export function checkPackRules(pack: Pack): PartProblem[] {
  return [...checkAcrossEntries(pack), ...checkWithinEntries(pack)];
}

/** What can only be seen by looking at several entries together. */
export function checkAcrossEntries(pack: Pack): PartProblem[] {
  return [...checkIds(pack), ...checkReferences(pack)];
}

/** What can be seen by looking at one entry after the other. */
export function checkWithinEntries(pack: Pack): PartProblem[] {
  return [...checkOrders(pack), ...checkTexts(pack), ...checkBilinguals(pack)];
}

function checkIds(pack: Pack): PartProblem[] {
  const problems: PartProblem[] = [];
  const cards = new Map<string, JsonPath>();
  const cues = new Map<string, JsonPath>();
  const claim = (known: Map<string, JsonPath>, id: string, path: JsonPath, what: string) => {
    const first = known.get(id);
    if (first)
      problems.push({
        code: 'duplicate-id',
        path: [...path, 'id'],
        message: `The id "${id}" is taken by ${writePath(first)}`,
        mend: `Give this ${what} an id of its own.`,
      });
    else known.set(id, path);
  };
  for (const { entry, path, what } of entriesOf(pack)) claim(cards, entry.id, path, what);
  for (const { cue, path } of cuesOf(pack)) claim(cues, cue.id, path, 'cue');
  pack.worksheets?.forEach(({ fields }, index) => {
    claimFields(fields, ['worksheets', index, 'fields'], claim);
  });
  return problems;
}

/** Fields are told apart within their worksheet, columns within their table, options within their choice. */
function claimFields(
  fields: readonly WorksheetField[],
  path: JsonPath,
  claim: (known: Map<string, JsonPath>, id: string, path: JsonPath, what: string) => void,
): void {
  const known = new Map<string, JsonPath>();
  fields.forEach(({ id, columns = [], options = [] }, index) => {
    const at = [...path, index];
    claim(known, id, at, 'field');
    claimFields(columns, [...at, 'columns'], claim);
    const chosen = new Map<string, JsonPath>();
    options.forEach((option, nth) => {
      claim(chosen, option.id, [...at, 'options', nth], 'option');
    });
  });
}

/** What names a track of the pack must name one that is there. */
function checkReferences(pack: Pack): PartProblem[] {
  const tracks = new Set(pack.tracks.map(({ id }) => id));
  const named: (readonly [string, JsonPath])[] = [];
  pack.cadences?.forEach(({ steps }, index) => {
    steps.forEach(({ track }, nth) => {
      if (track !== undefined) named.push([track, ['cadences', index, 'steps', nth, 'track']]);
    });
  });
  pack.tests?.forEach(({ suggests = [] }, index) => {
    suggests.forEach((track, nth) => {
      named.push([track, ['tests', index, 'suggests', nth]]);
    });
  });
  return named
    .filter(([id]) => !tracks.has(id))
    .map(([id, path]) => ({
      code: 'unknown-id',
      path,
      message: `There is no track "${id}" in this pack`,
      mend: 'Check its spelling, or take it out.',
    }));
}

/** Days that must follow each other. */
function checkOrders(pack: Pack): PartProblem[] {
  const problems: PartProblem[] = [];
  pack.cases?.forEach(({ date, expires }, index) => {
    if (expires >= date) return;
    const message = `This case expired (${expires}) before it was measured (${date})`;
    problems.push({ code: 'wrong-order', path: ['cases', index, 'expires'], message, mend: 'Set a later day.' });
  });
  pack.cadences?.forEach(({ steps }, index) => {
    steps.forEach(({ afterDays }, nth) => {
      const before = steps[nth - 1]?.afterDays;
      if (before === undefined || before <= afterDays) return;
      const message = `Day ${afterDays} stands after day ${before}`;
      const path = ['cadences', index, 'steps', nth, 'afterDays'];
      problems.push({ code: 'wrong-order', path, message, mend: 'Put the steps in the order of their days.' });
    });
  });
  return problems;
}

/** Looks at every text of the pack. Patterns have a syntax of their own, in which `<number>` is no tag. */
function checkTexts(pack: Pack): PartProblem[] {
  const problems: PartProblem[] = [];
  const path: (string | number)[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      const list = path.at(-2);
      const problem = textProblem(value, list === 'patterns' || list === 'except');
      if (problem) problems.push({ ...problem, path: [...path] });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        path.push(Array.isArray(value) ? Number(key) : key);
        visit(item);
        path.pop();
      }
    }
  };
  visit(pack);
  return problems;
}

function textProblem(text: string, isPattern: boolean): Omit<PartProblem, 'path'> | null {
  const hidden = HIDDEN.exec(text);
  if (hidden) {
    const name = `U+${text.charCodeAt(hidden.index).toString(16).toUpperCase().padStart(4, '0')}`;
    const message = `An invisible character (${name}) is in this text`;
    return { code: 'hidden-character', into: hidden.index, message, mend: 'Delete it, or type the text again.' };
  }
  if (isPattern) return null;
  const tag = HTML.exec(text);
  if (tag) {
    const mend = 'Packs hold plain text; for "less than" write a space after the sign.';
    return { code: 'html', into: tag.index, message: 'This text looks like HTML', mend };
  }
  const link = SCRIPT_LINK.exec(text);
  if (!link) return null;
  const message = 'This text holds a link that runs code';
  return { code: 'script-link', into: link.index, message, mend: 'Take the link out.' };
}

function checkBilinguals(pack: Pack): PartProblem[] {
  const texts: readonly (readonly [Bilingual, JsonPath])[] = [
    [pack.name, ['name']],
    [pack.summary, ['summary']],
    ...pack.tracks.flatMap(({ title, when, why, lines }, index) => [
      ...namedTexts({ title, when, why }, ['tracks', index]),
      ...lines.map((line, at) => [line, ['tracks', index, 'lines', at]] as const),
    ]),
    ...pack.risks.flatMap(({ title, why, instead }, index) => namedTexts({ title, why, instead }, ['risks', index])),
    ...(pack.limits ?? []).map(({ text }, index) => [text, ['limits', index, 'text']] as const),
  ];
  return texts.flatMap(([text, path]) => placeholderProblems(text, path));
}

function namedTexts(texts: Readonly<Record<string, Bilingual>>, path: JsonPath) {
  return Object.entries(texts).map(([key, text]) => [text, [...path, key]] as const);
}

function placeholderProblems(text: Bilingual, path: JsonPath): PartProblem[] {
  if (!hasBraces(text.en) && !hasBraces(text.zh)) return [];
  const malformed = (['en', 'zh'] as const).flatMap((lang) => malformedPlaceholder(text[lang], [...path, lang]));
  if (malformed.length > 0) return malformed;
  const en = placeholdersOf(text.en);
  const zh = placeholdersOf(text.zh);
  const onlyEn = [...en].filter((name) => !zh.has(name));
  const onlyZh = [...zh].filter((name) => !en.has(name));
  if (onlyEn.length + onlyZh.length === 0) return [];
  const list = [...onlyEn, ...onlyZh].map((name) => `{{${name}}}`).join(', ');
  const message = `${list} stands in one language only`;
  return [{ code: 'placeholders-differ', path, message, mend: 'Use the same placeholders in both languages.' }];
}

function hasBraces(text: string): boolean {
  return text.includes('{{') || text.includes('}}');
}

/** The names in `{{…}}`. */
export function placeholdersOf(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(PLACEHOLDER), ([, name]) => name ?? ''));
}

function malformedPlaceholder(text: string, path: JsonPath): PartProblem[] {
  const bad = [...placeholdersOf(text)].find((name) => !PLACEHOLDER_NAME.test(name));
  const stray = text.replace(PLACEHOLDER, (found) => ' '.repeat(found.length)).search(/\{\{|\}\}/);
  if (bad === undefined && stray < 0) return [];
  const what = bad === undefined ? text.slice(stray, stray + 20) : `{{${bad}}}`;
  return [
    {
      code: 'bad-placeholder',
      path,
      into: bad === undefined ? stray : text.indexOf(what),
      message: `${quote(what)} is no placeholder`,
      mend: 'Write {{small_letters}}: letters, digits and underscores between two pairs of braces.',
    },
  ];
}

/** Every track and risk of a pack with the path to it. */
export function cardsOf(pack: Pack): readonly { readonly card: Track | RiskRule; readonly path: JsonPath }[] {
  return [
    ...pack.tracks.map((card, index) => ({ card, path: ['tracks', index] })),
    ...pack.risks.map((card, index) => ({ card, path: ['risks', index] })),
  ];
}

/** The lists of a pack whose entries share one space of ids, and what one entry is called. */
export const SECTIONS = {
  tracks: 'track',
  risks: 'risk',
  lessons: 'lesson',
  worksheets: 'worksheet',
  cadences: 'cadence',
  cases: 'case',
  limits: 'limit',
  tests: 'test',
} as const;

/** Everything of a pack that has an id, with the path to it and what it is. */
export function entriesOf(
  pack: Pack,
): readonly { readonly entry: { readonly id: string }; readonly path: JsonPath; readonly what: string }[] {
  return (Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]).flatMap((section) =>
    (pack[section] ?? []).map((entry, index) => ({ entry, path: [section, index], what: SECTIONS[section] })),
  );
}

/** Every cue of a pack, the path to it, and what it claims. */
export function cuesOf(
  pack: Pack,
): readonly { readonly cue: Cue; readonly path: JsonPath; readonly claim: Pillar | 'risk' }[] {
  return cardsOf(pack).flatMap(({ card, path }) =>
    card.cues.map((cue, index) => ({
      cue,
      path: [...path, 'cues', index],
      claim: 'pillar' in card ? card.pillar : ('risk' as const),
    })),
  );
}
