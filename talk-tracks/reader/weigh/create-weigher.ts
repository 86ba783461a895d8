/** The statistical judge: from a sentence and what is known of it to the chance of each label. Learned by `npm run train`; see `docs/reader.md`. */
import type { Language, Span } from '../../model';
import { PROMISE_CUE } from '../claims';
import { tokensLanguage } from '../detect-language';
import type { CueHit } from '../match-cues';
import type { TokenizedSentence } from '../match-pattern';
import { remember } from '../remember';
import { headBits } from './elsewhere';
import { type KnownSentence, visitEvidence } from './evidence';
import { EVIDENCE_SCALE } from './evidence-scale';
import { HEADS, type Head } from './heads';
import { probability, withinReason } from './logit';
import { speakingWords, strongestStretch, weighText } from './weigh-text';
import { openWeights, type Surroundings, type Weights, type WeightsFile } from './weights';

/** How likely each label is for one sentence. */
export interface Chances {
  /** 0–1, calibrated on writers who were left out of the training. */
  chance(head: Head): number;
  /** The part of the threshold that clear cues of a risk need. In a draft just begun the judge lacks the surroundings it learned with: less of it; on a line that stands alone: none. */
  readonly claimedShare: number;
  /** The chance from which the label is given. */
  threshold(head: Head): number;
  /** Whether the worth of a cue (`pack/track/cue`) was learned; what it says is then in the chances already. */
  knows(cue: string): boolean;
  /** Words of the sentence that speak most for a label; the span counts from the sentence's start. */
  stretch(head: Head): Span;
  /** What spoke for a label, heaviest first: words of the sentence, and signs known of it. For whoever asks; costs more than weighing. */
  reasons(head: Head): readonly WeighedReason[];
}

/** One thing that spoke for a label. */
export interface WeighedReason {
  /** `words`: they stand in the sentence; `sign`: a feature of `evidence.ts` or a cue, by its name. */
  readonly is: 'words' | 'sign';
  readonly name: string;
  /** Its part of all that speaks for the label, 0–1. */
  readonly share: number;
}

/** What a sentence seems to be before the rest of its draft is asked. */
export interface Impression {
  /** For each head the logit of its chance. */
  readonly logits: Float32Array;
  /** The labels it seems to carry, as `headBits` writes them. */
  readonly seems: number;
}

/** Weighs sentences, in two looks: first each by itself, then beside what the others of its draft seem to be. */
export interface Weigher {
  look(known: KnownSentence): Impression;
  /** `around`: the labels that other sentences of the draft seem to carry, as `elsewhere` counts them. */
  settle(known: KnownSentence, impression: Impression, around: number): Chances;
}

/** Sentences remembered: several long drafts' worth. */
const REMEMBERED = 8000;
/** As many reasons as a person reads. */
const MOST_REASONS = 6;
/** What stands for a cue without being one; its worth is learned as evidence. */
const STAND_IN = `/${PROMISE_CUE}`;
const INDEX = new Map<Head, number>(HEADS.map((head, index) => [head, index]));

/** See `Chances.claimedShare`. */
const CLAIMED_SHARE = 0.4;
/** Yet what the judge finds all but impossible is nothing: “two people today” in a note is no scarcity. */
const CLAIMED_SHARE_BEGUN = 0.2;

interface WeighedWords {
  readonly sentence: TokenizedSentence;
  readonly weights: Weights;
  readonly sums: Float32Array;
}

/** Makes a weigher from the weights of both languages; `sentenceOf` tokenizes, and may remember. */
export function createWeigher(
  files: Readonly<Record<Language, WeightsFile>>,
  sentenceOf: (text: string) => TokenizedSentence,
): Weigher {
  // Most people write in one language; the other's weights are never opened.
  const opened: Partial<Record<Language, Weights>> = {};
  const weightsOf = (lang: Language): Weights => {
    opened[lang] ??= openWeights(files[lang]);
    return opened[lang];
  };
  const wordsAs = (alone: boolean) =>
    remember((text): WeighedWords => {
      const sentence = sentenceOf(text);
      const weights = weightsOf(tokensLanguage(sentence.tokens));
      return { sentence, weights, sums: weighText(sentence, alone, weights) };
    }, REMEMBERED);
  const words = { alone: wordsAs(true), among: wordsAs(false) };
  const wordsOf = ({ isAlone, segment }: KnownSentence) => words[isAlone ? 'alone' : 'among'](segment.text);
  return {
    look(known) {
      const { sentence, weights, sums } = wordsOf(known);
      const { calibration, thresholds } = known.isAlone ? weights.alone : weights.among;
      const logits = addEvidence(known, sentence.tokens.length, weights, sums);
      for (let head = 0; head < logits.length; head += 1) {
        const [slope, offset] = calibration[head] as readonly [number, number];
        logits[head] = withinReason(slope * (logits[head] as number) + offset);
      }
      const seems = headBits((head) => probability(logits[head] as number) >= (thresholds[head] as number));
      return { logits, seems };
    },
    settle(known, { logits }, around) {
      const { sentence, weights } = wordsOf(known);
      const sums = known.isBegun ? logits : settleBeside(logits, around, weights.beside);
      return new SentenceChances(known, sentence, weights, sums.map(probability), around);
    },
  };
}

