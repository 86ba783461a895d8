/** Turns labelled drafts into what the judge learns from: for each sentence of a body its features and its labels. */
import type { Draft, Pack, Segment } from '../talk-tracks/model';
import { createPromiseFinder } from '../talk-tracks/promises/find-promises';
import { assignRoles } from '../talk-tracks/reader/assign-roles';
import { gatherClaims } from '../talk-tracks/reader/claims';
import { bookCues } from '../talk-tracks/reader/cue-book';
import { indexExamples } from '../talk-tracks/reader/example-index';
import { readLines } from '../talk-tracks/reader/lines';
import { matchCues } from '../talk-tracks/reader/match-cues';
import { type TokenizedSentence, tokenizeSentence } from '../talk-tracks/reader/match-pattern';
import { segment } from '../talk-tracks/reader/segment';
import { findStandIns } from '../talk-tracks/reader/stand-ins';
import { teachByExample } from '../talk-tracks/reader/teach-by-example';
import { visitEvidence } from '../talk-tracks/reader/weigh/evidence';
import { HEADS } from '../talk-tracks/reader/weigh/heads';
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
  /** What the cues and promise rules alone say. */
  readonly claimed: readonly string[];
}

/** Reads drafts up to the judge with these packs. */
export function exampleReader(packs: readonly Pack[]): (draft: LabelledDraft) => Example[] {
  const book = bookCues(packs);
  const standIns = findStandIns(packs);
  const packExamples = indexExamples(book.cues);
  return (labelled) => {
    const { kind, body } = labelled;
    const segments = cutDraft({ body, kind });
    const sentences = segments.map(({ text }) => tokenizeSentence(text));
    const cues = segments.map(({ role }, index) => {
      const sentence = sentences[index] as TokenizedSentence;
      return role === 'body' ? teachByExample(sentence, kind, matchCues(sentence, kind, book), packExamples) : null;
    });
    const promises = createPromiseFinder()(segments, { kind, now: labelled.writtenOn });
    const claims = gatherClaims(segments, kind, cues, promises, standIns);
    const bodies = segments.flatMap(({ role }, index) => (role === 'body' ? [index] : []));
    return bodies.map((index, place) => {
      const own = segments[index] as Segment;
      const { tokens } = tokenizeSentence(own.text);
      const features: number[] = [];
      visitTextFeatures(tokens, (feature) => features.push(feature));
      if (segments.length === 1) features.push(...features.map(aloneFeature));
      const evidence: [string, number][] = [];
      const before = bodies[place - 1];
      const ownClaims = claims[index] as (typeof claims)[number];
      visitEvidence(
        {
          segment: own,
          kind,
          cues: cues[index] ?? null,
          claims: ownClaims,
          promises: promises.filter(({ promise }) => promise.sentence === index),
          place,
          isAlone: segments.length === 1,
          isBegun: false,
          othersRisky: bodies.filter((other) => other !== index && (claims[other]?.risks.length ?? 0) > 0).length,
          before: before === undefined ? null : (claims[before] ?? null),
        },
        tokens.length,
        (name, amount) => evidence.push([name, amount]),
      );
      const gold = labelled.sentences.filter((sentence) => overlaps(sentence, own));
      const labels = new Set<string>(gold.flatMap((sentence) => sentence.labels));
      if (gold.some((sentence) => sentence.promises.some(({ who }) => who === 'writer'))) labels.add('promise');
      const fired = cues[index]?.hits.map(({ cue: { owner, cue } }) => `${owner.id}/${cue.id}`) ?? [];
      return {
        writer: labelled.writer,
        draft: labelled.id,
        text: own.text,
        genre: labelled.alone,
        alone: segments.length === 1,
        features,
        evidence,
        cues: [...new Set(fired)],
        truth: HEADS.map((head) => labels.has(head)),
        claimed: [
          ...ownClaims.pillars.map(({ pillar }) => pillar),
          ...ownClaims.risks.map(({ type }) => `risk:${type}`),
        ],
      };
    });
  };
}

function cutDraft({ body, kind }: Draft): Segment[] {
  const lines = readLines(body);
  return assignRoles(segment(body, lines, []), lines, kind ?? 'mail');
}
