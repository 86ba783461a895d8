/** Reading back: whether an inserted text is in the draft, once, where it was meant to be. */
import type { Span } from '../../talk-tracks/model';
import type { InsertOutcome } from '../../talk-tracks/page-draft';

/** Compares without white space, since editors lay out lines their own way, and without the slant of quotation marks. */
const squash = (text: string): string => text.replace(/\s+/gu, '').replace(/[“”„]/gu, '"').replace(/[‘’]/gu, "'");

const count = (text: string, part: string): number => (part ? text.split(part).length - 1 : 0);

/** The index of the visible unit with this number. */
function indexOfVisible(text: string, number: number): number {
  let left = number;
  for (let index = 0; index < text.length; index += 1) {
    if (/\s/u.test(text.charAt(index))) continue;
    if (left === 0) return index;
    left -= 1;
  }
  return text.length;
}

/** Judges the draft after an insert of `text` over `span` of what it was `before`. */
export function judgeArrival(
  before: string,
  after: string,
  { start, end }: Span,
  text: string,
  undoable: boolean,
): InsertOutcome {
  const [head, middle, tail, now] = [before.slice(0, start), text, before.slice(end), after].map(squash) as [
    string,
    string,
    string,
    string,
  ];
  const more = count(now, middle) - count(head + squash(before.slice(start, end)) + tail, middle);
  // Somebody may have typed on meanwhile: one side as it was is enough.
  const inPlace =
    now === head + middle + tail || (more === 1 && (now.startsWith(head + middle) || now.endsWith(middle + tail)));
  if (inPlace) {
    const from = now.startsWith(head + middle) ? head.length : now.length - tail.length - middle.length;
    const first = indexOfVisible(after, from);
    return { outcome: 'inserted', undoable, start: first, end: indexOfVisible(after, from + middle.length - 1) + 1 };
  }
  if (more <= 0) return { outcome: 'failed', why: 'not-there' };
  return { outcome: 'failed', why: more > 1 ? 'doubled' : 'elsewhere' };
}

/** Milliseconds: never judged earlier than `SOONEST` (an editor may commit late), nor later than `LATEST`. */
const SOONEST = 50;
const LATEST = 300;

/** Waits until the text has arrived, or the patience is over. */
export function untilArrived(editor: Node, arrived: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    let soonest = false;
    const done = () => {
      observer.disconnect();
      clearTimeout(late);
      resolve();
    };
    const ask = () => {
      if (soonest && arrived()) done();
    };
    const observer = new MutationObserver(ask);
    observer.observe(editor, { childList: true, subtree: true, characterData: true });
    const late = setTimeout(done, LATEST);
    setTimeout(() => {
      soonest = true;
      ask();
    }, SOONEST);
  });
}

/**
 * Begins to watch for an undo by hand: the command of the browser, or the keys that editors with an undo of their own hear.
 * Answers a function that stops watching and says whether there was one. Without it, somebody who undoes before the text
 * was read back would be told that this editor cannot be written.
 */
export function watchForUndo(editor: Node): () => boolean {
  const stop = new AbortController();
  let undone = false;
  const notice = (event: Event) => {
    const { inputType, key, ctrlKey, metaKey } = event as InputEvent & KeyboardEvent;
    if (inputType === 'historyUndo' || ((ctrlKey || metaKey) && key?.toLowerCase() === 'z')) undone = true;
  };
  for (const name of ['beforeinput', 'input', 'keydown'])
    editor.ownerDocument?.addEventListener(name, notice, { capture: true, passive: true, signal: stop.signal });
  return () => {
    stop.abort();
    return undone;
  };
}
