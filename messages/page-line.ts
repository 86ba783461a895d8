/**
 * What the page (content script) and the sidebar (frame) say to each other, one call map per direction.
 * Commands are imperative, events are past tense. Plain data only: it crosses a structured clone.
 */
import type { Span } from '../talk-tracks/model';
import type {
  DraftHint,
  DraftIdentity,
  DraftSnapshot,
  Insertion,
  InsertOutcome,
  Mark,
  PageHealth,
  PageRecord,
  ShortcutName,
  Side,
} from '../talk-tracks/page-draft';

/** The sidebar asks, the page does and answers. */
export interface PageCommands {
  /** The frame is ready: answers with the draft in hand and the record on the page, if any. */
  hello(): {
    readonly draft: DraftSnapshot | null;
    readonly record: PageRecord | null;
    readonly health: PageHealth;
    readonly side: Side;
  };
  /** Replaces all marks of this draft. */
  mark(request: { readonly key: string; readonly revision: number; readonly marks: readonly Mark[] }): void;
  /** Washes one span while its card is hovered or focused; null takes the wash away. */
  point(request: { readonly key: string; readonly revision: number; readonly span: Span | null }): void;
  /** One undo step of the host's editor; read back before it is answered. */
  insert(request: Insertion): Promise<InsertOutcome>;
  /** Selects a span in the draft and gives it the focus: a finding clicked, a placeholder to fill. */
  select(request: { readonly key: string; readonly span: Span }): void;
  /** How the page is built, without a word of it, for a report that something does not work. */
  report(): string;
  /** Draws four small shapes near the draft, filled for the pillars that it carries; null takes them away. */
  hint(request: { readonly key: string; readonly hint: DraftHint | null }): void;
  /** Size and place of the frame. Folded, it is a slim tab. */
  arrange(request: { readonly folded: boolean; readonly width: number; readonly side: 'left' | 'right' }): void;
}

/** The page tells, the sidebar takes note. */
export interface PageEvents {
  /** The sidebar stands at another side than before. */
  sideChanged(event: { readonly side: Side }): void;
  draftChanged(draft: DraftSnapshot): void;
  /** The draft in hand is no longer there. `sent` is "likely sent", never proof. */
  draftEnded(event: { readonly identity: DraftIdentity; readonly how: 'sent' | 'discarded' | 'closed' }): void;
  /** The page of a CRM shows another record, or none. */
  recordChanged(event: { readonly record: PageRecord | null }): void;
  healthChanged(health: PageHealth): void;
  /** A keyboard shortcut of the browser arrived for this page. */
  shortcutPressed(event: { readonly name: ShortcutName }): void;
  /** The user pressed the hint: the sidebar is wanted. */
  sidebarWanted(event: Record<string, never>): void;
  /** The user hovers or clicks a mark in the draft. */
  markTouched(event: { readonly key: string; readonly offset: number }): void;
}
