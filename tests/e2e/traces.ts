/** What of ours could be found in a mail that was sent. Nothing may ever be. */

/** Names, addresses, elements and attributes that only we could have put there; zero-width characters as well. */
const TRACES: readonly RegExp[] = [
  /keeptrack/i,
  /(chrome|moz)-extension:/i,
  /<(mark|iframe|script|style|template|slot|ins|del)\b/i,
  /\sdata-(kt|keeptrack|mark|finding|pillar)[\w-]*=/i,
  /[\u200b\u2060\ufeff]/,
];

/** The traces in a text or a piece of markup; empty is right. */
export const tracesIn = (sent: string): readonly string[] => TRACES.flatMap((trace) => sent.match(trace)?.[0] ?? []);

/** The element names and attributes of a piece of markup, as a sorted list without doubles. */
export const markupOf = (html: string): readonly string[] =>
  [
    ...new Set(
      [...html.matchAll(/<([a-z0-9]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
        ([, name, rest]) => `${name}${rest}`,
      ),
    ),
  ].sort();
