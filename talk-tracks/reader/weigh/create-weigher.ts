/** The statistical judge: from a sentence and what is known of it to the chance of each label. Learned by `npm run train`; see `docs/reader.md`. */
import type { Language, Span } from '../../model';
import { PROMISE_CUE } from '../claims';
import type { CueHit } from '../match-cues';
import type { TokenizedSentence } from '../match-pattern';
import { remember } from '../remember';
import { type KnownSentence, visitEvidence } from './evidence';
import { EVIDENCE_SCALE } from './evidence-scale';
import { HEADS, type Head } from './heads';
import { speakingWords, strongestStretch, weighText } from './weigh-text';
import { type LabelScale, openWeights, type Weights, type WeightsFile } from './weights';

/** How likely each label is for one sentence. */
export interface Chances {
  /** 0–1, calibrated on writers who were left out of the training. */
  chance(head: Head): number;
  /** The part of the threshold that clear cues of a risk need. In a draft just begun the judge lacks the surroundings it learned with: none. */
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

/** Weighs sentences. */
export interface Weigher {
  weigh(known: KnownSentence): Chances;
}

/** Sentences remembered: several long drafts' worth. */
const REMEMBERED = 8000;
/** As many reasons as a person reads. */
const MOST_REASONS = 6;
/** What stands for a cue without being one; its worth is learned as evidence. */
const STAND_IN = `/${PROMISE_CUE}`;
const INDEX = new Map<Head, number>(HEADS.map((head, index) => [head, index]));

interface Weighed {
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
  const weighedAs = (alone: boolean) =>
    remember((text): Weighed => {
      const sentence = sentenceOf(text);
      const own = weightsOf(languageOf(sentence));
      return { sentence, weights: own, sums: weighText(sentence, alone, own) };
    }, REMEMBERED);
  const weighed = { alone: weighedAs(true), among: weighedAs(false) };
  return {
    weigh(known) {
      const { sentence, weights, sums } = weighed[known.isAlone ? 'alone' : 'among'](known.segment.text);
      const scale = known.isAlone ? weights.alone : weights.among;
      const chances = addEvidence(known, sentence.tokens.length, weights, sums);
      toChances(chances, scale);
      return new SentenceChances(known, sentence, weights, scale, chances);
    },
  };
}

/** A class, because closures for every sentence cost memory that must be collected while somebody types. */
/** See `Chances.claimedShare`. */
const CLAIMED_SHARE = 0.4;

class SentenceChances implements Chances {
  constructor(
    private readonly known: KnownSentence,
    private readonly sentence: TokenizedSentence,
    private readonly weights: Weights,
    private readonly scale: LabelScale,
    private readonly chances: Float32Array,
  ) {}

  get claimedShare(): number {
    return this.known.isBegun ? 0 : CLAIMED_SHARE;
  }

  chance(head: Head): number {
    return this.chances[indexOf(head)] as number;
  }

  threshold(head: Head): number {
    return this.scale.thresholds[indexOf(head)] as number;
  }

  knows(cue: string): boolean {
    return this.weights.cues.has(cue) || cue.endsWith(STAND_IN);
  }

  stretch(head: Head): Span {
    return strongestStretch(this.sentence, indexOf(head), this.weights);
  }

  reasons(head: Head): readonly WeighedReason[] {
    return listReasons(this.known, this.sentence, indexOf(head), this.weights);
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

/** Sums become calibrated chances, in place. */
function toChances(sums: Float32Array, { calibration }: LabelScale): void {
  for (let head = 0; head < sums.length; head += 1) {
    const [slope, offset] = calibration[head] as readonly [number, number];
    sums[head] = 1 / (1 + Math.exp(-(slope * (sums[head] as number) + offset)));
  }
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
  head: number,
  weights: Weights,
): WeighedReason[] {
  const all: { is: WeighedReason['is']; name: string; says: number }[] = [];
  for (const [name, says] of speakingWords(sentence, head, weights)) all.push({ is: 'words', name, says });
  visitSigns(known, sentence.tokens.length, weights, (name, amount, row) => {
    const says = amount * (row[head] as number);
    if (says > 0) all.push({ is: 'sign', name, says });
  });
  const total = all.reduce((sum, { says }) => sum + says, 0);
  return all
    .sort((a, b) => b.says - a.says || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_REASONS)
    .map(({ is, name, says }) => ({ is, name, share: says / total }));
}

/** A sentence with more Chinese characters than Latin words is Chinese. */
function languageOf({ tokens }: TokenizedSentence): Language {
  let hanzi = 0;
  let words = 0;
  for (const { word } of tokens) {
    if (word.kind === 'hanzi') hanzi += 1;
    else if (word.kind === 'word') words += 1;
  }
  return hanzi > words ? 'zh' : 'en';
}
