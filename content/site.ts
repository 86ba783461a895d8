/**
 * What the eyes and hands must know of a site: selectors, and a few small functions where selectors are not enough.
 * A site file touches no DOM when it is imported, so that a build can compute match patterns from it.
 */
import type { DraftKind } from '../talk-tracks/model';
import type { Recipient } from '../talk-tracks/page-draft';

/** One way a site shows the body of a draft. Tried in order; visible wins. */
export interface EditorRule {
  readonly selector: string;
  /** What the frame that holds the editor's document must match; left out: any document of the page. */
  readonly frame?: string;
  /** A short name for reports of what matched. */
  readonly variant: string;
  /** When the selector was last seen to hold, or was last documented, `YYYY-MM`. */
  readonly seen: string;
  /** What is written there, where the site holds both mails and notes. */
  readonly kind?: DraftKind;
}

/** Parts of a rich body that are not the writer's own words, as selectors inside the editor. */
export interface ExcludedSelectors {
  readonly quoted?: string;
  readonly signature?: string;
}

/** Where a CRM page shows the record that a draft is about, anywhere on the page; the first visible match counts. */
export interface RecordSelectors {
  readonly name: string;
  /** An element that shows or links the mail address. */
  readonly address?: string;
  /** The words for where the deal stands. */
  readonly stage?: string;
}

/** The part of a site that is plain data, so that a file can put it right without a new release. */
export interface SiteSelectors {
  readonly editors: readonly EditorRule[];
  readonly excluded: ExcludedSelectors;
  /** Ancestors of an editor, out through frames, that stand for the whole draft and live as long as it does: the first that matches. None: the editor itself. */
  readonly roots?: readonly string[];
  /** Inside the root: the field with the subject; fields or chips with the recipients. */
  readonly subject?: string;
  readonly recipients?: Readonly<Partial<Record<'to' | 'cc' | 'bcc', string>>>;
  readonly record?: RecordSelectors;
  /** Editable, but never a draft. */
  readonly decoys?: string;
  /** Inside the root: what sends or saves, what discards, what calls an attempt to send off. */
  readonly sendTargets?: string;
  readonly discardTargets?: string;
  readonly callOffTargets?: string;
  /** Anywhere on the page: what sends the draft last acted in (a menu, a question answered with yes). */
  readonly outsideSendTargets?: string;
  /** Shown anywhere on the page, it says that the attempt to send was stopped, or that the message went out. */
  readonly stoppedSign?: string;
  readonly sentSign?: string;
}

/** A site. Functions get the root of one draft and look inside it; where there is a selector for the same, it is asked first. */
export interface Site extends SiteSelectors {
  readonly id: string;
  readonly name: string;
  /** Match patterns of the addresses that belong to this site; empty where it can stand anywhere. */
  readonly matches: readonly string[];
  /** Built from documents alone: nobody has confirmed it on a running page yet. */
  readonly unproven?: true;
  /** Editors that no rule of its own knows are found and read as on any page. */
  readonly anyEditor?: true;
  /** Ctrl or Cmd with Enter sends. */
  readonly sendsByKeys: boolean;
  /** An editor emptied by the page after an attempt to send means that it was sent (a note form that stays). */
  readonly emptiedMeansSent?: boolean;

  /** A site that is known by its page rather than by its address. */
  recognises?(document: Document): boolean;
  /** Whether a matching editor is one we may read. */
  accepts?(editor: HTMLElement): boolean;
  rootOf?(editor: HTMLElement): Element | null;
  subjectOf?(root: Element): string;
  recipientsOf?(root: Element): readonly Recipient[];
  sendButtonsOf?(root: Element): readonly Element[];
  /** The host's own id of the draft, once there is one. */
  hostIdOf?(root: Element): string | undefined;
  /** Where the rule that matched does not say; left out: mail. */
  kindOf?(root: Element): DraftKind;
  /** The host's id of the record that a page shows, by its address: `contact/42`. Undefined where it shows none. */
  recordIdOf?(address: URL): string | undefined;
}

/** All elements that send this draft, hidden twins included. */
export const sendButtonsOf = (site: Site, root: Element): readonly Element[] =>
  site.sendButtonsOf?.(root) ?? (site.sendTargets ? [...root.querySelectorAll(site.sendTargets)] : []);

/** The value of the first matching field inside the root, trimmed; empty where there is none. */
export function fieldValue(root: ParentNode, selector: string): string {
  const field = root.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
  return typeof field?.value === 'string' ? field.value.trim() : '';
}
