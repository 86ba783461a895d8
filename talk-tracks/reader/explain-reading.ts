/** Says what was looked at and did not count, for whoever asks why. */
import { type Explanation, type Language, PILLARS, type Pillar, type PillarState, type Segment } from '../model';
import type { LightClaim } from './judge';
import type { SentenceCues, SilencedHit } from './match-cues';
import { tokenizeSentence } from './match-pattern';
import { explainMissing, explainSilence } from './reasons';

type Silenced = Explanation['silenced'][number];

/** What the explanation is made from. */
export interface ExplanationSource {
  readonly segments: readonly Segment[];
  readonly cues: readonly (SentenceCues | null)[];
  readonly light: readonly LightClaim[];
  readonly pillars: Readonly<Record<Pillar, PillarState>>;
  readonly explainIn: Language;
}

/** All silenced hits, and one sentence for each missing pillar. */
export function explainReading(source: ExplanationSource): Explanation {
  const silenced: Silenced[] = source.segments.flatMap(({ text }, sentence) =>
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
  return { silenced: [...silenced, ...light].sort((a, b) => a.sentence - b.sentence), missing };
}

function cueName({ cue: { owner, cue } }: SilencedHit): string {
  return `${owner.id}/${cue.id}`;
}

function explainPillar(pillar: Pillar, { segments, cues, light, explainIn }: ExplanationSource): string {
  const lightest = light.find((claim) => claim.pillar === pillar);
  if (lightest) return explainSilence(lightest.words, 'weight', explainIn);
  for (const [index, segment] of segments.entries()) {
    const hit = cues[index]?.silenced.find(({ cue: { owner } }) => owner.is === 'track' && owner.pillar === pillar);
    if (hit) return explainSilence(segment.text.slice(hit.start, hit.end), hit.by, explainIn);
  }
  const near = segments.find(({ role, text }) => role === 'body' && NEAR[pillar](text));
  return explainMissing(pillar, near?.text ?? null, explainIn);
}

/** What a sentence has that comes near a pillar: an address, a figure, a negative, a time to come. */
const NEAR: Readonly<Record<Pillar, (text: string) => boolean>> = {
  empathy: (text) => /\byour?\b|[您你]/i.test(text),
  evidence: (text) => {
    const sentence = tokenizeSentence(text);
    return sentence.tokens.some(({ kind }) => kind === 'figure');
  },
  limits: (text) => /n['’]t\b|\b(?:not|no|never|only)\b|[不没未]/i.test(text),
  commitment: (text) => {
    const sentence = tokenizeSentence(text);
    return (
      /\b(?:will|'ll|’ll|going to)\b|会|将/i.test(text) ||
      sentence.tokens.some((_, at) => sentence.ends('date', at).length > 0)
    );
  },
};
