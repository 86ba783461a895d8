/** Turns labelled drafts into what the judge learns from: for each sentence of a body its features and its labels. */
import type { Pack } from '../talk-tracks/model';
import { createPromiseFinder } from '../talk-tracks/promises/find-promises';
import { gatherClaims, promisesBySentence } from '../talk-tracks/reader/claims';
import { bookCues } from '../talk-tracks/reader/cue-book';
import { cutDraft } from '../talk-tracks/reader/cut-draft';
import { indexExamples } from '../talk-tracks/reader/example-index';
import { matchCues } from '../talk-tracks/reader/match-cues';
import { tokenizeSentence } from '../talk-tracks/reader/match-pattern';
import { findStandIns } from '../talk-tracks/reader/stand-ins';
import { teachByExample } from '../talk-tracks/reader/teach-by-example';
import { type KnownSentence, visitEvidence } from '../talk-tracks/reader/weigh/evidence';
import { HEADS } from '../talk-tracks/reader/weigh/heads';
import { knownSentences } from '../talk-tracks/reader/weigh/known-sentences';
import { aloneFeature, visitTextFeatures } from '../talk-tracks/reader/weigh/text-features';
import { overlaps } from './overlaps';
import type { LabelledDraft } from './read-texts';

/** One sentence to learn from. */
export interface Example {
  readonly writer: string;
  readonly draft: string;
  readonly text: string;
  /** It is the whole draft: a line of another genre. Its features come a second time, as those of a sentence that stands alone. */
  readonly alone: boolean;
  /** Of another genre than drafts. */
  readonly genre: boolean;
  /** Numbers of the text features, in order, repeated where they repeat. */
  readonly features: readonly number[];
  readonly evidence: readonly (readonly [name: string, amount: number])[];
  /** `pack/track/cue` of the cues that fired. */
  readonly cues: readonly string[];
  /** For each head of `heads.ts` whether it is true. */
  readonly truth: readonly boolean[];
}

/** Reads drafts up to the judge with these packs. */
export function exampleReader(packs: readonly Pack[]): (draft: LabelledDraft) => Example[] {
  const book = bookCues(packs);
  const standIns = findStandIns(packs);
  const packExamples = indexExamples(book.cues);
  const findPromises = createPromiseFinder();
  return (labelled) => {
    const { kind, body } = labelled;
    const segments = cutDraft({ body, kind });
    const cues = segments.map(({ role, text }) => {
      if (role !== 'body') return null;
      const sentence = tokenizeSentence(text);
      return teachByExample(sentence, kind, matchCues(sentence, kind, book), packExamples);
    });
    const promised = promisesBySentence(findPromises(segments, { kind, now: labelled.writtenOn }), segments.length);
    const claims = gatherClaims(segments, { kind, cues, promised, standIns });
    const known = knownSentences(segments, { kind, mayBeLine: true, cues, claims, promised });
    return known.flatMap((sentence) => (sentence ? [exampleOf(sentence, labelled)] : []));
  };
}

function exampleOf(known: KnownSentence, { writer, id, alone: genre, sentences }: LabelledDraft): Example {
  const { segment, cues, isAlone } = known;
  const { tokens } = tokenizeSentence(segment.text);
  const features: number[] = [];
  visitTextFeatures(tokens, (feature) => features.push(feature));
  if (isAlone) features.push(...features.map(aloneFeature));
  const evidence: [string, number][] = [];
  visitEvidence(known, tokens.length, (name, amount) => evidence.push([name, amount]));
  const gold = sentences.filter((sentence) => overlaps(sentence, segment));
  const labels = new Set<string>(gold.flatMap((sentence) => sentence.labels));
  if (gold.some((sentence) => sentence.promises.some(({ who }) => who === 'writer'))) labels.add('promise');
  return {
    writer,
    draft: id,
    text: segment.text,
    genre,
    alone: isAlone,
    features,
    evidence,
    cues: [...new Set(cues?.hits.map(({ cue }) => cue.name))],
    truth: HEADS.map((head) => labels.has(head)),
  };
}
