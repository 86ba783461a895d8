/**
 * What the eyes and hands must know of a site: selectors, and a few small functions where selectors are not enough.
 * A site file touches no DOM when it is imported, so that a build can compute match patterns from it.
 */
import type { DraftKind } from '../talk-tracks/model';
import type { Recipient } from '../talk-tracks/page-draft';
import type { SiteSelectors } from '../talk-tracks/site-selectors';

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
  /** What stands for the record is a guess: it is taken for the record of a note, not beside a mail. */
  readonly recordOfNotesAlone?: boolean;
  /** The host's id of the record that a page shows, by its address: `contact/42`. Undefined where it shows none. */
  recordIdOf?(address: URL): string | undefined;
}

/** All elements that send this draft, hidden twins included. */
export function sendButtonsOf(site: Site, root: Element): readonly Element[] {
  const selected = site.sendTargets ? [...root.querySelectorAll(site.sendTargets)] : [];
  return selected.length ? selected : (site.sendButtonsOf?.(root) ?? []);
}

/** The value of the first matching field inside the root, trimmed; empty where there is none. */
export function fieldValue(root: ParentNode, selector: string): string {
  const field = root.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
  return typeof field?.value === 'string' ? field.value.trim() : '';
}
