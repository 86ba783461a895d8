/** What a note looks like once its Markdown is read. Types only: there is no HTML in it, and nothing that could become some. */

/** What a link inside of Keeptrack leads to; a track is named `pack/track`. */
export type Lead = { readonly kind: 'promise'; readonly id: string } | { readonly kind: 'track'; readonly id: string };

/** A part of a line. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly inlines: readonly Inline[] }
  /** `href` is `https:` or `mailto:` and nothing else. */
  | { readonly kind: 'link'; readonly href: string; readonly inlines: readonly Inline[] }
  | { readonly kind: 'lead'; readonly to: Lead; readonly inlines: readonly Inline[] }
  /** Without its `#`. */
  | { readonly kind: 'tag'; readonly name: string };

/** An entry of a list; `done` is null where it has no box. */
export interface ListItem {
  readonly done: boolean | null;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'paragraph' | 'heading'; readonly inlines: readonly Inline[] }
  /** What somebody else said. */
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  /** `start` is the number of the first entry; null for a list with bullets. */
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly ListItem[] }
  | { readonly kind: 'code'; readonly text: string };
