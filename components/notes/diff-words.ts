/**
 * What was taken out of a text and what came into it, word by word. What both begin and end with is set aside first; where the
 * rest is too much to compare, it is compared line by line, and where that is too much, it is one change.
 */

export interface Change {
  readonly kind: 'same' | 'gone' | 'came';
  readonly text: string;
}

/** As many comparisons as are made at most. */
const MOST = 1_000_000;

/** Words with the space behind them; each Chinese letter is one. */
const WORDS = /\p{Script=Han}|[^\s\p{Script=Han}]+[^\S\n]*|\n|[^\S\n]+/gu;
const LINES = /[^\n]*\n|[^\n]+/g;

/** The changes from one text to another, in their order; joined, `same` and `gone` are the one, `same` and `came` the other. */
export function diffWords(before: string, after: string): readonly Change[] {
  const [one, other] = [piecesOf(before, WORDS), piecesOf(after, WORDS)];
  const start = one.findIndex((piece, at) => piece !== other[at]);
  const head = start < 0 ? one.length : start;
  let tail = 0;
  while (tail < Math.min(one.length, other.length) - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return tidy([
    { kind: 'same', text: one.slice(0, head).join('') },
    ...compare(one.slice(head, one.length - tail), other.slice(head, other.length - tail)),
    { kind: 'same', text: one.slice(one.length - tail).join('') },
  ]);
}

const piecesOf = (text: string, kind: RegExp): readonly string[] => text.match(kind) ?? [];

function compare(one: readonly string[], other: readonly string[]): readonly Change[] {
  if (one.length * other.length <= MOST) return align(one, other);
  const [before, after] = [piecesOf(one.join(''), LINES), piecesOf(other.join(''), LINES)];
  if (before.length * after.length <= MOST) return align(before, after);
  return [
    { kind: 'gone', text: one.join('') },
    { kind: 'came', text: other.join('') },
  ];
}

/** The longest pieces that both have in the same order stay; all else went or came. */
function align(one: readonly string[], other: readonly string[]): readonly Change[] {
  const width = other.length + 1;
  // How many pieces are the same from here to both ends.
  const same = new Uint32Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1)
      same[i * width + j] =
        one[i] === other[j]
          ? (same[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(same[(i + 1) * width + j] ?? 0, same[i * width + j + 1] ?? 0);
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const [gone, came] = [one[i], other[j]];
    if (gone !== undefined && gone === came) {
      changes.push({ kind: 'same', text: gone });
      i += 1;
      j += 1;
    } else if (
      gone !== undefined &&
      (came === undefined || (same[(i + 1) * width + j] ?? 0) >= (same[i * width + j + 1] ?? 0))
    ) {
      changes.push({ kind: 'gone', text: gone });
      i += 1;
    } else {
      changes.push({ kind: 'came', text: came ?? '' });
      j += 1;
    }
  }
  return changes;
}

/** Neighbours of a kind as one, empty ones left out. */
function tidy(changes: readonly Change[]): readonly Change[] {
  const tidied: Change[] = [];
  for (const change of changes) {
    const last = tidied.at(-1);
    if (last?.kind === change.kind) tidied[tidied.length - 1] = { kind: last.kind, text: last.text + change.text };
    else if (change.text !== '') tidied.push(change);
  }
  return tidied;
}
