import type { Segment, Span } from '../model';

/** A span of a sentence with its words; offsets count from the sentence's start. */
export function quoteSpan({ text }: Pick<Segment, 'text'>, { start, end }: Span): Span & { readonly words: string } {
  return { start, end, words: text.slice(start, end) };
}
