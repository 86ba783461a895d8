/** A draft on the page, as those who read it and write into it know it. */
import type { EditorRule } from '../talk-tracks/site-selectors';
import type { Site } from './site';

/** Its editor may be replaced while it goes on. */
export interface DraftHandle {
  readonly key: string;
  readonly root: Element;
  readonly editor: HTMLElement;
  readonly rule: EditorRule;
  /** The site that the rule belongs to: the page's, or the generic one on it. */
  readonly site: Site;
  /** The host's own id, once there is one. */
  readonly hostId: string | undefined;
  /** An input method is at work: neither read nor write. */
  readonly composing: boolean;
  /** Aborts when the draft ends. */
  readonly signal: AbortSignal;
}
