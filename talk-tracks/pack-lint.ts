/** What a pack may do but had better not: warnings for the person who writes it. */
import type { Cue, Language, Pack } from './model';
import { type JsonPath, type PartProblem, quote } from './pack-problem';
import { cardsOf, cuesOf, entriesOf } from './pack-rules';

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
  const warnings: PartProblem[] = [];
  if (now && pack.reviewBy < now.slice(0, 10)) {
    const message = `This pack was to be reviewed by ${pack.reviewBy}`;
    warnings.push({ code: 'review-due', path: ['reviewBy'], message, mend: 'Review it, then set a new day.' });
  }
  if (now) warnings.push(...lintCases(pack, now.slice(0, 10)));
  warnings.push(...lintTitles(pack));
  for (const { entry, path } of entriesOf(pack))
    if ('sources' in entry && Array.isArray(entry.sources) && entry.sources.length === 0) warnings.push(noSource(path));
  for (const { cue, path } of cuesOf(pack)) warnings.push(...lintCue(cue, path));
  pack.risks.forEach((risk, index) => {
    for (const lang of ['en', 'zh'] as const) {
      const path = ['risks', index, 'instead', lang];
      warnings.push(...lintBetterLine(risk.instead[lang], lang, path));
    }
  });
  return warnings.slice(0, MAX_WARNINGS);
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
      const key = `${path[0]} ${lang} ${titleKey(card.title[lang])}`;
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
