/** Says what was looked at and did not count, for whoever asks why. */
import {
  type Explanation,
  type Label,
  type Language,
  PILLARS,
  type Pillar,
  type PillarState,
  type Sentence,
} from '../model';
import type { Evidence, LightClaim } from './judge';
import type { SentenceCues, SilencedHit } from './match-cues';
import { explainMissing, explainSilence } from './reasons';
import type { Chances } from './weigh/create-weigher';
import { HEADS } from './weigh/heads';

type Silenced = Explanation['silenced'][number];

/** What the explanation is made from. */
export interface ExplanationSource {
  readonly sentences: readonly Sentence[];
  readonly evidence: readonly Evidence[];
  readonly cues: readonly (SentenceCues | null)[];
  readonly light: readonly LightClaim[];
  readonly pillars: Readonly<Record<Pillar, PillarState>>;
  readonly explainIn: Language;
}

/** All silenced hits, and one sentence for each missing pillar. */
export function explainReading(source: ExplanationSource): Explanation {
  const silenced: Silenced[] = source.sentences.flatMap(({ text }, sentence) =>
    (source.cues[sentence]?.silenced ?? []).map((hit) => ({
      sentence,
      cue: cueName(hit),
      words: text.slice(hit.start, hit.end),
      by: hit.by,
    })),
  );
  const light = source.light.map(({ sentence, cue, words }): Silenced => ({ sentence, cue, words, by: 'weight' }));
  const missing: Partial<Record<Pillar, string>> = {};
  for (const pillar of PILLARS)
    if (source.pillars[pillar].state === 'missing') missing[pillar] = explainPillar(pillar, source);
  return {
    silenced: [...silenced, ...light].sort((a, b) => a.sentence - b.sentence),
    weighed: source.sentences.flatMap(({ labels }, sentence) =>
      weighedOf(sentence, labels, source.evidence[sentence]?.chances ?? null),
    ),
    missing,
  };
}

/** A label that reached this part of its threshold came near. */
const NEARLY = 0.5;

function weighedOf(
  sentence: number,
  labels: readonly Label[],
  chances: Chances | null,
): Explanation['weighed'][number][] {
  if (!chances) return [];
  return HEADS.flatMap((label) => {
    const [chance, threshold] = [chances.chance(label), chances.threshold(label)];
    const given = label === 'promise' ? chance >= threshold : labels.includes(label);
    if (!given && chance < threshold * NEARLY) return [];
    return [{ sentence, label, chance: round(chance), threshold, given, reasons: chances.reasons(label) }];
  });
}

function round(chance: number): number {
  return Math.round(chance * 1000) / 1000;
}

function cueName({ cue: { owner, cue } }: SilencedHit): string {
  return `${owner.id}/${cue.id}`;
}

function explainPillar(pillar: Pillar, source: ExplanationSource): string {
  const { sentences, cues, light, explainIn } = source;
  const lightest = light.find((claim) => claim.pillar === pillar);
  if (lightest) return explainSilence(lightest.words, 'weight', explainIn);
  for (const [index, { text }] of sentences.entries()) {
    const hit = cues[index]?.silenced.find(({ cue: { owner } }) => owner.is === 'track' && owner.pillar === pillar);
    if (hit) return explainSilence(text.slice(hit.start, hit.end), hit.by, explainIn);
  }
  return explainMissing(pillar, nearest(pillar, source)?.text ?? null, explainIn);
}

/** Under this chance a sentence is not near a pillar at all. */
const NEAR = 0.02;

/** The sentence that most likely carries the pillar of all that do not; null where none comes near. */
function nearest(pillar: Pillar, { sentences, evidence }: ExplanationSource): Sentence | null {
  let [best, most]: [Sentence | null, number] = [null, NEAR];
  for (const [index, sentence] of sentences.entries()) {
    const chance = evidence[index]?.chances?.chance(pillar) ?? 0;
    if (chance > most) [best, most] = [sentence, chance];
  }
  return best;
}
