/** What a pack may do but had better not: warnings for the person who writes it. */
import type { Cue, Language, Pack } from './model';
import { type JsonPath, type PartProblem, quote } from './pack-problem';
import { cardsOf, cuesOf, entriesOf } from './pack-rules';
import { stageWeights } from './reader/stage-weights';

const MAX_WARNINGS = 200;
/** Words that no honest better line can stand behind, unless it takes them back. */
const ABSOLUTE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:always|never|guarantee[sd]?|definitely|absolutely|perfect(?:ly)?|flawless(?:ly)?|risk-free|the best|no risk|zero risk)\b|\b100 ?%/giu,
  zh: /绝对|一定|保证|肯定|永远|从不|完美|百分之百|100%|零风险|毫无风险|最好的/gu,
};
const TAKEN_BACK: Readonly<Record<Language, RegExp>> = {
  en: /(?:\b(?:not|cannot|no|nor|neither|without|instead of|rather than|whether)|n['’]t)(?:\s+[\w'’]+){0,3}\s*$/iu,
  zh: /(?:不|没|无法|难以|未必|并非)[^，。；！？]{0,6}$/u,
};
const SMALL_WORDS = new Set(
  'a an the this that of to for on in and or your you their our it its is be with what how'.split(' '),
);

/** Warnings in the order of the pack; `now` (ISO day) is what `reviewBy` is held against. */
export function lintPack(pack: Pack, now?: string): PartProblem[] {
  return [...lintWithinEntries(pack, now), ...lintAcrossEntries(pack)].slice(0, MAX_WARNINGS);
}

/** Warnings that can only be seen by looking at several entries together. */
export function lintAcrossEntries(pack: Pack): PartProblem[] {
  return [...lintTitles(pack), ...lintLines(pack), ...lintUnreachable(pack)];
}

/** Warnings that can be seen by looking at one entry after the other. */
export function lintWithinEntries(pack: Pack, now?: string): PartProblem[] {
  const warnings: PartProblem[] = [];
  if (now && pack.reviewBy < now.slice(0, 10)) {
    const message = `This pack was to be reviewed by ${pack.reviewBy}`;
    warnings.push({ code: 'review-due', path: ['reviewBy'], message, mend: 'Review it, then set a new day.' });
  }
  if (now) warnings.push(...lintCases(pack, now.slice(0, 10)));
  if (now) warnings.push(...lintReviews(pack, now.slice(0, 10)));
  for (const { entry, path } of entriesOf(pack))
    if ('sources' in entry && Array.isArray(entry.sources) && entry.sources.length === 0) warnings.push(noSource(path));
  for (const { cue, path } of cuesOf(pack)) warnings.push(...lintCue(cue, path));
  pack.risks.forEach((risk, index) => {
    for (const lang of ['en', 'zh'] as const) {
      const path = ['risks', index, 'instead', lang];
      warnings.push(...lintBetterLine(risk.instead[lang], lang, path));
    }
  });
  return warnings;
}

/** Tracks and limits with a day of their own. */
function lintReviews(pack: Pack, today: string): PartProblem[] {
  const lists = [
    ['tracks', pack.tracks],
    ['limits', pack.limits ?? []],
  ] as const;
  return lists.flatMap(([section, entries]) =>
    entries.flatMap(({ reviewBy }, index): PartProblem[] => {
      if (reviewBy === undefined || reviewBy >= today) return [];
      const message = `This was to be reviewed by ${reviewBy}`;
      const path = [section, index, 'reviewBy'];
      return [{ code: 'review-due', path, message, mend: 'Review it, then set a new day.' }];
    }),
  );
}

/** Cases that must be asked for again before they are told. */
function lintCases(pack: Pack, today: string): PartProblem[] {
  return (pack.cases ?? []).flatMap(({ expires, permission }, index): PartProblem[] => {
    const path = ['cases', index];
    if (permission === 'none') {
      const message = 'Nobody has allowed this case to be told';
      const mend = 'Ask the customer, or tell it without a name.';
      return [{ code: 'case-without-permission', path: [...path, 'permission'], message, mend }];
    }
    if (expires >= today) return [];
    const message = `This case was good until ${expires}`;
    return [{ code: 'case-expired', path: [...path, 'expires'], message, mend: 'Ask again, then set a new day.' }];
  });
}

function noSource(path: JsonPath): PartProblem {
  const message = 'Nothing says where this comes from';
  return {
    code: 'no-source',
    path: [...path, 'sources'],
    message,
    mend: 'Name a source, or the team that learned it.',
  };
}

