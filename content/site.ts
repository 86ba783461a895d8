/**
 * What the eyes and hands must know of a site: mostly data, and a few small functions where data is not enough.
 * A site file touches no DOM when it is imported, so that a build can compute match patterns from it.
 */
import type { DraftKind } from '../talk-tracks/model';
import type { Recipient } from '../talk-tracks/page-draft';

/** One way a site shows the body of a draft. Tried in order; visible wins. */
export interface EditorRule {
  readonly selector: string;
  /** A short name for reports of what matched. */
  readonly variant: string;
  /** When the selector was last seen to hold, `YYYY-MM`. */
  readonly seen: string;
}

/** Parts of a rich body that are not the writer's own words, as selectors inside the editor. */
export interface ExcludedSelectors {
  readonly quoted: string;
  readonly signature: string;
}

/** A site. Functions get the root of one draft and look inside it. */
export interface Site {
  readonly id: string;
  readonly name: string;
  /** Match patterns of the addresses that belong to this site; empty where it can stand anywhere. */
  readonly matches: readonly string[];
  readonly editors: readonly EditorRule[];
  readonly excluded: ExcludedSelectors;
  /** Ctrl or Cmd with Enter sends. */
  readonly sendsByKeys: boolean;
  /** Inside the root: what sends, what discards, what calls an attempt to send off. */
  readonly sendTargets?: string;
  readonly discardTargets?: string;
  readonly callOffTargets?: string;
  /** Anywhere on the page: what sends the draft last acted in (a menu, a question answered with yes). */
  readonly outsideSendTargets?: string;
  /** Shown anywhere on the page, it says that the attempt to send was stopped, or that the message went out. */
  readonly stoppedSign?: string;
  readonly sentSign?: string;
  /** An editor emptied by the page after an attempt to send means that it was sent (a note form that stays). */
  readonly emptiedMeansSent?: boolean;

  /** A site that is known by its page rather than by its address. */
  recognises?(document: Document): boolean;
  /** Whether a matching editor is one we may read. */
  accepts?(editor: HTMLElement): boolean;
  /** The element that stands for the whole draft and lives as long as it does. Left out: the editor itself. */
  rootOf?(editor: HTMLElement): Element | null;
  subjectOf(root: Element): string;
  recipientsOf(root: Element): readonly Recipient[];
  /** The host's own id of the draft, once there is one. */
  hostIdOf?(root: Element): string | undefined;
  /** Left out: mail. */
  kindOf?(root: Element): DraftKind;
  /** Where selectors are not enough; left out: `sendTargets` inside the root. */
  sendButtonsOf?(root: Element): readonly Element[];
}

/** All elements that send this draft, hidden twins included. */
export const sendButtonsOf = (site: Site, root: Element): readonly Element[] =>
  site.sendButtonsOf?.(root) ?? (site.sendTargets ? [...root.querySelectorAll(site.sendTargets)] : []);

/** The value of the first matching field inside the root, trimmed; empty where there is none. */
export function fieldValue(root: ParentNode, selector: string): string {
  const field = root.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
  return typeof field?.value === 'string' ? field.value.trim() : '';
}
