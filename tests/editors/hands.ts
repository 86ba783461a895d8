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

/** Waits until an expression where the content room lives is truthy, and answers it. Throws after five seconds. */
export async function until<Value>(hands: Hands, expression: string, what = expression): Promise<Value> {
  const deadline = Date.now() + 5_000;
  for (;;) {
    const value = await hands.inAgent<Value>(expression);
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`waited in vain for: ${what}`);
    await hands.inAgent('new Promise((resolve) => requestAnimationFrame(() => resolve(null)))');
  }
}

export const draftOf = (hands: Hands) => hands.inAgent<DraftSnapshot>('exam.draft()');
