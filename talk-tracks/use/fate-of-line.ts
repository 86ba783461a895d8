/** Whether a rep put a line in words of their own, judged by what stands around its blanks. */

const BLANK = /\{\{[^{}]*\}\}/u;
const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').toLowerCase();

/** How much of an inserted line was sent: `kept` where all but its blanks stands there in its order, `gone` where nothing of it does. */
export function fateOfLine(line: string, body: string): 'kept' | 'reworded' | 'gone' {
  const parts = bare(line)
    .split(BLANK)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const text = bare(body);
  let at = 0;
  const inOrder = parts.every((part) => {
    const found = text.indexOf(part, at);
    at = found + part.length;
    return found >= 0;
  });
  if (inOrder) return 'kept';
  const words = wordsOf(parts.join(' '));
  const sent = new Set(wordsOf(text));
  const left = words.filter((word) => sent.has(word)).length;
  return left >= words.length * LEFT ? 'reworded' : 'gone';
}

/** Under this share of its words nothing of a line is left: any two texts of one language share some. */
const LEFT = 0.5;

/** English words, and pairs of neighbouring Chinese characters. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = text.match(/[\p{Script=Latin}\p{N}]+/gu) ?? [];
  const pairs = (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
  return [...words, ...pairs];
}
