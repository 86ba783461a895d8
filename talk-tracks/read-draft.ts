/** The reader: one pipeline from a draft to a reading. Each step is a file of its own in `reader/`. */
import { builtInAnchors } from './built-in-anchors';
import { builtInWeights } from './built-in-weights';
import type { Draft, DraftKind, Explanation, Language, Pack, Reading, Segment } from './model';
import { createPromiseFinder } from './promises/find-promises';
import { gatherClaims, promisesBySentence } from './reader/claims';
import { coverPillars } from './reader/cover-pillars';
import { bookCues } from './reader/cue-book';
import { cutDraft } from './reader/cut-draft';
import { detectLanguage } from './reader/detect-language';
import { type ExampleIndex, indexExamples } from './reader/example-index';
import { explainReading } from './reader/explain-reading';
import { type Evidence, type Judgement, judge } from './reader/judge';
import { matchCues, type SentenceCues } from './reader/match-cues';
import { tokenizeSentence } from './reader/match-pattern';
import { createTopicFinder } from './reader/offered-tracks';
import { remember } from './reader/remember';
import { SentenceFacts } from './reader/sentence-facts';
import { createPromiseSettler } from './reader/settle-promises';
import { findStandIns } from './reader/stand-ins';
import { suggestTracks } from './reader/suggest-tracks';
import { teachByExample } from './reader/teach-by-example';
import { forgetWords } from './reader/vocabulary';
import { createWeigher } from './reader/weigh/create-weigher';
import { weighSegments } from './reader/weigh/weigh-segments';

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

/** Sentences remembered: several long drafts' worth. */
const REMEMBERED = 8000;
/** Sentences whose tokens are kept: those of one long draft. */
const TOKENIZED = 2000;

/**
 * Makes a reader.
 * @throws PatternError where a cue's pattern cannot be read; packs from `parsePack` have none.
 */
export function createReader(packs: readonly Pack[], options: ReaderOptions = {}): Reader {
  const book = bookCues(packs, builtInAnchors);
  const standIns = findStandIns(packs);
  // Cues, promises and the judge read the same tokens, one soon after the other.
  let forgotten = forgetWords();
  let tokenized = remember(tokenizeSentence, TOKENIZED);
  const sentenceOf = (text: string) => tokenized(text);
  const findPromises = createPromiseFinder(sentenceOf);
  const settlePromises = createPromiseSettler(TOKENIZED);
  const weigher = createWeigher(builtInWeights, sentenceOf);
  const named = packs.map(({ id, version }) => ({ id, version }));
  // A reader that is only opened needs none of this.
  let examples: ExampleIndex | null = null;
  const findCues = (text: string, kind: DraftKind) => {
    const sentence = sentenceOf(text);
    examples ??= indexExamples(book.cues);
    return teachByExample(sentence, kind, matchCues(sentence, kind, book), examples);
  };
  const topicsIn = remember(createTopicFinder(packs), REMEMBERED);
  const factsOf = remember((text) => new SentenceFacts(text, findCues), REMEMBERED);

  function read(draft: Draft): Read {
    if (forgotten !== forgetWords()) {
      forgotten = forgetWords();
      tokenized = remember(tokenizeSentence, TOKENIZED);
    }
    const kind = draft.kind ?? 'mail';
    const cut = cutDraft(draft);
    const facts = cut.map(({ role, text }) => (role === 'body' ? factsOf(text) : null));
    // From here on the remembered copies of the sentences: what is kept must not keep whole drafts with it.
    const segments = cut.map((segment, index) => {
      const fact = facts[index];
      return fact ? { start: segment.start, end: segment.end, text: fact.text, role: segment.role } : segment;
    });
    const language = draft.lang ?? detectLanguage(segments, facts);
    const draftIn = language === 'mixed' ? detectMain(segments) : language;
    const explainIn = options.explainIn ?? draftIn;
    const cues = facts.map((fact) => fact?.cuesIn(kind) ?? null);
    const context = { kind, now: draft.now ?? new Date().toISOString() };
    const promises = findPromises(segments, context);
    const promised = promisesBySentence(promises, segments.length);
    const claims = gatherClaims(segments, { kind, cues, promised, standIns }, facts);
    const evidence = weighSegments(
      segments,
      { kind, mayBeLine: mayBeLine(draft), cues, claims, promised },
      weigher,
      facts,
    );
    const settled = settlePromises(promises, segments, evidence, context);
    const judgement = judge(segments, evidence, standIns, { explainIn, draftIn }, facts);
    const { sentences, findings, risks } = judgement;
    const pillars = coverPillars(sentences, findings);
    const stage = draft.stage === undefined ? {} : { stage: draft.stage };
    const said = segments.flatMap(({ role, text }) => (role === 'signature' ? [] : [text]));
    const suggestions = suggestTracks({
      packs,
      kind,
      ...stage,
      pillars,
      findings,
      risks,
      body: draft.body,
      topics: said.flatMap(topicsIn),
      about: said.join('\n'),
      ...(draft.around && { around: draft.around }),
      now: context.now,
      draftIn,
      explainIn,
    });
    return {
      reading: {
        language,
        sentences,
        findings,
        risks,
        promises: settled.map(({ promise }) => promise),
        pillars,
        suggestions,
        packs: named,
      },
      cues,
      evidence,
      judgement,
      explainIn,
    };
  }

  return {
    read: (draft) => read(draft).reading,
    explain(draft) {
      const { reading, cues, evidence, judgement, explainIn } = read(draft);
      const { sentences, pillars } = reading;
      const { light } = judgement;
      return { reading, explanation: explainReading({ sentences, cues, evidence, light, pillars, explainIn }) };
    },
  };
}

/** Reads one draft with these packs. For many drafts make a reader once. */
export function readDraft(draft: Draft, packs: readonly Pack[]): Reading {
  return createReader(packs).read(draft);
}

interface Read {
  readonly reading: Reading;
  readonly cues: readonly (SentenceCues | null)[];
  readonly evidence: readonly Evidence[];
  readonly judgement: Judgement;
  readonly explainIn: Language;
}

/** The language that a mixed draft begins in: what its reader most likely answers in. */
function detectMain(segments: readonly Segment[]): Language {
  const first = segments.find(({ role }) => role === 'body');
  return first && detectLanguage([first]) === 'zh' ? 'zh' : 'en';
}

/** Whoever knows the page that a draft stands on says something of it; a text of which nothing is known may be a line of a page or a chat. */
const mayBeLine = ({ kind, subject, stage, around, excluded }: Draft): boolean =>
  kind === undefined || [subject, stage, around, excluded].every((known) => known === undefined);
