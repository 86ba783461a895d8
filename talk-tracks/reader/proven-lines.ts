/** The lines of a track that draws on a case or a limit: what the proof can fill in is filled in, the rest stays to be filled. */
import type { Language, Pack, Suggestion, Track } from '../model';
import { placeholdersOf } from '../pack-rules';
import { type Proof, pickCase, pickLimit } from './pick-proof';

/** The proof that a track's lines draw on; null for a track that needs none, and where packs hold none. */
export function proofFor(
  { needs = [] }: Track,
  packs: readonly Pack[],
  { text, today }: { readonly text: string; readonly today: string },
): Proof | null {
  if (needs.includes('case')) return pickCase(packs, text, today);
  return needs.includes('limit') ? pickLimit(packs, text) : null;
}

/** The lines in one language. What the proof says by itself comes first: it needs nothing more. */
export function fillLines(track: Track, proof: Proof | null, lang: Language): Suggestion['lines'] {
  const plain = track.lines.map((line) => line[lang]);
  if (!proof) return plain.map((text) => ({ lang, text }));
  if (proof.is === 'limit') return [proof.entry.text[lang], ...plain].map((text) => ({ lang, text }));
  const { customer, story, figure, source } = proof.entry;
  const facts: Readonly<Record<string, string>> = {
    case_customer: customer[lang],
    figure: figure[lang],
    result: figure[lang],
    source,
  };
  const told =
    lang === 'zh'
      ? `${customer.zh}：${story.zh}${figure.zh}（${source}）。`
      : `${customer.en}: ${story.en} ${figure.en} (${source}).`;
  return [told, ...plain.map((text) => fill(text, facts))].map((text) => ({ lang, text }));
}

function fill(text: string, facts: Readonly<Record<string, string>>): string {
  const known = [...placeholdersOf(text)].filter((name) => Object.hasOwn(facts, name));
  return known.reduce((line, name) => line.replaceAll(`{{${name}}}`, () => facts[name] ?? ''), text);
}
