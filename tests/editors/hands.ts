/** What a person does in the exam of real editors, whichever browser it sits in. */
import type { DraftSnapshot } from '../../talk-tracks/page-draft';

export interface Hands {
  /** Clicks near the start of an element; `frames` lead to it, the outermost first. Open shadow roots are looked into. */
  click(selector: string, frames: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** One key with its modifiers, `Control+z`. */
  press(keys: string): Promise<void>;
  pause(milliseconds: number): Promise<void>;
  /** Runs an expression in the page's own world. */
  inPage<Value>(expression: string): Promise<Value>;
  /** Runs an expression where the content room lives. */
  inAgent<Value>(expression: string): Promise<Value>;
  close(): Promise<void>;
}

export const draftOf = (hands: Hands) => hands.inAgent<DraftSnapshot>('exam.draft()');
