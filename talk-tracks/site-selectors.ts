/**
 * What is known of a site as plain data: selectors. They live here because a file may put them right, and every room
 * between that file and the page has to name them. Types only.
 */
import type { DraftKind } from './model';

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

/** What a file puts right of one site: its editors are tried before the known ones, everything else stands in for them. */
export type SiteCorrection = Partial<SiteSelectors>;

/** Corrections by the id of the site. */
export type SiteCorrections = Readonly<Record<string, SiteCorrection>>;