/** A cue under half weight needs company, so a single word is fair there. */
function lintCue(cue: Cue, path: JsonPath): PartProblem[] {
  if ((cue.weight ?? 1) < 0.5) return [];
  return cue.patterns.flatMap((pattern, index) => {
    if (!isOneWord(pattern, cue.lang)) return [];
    const message = `${quote(pattern)} is a single word and will fire in many places`;
    const mend = 'Add the words around it, or give the cue a weight under 0.5.';
    return [{ code: 'one-word-cue' as const, path: [...path, 'patterns', index], message, mend }];
  });
}

function isOneWord(pattern: string, lang: Language): boolean {
  const plain = pattern.trim();
  if (lang === 'zh') return /^[\p{L}\p{N}]{1,2}$/u.test(plain.replace(/\s/g, ''));
  return /^[\p{L}\p{N}'’-]+~?$|^<[a-z]+>$/u.test(plain);
}

function lintBetterLine(text: string, lang: Language, path: JsonPath): PartProblem[] {
  for (const found of text.matchAll(ABSOLUTE[lang])) {
    if (TAKEN_BACK[lang].test(text.slice(Math.max(0, found.index - 40), found.index))) continue;
    const message = `${quote(found[0])} promises more than anyone can keep`;
    const mend = 'Say what is known, with its limits.';
    return [{ code: 'absolute-word', path, into: found.index, message, mend }];
  }
  return [];
}

/** Titles that say the same with other small words, signs or order. */
function lintTitles(pack: Pack): PartProblem[] {
  const warnings: PartProblem[] = [];
  const known = new Map<string, string>();
  for (const { card, path } of cardsOf(pack)) {
    for (const lang of ['en', 'zh'] as const) {
      const key = `${path[0]} ${lang} ${keyOf(card.title[lang])}`;
      const first = known.get(key);
      if (first === undefined) known.set(key, card.id);
      else {
        const message = `This title says the same as that of "${first}"`;
        const mend = 'Say what is different, or join the two.';
        warnings.push({ code: 'similar-title', path: [...path, 'title', lang], message, mend });
      }
    }
  }
  return warnings;
}

/** Lines that stand in two tracks. */
function lintLines(pack: Pack): PartProblem[] {
  const known = new Map<string, string>();
  return pack.tracks.flatMap(({ id, lines }, index) =>
    lines.flatMap((line, at) =>
      (['en', 'zh'] as const).flatMap((lang): PartProblem[] => {
        const key = `${lang} ${keyOf(line[lang])}`;
        const first = known.get(key);
        if (first === undefined) known.set(key, id);
        if (first === undefined || first === id || line[lang] === '') return [];
        const message = `This line says the same as one of "${first}"`;
        const path = ['tracks', index, 'lines', at, lang];
        return [{ code: 'similar-line', path, message, mend: 'Keep it in one of the two.' }];
      }),
    ),
  );
}

/** Published tracks that no draft can ever be offered: nothing to insert, or a pillar that counts for nothing at all of its stages. */
function lintUnreachable(pack: Pack): PartProblem[] {
  return pack.tracks.flatMap((track, index): PartProblem[] => {
    if ((track.state ?? 'published') !== 'published') return [];
    if (track.lines.length === 0) {
      const message = 'This track has no line, so it is never offered';
      return [
        { code: 'never-offered', path: ['tracks', index, 'lines'], message, mend: 'Write a line, or retire it.' },
      ];
    }
    const counts =
      track.stages.length === 0 || track.stages.some((stage) => stageWeights(stage, [pack])[track.pillar] > 0);
    if (counts || track.answers.length > 0) return [];
    const message = `At these stages ${track.pillar} counts for nothing, so this track is never offered`;
    return [
      { code: 'never-offered', path: ['tracks', index, 'stages'], message, mend: 'Add a stage at which it counts.' },
    ];
  });
}

/** Keys of texts, made once: the same pack is looked at after every keystroke of its writer. */
const keys = new Map<string, string>();
const MOST_KEYS = 50_000;

function keyOf(text: string): string {
  let key = keys.get(text);
  if (key === undefined) {
    if (keys.size >= MOST_KEYS) keys.clear();
    key = titleKey(text);
    keys.set(text, key);
  }
  return key;
}

function titleKey(title: string): string {
  const words =
    title
      .toLowerCase()
      .normalize('NFKC')
      .match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
  const kept = words.filter((word) => !SMALL_WORDS.has(word) && word !== '的' && word !== '了');
  return [...new Set(kept)]
    .map((word) => (word.length > 3 ? word.replace(/(?:e?s|ing|ed)$/, '') : word))
    .sort()
    .join(' ');
}