/** A class, because closures for every sentence cost memory that must be collected while somebody types. */
class SentenceChances implements Chances {
  constructor(
    private readonly known: KnownSentence,
    private readonly sentence: TokenizedSentence,
    private readonly weights: Weights,
    private readonly chances: Float32Array,
    private readonly around: number,
  ) {}

  get claimedShare(): number {
    const { isAlone, isBegun } = this.known;
    return isAlone ? 0 : isBegun ? CLAIMED_SHARE_BEGUN : CLAIMED_SHARE;
  }

  chance(head: Head): number {
    return this.chances[indexOf(head)] as number;
  }

  threshold(head: Head): number {
    const { alone, among, beside } = this.weights;
    const { isAlone, isBegun } = this.known;
    return (isAlone ? alone : isBegun ? among : beside).thresholds[indexOf(head)] as number;
  }

  knows(cue: string): boolean {
    return this.weights.cues.has(cue) || cue.endsWith(STAND_IN);
  }

  stretch(head: Head): Span {
    return strongestStretch(this.sentence, this.mixFor(head), this.weights);
  }

  reasons(head: Head): readonly WeighedReason[] {
    const around = this.known.isAlone ? [] : aroundFor(indexOf(head), this.around, this.weights.beside);
    return listReasons(this.known, this.sentence, this.mixFor(head), this.weights, around);
  }

  /** What the first look's sums count for a label. */
  private mixFor(head: Head): Float32Array {
    const index = indexOf(head);
    const { alone, among, beside } = this.weights;
    if (this.known.isAlone) return Float32Array.from(alone.calibration, ([slope], at) => (at === index ? slope : 0));
    return Float32Array.from(among.calibration, ([slope], at) => slope * (beside.own[index]?.[at] ?? 0));
  }
}

function indexOf(head: Head): number {
  return INDEX.get(head) as number;
}

/** The words' sums and what the evidence says. */
function addEvidence(known: KnownSentence, tokens: number, weights: Weights, words: Float32Array): Float32Array {
  const sums = Float32Array.from(words);
  const add = (row: Float32Array, amount: number) => {
    for (let head = 0; head < sums.length; head += 1)
      sums[head] = (sums[head] as number) + amount * (row[head] as number);
  };
  add(weights.bias, 1);
  visitSigns(known, tokens, weights, (_, amount, row) => add(row, amount));
  return sums;
}

/** The second look: logits that know of one another, and of what stands elsewhere in the draft. */
function settleBeside(logits: Float32Array, around: number, { own, others, bias }: Surroundings): Float32Array {
  const settled = new Float32Array(logits.length);
  for (let head = 0; head < settled.length; head += 1) {
    const [ownRow, othersRow] = [own[head] as readonly number[], others[head] as readonly number[]];
    let sum = bias[head] as number;
    for (let at = 0; at < logits.length; at += 1) {
      sum += (ownRow[at] as number) * (logits[at] as number);
      if (around & (1 << at)) sum += othersRow[at] as number;
    }
    settled[head] = sum;
  }
  return settled;
}

function aroundFor(head: number, around: number, { others }: Surroundings): [name: string, says: number][] {
  return HEADS.flatMap((name, at) =>
    around & (1 << at) ? [[`elsewhere ${name}`, others[head]?.[at] ?? 0] satisfies [string, number]] : [],
  );
}

/** Told of one sign: its name, its amount, and what one unit of it says to each head. */
type SignVisitor = (name: string, amount: number, row: Float32Array) => void;

function visitSigns(known: KnownSentence, tokens: number, weights: Weights, visit: SignVisitor): void {
  visitEvidence(known, tokens, (name, amount) => {
    const row = weights.evidence.get(name);
    if (row) visit(name, amount * EVIDENCE_SCALE, row);
  });
  const hits = known.cues?.hits ?? [];
  for (let at = 0; at < hits.length; at += 1) {
    const { cue } = hits[at] as CueHit;
    if (isFirst(hits, at)) {
      const row = weights.cues.get(cue.name);
      if (row) visit(cue.name, EVIDENCE_SCALE, row);
    }
  }
}

/** A cue speaks once, however often it fires. */
function isFirst(hits: readonly CueHit[], at: number): boolean {
  const { name } = (hits[at] as CueHit).cue;
  for (let other = 0; other < at; other += 1) if ((hits[other] as CueHit).cue.name === name) return false;
  return true;
}

function listReasons(
  known: KnownSentence,
  sentence: TokenizedSentence,
  mix: Float32Array,
  weights: Weights,
  around: readonly (readonly [name: string, says: number])[],
): WeighedReason[] {
  const all: { is: WeighedReason['is']; name: string; says: number }[] = [];
  for (const [name, says] of speakingWords(sentence, mix, weights)) all.push({ is: 'words', name, says });
  visitSigns(known, sentence.tokens.length, weights, (name, amount, row) => {
    const says = amount * row.reduce((sum, weight, head) => sum + weight * (mix[head] as number), 0);
    all.push({ is: 'sign', name, says });
  });
  for (const [name, says] of around) all.push({ is: 'sign', name, says });
  const speaking = all.filter(({ says }) => says > 0);
  const total = speaking.reduce((sum, { says }) => sum + says, 0);
  return speaking
    .sort((a, b) => b.says - a.says || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_REASONS)
    .map(({ is, name, says }) => ({ is, name, share: says / total }));
}
