/** Tells which language a draft is written in, by what its sentences are made of. */
import type { Language, Segment } from '../model';
import { isHanzi, tokenize } from './tokens';
import type { TokenKind } from './vocabulary';

/** A draft is mixed when the smaller language has at least this share. */
const MIXED = 0.25;
/** One English word says about as much as this many Chinese characters. */
const CHARACTERS_PER_WORD = 1.6;

/** Every Chinese character, or half of one, is among these: tells most English sentences at a glance. */
const MAY_HOLD_HANZI = /[\u3000-\uffff]/;

/** Language of one sentence: names and codes inside Chinese do not make it English. */
export function sentenceLanguage(text: string): Language {
  return MAY_HOLD_HANZI.test(text) ? tokensLanguage(tokenize(text)) : 'en';
}

/** The same for a sentence that is tokenized already. */
export function tokensLanguage(tokens: readonly { readonly kind: TokenKind }[]): Language {
  let hanzi = 0;
  let words = 0;
  for (const { kind } of tokens) {
    if (kind === 'hanzi') hanzi += 1;
    else if (kind === 'word') words += 1;
  }
  return hanzi > 0 && hanzi >= words ? 'zh' : 'en';
}

/** Language of the writer's own words; English for a draft without any. `facts`: what is remembered of the sentences, by whoever remembers. */
export function detectLanguage(
  segments: readonly Segment[],
  facts: readonly ({ readonly language: Language } | null)[] = [],
): Language | 'mixed' {
  const body = segments.filter(({ role }) => role === 'body');
  const own = body.length > 0 ? body : segments.filter(({ role }) => role !== 'quoted');
  const remembered = body.length > 0 ? facts.flatMap((fact) => fact?.language ?? []) : [];
  const languages = remembered.length > 0 ? remembered : own.map(({ text }) => sentenceLanguage(text));
  // Most drafts are in one language: nothing to weigh.
  if (!languages.includes('zh')) return 'en';
  if (!languages.includes('en')) return 'zh';
  let en = 0;
  let zh = 0;
  own.forEach(({ text }, index) => {
    if (languages[index] === 'zh') zh += weight(text);
    else en += weight(text);
  });
  if (zh === 0 || en === 0) return zh > 0 ? 'zh' : 'en';
  const minor = Math.min(en, zh) / (en + zh);
  if (minor >= MIXED) return 'mixed';
  return zh > en ? 'zh' : 'en';
}

function weight(text: string): number {
  let hanzi = 0;
  for (let at = 0; at < text.length; at += 1) if (isHanzi(text.charCodeAt(at))) hanzi += 1;
  const words = text.split(/\s+/).length;
  return hanzi / CHARACTERS_PER_WORD + (hanzi > 0 ? 0 : words);
}
