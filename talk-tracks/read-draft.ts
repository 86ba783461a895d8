/** The reader: one pipeline from a draft to a reading. Each step is a file of its own in `reader/`. */
import type { Draft, Explanation, Language, Pack, Reading, Segment } from './model';
import { createPromiseFinder } from './promises/find-promises';
import { assignRoles } from './reader/assign-roles';
import { gatherClaims } from './reader/claims';
import { coverPillars } from './reader/cover-pillars';
import { bookCues } from './reader/cue-book';
import { detectLanguage } from './reader/detect-language';
import { explainReading } from './reader/explain-reading';
import { type Judgement, judge } from './reader/judge';
import { readLines } from './reader/lines';
import { matchCues, type SentenceCues } from './reader/match-cues';
import { tokenizeSentence } from './reader/match-pattern';
import { remember } from './reader/remember';
import { segment } from './reader/segment';
import { findStandIns } from './reader/stand-ins';
import { suggestTracks } from './reader/suggest-tracks';

/** Reads drafts with a set of packs. Remembers sentences, so reading a draft again after a keystroke costs one sentence. */
export interface Reader {
  /** Never throws on a draft, however broken its text is. */
  read(draft: Draft): Reading;
  /** The same, and what was looked at and did not count. */
  explain(draft: Draft): { readonly reading: Reading; readonly explanation: Explanation };
}

/** `explainIn`: the language of reasons; left out: the draft's own. */
export interface ReaderOptions {
  readonly explainIn?: Language;
}

/** Sentences remembered per kind of draft: several long drafts' worth. */
const REMEMBERED = 8000;
/** Sentences whose tokens are kept: those of one long draft. */
const TOKENIZED = 2000;

/**
 * Makes a reader.
 * @throws PatternError where a cue's pattern cannot be read; packs from `parsePack` have none.
 */
export function createReader(packs: readonly Pack[], options: ReaderOptions = {}): Reader {
  const book = bookCues(packs);
  const standIns = findStandIns(packs);
  // Cues and promises read the same tokens, one soon after the other.
  const sentenceOf = remember(tokenizeSentence, TOKENIZED);
  const findPromises = createPromiseFinder(sentenceOf);
  const named = packs.map(({ id, version }) => ({ id, version }));
  const cuesIn = {
    mail: remember((text) => matchCues(sentenceOf(text), 'mail', book), REMEMBERED),
    'crm-note': remember((text) => matchCues(sentenceOf(text), 'crm-note', book), REMEMBERED),
  };

  function read(draft: Draft): Read {
    const kind = draft.kind ?? 'mail';
    const segments = cutDraft(draft);
    const language = draft.lang ?? detectLanguage(segments);
    const draftIn = language === 'mixed' ? detectMain(segments) : language;
    const explainIn = options.explainIn ?? draftIn;
    const cues = segments.map(({ role, text }) => (role === 'body' ? cuesIn[kind](text) : null));
    const promises = findPromises(segments, { kind, now: draft.now ?? new Date().toISOString() });
    const claims = gatherClaims(segments, kind, cues, promises, standIns);
    const judgement = judge(segments, claims, { explainIn, draftIn });
    const { sentences, findings, risks } = judgement;
    const pillars = coverPillars(sentences, findings);
    const stage = draft.stage === undefined ? {} : { stage: draft.stage };
    const suggestions = suggestTracks({
      packs,
      kind,
      ...stage,
      pillars,
      findings,
      risks,
      body: draft.body,
      draftIn,
      explainIn,
    });
    return {
      reading: {
        language,
        sentences,
        findings,
        risks,
        promises: promises.map(({ promise }) => promise),
        pillars,
        suggestions,
        packs: named,
      },
      segments,
      cues,
      judgement,
      explainIn,
    };
  }

  return {
    read: (draft) => read(draft).reading,
    explain(draft) {
      const { reading, segments, cues, judgement, explainIn } = read(draft);
      const { pillars } = reading;
      return { reading, explanation: explainReading({ segments, cues, light: judgement.light, pillars, explainIn }) };
    },
  };
}

/** Reads one draft with these packs. For many drafts make a reader once. */
export function readDraft(draft: Draft, packs: readonly Pack[]): Reading {
  return createReader(packs).read(draft);
}

interface Read {
  readonly reading: Reading;
  readonly segments: readonly Segment[];
  readonly cues: readonly (SentenceCues | null)[];
  readonly judgement: Judgement;
  readonly explainIn: Language;
}

/** Sentences with their roles. */
function cutDraft({ body, kind, excluded }: Draft): Segment[] {
  const lines = readLines(body);
  const breaks = (excluded ?? []).flatMap(({ start, end }) => [start, end]);
  return assignRoles(segment(body, lines, breaks), lines, kind ?? 'mail', excluded);
}

/** The language that a mixed draft begins in: what its reader most likely answers in. */
function detectMain(segments: readonly Segment[]): Language {
  const first = segments.find(({ role }) => role === 'body');
  return first && detectLanguage([first]) === 'zh' ? 'zh' : 'en';
}
